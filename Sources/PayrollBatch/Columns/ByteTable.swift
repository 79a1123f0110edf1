import CSV

/// A dictionary from short texts to values that is asked with bytes, so that no String is made for a question.
///
/// The keys are copied once, when they are put in; nothing is ever removed.
struct ByteTable<Value> {
  private var slots: [Int32] = [Int32](repeating: -1, count: 16)
  private var bounds: [(start: Int, count: Int)] = []
  private let keys = ByteBuffer()
  /// The values in the order in which their keys came.
  private(set) var values: [Value] = []

  /// The place of a key's value in `values`, or nil.
  func index(of key: ByteSlice) -> Int? {
    var slot = Int(truncatingIfNeeded: key.hash()) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if self.key(at: index).equals(key) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// A key's value, or nil.
  subscript(key: ByteSlice) -> Value? {
    index(of: key).map { values[$0] }
  }

  /// The value at a place that ``index(of:)`` or ``insert(_:_:)`` gave.
  subscript(place index: Int) -> Value {
    get { values[index] }
    _modify { yield &values[index] }
  }

  /// The bytes of a key, valid until the next one is put in.
  func key(at index: Int) -> ByteSlice {
    keys.bytes[bounds[index].start..<bounds[index].start + bounds[index].count]
  }

  /// Puts a new key in; it must not be there yet.
  ///
  /// - Returns: the place of its value.
  @discardableResult
  mutating func insert(_ key: ByteSlice, _ value: Value) -> Int {
    if (bounds.count + 1) * 4 > slots.count * 3 { grow() }
    let index = bounds.count
    bounds.append((keys.count, key.count))
    keys.append(key)
    values.append(value)
    place(index)
    return index
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for index in bounds.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: key(at: index).hash()) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }
}

import CSV

/// A dictionary from short texts to values that is asked with bytes, so that no String is made for a question.
///
/// The keys are copied once, when they are put in; nothing is ever removed.
public struct ByteTable<Value> {
  @usableFromInline var slots: [Int32] = [Int32](repeating: -1, count: 16)
  @usableFromInline var entries: [Entry] = []
  @usableFromInline let keys = ByteBuffer()
  /// The values in the order in which their keys came.
  public var values: [Value] = []

  /// An empty table.
  @inlinable public init() {}

  /// Where a key stands in `keys`, and its hash.
  @usableFromInline struct Entry {
    @usableFromInline let hash: UInt64
    @usableFromInline let start: Int
    @usableFromInline let count: Int

    @inlinable init(hash: UInt64, start: Int, count: Int) {
      self.hash = hash
      self.start = start
      self.count = count
    }
  }

  /// The place of a key's value in `values`, or nil.
  @inlinable public func index(of key: ByteSlice) -> Int? {
    let hash = key.hash()
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, self.key(at: index).equals(key) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// A key's value, or nil.
  @inlinable public subscript(key: ByteSlice) -> Value? {
    index(of: key).map { values[$0] }
  }

  /// The value at a place that ``index(of:)`` or ``insert(_:_:)`` gave.
  @inlinable public subscript(place index: Int) -> Value {
    get { values[index] }
    _modify { yield &values[index] }
  }

  /// The bytes of a key, valid until the next one is put in.
  @inlinable public func key(at index: Int) -> ByteSlice {
    let entry = entries[index]
    return keys.bytes[entry.start..<entry.start + entry.count]
  }

  /// Puts a new key in; it must not be there yet.
  ///
  /// - Returns: the place of its value.
  @discardableResult
  @inlinable public mutating func insert(_ key: ByteSlice, _ value: Value) -> Int {
    if (entries.count + 1) * 4 > slots.count * 3 { grow() }
    let index = entries.count
    entries.append(Entry(hash: key.hash(), start: keys.count, count: key.count))
    keys.append(key)
    values.append(value)
    place(index)
    return index
  }

  @inlinable mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for index in entries.indices { place(index) }
  }

  @inlinable mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }
}

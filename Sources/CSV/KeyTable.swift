/// Keys by their bytes, each with its place in the order in which they came.
@usableFromInline
final class KeyList {
  private let slots = KeySlots()
  private let bytes = ByteBuffer()
  /// Where each key ends in `bytes`.
  private let ends = WordBuffer()
  private let hasher: KeyHasher

  @usableFromInline convenience init() { self.init(KeyHasher.drawn) }

  /// - Parameter hasher: that of the process; a test gives one under which keys meet.
  init(_ hasher: KeyHasher) { self.hasher = hasher }

  /// The place of a key, or nil.
  @usableFromInline
  func place(of key: ByteSlice) -> Int? {
    slots.place(of: hasher.hash(key)) { self.key(at: $0).equals(key) }
  }

  /// Puts in a key that is not there yet.
  @usableFromInline
  func append(_ key: ByteSlice) { append(key, hasher.hash(key)) }

  /// The place of a key; if it is not there yet it is put in, and nil.
  @usableFromInline
  func placeOrAppend(_ key: ByteSlice) -> Int? {
    let hash = hasher.hash(key)
    if let place = slots.place(of: hash, where: { self.key(at: $0).equals(key) }) { return place }
    append(key, hash)
    return nil
  }

  private func append(_ key: ByteSlice, _ hash: UInt64) {
    slots.insert(ends.count, hash)
    bytes.append(key)
    ends.append(UInt64(bytes.count))
  }

  /// The key at a place, valid until the next one is put in.
  @usableFromInline
  func key(at place: Int) -> ByteSlice {
    let start = place == 0 ? 0 : Int(truncatingIfNeeded: ends[place &- 1])
    return bytes.bytes[start..<Int(truncatingIfNeeded: ends[place])]
  }
}

/// Values by keys of bytes, asked for every row: the bytes decide, whatever their hash, and no String is made for a
/// question.
///
/// Nothing is ever removed. A table is a thing of its own: whoever has it shares it. It is not thread-safe while it is
/// changed.
public final class KeyTable<Value> {
  /// The keys, in the order in which they came.
  @usableFromInline let keys = KeyList()
  @usableFromInline @exclusivity(unchecked) var stored: [Value] = []

  /// An empty table.
  @inlinable public init() {}

  /// The values, in the order in which their keys came.
  @inlinable public var values: [Value] { unsafe stored }

  /// How many keys it holds.
  @inlinable public var count: Int { unsafe stored.count }

  /// The place of a key among all, or nil.
  @inlinable public func place(of key: ByteSlice) -> Int? { keys.place(of: key) }

  /// A key's value, or nil.
  @inlinable public subscript(key: ByteSlice) -> Value? {
    if let place = place(of: key) { unsafe stored[place] } else { nil }
  }

  /// The value at a place.
  @inlinable public subscript(place place: Int) -> Value {
    get { unsafe stored[place] }
    _modify { yield unsafe &stored[place] }
  }

  /// The key at a place, valid until the next one is put in.
  @inlinable public func key(at place: Int) -> ByteSlice { keys.key(at: place) }

  /// Puts in a key unless it is there already.
  ///
  /// - Returns: the place where it was already, or nil.
  @inlinable
  public func insertNew(_ key: ByteSlice, _ value: Value) -> Int? {
    if let place = keys.placeOrAppend(key) { return place }
    unsafe stored.append(value)
    return nil
  }

  /// Puts in a key that is not there yet.
  ///
  /// - Returns: its place.
  @inlinable @discardableResult
  public func insert(_ key: ByteSlice, _ value: Value) -> Int {
    keys.append(key)
    unsafe stored.append(value)
    return unsafe stored.count - 1
  }
}

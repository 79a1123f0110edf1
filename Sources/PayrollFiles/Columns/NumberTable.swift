/// A dictionary from numbers to values that is asked for every row, and so without the general dictionary's
/// protection against hostile keys: the numbers are the program's own. Nothing is ever removed.
public struct NumberTable<Value> {
  /// For each place the index of an entry, or -1; at least half are free.
  @usableFromInline var places = [Int32](repeating: -1, count: 64)
  @usableFromInline var entries: [(key: UInt64, value: Value)] = []

  /// An empty table.
  @inlinable public init() {}

  /// How many numbers it holds.
  @inlinable public var count: Int { entries.count }

  /// The value of a number, or nil.
  @inlinable public subscript(key: UInt64) -> Value? {
    let index = Int(places[place(of: key)])
    return index < 0 ? nil : entries[index].value
  }

  /// Puts in the value of a number that is not there yet.
  @inlinable public mutating func insert(_ value: Value, for key: UInt64) {
    entries.append((key, value))
    if entries.count * 2 <= places.count {
      places[place(of: key)] = Int32(entries.count - 1)
      return
    }
    places = [Int32](repeating: -1, count: places.count * 2)
    for index in entries.indices { places[place(of: entries[index].key)] = Int32(index) }
  }

  /// Where the number's entry is noted, or the free place for it.
  @inlinable func place(of key: UInt64) -> Int {
    let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    var place = Int(truncatingIfNeeded: product.high ^ product.low) & (places.count - 1)
    while places[place] >= 0, entries[Int(places[place])].key != key {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }
}

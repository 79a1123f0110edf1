import CSV
import Payroll
import PayrollFiles

/// What the standards of a row depend on.
struct LookupKey: Equatable {
  let region: Region
  let isLaterPayment: Bool
  var post = Key128(high: 0, low: 0)
  var grade = Key128(high: 0, low: 0)
  var rating = Key128(high: 0, low: 0)
  /// The unit, where a row of the contributions names it.
  let unit: Key128

  init(_ row: borrowing RosterRow, unit: Key128) {
    region = row.region
    self.unit = unit
    isLaterPayment = row.person.isLaterPayment
    if !isLaterPayment {
      post = row[.post].key128()
      grade = row[.grade].key128()
      rating = row[.rating].key128()
    }
  }

  /// A number that tells nearly all keys of a bureau apart.
  fileprivate var mixed: UInt64 {
    var mixed = UInt64(region.number) ^ post.low
    mixed = mixed &* 0x9E37_79B9_7F4A_7C15 ^ grade.low ^ post.high
    mixed = mixed &* 0x9E37_79B9_7F4A_7C15 ^ rating.low ^ unit.low
    return mixed &* 0x9E37_79B9_7F4A_7C15
  }
}

/// The lookups that have been made, by their key: asked for every row, and so without the general dictionary's
/// protection against hostile keys.
struct LookupTable {
  /// For each place the index of an entry, or -1; at least half are free.
  private var places = [Int32](repeating: -1, count: 256)
  private var entries: [(key: LookupKey, lookup: StandardsLookup)] = []

  /// The lookup for a key.
  subscript(key: LookupKey) -> StandardsLookup? {
    let index = Int(places[place(of: key)])
    return index < 0 ? nil : entries[index].lookup
  }

  /// Puts in the lookup for a key that is not there yet.
  mutating func insert(_ lookup: StandardsLookup, for key: LookupKey) {
    entries.append((key, lookup))
    if entries.count * 2 <= places.count {
      places[place(of: key)] = Int32(entries.count - 1)
      return
    }
    places = [Int32](repeating: -1, count: places.count * 2)
    for index in entries.indices { places[place(of: entries[index].key)] = Int32(index) }
  }

  /// Where the key's entry is noted, or the free place for it.
  private func place(of key: LookupKey) -> Int {
    var place = Int(truncatingIfNeeded: key.mixed >> 32) & (places.count - 1)
    while places[place] >= 0, entries[Int(places[place])].key != key {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }
}

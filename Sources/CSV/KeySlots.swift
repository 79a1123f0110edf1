/// Where things stand in a list, found again by the hashes of their keys: open addressing with linear probing.
///
/// Things of one hash, or of hashes that are alike, may be different ones: whoever asks says which is meant.
final class KeySlots {
  /// Of each slot the upper half of the hash and, below it, the place and 1; 0 if it is free. A quarter at least is.
  private let slots = WordBuffer()
  /// How many places are noted.
  @exclusivity(unchecked) private var count = 0
  /// The number of slots, less one: all bits that tell slots apart.
  @exclusivity(unchecked) private var mask = 0

  init() { removeAll() }

  /// The place of what is meant among what has this hash, or nil.
  @inline(__always)
  func place(of hash: UInt64, where isMeant: (Int) -> Bool) -> Int? {
    let mask = unsafe mask
    var slot = KeySlots.firstSlot(hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return nil }
      if (entry ^ hash) >> 32 == 0 {
        let place = KeySlots.place(in: entry)
        if isMeant(place) { return place }
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Notes a place of 0 to 4,294,967,294.
  func insert(_ place: Int, _ hash: UInt64) {
    if unsafe count &* 4 > mask &* 3 { grow() }
    precondition(place < 0xFFFF_FFFF, "more keys than places")
    put(hash & ~0xFFFF_FFFF | UInt64(truncatingIfNeeded: place &+ 1))
    unsafe count += 1
  }

  /// Forgets everything, and makes room for so many things.
  func removeAll(for number: Int = 0) {
    var size = 16
    while size * 3 < number * 4 { size *= 2 }
    slots.fillWithZeros(size)
    unsafe count = 0
    unsafe mask = size - 1
  }

  @inline(never)
  private func grow() {
    let known = (0..<slots.count).map { slots[$0] }
    unsafe mask = known.count * 2 - 1
    slots.fillWithZeros(known.count * 2)
    for entry in known where entry != 0 { put(entry) }
  }

  private func put(_ entry: UInt64) {
    let mask = unsafe mask
    var slot = KeySlots.firstSlot(entry) & mask
    while slots[slot] != 0 { slot = (slot &+ 1) & mask }
    slots[slot] = entry
  }

  /// The slot at which the search begins: by the upper half alone, which the slots keep.
  @inline(__always)
  private static func firstSlot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) }

  @inline(__always)
  private static func place(in entry: UInt64) -> Int { Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) &- 1 }
}

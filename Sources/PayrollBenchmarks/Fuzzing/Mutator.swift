/// Changes texts at random, the same way for the same seed.
struct Mutator {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A number of a range.
  mutating func number(in range: ClosedRange<Int>) -> Int { random.number(range) }

  /// A text with one to four changes of any kind.
  mutating func mutate(_ text: [UInt8], and other: [UInt8]) -> [UInt8] {
    var bytes = text
    for _ in 0..<random.number(1...4) { change(&bytes, other) }
    return bytes
  }

  /// A CSV text with some of its fields replaced by edges; quotes are not looked at.
  mutating func mutateFields(_ text: [UInt8], upTo most: Int) -> [UInt8] {
    var bytes = text
    for _ in 0..<random.number(0...most) {
      let range = field(of: bytes)
      let kind = random.oneIn(4) ? Edges.all : Edges.of(like: Array(bytes[range]))
      bytes.replaceSubrange(range, with: Array(random.pick(kind).utf8))
    }
    return bytes
  }

  private mutating func field(of bytes: [UInt8]) -> Range<Int> {
    if bytes.isEmpty { return 0..<0 }
    func ends(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x0A || byte == 0x0D }
    let place = random.number(0...bytes.count - 1)
    var start = place
    while start > 0, !ends(bytes[start - 1]) { start -= 1 }
    var end = place
    while end < bytes.count, !ends(bytes[end]) { end += 1 }
    return start..<max(start, end)
  }

  private mutating func change(_ bytes: inout [UInt8], _ other: [UInt8]) {
    let place = random.number(0...bytes.count)
    let end = min(bytes.count, place + random.number(0...8))
    switch random.number(0...9) {
    case 0 where !bytes.isEmpty: bytes[min(place, bytes.count - 1)] = UInt8(truncatingIfNeeded: random.next())
    case 1 where !bytes.isEmpty: bytes[min(place, bytes.count - 1)] ^= 1 << UInt8(random.number(0...7))
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4: bytes.removeSubrange(place...)
    case 5:
      let start = random.number(0...other.count)
      bytes.insert(contentsOf: other[start..<min(other.count, start + random.number(0...60))], at: place)
    case 6, 7: bytes.insert(contentsOf: Array(random.pick(Edges.all).utf8), at: place)
    case 8:
      bytes.insert(
        random.pick([0x22, 0x2C, 0x0A, 0x0D, 0x00, 0x27, 0x20, 0x2E, 0x2D, 0x30, 0x39]), at: place)
    default: bytes = mutateFields(bytes, upTo: 2)
    }
  }
}

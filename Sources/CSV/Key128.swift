/// A text as a key of 16 bytes: equal texts have equal keys.
///
/// A text of up to 15 bytes is held exactly: seven bytes and the length in `high`, eight bytes in `low`. A
/// longer one is held as 120 bits of hash, and 0xFF stands where the length would be, so that it never equals
/// a short one. Two of a million different long texts share a key with a probability below 10^-24.
public struct Key128: Hashable, Sendable {
  /// The length (or 0xFF) in the highest byte, below it the bytes 8 to 14 of the text (or of the hash).
  public let high: UInt64

  /// The bytes 0 to 7 of the text, or of the hash.
  public let low: UInt64

  /// A key from its halves.
  ///
  /// - Parameters:
  ///   - high: as in `high`.
  ///   - low: as in `low`.
  @inlinable
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}

extension ByteSlice {
  /// The key of this text; the same in every run of the program.
  public func key128() -> Key128 {
    if count <= 15 { return shortKey() }
    let (first, second) = longHash()
    return Key128(high: second | 0xFF << 56, low: first)
  }

  /// A hash of 64 bits, each of which depends on every byte and on the length; the same in every run.
  public func hash() -> UInt64 {
    if count <= 15 {
      let key = shortKey()
      return Self.mix(key.low ^ Self.seeds.0, key.high ^ Self.seeds.1)
    }
    return longHash().first
  }

  private func shortKey() -> Key128 {
    let length = UInt64(count) << 56
    if count <= 8 { return Key128(high: length, low: ends.first) }
    let (first, last) = ends
    return Key128(high: last >> UInt64((16 - count) * 8) | length, low: first)
  }

  /// Two hashes of 16 bytes and more that have nothing to do with each other.
  ///
  /// Sixteen bytes at a time: two words, each mixed with a constant, are multiplied to 128 bits and the
  /// halves of the product folded into one (as in wyhash). The last sixteen bytes may overlap those before.
  private func longHash() -> (first: UInt64, second: UInt64) {
    let length = UInt64(count)
    var first = Self.mix(Self.seeds.0, length ^ Self.seeds.1)
    var second = Self.mix(Self.seeds.2, length ^ Self.seeds.3)
    func add(_ index: Int) {
      let (low, high) = (word(at: index), word(at: index &+ 8))
      first = Self.mix(low ^ Self.seeds.2, high ^ first)
      second = Self.mix(low ^ Self.seeds.1, high ^ second)
    }
    var index = 0
    while index &+ 16 < count {
      add(index)
      index &+= 16
    }
    add(count &- 16)
    return (Self.mix(first ^ Self.seeds.3, Self.seeds.0), Self.mix(second ^ Self.seeds.0, Self.seeds.1))
  }

  /// Any numbers with as many bits set as not.
  private static var seeds: (UInt64, UInt64, UInt64, UInt64) {
    (0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB, 0x8EBC_6AF0_9C88_C6E3, 0x5899_65CC_7537_4CC3)
  }

  private static func mix(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = first.multipliedFullWidth(by: second)
    return product.high ^ product.low
  }
}

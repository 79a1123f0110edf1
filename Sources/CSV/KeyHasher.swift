/// How keys are hashed in this process: by four numbers that are drawn when it starts, so that nobody can find texts
/// beforehand that meet in a table.
///
/// Equal keys have equal hashes; keys of one hash may differ, and only their bytes tell. A hash says nothing outside
/// the process, and nothing that is written depends on it.
struct KeyHasher: Sendable {
  let first: UInt64
  let second: UInt64
  let third: UInt64
  let fourth: UInt64

  /// That of this process.
  static let drawn = {
    var source = SystemRandomNumberGenerator()
    return KeyHasher(first: source.next(), second: source.next(), third: source.next(), fourth: source.next())
  }()

  /// A hash of 64 bits, each of which depends on every byte of the text and on its length.
  ///
  /// Sixteen bytes at a time, the last of which may overlap those before.
  func hash(_ key: ByteSlice) -> UInt64 {
    var hash = fourth
    if key.count <= 16 {
      let (low, high) = key.ends
      hash = KeyHasher.mix(low ^ first, high ^ hash)
    } else {
      var index = 0
      while index &+ 16 < key.count {
        hash = KeyHasher.mix(key.word(at: index) ^ first, key.word(at: index &+ 8) ^ hash)
        index &+= 16
      }
      hash = KeyHasher.mix(key.word(at: key.count &- 16) ^ first, key.word(at: key.count &- 8) ^ hash)
    }
    return KeyHasher.mix(hash ^ second, UInt64(truncatingIfNeeded: key.count) ^ third)
  }

  /// The hash of a number that is a key by itself.
  func hash(_ number: UInt64) -> UInt64 {
    KeyHasher.mix(KeyHasher.mix(number ^ first, number ^ fourth) ^ second, third)
  }

  /// Two words in one, by the halves of their product (as in wyhash).
  @inline(__always)
  private static func mix(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = first.multipliedFullWidth(by: second)
    return product.high ^ product.low
  }
}

/// The digest XXH64, with seed 0, of bytes that come in pieces of any length.
///
/// Two files of the same size and digest are the same, unless somebody made them so on purpose: it guards against
/// changes, not against forgers. Four lanes take 8 bytes each in turn, so that a processor multiplies for all of them at
/// once; what is left of the last 32 bytes is mixed in at the end. `xxhsum -H1` prints the same digits.
///
/// This file reads words through an unsafe pointer, because everything that a run reads and writes goes through it: it
/// stays within the view, whose length it asks once for each piece.
///
/// - Source: "xxHash fast digest algorithm", version 0.2.0, section "XXH64 algorithm description"
///   (github.com/Cyan4973/xxHash, doc/xxhash_spec.md).
public struct XXH64: Sendable {
  /// How many bytes have come.
  public private(set) var count = 0
  private var first = Self.primes.0 &+ Self.primes.1
  private var second = Self.primes.1
  private var third: UInt64 = 0
  private var fourth = 0 &- Self.primes.0
  /// Bytes that do not fill a stripe of 32 yet, the first in the lowest place; zeros behind them.
  private var pending = SIMD4<UInt64>.zero

  /// No bytes yet.
  public init() {}

  /// The digest of some bytes.
  public init(_ bytes: ByteSlice) {
    update(bytes)
  }

  /// Takes the next bytes.
  public mutating func update(_ bytes: ByteSlice) {
    var index = 0
    while count & 31 != 0 && index < bytes.count {
      hold(bytes[index])
      index += 1
    }
    index += takeStripes(of: bytes[index..<bytes.count])
    while index < bytes.count {
      hold(bytes[index])
      index += 1
    }
  }

  /// The digest of all bytes that have come.
  public var value: UInt64 {
    var hash = count < 32 ? Self.primes.4 : converged
    hash &+= UInt64(count)
    let rest = count & 31
    for place in 0..<rest / 8 {
      hash = (hash ^ Self.round(0, pending[place])).rotated(by: 27) &* Self.primes.0 &+ Self.primes.3
    }
    guard rest & 7 > 0 else { return Self.avalanche(hash) }
    var word = pending[rest / 8]
    if rest & 4 != 0 {
      hash = (hash ^ (word & 0xFFFF_FFFF) &* Self.primes.0).rotated(by: 23) &* Self.primes.1 &+ Self.primes.2
      word >>= 32
    }
    for _ in 0..<rest & 3 {
      hash = (hash ^ (word & 0xFF) &* Self.primes.4).rotated(by: 11) &* Self.primes.0
      word >>= 8
    }
    return Self.avalanche(hash)
  }

  /// The digest as 16 lower-case hexadecimal digits.
  public var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63,
    0x27D4_EB2F_1656_67C5
  )

  /// Takes one byte; a stripe that is full is mixed in.
  private mutating func hold(_ byte: UInt8) {
    let place = count & 31
    pending[place / 8] |= UInt64(byte) << UInt64(place % 8 * 8)
    count += 1
    if place < 31 { return }
    first = Self.round(first, pending[0])
    second = Self.round(second, pending[1])
    third = Self.round(third, pending[2])
    fourth = Self.round(fourth, pending[3])
    pending = .zero
  }

  /// Takes as many whole stripes of 32 bytes as there are.
  ///
  /// - Returns: how many bytes that is.
  private mutating func takeStripes(of bytes: ByteSlice) -> Int {
    var lanes = (first, second, third, fourth)
    let taken = bytes.count & ~31
    unsafe bytes.withMemory { memory in
      guard var address = memory.baseAddress else { return }
      let end = unsafe address + taken
      func word(_ place: Int) -> UInt64 {
        UInt64(littleEndian: unsafe address.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      }
      while unsafe address < end {
        lanes.0 = Self.round(lanes.0, word(0))
        lanes.1 = Self.round(lanes.1, word(8))
        lanes.2 = Self.round(lanes.2, word(16))
        lanes.3 = Self.round(lanes.3, word(24))
        unsafe address += 32
      }
    }
    (first, second, third, fourth) = lanes
    count += taken
    return taken
  }

  /// The four lanes as one.
  private var converged: UInt64 {
    var hash =
      first.rotated(by: 1) &+ second.rotated(by: 7) &+ third.rotated(by: 12) &+ fourth.rotated(by: 18)
    for lane in [first, second, third, fourth] {
      hash = (hash ^ Self.round(0, lane)) &* Self.primes.0 &+ Self.primes.3
    }
    return hash
  }

  @inline(__always)
  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    (lane &+ word &* primes.1).rotated(by: 31) &* primes.0
  }

  /// Lets every bit of the digest depend on every byte.
  private static func avalanche(_ hash: UInt64) -> UInt64 {
    var hash = (hash ^ hash >> 33) &* primes.1
    hash = (hash ^ hash >> 29) &* primes.2
    return hash ^ hash >> 32
  }
}

extension UInt64 {
  /// The bits turned to the left.
  @inline(__always)
  fileprivate func rotated(by bits: UInt64) -> UInt64 { self << bits | self >> (64 &- bits) }
}

/// Eight decimal digits of a text, read at once.
///
/// Two neighbours are put together in all places of the word by one multiplication, then two pairs, then two fours: three
/// multiplications instead of eight, and no branch.
public struct EightDigits {
  /// The digits as numbers, a byte each, the first the lowest.
  @usableFromInline let word: UInt64

  /// The digits from an index on; nil if one of the eight bytes is no digit, or there are fewer.
  @inlinable @inline(__always)
  public init?(_ text: ByteSlice, at index: Int) {
    guard index >= 0 && index <= text.count - 8 else { return nil }
    let word = text.word(at: index)
    // A digit's upper half is 3, and stays 3 when 6 is added.
    let upper =
      (word & 0xF0F0_F0F0_F0F0_F0F0) | ((word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0) >> 4
    guard upper == 0x3333_3333_3333_3333 else { return nil }
    self.word = word & 0x0F0F_0F0F_0F0F_0F0F
  }

  @usableFromInline @inline(__always)
  init(word: UInt64) {
    self.word = word
  }

  /// The number that the digits are in a base: the sum of the digits, each times a power of the base.
  ///
  /// - Parameter base: 1 to 10, so that nothing overflows.
  @inlinable @inline(__always)
  public func number(inBase base: UInt64) -> UInt64 {
    precondition(base <= 10, "pairs of digits would overflow")
    let pairs = (word &* base &+ word >> 8) & 0x00FF_00FF_00FF_00FF
    let square = base &* base
    let fours = (pairs &* square &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
    return (fours &* (square &* square) &+ fours >> 32) & 0xFFFF_FFFF
  }
}

extension ByteSlice {
  /// A plain decimal of up to eight bytes: digits, and perhaps a point with digits on both sides; nil for any other text.
  ///
  /// - Returns: the number that the digits are without the point, and how many of them stand behind it.
  public func shortDecimal() -> (number: UInt64, places: Int)? {
    guard count > 0 && count <= 8 else { return nil }
    let text = count == 8 ? word(at: 0) : fewBytes
    // Each digit becomes its number, anything else a byte above 9.
    var digits = (text ^ 0x3030_3030_3030_3030) & (.max >> UInt64(truncatingIfNeeded: 64 &- count &* 8))
    var length = count
    var places = 0
    let points = text.bytes(equalTo: ASCII.point)
    if points != 0 {
      let whole = points.lowestByte
      if whole == 0 || whole == count &- 1 { return nil }
      let before: UInt64 = (1 << UInt64(truncatingIfNeeded: whole &* 8)) &- 1
      digits = digits & before | (digits >> 8) & ~before
      length &-= 1
      places = length &- whole
    }
    guard (digits | (digits &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0 else { return nil }
    // Zeros come before the digits, so that the last one stands in the highest place.
    digits <<= UInt64(truncatingIfNeeded: 64 &- length &* 8)
    return (EightDigits(word: digits).number(inBase: 10), places)
  }
}

/// The text of an amount below a million yuan, with a comma before it, in the two words that are stored for
/// it.
///
/// Where an amount is the same as the one before, its words are stored again: the bases of the schemes are
/// mostly one number, and so are the days of the month and those of the person.
struct AmountText {
  /// The comma and the whole yuan, the first in the lowest byte; what comes after them does not count.
  let yuan: UInt64
  /// How many bytes of `yuan` count: the comma and one to six digits.
  let width: Int
  /// The point and the two digits of the hundredths in the lowest three bytes.
  let cents: UInt32

  private init(yuan: UInt64, width: Int, cents: UInt32) {
    self.yuan = yuan
    self.width = width
    self.cents = cents
  }

  /// The text of an amount.
  ///
  /// The digits are values first, so that zeros before the number are bytes of 0, but for the last digit,
  /// which counts even if it is 0. The zeros are shifted out until the first digit stands behind the place of
  /// the comma, and then all become characters at once.
  ///
  /// - Parameters:
  ///   - hundredths: below 100,000,000.
  ///   - table: the digits.
  @inline(__always)
  init(hundredths: UInt32, _ table: DigitTable) {
    let yuan = hundredths / 100
    self.init(yuan: yuan, cents: hundredths &- yuan &* 100, table)
  }

  /// The text of a whole number, to be written without its hundredths.
  ///
  /// - Parameters:
  ///   - number: below 1,000,000.
  ///   - table: the digits.
  @inline(__always)
  init(whole number: UInt32, _ table: DigitTable) {
    self.init(yuan: number, cents: 0, table)
  }

  @inline(__always)
  private init(yuan: UInt32, cents: UInt32, _ table: DigitTable) {
    let thousands = yuan / 1_000
    let digits =
      UInt64(table.digits(of: thousands))
      | UInt64(table.digitsBeforeCharacter(of: yuan &- thousands &* 1_000)) << 24
    let first = digits.lowestByte
    self.yuan = digits &>> UInt64(truncatingIfNeeded: first &* 8 &- 8) | 0x3030_3030_3030_302C
    width = 8 &- first
    self.cents = table.cents(of: cents)
  }

  /// The same without the comma.
  @inline(__always)
  var withoutComma: AmountText { AmountText(yuan: yuan >> 8, width: width &- 1, cents: cents) }

  /// Stores the text, and up to eight bytes in all behind it that do not count.
  ///
  /// - Returns: where it ends.
  @unsafe @inline(__always)
  func store(at place: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    unsafe place.storeBytes(of: yuan.littleEndian, as: UInt64.self)
    unsafe (place + width).storeBytes(of: cents.littleEndian, as: UInt32.self)
    return unsafe place + (width &+ 3)
  }
}

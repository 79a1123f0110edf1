extension ByteBuffer {
  /// Appends an amount that is counted in hundredths, as a plain decimal with two decimals: 123456 is
  /// `1234.56`, -5 is `-0.05`, 0 is `0.00`.
  ///
  /// - Parameter hundredths: any value; there is no `-0.00`.
  public func append(hundredths: Int64) {
    reserve(Self.amountRoom)
    let start = unsafe memory + count
    unsafe count += Self.write(hundredths: hundredths, at: start) - start
  }

  /// Appends the comma between two fields and then an amount as ``append(hundredths:)`` does.
  public func appendSeparated(hundredths: Int64) {
    reserve(Self.amountRoom)
    let start = unsafe memory + count
    unsafe start.storeBytes(of: ASCII.comma, as: UInt8.self)
    unsafe count += Self.write(hundredths: hundredths, at: start + 1) - start
  }

  /// Appends many amounts, each after a comma, as ``appendSeparated(hundredths:)`` does one; room is made and
  /// bytes are counted once for all.
  public func appendSeparated(hundredths amounts: Span<Int64>) {
    reserve(amounts.count * Self.amountRoom)
    let start = unsafe memory + count
    var end = unsafe start
    for index in amounts.indices {
      let amount = unsafe amounts[unchecked: index]
      if amount == 0 {
        // Most amounts of a payslip are 0.
        unsafe end.storeBytes(of: (0x30_302E_302C as UInt64).littleEndian, as: UInt64.self)
        unsafe end += 5
      } else {
        unsafe end.storeBytes(of: ASCII.comma, as: UInt8.self)
        unsafe end = unsafe Self.write(hundredths: amount, at: end + 1)
      }
    }
    unsafe count += end - start
  }

  /// The bytes that an amount may touch: a comma, a sign, 17 digits, a point and 2 digits, and what is stored
  /// beyond them.
  private static var amountRoom: Int { 32 }

  /// Writes an amount, and up to eight bytes behind it that do not count.
  ///
  /// - Returns: where it ends.
  @unsafe @inline(__always)
  private static func write(
    hundredths: Int64, at start: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    var place = unsafe start
    if hundredths < 0 {
      unsafe place.storeBytes(of: ASCII.minus, as: UInt8.self)
      unsafe place += 1
    }
    let magnitude = hundredths.magnitude
    if magnitude >= 100_000_000 { return unsafe write(large: magnitude, at: place) }
    let amount = UInt32(truncatingIfNeeded: magnitude)
    let yuan = amount / 100
    let upper = yuan / 10_000
    let lower = yuan &- upper &* 10_000
    let middle = lower / 100
    let digits = pair(upper) | pair(middle) << 16 | pair(lower &- middle &* 100) << 32
    let leadingZeros = zeros(before: digits, atMost: 5)
    let text = digits | UInt64(ASCII.point) << 48
    unsafe place.storeBytes(of: (text >> UInt64(leadingZeros &* 8)).littleEndian, as: UInt64.self)
    unsafe place += 7 &- leadingZeros
    let cents = UInt16(truncatingIfNeeded: pair(amount &- yuan &* 100))
    unsafe place.storeBytes(of: cents.littleEndian, as: UInt16.self)
    return unsafe place + 2
  }

  /// The two digits of every number below 100, one after the other.
  private static let pairs: StaticString = """
    0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
    5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899
    """

  /// The text of a number in two digits, the first in the lowest byte.
  ///
  /// - Parameter number: below 100; the digits stand in the program, so nothing is checked.
  @inline(__always)
  private static func pair(_ number: UInt32) -> UInt64 {
    let start = unsafe UnsafeRawPointer(pairs.utf8Start)
    let digits = unsafe start.loadUnaligned(fromByteOffset: Int(number) &* 2, as: UInt16.self)
    return UInt64(UInt16(littleEndian: digits))
  }

  /// Writes an amount of a million yuan or more.
  @unsafe @inline(never)
  private static func write(
    large magnitude: UInt64, at start: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    let upper = magnitude / 100_000_000
    let digits = eightDigits(magnitude &- upper &* 100_000_000)
    let place = unsafe write(integer: upper, at: start)
    unsafe place.storeBytes(of: digits.littleEndian, as: UInt64.self)
    unsafe (place + 6).storeBytes(
      of: UInt32(truncatingIfNeeded: 0x2E | (digits >> 48) << 8).littleEndian, as: UInt32.self)
    return unsafe place + 9
  }

  /// Writes a whole number, and up to eight bytes behind it that do not count.
  ///
  /// - Returns: where it ends.
  @unsafe
  private static func write(
    integer number: UInt64, at start: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    if number < 100_000_000 {
      let digits = eightDigits(number)
      let leadingZeros = zeros(before: digits, atMost: 7)
      unsafe start.storeBytes(of: (digits >> UInt64(leadingZeros &* 8)).littleEndian, as: UInt64.self)
      return unsafe start + (8 &- leadingZeros)
    }
    let upper = number / 100_000_000
    let place = unsafe write(integer: upper, at: start)
    unsafe place.storeBytes(of: eightDigits(number &- upper &* 100_000_000).littleEndian, as: UInt64.self)
    return unsafe place + 8
  }

  /// Appends a whole number in decimal digits, with a minus if it is negative.
  public func append(integer: Int64) {
    append(Self.minus(ifNegative: integer))
    append(magnitude: integer.magnitude)
  }

  /// Appends a whole number with zeros before it, as in the month of `2026-01`.
  ///
  /// - Parameters:
  ///   - number: any value; a minus comes before the zeros and does not count as a digit.
  ///   - width: the least number of digits; a longer number is written whole.
  public func append(padded number: Int, width: Int) {
    append(Self.minus(ifNegative: Int64(number)))
    var digits = 1
    var rest = number.magnitude / 10
    while rest > 0 {
      digits += 1
      rest /= 10
    }
    while digits < width {
      append(ASCII.zero)
      digits += 1
    }
    append(magnitude: UInt64(number.magnitude))
  }

  /// Appends a year, a month and, if there is one, a day, as in `2026-01-31` or `2026-01`.
  ///
  /// - Parameters:
  ///   - year: 0 to 9999.
  ///   - month: 0 to 99.
  ///   - day: 0 to 99, or nil.
  public func append(year: Int, month: Int, day: Int?) {
    precondition(
      (0...9999).contains(year) && (0...99).contains(month) && (0...99).contains(day ?? 0), "not a date")
    let digits = Self.eightDigits(UInt64(year * 10_000 + month * 100 + (day ?? 0)))
    let hyphen = UInt64(ASCII.minus)
    append(Piece(digits & 0xFFFF_FFFF | (hyphen << 32) | ((digits >> 32) & 0xFFFF) << 40, count: 7))
    if day != nil { append(Piece(hyphen | (digits >> 48) << 8, count: 3)) }
  }

  private func append(magnitude: UInt64) {
    reserve(Self.amountRoom)
    let start = unsafe memory + count
    unsafe count += Self.write(integer: magnitude, at: start) - start
  }

  /// The sign bit is the number of bytes that count, so there is no branch.
  @inline(__always)
  private static func minus(ifNegative number: Int64) -> Piece {
    Piece(UInt64(ASCII.minus), count: Int(UInt64(bitPattern: number) >> 63))
  }

  /// How many of eight digits are zeros with nothing but zeros before them.
  ///
  /// The lowest bit set tells: the lower half of a digit's byte is 0 for zero alone.
  ///
  /// - Parameter most: 0 to 7; more are not counted.
  @inline(__always)
  private static func zeros(before digits: UInt64, atMost most: UInt64) -> Int {
    ((digits & 0x0F0F_0F0F_0F0F_0F0F) | 1 << (most &* 8)).lowestByte
  }

  /// The text of a number in eight digits, leading zeros among them, the first in the lowest byte.
  ///
  /// The number is cut into two halves of four digits, these into pairs, these into digits; every step
  /// divides all its parts with one multiplication. There is no branch that a processor could mispredict and
  /// no table: `n * 10486 / 2^20` is `n / 100` for n below 10,000, and `n * 103 / 2^10` is `n / 10` below 100.
  ///
  /// - Parameter number: below 100,000,000.
  @inline(__always)
  private static func eightDigits(_ number: UInt64) -> UInt64 {
    let upper = number / 10_000
    let halves = upper | ((number &- upper &* 10_000) << 32)
    let hundreds = ((halves &* 10486) >> 20) & 0x0000_007F_0000_007F
    let pairs = hundreds | ((halves &- hundreds &* 100) << 16)
    let tens = ((pairs &* 103) >> 10) & 0x000F_000F_000F_000F
    let digits = tens | ((pairs &- tens &* 10) << 8)
    return digits | 0x3030_3030_3030_3030
  }
}

extension ByteBuffer {
  /// Appends an amount that is counted in hundredths, as a plain decimal with two decimals: 123456 is
  /// `1234.56`, -5 is `-0.05`, 0 is `0.00`.
  ///
  /// - Parameter hundredths: any value; there is no `-0.00`.
  public func append(hundredths: Int64) {
    reserve(Self.amountRoom)
    let start = unsafe memory + count
    unsafe count += Self.write(hundredths: hundredths, at: start, digitTable) - start
  }

  /// Appends the comma between two fields and then an amount as ``append(hundredths:)`` does.
  public func appendSeparated(hundredths: Int64) {
    reserve(Self.amountRoom)
    let start = unsafe memory + count
    if hundredths == 0 { return unsafe count += Self.writeZero(at: start) - start }
    unsafe count += Self.writeSeparated(hundredths: hundredths, at: start, digitTable) - start
  }

  /// Appends many amounts, each after a comma, as ``appendSeparated(hundredths:)`` does one; room is made and
  /// bytes are counted once for all.
  public func appendSeparated(hundredths amounts: Span<Int64>) {
    reserve(amounts.count * Self.amountRoom)
    let table = digitTable
    let start = unsafe memory + count
    var end = unsafe start
    var previous: Int64 = 0
    var text = AmountText(hundredths: 0, table)
    for index in amounts.indices {
      let amount = unsafe amounts[unchecked: index]
      if amount == 0 {
        unsafe end = unsafe Self.writeZero(at: end)
        continue
      }
      if amount != previous {
        guard Self.isUsual(amount) else {
          unsafe end = unsafe Self.writeSeparated(hundredths: amount, at: end, table)
          continue
        }
        previous = amount
        text = AmountText(hundredths: UInt32(truncatingIfNeeded: amount), table)
      }
      unsafe end = unsafe text.store(at: end)
    }
    unsafe count += end - start
  }

  /// The bytes that an amount may touch: a comma, a sign, 17 digits, a point and 2 digits, and what is stored
  /// beyond them.
  private static var amountRoom: Int { 32 }

  /// Whether an amount is 0 or more and below a million yuan.
  @inline(__always)
  private static func isUsual(_ hundredths: Int64) -> Bool {
    UInt64(bitPattern: hundredths) < 100_000_000
  }

  /// Writes `,0.00` in one word, as most amounts are 0.
  ///
  /// - Returns: where it ends.
  @unsafe @inline(__always)
  private static func writeZero(at start: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    unsafe start.storeBytes(of: (0x30_302E_302C as UInt64).littleEndian, as: UInt64.self)
    return unsafe start + 5
  }

  /// Writes a comma and an amount, and up to eight bytes behind them that do not count.
  ///
  /// - Returns: where it ends.
  @unsafe @inline(__always)
  private static func writeSeparated(
    hundredths: Int64, at start: UnsafeMutableRawPointer, _ table: DigitTable
  ) -> UnsafeMutableRawPointer {
    if isUsual(hundredths) {
      let text = AmountText(hundredths: UInt32(truncatingIfNeeded: hundredths), table)
      return unsafe text.store(at: start)
    }
    unsafe start.storeBytes(of: ASCII.comma, as: UInt8.self)
    return unsafe write(unusual: hundredths, at: start + 1, table)
  }

  /// Writes an amount, and up to eight bytes behind it that do not count.
  ///
  /// - Returns: where it ends.
  @unsafe @inline(__always)
  private static func write(
    hundredths: Int64, at start: UnsafeMutableRawPointer, _ table: DigitTable
  ) -> UnsafeMutableRawPointer {
    if isUsual(hundredths) {
      let text = AmountText(hundredths: UInt32(truncatingIfNeeded: hundredths), table)
      return unsafe text.withoutComma.store(at: start)
    }
    return unsafe write(unusual: hundredths, at: start, table)
  }

  /// Writes an amount that is negative, or a million yuan or more.
  @unsafe @inline(never)
  private static func write(
    unusual hundredths: Int64, at start: UnsafeMutableRawPointer, _ table: DigitTable
  ) -> UnsafeMutableRawPointer {
    var place = unsafe start
    if hundredths < 0 {
      unsafe place.storeBytes(of: ASCII.minus, as: UInt8.self)
      unsafe place += 1
    }
    let magnitude = hundredths.magnitude
    if magnitude >= 100_000_000 { return unsafe write(large: magnitude, at: place) }
    let text = AmountText(hundredths: UInt32(truncatingIfNeeded: magnitude), table)
    return unsafe text.withoutComma.store(at: place)
  }

  /// Writes an amount of a million yuan or more.
  @unsafe
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
    guard integer >= 0, integer < 1_000_000 else {
      append(Self.minus(ifNegative: integer))
      append(magnitude: integer.magnitude)
      return
    }
    let text = AmountText(whole: UInt32(truncatingIfNeeded: integer), digitTable).withoutComma
    append(Piece(text.yuan, count: text.width))
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
      UInt(bitPattern: year) <= 9999 && UInt(bitPattern: month) <= 99 && UInt(bitPattern: day ?? 0) <= 99,
      "not a date")
    let table = digitTable
    let century = UInt32(truncatingIfNeeded: year) / 100
    let yearOfCentury = UInt32(truncatingIfNeeded: year) &- century &* 100
    let text =
      Self.pair(century, table) | Self.pair(yearOfCentury, table) << 16
      | Self.pair(UInt32(truncatingIfNeeded: month), table) << 40
    reserve(Self.dateRoom)
    let start = unsafe memory + count
    unsafe start.storeBytes(of: (text | 0x2D30_302D_3030_3030).littleEndian, as: UInt64.self)
    count &+= 7
    if let day {
      let ends = UInt16(truncatingIfNeeded: Self.pair(UInt32(truncatingIfNeeded: day), table)) | 0x3030
      unsafe (start + 8).storeBytes(of: ends.littleEndian, as: UInt16.self)
      count &+= 3
    }
  }

  /// The bytes that a date may touch: as many as a day has, two more than the one word of a month.
  private static var dateRoom: Int { 10 }

  /// Two digits as values, the first in the lowest byte.
  ///
  /// - Parameter number: below 100.
  @inline(__always)
  private static func pair(_ number: UInt32, _ table: DigitTable) -> UInt64 {
    UInt64(table.digits(of: number) >> 16)
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

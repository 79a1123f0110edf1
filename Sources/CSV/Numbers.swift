extension ByteBuffer {
  /// Appends an amount that is counted in hundredths, as a plain decimal with two decimals: 123456 is
  /// `1234.56`, -5 is `-0.05`, 0 is `0.00`.
  ///
  /// - Parameter hundredths: any value; there is no `-0.00`.
  @inlinable
  public func append(hundredths: Int64) {
    if hundredths == 0 {
      append(Piece(0x3030_2E30, count: 4))
    } else {
      append(nonzeroHundredths: hundredths)
    }
  }

  /// Appends the comma between two fields and then an amount as ``append(hundredths:)`` does; most amounts of a
  /// payslip are 0, and those are one store.
  @inlinable
  public func appendSeparated(hundredths: Int64) {
    if hundredths == 0 {
      append(Piece(0x30_302E_302C, count: 5))
    } else {
      appendSeparator()
      append(nonzeroHundredths: hundredths)
    }
  }

  @usableFromInline
  func append(nonzeroHundredths hundredths: Int64) {
    let sign = Self.minus(ifNegative: hundredths)
    let magnitude = hundredths.magnitude
    if magnitude < 100_000_000 {
      let text = Self.eightDigits(magnitude)
      let leadingZeros = 8 - Self.digitCount(magnitude, atLeast: 3)
      let whole = Piece(text >> UInt64(leadingZeros * 8), count: 6 - leadingZeros)
      append(sign, whole, Piece(0x2E | (text >> 48) << 8, count: 3))
    } else {
      let upper = magnitude / 100_000_000
      let text = Self.eightDigits(magnitude &- upper &* 100_000_000)
      append(sign)
      append(magnitude: upper)
      append(Piece(text, count: 6))
      append(Piece(0x2E | (text >> 48) << 8, count: 3))
    }
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
    if magnitude < 100_000_000 {
      let count = Self.digitCount(magnitude, atLeast: 1)
      append(Piece(Self.eightDigits(magnitude) >> UInt64((8 - count) * 8), count: count))
    } else {
      let upper = magnitude / 100_000_000
      append(magnitude: upper)
      append(Piece(Self.eightDigits(magnitude &- upper &* 100_000_000), count: 8))
    }
  }

  /// The sign bit is the number of bytes that count, so there is no branch.
  @inline(__always)
  private static func minus(ifNegative number: Int64) -> Piece {
    Piece(UInt64(ASCII.minus), count: Int(UInt64(bitPattern: number) >> 63))
  }

  /// How many digits a number below 100,000,000 takes.
  ///
  /// It is counted apart from the digits, because the place of whatever is written next depends on it and
  /// would wait for them. A difference below 0, which has the highest bit, says that there is one more digit.
  @inline(__always)
  private static func digitCount(_ number: UInt64, atLeast least: Int) -> Int {
    var count = least
    var power: UInt64 = 10
    for digits in 1..<8 {
      if digits >= least { count &+= Int((power &- 1 &- number) >> 63) }
      power &*= 10
    }
    return count
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

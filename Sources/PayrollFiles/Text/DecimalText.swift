import CSV

/// What reading a number can find.
public enum DecimalReading: Equatable, Sendable {
  /// The number, times 10 to the power of the decimals allowed.
  case number(Int64)
  /// Not a plain decimal.
  case malformed
  /// More decimals than the kind of number allows.
  case tooManyDecimals
  /// Too many digits for any column.
  case tooLarge
}

/// Plain decimals: an optional sign, digits, and a point with digits on both sides of it.
public enum DecimalText {
  /// Reads a number with at most `decimals` places.
  ///
  /// - Parameter allowsPercent: whether `8%` may stand for 0.08.
  public static func read(_ text: ByteSlice, decimals: Int, allowsPercent: Bool = false) -> DecimalReading {
    if let number = plainNumber(text, decimals: decimals) { return .number(number) }
    return readWithCare(text, decimals: decimals, allowsPercent: allowsPercent)
  }

  /// The usual number: up to eight digits with no sign, and nothing wrong with it; nil for any other, which is then
  /// read with care.
  @inline(__always)
  private static func plainNumber(_ text: ByteSlice, decimals: Int) -> Int64? {
    guard let (number, places) = text.shortDecimal(), places <= decimals && decimals <= 6 else { return nil }
    var value = Int64(number)
    for _ in places..<decimals { value = value &* 10 }
    return value
  }

  private static func readWithCare(
    _ text: ByteSlice, decimals: Int, allowsPercent: Bool
  ) -> DecimalReading {
    var end = text.count
    var places = decimals
    if allowsPercent, end > 0, text[end - 1] == UInt8(ascii: "%") {
      end -= 1
      places -= 2
    }
    var index = 0
    var isNegative = false
    if index < end, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      isNegative = text[index] == UInt8(ascii: "-")
      index += 1
    }
    var value: Int64 = 0
    var isTooLarge = false
    func add(_ digit: UInt8) {
      let (tens, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = tens.addingReportingOverflow(Int64(digit))
      if first || second { isTooLarge = true } else { value = sum }
    }
    let wholeStart = index
    while index < end, let digit = digit(text[index]) {
      add(digit)
      index += 1
    }
    if index == wholeStart { return .malformed }
    var decimalsSeen = 0
    if index < end {
      guard text[index] == UInt8(ascii: ".") else { return .malformed }
      index += 1
      while index < end, let digit = digit(text[index]) {
        decimalsSeen += 1
        if decimalsSeen <= places { add(digit) }
        index += 1
      }
      if decimalsSeen == 0 || index < end { return .malformed }
      if decimalsSeen > places { return .tooManyDecimals }
    }
    while decimalsSeen < places {
      add(0)
      decimalsSeen += 1
    }
    if isTooLarge { return .tooLarge }
    return .number(isNegative ? -value : value)
  }

  @inline(__always)
  private static func digit(_ byte: UInt8) -> UInt8? {
    let digit = byte &- 48
    return digit < 10 ? digit : nil
  }

  /// Whether a spreadsheet has turned long digits into a number such as `6.22E+18`.
  public static func isSpoiltBySpreadsheet(_ text: ByteSlice) -> Bool {
    guard text.mayHoldLetters,
      let mark = text.firstIndex(of: UInt8(ascii: "E"), or: UInt8(ascii: "e")), mark + 1 < text.count
    else { return false }
    if text[mark + 1] != UInt8(ascii: "+") && digit(text[mark + 1]) == nil { return false }
    for index in 0..<text.count where index != mark {
      let byte = text[index]
      let isNumeric = digit(byte) != nil || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
      if !isNumeric { return false }
    }
    return mark > 0
  }
}

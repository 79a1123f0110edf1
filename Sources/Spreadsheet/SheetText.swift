/// How texts stand in the parts of a workbook.
enum SheetText {
  /// How many UTF-16 units a cell holds.
  static let longest = 32_767

  /// Appends a text as XML that is read back the same.
  ///
  /// What XML cannot hold, and a carriage return, which it would turn into a line feed, is written as `_x001B_`; so an
  /// underscore is written as `_x005F_` where the text itself looks like that.
  ///
  /// - Source: ECMA-376 part 1, 22.9.2.19 ST_Xstring
  static func append(_ text: String, to bytes: inout [UInt8]) {
    if text.utf8.allSatisfy({ isPlain($0) }) { return bytes.append(contentsOf: text.utf8) }
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "_" where isEscape(scalars[place...]): bytes.append(contentsOf: "_x005F_".utf8)
      case "\t", "\n": bytes.append(UInt8(scalar.value))
      case _ where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE && scalar.value < 0x1_0000:
        bytes.append(contentsOf: escape(scalar.value).utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      }
    }
  }

  /// Whether a byte stands for itself wherever it stands: no sign of XML, no underscore, nothing invisible, and none of
  /// those with which U+FFFE and U+FFFF begin.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x26, 0x3C, 0x3E, 0x5F, 0xEF: false
    default: byte >= 0x20
    }
  }

  /// Whether a text begins like `_x001B_`.
  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.count >= 7 else { return false }
    let begin = scalars.startIndex
    return scalars[begin + 1] == "x" && scalars[begin + 6] == "_"
      && scalars[begin + 2..<begin + 6].allSatisfy { $0.properties.isASCIIHexDigit }
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
  }

  /// The letters of a column, counted from 0: A to Z, AA and so on.
  static func letters(of column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

import Payroll

/// A value that is not what its column holds, or contradicts another.
public struct ValueFault: Error {
  /// What was expected.
  public let reason: Bilingual

  /// A value with what is wrong with it.
  public init(_ reason: Bilingual) { self.reason = reason }

  /// None of the words that a column holds: `应为 一般、首次入职 或 六万元以下`.
  public static func expected(oneOf words: [Bilingual]) -> ValueFault {
    func joined(_ words: [String], _ comma: String, _ or: String) -> String {
      words.dropLast().joined(separator: comma) + or + (words.last ?? "")
    }
    return ValueFault(
      Bilingual(
        "应为 " + joined(words.map(\.chinese), "、", " 或 "),
        "expected " + joined(words.map(\.english), ", ", " or ")))
  }
}

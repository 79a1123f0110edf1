import Payroll

/// A list of what is wrong, as it is told on a terminal: it ends, however much is wrong.
public enum ToldFaults {
  /// How many are told; the rest is counted.
  public static let most = 100

  /// The first ones, a line each, and a sentence about the rest.
  public static func lines(_ faults: [String], _ language: Language, indentation: String = "  ") -> [String] {
    faults.prefix(most).map { indentation + $0 } + rest(of: faults.count, language, indentation: indentation)
  }

  /// The sentence about what is not told; nothing where all of it is.
  public static func rest(of count: Int, _ language: Language, indentation: String = "  ") -> [String] {
    if count <= most { return [] }
    let rest = Bilingual("……还有 \(count - most) 处", "... and \(count - most) more")
    return [indentation + rest.text(in: language)]
  }
}

import CSV
import Payroll
import PayrollFiles

/// Something in a file that a person has to look at; the file is written all the same.
public struct DeclareAdvice: Sendable {
  /// The file.
  public let file: String
  /// The row in it; nil for something of a whole column, or of nobody's row.
  public let row: Int?
  /// The title of the column.
  public let column: String
  /// The number of the person; blank for none.
  public let employeeId: String
  /// What stands there; nil if it does not matter.
  public let value: String?
  /// What is to be looked at.
  public let reason: Bilingual

  /// The line for a terminal, with numbers masked.
  public func text(in language: Language) -> String {
    let person =
      employeeId.isEmpty
      ? reason
      : Bilingual("人员 \(employeeId)：\(reason.chinese)", "person \(employeeId): \(reason.english)")
    return FileFault(file, line: row, column: column, value: value.map(Mask.number), Mask.numbers(in: person))
      .message(in: language)
  }

  /// What is wrong with an ID number or an account; nil for nothing.
  static func reason(_ value: String, _ kind: LayoutTable.Kind) -> Bilingual? {
    switch kind {
    case .idNumber where value.isEmpty:
      Bilingual("没有证件号码；请在名册补上", "there is no ID number; fill it in on the roster")
    case .idNumber where !ByteSlice.with(value, { IDNumber.isValid($0) }):
      Bilingual("身份证号校验不符，请核对证件", "the check digit of the ID number is wrong; compare it with the card")
    case .account where value.isEmpty:
      Bilingual("没有银行账号；请在名册补上，或发现金", "there is no account; fill it in on the roster, or pay in cash")
    case .account where !BankAccount.isLikely(value):
      Bilingual("银行账号校验不符，请对照银行卡核对", "the account fails its check; compare it with the card")
    default: nil
    }
  }
}

extension BankAccount {
  /// Whether a text is plain digits of the right number, and no digit of them seems to be lost.
  fileprivate static func isLikely(_ text: String) -> Bool {
    (8...32).contains(text.utf8.count) && text.utf8.allSatisfy { $0 &- 48 < 10 }
      && !ByteSlice.with(text) { isDoubtful($0) }
  }
}

/// Names as banks take them.
enum BankName {
  /// A name without the spaces, and what cannot be seen, between Chinese characters.
  static func plain(_ name: String) -> String {
    let letters = Array(name)
    return String(
      letters.indices.filter { place in
        !isSpace(letters[place])
          || letters[..<place].last { !isSpace($0) }.map(isChinese) != true
          || letters[place...].first { !isSpace($0) }.map(isChinese) != true
      }.map { letters[$0] })
  }

  private static func isSpace(_ letter: Character) -> Bool {
    letter.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || [.control, .format].contains($0.properties.generalCategory)
    }
  }

  private static func isChinese(_ letter: Character) -> Bool {
    letter.unicodeScalars.first.map { $0.properties.isIdeographic } ?? false
  }
}

import CSV
import Payroll

/// The words of a file of benefit cases, in both languages.
public enum BenefitWordLists {
  static let kinds = WordList(BenefitKind.allCases.map { (name: $0.title, value: $0) })
  static let nursingLevels = WordList(NursingLevel.allCases.map { (name: $0.title, value: $0) })
  static let dependants = WordList(Dependant.allCases.map { (name: $0.title, value: $0) })
  static let births = WordList(Birth.allCases.map { (name: $0.title, value: $0) })
  static let condolences = WordList(CondolenceReason.allCases.map { (name: $0.title, value: $0) })
  /// Who can receive the maternity allowance.
  public static let recipients = WordList(
    [BenefitRecipient.unit, .person].map { (name: $0.title, value: $0) })
}

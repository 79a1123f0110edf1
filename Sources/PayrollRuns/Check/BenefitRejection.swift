import Payroll
import PayrollFiles

/// The codes by which a file of cases names why a case of Article 36 is refused.
enum BenefitRejection {
  /// A cell is not of its kind.
  static let format = "format"
  /// A cell that every case or this kind needs is blank.
  static let required = "required"
  /// A figure that the case needs is not in force.
  static let standardMissing = "standard_missing"
  /// An amount leaves the range of money.
  static let overflow = "overflow"

  /// All codes.
  static let codes = [
    required, format, "not_of_this_kind", "extension_not_confirmed", "beyond_extension",
    "grade_without_contract_end", "grade_without_survivors", "second_spouse", "assessed_before_date",
    "less_than_law", "babies_without_birth", "hired_after_date", standardMissing, overflow,
  ]

  private static func code(_ reason: BenefitRefusal.Reason) -> String {
    switch reason {
    case .required, .noPaidMonth: required
    case .notOfThisKind: "not_of_this_kind"
    case .extensionNotConfirmed: "extension_not_confirmed"
    case .beyondExtension: "beyond_extension"
    case .gradeWithoutContractEnd: "grade_without_contract_end"
    case .gradeWithoutSurvivors: "grade_without_survivors"
    case .secondSpouse: "second_spouse"
    case .assessedBeforeDate: "assessed_before_date"
    case .lessThanLaw: "less_than_law"
    case .babiesWithoutBirth: "babies_without_birth"
    case .hiredAfterDate: "hired_after_date"
    }
  }

  /// Why a case is refused, with code and message.
  static func refusals(
    _ faults: BenefitFaults, _ benefitCase: BenefitCase, _ row: CheckCase
  ) -> [CaseRefusal] {
    faults.refusals.map { refusal in
      CaseRefusal(
        code: code(refusal.reason), column: row.table.title(of: refusal.field.column),
        message: BenefitMessage.of(refusal, benefitCase))
    }
      + faults.overflows.map {
        CaseRefusal(code: overflow, column: nil, message: BenefitMessage.overflow($0))
      }
      + faults.needs.map { need in
        CaseRefusal(code: standardMissing, column: nil, message: BenefitMessage.of(need, benefitCase))
      }
  }
}

/// How much a finding weighs.
public enum FindingLevel: UInt8, Sendable {
  /// Worth knowing.
  case info
  /// Somebody should look.
  case warning
  /// Against the law as it stands.
  case violation

  /// The word in the files.
  public var code: String {
    switch self {
    case .info: "info"
    case .warning: "warning"
    case .violation: "violation"
    }
  }

  /// The words of both languages.
  public var title: Bilingual {
    switch self {
    case .info: Bilingual("提示", "info")
    case .warning: Bilingual("警告", "warning")
    case .violation: Bilingual("违规", "violation")
    }
  }
}

/// What a person of the office should look at. A finding never changes a figure.
public enum FindingCode: Int, CaseIterable, Sendable {
  /// All findings in the order of the list; one array for all who ask.
  public static let allCases: [FindingCode] = (0..<64).compactMap { FindingCode(rawValue: $0) }

  /// `minimum_wage`.
  case minimumWage
  /// `accident_plan.missing`.
  case accidentPlanMissing
  /// `probation.too_long`.
  case probationTooLong
  /// `probation.again`.
  case probationAgain
  /// `probation.floor`.
  case probationFloor
  /// `attendance.doubtful`.
  case attendanceDoubtful
  /// `month.repeated`.
  case monthRepeated
  /// `days.unpaid`.
  case daysUnpaid
  /// `end_date.changed`.
  case endDateChanged
  /// `maternity.by_fund`.
  case maternityByFund
  /// `retirement.reached`.
  case retirementReached
  /// `overtime.monthly_cap`.
  case overtimeMonthlyCap
  /// `base.assumed`.
  case baseAssumed
  /// `base.floor`.
  case baseFloor
  /// `base.ceiling`.
  case baseCeiling
  /// `scheme.excluded`.
  case schemeExcluded
  /// `comp_leave.expired`.
  case compLeaveExpired
  /// `annual_leave.overdrawn`.
  case annualLeaveOverdrawn
  /// `annual_leave.unused`.
  case annualLeaveUnused
  /// `annual_leave.sick`.
  case annualLeaveSick
  /// `recovery.limited`.
  case recoveryLimited
  /// `deduction.limited`.
  case deductionLimited
  /// `deduction.below_minimum`.
  case deductionBelowMinimum
  /// `injury_leave.below`.
  case injuryLeaveBelow
  /// `severance.employed`.
  case severanceEmployed
  /// `arrears`.
  case arrears
  /// `standard.stale`.
  case standardStale
  /// `bank_account.missing`.
  case bankAccountMissing
  /// `net_pay.zero`.
  case netPayZero
  /// `bank_account.doubtful`.
  case bankAccountDoubtful
  /// `bank_account.shared`.
  case bankAccountShared
  /// `id_number.shared`.
  case idNumberShared
  /// `ledger.missing`.
  case ledgerMissing
  /// `ledger.gap`.
  case ledgerGap
  /// `roster.missing`.
  case rosterMissing
  /// `tax_basis.changed`.
  case taxBasisChanged
  /// `tax_basis.doubtful`.
  case taxBasisDoubtful
  /// `tax_basis.low_income_due`.
  case taxBasisLowIncomeDue
  /// `bonus.cheaper_combined`.
  case bonusCheaperCombined
  /// `bonus.cliff`.
  case bonusCliff
  /// `after_leaving`.
  case afterLeaving
  /// `leaver.unsettled`.
  case leaverUnsettled
  /// `hire_date.changed`.
  case hireDateChanged
  /// `injury_leave.beyond`: only where the run was given the benefit cases.
  case injuryLeaveBeyond

  /// One line of the list of findings.
  public struct Entry: Sendable {
    /// The code in `findings.csv`.
    public let code: String
    /// How much it weighs; a few findings weigh differently by the case.
    public let level: FindingLevel
    /// The law that it rests on.
    public let citation: Citation
  }

  static let catalogue: [Entry] = [
    Entry(code: "minimum_wage", level: .violation, citation: .minimumWage),
    Entry(code: "accident_plan.missing", level: .violation, citation: .regulation(34)),
    Entry(code: "probation.too_long", level: .violation, citation: Citation("劳动合同法", "19")),
    Entry(code: "probation.again", level: .warning, citation: Citation("劳动合同法", "19")),
    Entry(code: "probation.floor", level: .warning, citation: .probation),
    Entry(code: "attendance.doubtful", level: .warning, citation: .overtime),
    Entry(code: "month.repeated", level: .warning, citation: .wagePayment),
    Entry(code: "days.unpaid", level: .warning, citation: .wagePayment),
    Entry(code: "end_date.changed", level: .warning, citation: .wagePayment),
    Entry(code: "maternity.by_fund", level: .info, citation: Citation("社会保险法", "56")),
    Entry(code: "retirement.reached", level: .warning, citation: Citation("国务院关于渐进式延迟法定退休年龄的办法", "1")),
    Entry(code: "overtime.monthly_cap", level: .warning, citation: .overtimeLimit),
    Entry(code: "base.assumed", level: .info, citation: .socialInsurance),
    Entry(code: "base.floor", level: .info, citation: .socialInsurance),
    Entry(code: "base.ceiling", level: .info, citation: .socialInsurance),
    Entry(code: "scheme.excluded", level: .info, citation: .regulation(34)),
    Entry(code: "comp_leave.expired", level: .warning, citation: .overtime),
    Entry(code: "annual_leave.overdrawn", level: .warning, citation: .annualLeave),
    Entry(code: "annual_leave.unused", level: .info, citation: .annualLeavePayout),
    Entry(code: "annual_leave.sick", level: .info, citation: .annualLeaveSickness),
    Entry(code: "recovery.limited", level: .info, citation: .lossDeduction),
    Entry(code: "deduction.limited", level: .info, citation: .wageDeduction),
    Entry(code: "deduction.below_minimum", level: .warning, citation: .lossDeduction),
    Entry(code: "injury_leave.below", level: .warning, citation: .injuryLeave),
    Entry(code: "severance.employed", level: .warning, citation: .severance),
    Entry(code: "arrears", level: .warning, citation: .wageDeduction),
    Entry(code: "standard.stale", level: .warning, citation: .regulation(33)),
    Entry(code: "bank_account.missing", level: .warning, citation: .wagePayment),
    Entry(code: "net_pay.zero", level: .warning, citation: .wagePayment),
    Entry(code: "bank_account.doubtful", level: .warning, citation: .wagePayment),
    Entry(code: "bank_account.shared", level: .warning, citation: .wagePayment),
    Entry(code: "id_number.shared", level: .warning, citation: .wagePayment),
    Entry(code: "ledger.missing", level: .warning, citation: .withholding),
    Entry(code: "ledger.gap", level: .warning, citation: .withholding),
    Entry(code: "roster.missing", level: .warning, citation: .wagePayment),
    Entry(code: "tax_basis.changed", level: .warning, citation: .withholding),
    Entry(code: "tax_basis.doubtful", level: .warning, citation: .lowIncome),
    Entry(code: "tax_basis.low_income_due", level: .warning, citation: .lowIncome),
    Entry(code: "bonus.cheaper_combined", level: .info, citation: .annualBonus),
    Entry(code: "bonus.cliff", level: .warning, citation: .annualBonus),
    Entry(code: "after_leaving", level: .info, citation: .wagePayment),
    Entry(code: "leaver.unsettled", level: .warning, citation: .annualLeavePayout),
    Entry(code: "hire_date.changed", level: .warning, citation: .annualLeave),
    Entry(code: "injury_leave.beyond", level: .warning, citation: .injuryLeave),
  ]

  /// The line that describes this finding.
  public var entry: Entry { FindingCode.catalogue[rawValue] }

  /// The code in `findings.csv`.
  public var code: String { entry.code }

  private static let levels = catalogue.map(\.level)

  /// How much it weighs, but for the cases that weigh differently.
  public var usualLevel: FindingLevel { FindingCode.levels[rawValue] }
}

/// A set of findings.
public struct FindingSet: OptionSet, Hashable, Sendable {
  /// One bit a finding.
  public let rawValue: UInt64

  /// A set from its bits.
  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// Whether the set holds a finding.
  public func contains(_ code: FindingCode) -> Bool {
    rawValue & (1 << UInt64(code.rawValue)) != 0
  }

  /// Adds a finding.
  public mutating func insert(_ code: FindingCode) {
    self = FindingSet(rawValue: rawValue | (1 << UInt64(code.rawValue)))
  }

  /// Calls `body` for each finding in the order of the list.
  public func forEach(_ body: (FindingCode) -> Void) {
    var rest = rawValue
    while rest != 0 {
      if let code = FindingCode(rawValue: rest.trailingZeroBitCount) { body(code) }
      rest &= rest - 1
    }
  }

  /// The findings in the order of the list.
  public var codes: [FindingCode] { FindingCode.allCases.filter { contains($0) } }
}

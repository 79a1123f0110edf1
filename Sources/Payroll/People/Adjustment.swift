/// What an adjustment changes.
///
/// What each of them is stands in ``entry``.
public enum AdjustmentItem: Int, CaseIterable, Sendable {
  /// Amounts that the office grants.
  case allowance, taxExemptPay, backPay, overtimeBackPay, annualBonus, award, severance
  /// Corrections of what the ledger holds before the month is computed.
  case annualLeaveUsedAdjustment, sickLeaveAdjustment, compLeaveAdjustment
  /// What is taken from the pay.
  case recovery, otherDeduction
  /// What is declared for income tax.
  case additionalDeductions, otherTaxDeductions, taxReduction
  /// Corrections of past contributions.
  case contributionAdjustmentEmployee, contributionAdjustmentEmployer

  private static let entries = allCases.map(\.description)

  /// What is said of the item.
  public var entry: AdjustmentEntry { AdjustmentItem.entries[rawValue] }

  /// The canonical name.
  public var code: String { entry.code }

  /// A new item is a case, and its description here.
  private var description: AdjustmentEntry {
    switch self {
    case .allowance: AdjustmentEntry(.allowance, \.earnings.allowance)
    case .taxExemptPay: AdjustmentEntry(.taxExemptPay, \.earnings.taxExemptPay)
    case .backPay: AdjustmentEntry(.backPay, \.earnings.backPay, noted: \AdjustedEarnings.backPay)
    case .overtimeBackPay:
      AdjustmentEntry(
        "overtime_back_pay", Bilingual("补发加班工资", "Back pay of overtime"), .signedMoney,
        .money(\.earnings.overtimeBackPay, noted: nil))
    case .annualBonus:
      AdjustmentEntry(.annualBonus, \.earnings.annualBonus, noted: \AdjustedEarnings.annualBonus)
    case .award: AdjustmentEntry(.award, \.earnings.award, noted: \AdjustedEarnings.award)
    case .severance: AdjustmentEntry(.severance, \.earnings.severance, noted: \AdjustedEarnings.severance)
    case .annualLeaveUsedAdjustment:
      AdjustmentEntry(
        "annual_leave_used_adjustment", Bilingual("已用年休假更正", "Correction of annual leave used"), .signedDays,
        .ledger(.annualLeaveUsed))
    case .sickLeaveAdjustment:
      AdjustmentEntry(
        "sick_leave_adjustment", Bilingual("病假天数更正", "Correction of sick days"), .signedDays,
        .ledger(.sickLeave))
    case .compLeaveAdjustment:
      AdjustmentEntry(
        "comp_leave_adjustment", Bilingual("补休结余更正", "Correction of compensatory leave"), .signedHours,
        .ledger(.compLeave))
    case .recovery: AdjustmentEntry(.recovery, \.deductions.recovery)
    case .otherDeduction: AdjustmentEntry(.otherDeduction, \.deductions.other)
    case .additionalDeductions: AdjustmentEntry(.additionalDeductions, \.tax.additionalDeductions)
    case .otherTaxDeductions: AdjustmentEntry(.otherTaxDeductions, \.tax.otherDeductions)
    case .taxReduction: AdjustmentEntry(.taxReduction, \.tax.reduction)
    case .contributionAdjustmentEmployee: AdjustmentEntry(.contributionAdjustmentEmployee, .employee)
    case .contributionAdjustmentEmployer: AdjustmentEntry(.contributionAdjustmentEmployer, .employer)
    }
  }
}

/// What is said of an item of the adjustments, in one place.
public struct AdjustmentEntry: Sendable {
  /// The canonical name.
  public let code: String
  /// The titles; the Chinese one may stand for the name too.
  public let title: Bilingual
  /// The kind of number, and what is legal in it.
  public let kind: NumberKind
  /// What it is added to.
  let target: Target

  /// What an adjustment is added to.
  enum Target: Sendable {
    /// What the roster says in a column of money.
    case money(
      WritableKeyPath<PersonMonth, Money> & Sendable,
      noted: (WritableKeyPath<AdjustedEarnings, Money> & Sendable)?)
    /// The corrections of a scheme's contributions.
    case contributions(ContributionSide)
    /// What the ledger holds before the month is computed.
    case ledger(LedgerCorrection.Figure)
  }

  fileprivate init(_ code: String, _ title: Bilingual, _ kind: NumberKind, _ target: Target) {
    self.code = code
    self.title = title
    self.kind = kind
    self.target = target
  }

  /// An item that is added to what the roster says in a column.
  fileprivate init(
    _ field: RosterField, _ property: WritableKeyPath<PersonMonth, Money> & Sendable,
    noted: (WritableKeyPath<AdjustedEarnings, Money> & Sendable)? = nil
  ) {
    let column = field.entry
    self.init(column.code, column.title, column.kind ?? .money, .money(property, noted: noted))
  }

  /// A correction of contributions.
  fileprivate init(_ item: PayItem, _ side: ContributionSide) {
    self.init(item.code, item.entry.title, .signedMoney, .contributions(side))
  }

  /// Whose side of the contributions it corrects; nil if it is none of those.
  public var side: ContributionSide? {
    if case .contributions(let side) = target { side } else { nil }
  }

  /// Whether it changes only what the ledger holds before the month is computed.
  public var isOfLedger: Bool {
    if case .ledger = target { true } else { false }
  }
}

/// The two sides of a contribution.
public enum ContributionSide: Sendable {
  /// What the person pays.
  case employee
  /// What the employer pays.
  case employer
}

/// Who has worked out an adjustment that settles past months; a hand says nothing.
public enum AdjustmentOrigin: UInt8, CaseIterable, Sendable {
  /// Back pay under standards that were decided later.
  case standards
  /// Back pay for corrected cells of past rosters.
  case corrections
  /// Back pay for both.
  case both

  /// The word in the files.
  public var code: String {
    switch self {
    case .standards: "standards"
    case .corrections: "corrections"
    case .both: "both"
    }
  }

  /// The words of both languages.
  public var title: Bilingual {
    switch self {
    case .standards: Bilingual("标准补差", "standards")
    case .corrections: Bilingual("数据更正", "corrections")
    case .both: Bilingual("标准补差和数据更正", "both")
    }
  }
}

/// One line of the adjustments.
public struct Adjustment: Sendable {
  /// The file.
  public let file: String
  /// The line of the file.
  public let line: Int
  /// What it changes.
  public let item: AdjustmentItem
  /// By how much: in fen, or in hundredths of days or hours.
  public let units: Int64
  /// The scheme of a correction of contributions.
  public let scheme: Scheme?
  /// The month it is owed for.
  public let period: PayPeriod
  /// Who has worked it out.
  public let origin: AdjustmentOrigin?
  /// What the office says of it.
  public let note: String

  /// A line.
  public init(
    file: String = "", line: Int, item: AdjustmentItem, units: Int64, scheme: Scheme?, period: PayPeriod,
    origin: AdjustmentOrigin? = nil, note: String = ""
  ) {
    self.file = file
    self.line = line
    self.item = item
    self.units = units
    self.scheme = scheme
    self.period = period
    self.origin = origin
    self.note = note
  }

  /// By how much, where it is money.
  public var amount: Money { Money(fen: units) }
}

extension PersonMonth {
  /// Adds an adjustment to what the roster says.
  ///
  /// - Throws: ``Overflow`` when a sum leaves the range of money.
  public mutating func add(_ adjustment: Adjustment) throws(Overflow) {
    let amount = adjustment.amount
    switch adjustment.item.entry.target {
    case .money(let property, let noted):
      self[keyPath: property] = try self[keyPath: property] + amount
      if let noted { earnings.adjusted[keyPath: noted] = try earnings.adjusted[keyPath: noted] + amount }
    case .contributions(let side):
      if let scheme = adjustment.scheme { try insurance.adjustments.add(amount, scheme, side) }
    case .ledger: return
    }
    if adjustment.period == period { return }
    switch adjustment.item {
    case .backPay: try earnings.pastBackPay.add(amount, for: adjustment.period, paidIn: period)
    case .overtimeBackPay:
      try earnings.pastOvertimeBackPay.add(amount, for: adjustment.period, paidIn: period)
    default: return
    }
  }
}

extension Carryover {
  /// Notes an adjustment of what the row holds, for the month that is paid next; any other changes nothing here.
  public mutating func add(_ adjustment: Adjustment) {
    if case .ledger(let figure) = adjustment.item.entry.target {
      corrections.append(LedgerCorrection(figure, hundredths: adjustment.units, for: adjustment.period))
    }
  }
}

import Payroll

/// What an adjustment changes.
public enum AdjustmentItem: String, CaseIterable, Sendable {
  case allowance
  case taxExemptPay = "tax_exempt_pay"
  case backPay = "back_pay"
  case annualBonus = "annual_bonus"
  case recovery
  case otherDeduction = "other_deduction"
  case additionalDeductions = "additional_deductions"
  case otherTaxDeductions = "other_tax_deductions"
  case taxReduction = "tax_reduction"
  case contributionAdjustmentEmployee = "contribution_adjustment_employee"
  case contributionAdjustmentEmployer = "contribution_adjustment_employer"

  /// The Chinese word that may stand for the code.
  public var title: String {
    switch self {
    case .allowance: PayItem.allowance.entry.title.chinese
    case .taxExemptPay: PayItem.taxExemptPay.entry.title.chinese
    case .backPay: PayItem.backPay.entry.title.chinese
    case .annualBonus: PayItem.annualBonus.entry.title.chinese
    case .recovery: RosterField.recovery.entry.title.chinese
    case .otherDeduction: RosterField.otherDeduction.entry.title.chinese
    case .additionalDeductions: RosterField.additionalDeductions.entry.title.chinese
    case .otherTaxDeductions: RosterField.otherTaxDeductions.entry.title.chinese
    case .taxReduction: RosterField.taxReduction.entry.title.chinese
    case .contributionAdjustmentEmployee: PayItem.contributionAdjustmentEmployee.entry.title.chinese
    case .contributionAdjustmentEmployer: PayItem.contributionAdjustmentEmployer.entry.title.chinese
    }
  }

  /// Whether the amount may be negative.
  public var isSigned: Bool { self == .backPay || needsScheme }

  /// Whether a scheme must be named.
  public var needsScheme: Bool {
    self == .contributionAdjustmentEmployee || self == .contributionAdjustmentEmployer
  }
}

/// One line of the adjustments file.
public struct Adjustment: Sendable {
  /// The line of the file.
  public let line: Int
  /// What is adjusted.
  public let item: AdjustmentItem
  /// How much more, or less where it is negative.
  public let amount: Money
  /// The insurance, where a contribution is adjusted.
  public let scheme: Scheme?
  /// The month it is owed for.
  public let period: PayPeriod
}

extension PersonMonth {
  /// Adds an adjustment to what the roster says.
  ///
  /// - Throws: ``Overflow`` when a sum leaves the range of money.
  public mutating func add(_ adjustment: Adjustment) throws(Overflow) {
    let amount = adjustment.amount
    switch adjustment.item {
    case .allowance: earnings.allowance = try earnings.allowance + amount
    case .taxExemptPay: earnings.taxExemptPay = try earnings.taxExemptPay + amount
    case .backPay:
      earnings.backPay = try earnings.backPay + amount
      if adjustment.period != period {
        try earnings.pastBackPay.add(amount, for: adjustment.period, paidIn: period)
      }
    case .annualBonus: earnings.annualBonus = try earnings.annualBonus + amount
    case .recovery: deductions.recovery = try deductions.recovery + amount
    case .otherDeduction: deductions.other = try deductions.other + amount
    case .additionalDeductions: tax.additionalDeductions = try tax.additionalDeductions + amount
    case .otherTaxDeductions: tax.otherDeductions = try tax.otherDeductions + amount
    case .taxReduction: tax.reduction = try tax.reduction + amount
    case .contributionAdjustmentEmployee:
      if let scheme = adjustment.scheme { try insurance.adjustments.addEmployee(amount, scheme) }
    case .contributionAdjustmentEmployer:
      if let scheme = adjustment.scheme { try insurance.adjustments.addEmployer(amount, scheme) }
    }
  }
}

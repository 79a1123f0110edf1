/// What an adjustment changes.
///
/// What each of them is stands in ``entry``.
public enum AdjustmentItem: Int, CaseIterable, Sendable {
  /// Amounts that the office grants.
  case allowance, taxExemptPay, backPay, annualBonus
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
    case .backPay: AdjustmentEntry(.backPay, \.earnings.backPay)
    case .annualBonus: AdjustmentEntry(.annualBonus, \.earnings.annualBonus)
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
    case money(WritableKeyPath<PersonMonth, Money> & Sendable)
    /// The corrections of a scheme's contributions.
    case contributions(ContributionSide)
  }

  /// An item that is added to what the roster says in a column.
  fileprivate init(_ field: RosterField, _ property: WritableKeyPath<PersonMonth, Money> & Sendable) {
    let column = field.entry
    code = column.code
    title = column.title
    kind = column.kind ?? .money
    target = .money(property)
  }

  /// A correction of contributions.
  fileprivate init(_ item: PayItem, _ side: ContributionSide) {
    code = item.code
    title = item.entry.title
    kind = .signedMoney
    target = .contributions(side)
  }

  /// Whose side of the contributions it corrects; nil if it is none of those.
  public var side: ContributionSide? {
    if case .contributions(let side) = target { side } else { nil }
  }
}

/// The two sides of a contribution.
public enum ContributionSide: Sendable {
  /// What the person pays.
  case employee
  /// What the employer pays.
  case employer
}

/// One line of the adjustments.
public struct Adjustment: Sendable {
  /// The line of the file.
  public let line: Int
  /// What it changes.
  public let item: AdjustmentItem
  /// By how much.
  public let amount: Money
  /// The scheme of a correction of contributions.
  public let scheme: Scheme?
  /// The month it is owed for.
  public let period: PayPeriod

  /// A line.
  public init(line: Int, item: AdjustmentItem, amount: Money, scheme: Scheme?, period: PayPeriod) {
    self.line = line
    self.item = item
    self.amount = amount
    self.scheme = scheme
    self.period = period
  }
}

extension PersonMonth {
  /// Adds an adjustment to what the roster says.
  ///
  /// - Throws: ``Overflow`` when a sum leaves the range of money.
  public mutating func add(_ adjustment: Adjustment) throws(Overflow) {
    let amount = adjustment.amount
    switch adjustment.item.entry.target {
    case .money(let property): self[keyPath: property] = try self[keyPath: property] + amount
    case .contributions(let side):
      if let scheme = adjustment.scheme { try insurance.adjustments.add(amount, scheme, side) }
    }
    if adjustment.item == .backPay, adjustment.period != period {
      try earnings.pastBackPay.add(amount, for: adjustment.period, paidIn: period)
    }
  }
}

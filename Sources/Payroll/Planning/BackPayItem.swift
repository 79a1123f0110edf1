/// What is owed for a past month by what has become known later, by the item of adjustments that settles it.
public enum BackPayItem: Hashable, Sendable {
  /// Pay: every line of gross pay that is computed, and the allowance, but for overtime.
  case backPay
  /// Overtime, and hours and days of leave that were paid out: in no regular wage, so that no average of wages rises.
  case overtimeBackPay
  /// The person's contributions to a scheme.
  case employee(Scheme)
  /// The employer's contributions to a scheme.
  case employer(Scheme)

  /// All of them: pay, overtime, then both sides of each scheme.
  public static let allCases: [BackPayItem] =
    [.backPay, .overtimeBackPay]
    + Scheme.allCases.flatMap { scheme -> [BackPayItem] in
      scheme.employeeItem == nil ? [.employer(scheme)] : [.employee(scheme), .employer(scheme)]
    }

  /// The name of the item in the files.
  public var code: String { settlingItem.code }

  /// The item of the adjustments by which it is settled.
  public var settlingItem: AdjustmentItem {
    switch self {
    case .backPay: .backPay
    case .overtimeBackPay: .overtimeBackPay
    case .employee: .contributionAdjustmentEmployee
    case .employer: .contributionAdjustmentEmployer
    }
  }

  /// The scheme of a contribution.
  public var scheme: Scheme? {
    switch self {
    case .backPay, .overtimeBackPay: nil
    case .employee(let scheme), .employer(let scheme): scheme
    }
  }

  /// The lines of the payslip that a change of standards changes, and that the item settles.
  ///
  /// - Reading: the amounts that the office grants as they are (tax-exempt pay, back pay, annual bonus, award, severance)
  ///   do not hang on a standard and are no part of it; an allowance does not either, and may be corrected. Tax and what else is taken from pay are not
  ///   touched: back pay is taxed in the month in which it is paid. The accident premium and the health check
  ///   are bought from others, so nobody is owed them.
  public var lines: [PayItem] {
    switch self {
    case .backPay: BackPayItem.payLines
    case .overtimeBackPay: BackPayItem.overtimeLines
    case .employee(let scheme): scheme.employeeItem.map { [$0] } ?? []
    case .employer(let scheme): [scheme.employerItem]
    }
  }

  private static let payLines = PayItem.all(of: .earning).filter {
    $0 == .allowance || !PayItem.granted.contains($0) && !overtimeLines.contains($0)
  }

  private static let overtimeLines: [PayItem] = [
    .overtimeWorkdayPay, .overtimeRestdayPay, .overtimeHolidayPay, .compLeavePayout, .annualLeavePayout,
  ]
}

extension PayItem {
  /// The lines that come from the roster and the adjustments as they are.
  static let granted: Set<PayItem> = [
    .allowance, .taxExemptPay, .backPay, .annualBonus, .award, .severance,
  ]
}

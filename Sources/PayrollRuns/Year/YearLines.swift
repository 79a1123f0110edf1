import Payroll
import PayrollFiles

/// The lines of a payslip that a year adds up.
///
/// - Reading: a year adds up what is of each month: pay, deductions, costs, bases and days. What a month leaves behind
///   (the taxable income so far, hours and days that are left) stands in every month's payslip; a sum of it says
///   nothing, and the year has no column for it.
enum YearLines {
  /// What a payslip says of the end of its month.
  private static let standing: Set<PayItem> = [
    .cumulativeTaxableIncome, .compLeaveBalanceHours, .annualLeaveBalanceDays,
  ]

  /// The lines that are added up, in the order of ``Payroll/PayItem``.
  static let summed = PayItem.allCases.filter { !standing.contains($0) }

  private static let places = Dictionary(uniqueKeysWithValues: zip(summed, summed.indices))

  /// Where a line stands among those.
  static func place(of item: PayItem) -> Int {
    guard let place = places[item] else { preconditionFailure("a year does not add up \(item.code)") }
    return place
  }
}

/// Lines of a payslip that are added up: one or two stretches of neighbours in the order of ``PayItem``.
///
/// Its places are numbers that stand in the program, so that a sum is a few additions without a loop. The tests hold
/// the groups against the catalogue.
struct PayItemGroup: Sendable {
  /// The places of the first stretch.
  let first: Range<Int>
  /// The places of the second stretch; none where the lines are all neighbours.
  let second: Range<Int>

  /// The lines from one to another, in the order of ``PayItem``.
  @inline(__always)
  init(_ first: PayItem, through last: PayItem) {
    self.first = first.rawValue..<last.rawValue + 1
    second = 0..<0
  }

  /// The lines of two groups that are neighbours each.
  @inline(__always)
  init(_ first: PayItemGroup, and second: PayItemGroup) {
    self.first = first.first
    self.second = second.first
  }

  /// The lines in order.
  var items: [PayItem] { PayItem.allCases.filter { first ~= $0.rawValue || second ~= $0.rawValue } }
}

extension PayItem {
  /// The lines that make up the monthly wage (Articles 16, 26, 33).
  @inline(__always)
  static var wageLines: PayItemGroup { PayItemGroup(.referencePay, through: .probationAdjustment) }
  /// The lines that make up gross pay.
  @inline(__always)
  static var earnings: PayItemGroup {
    PayItemGroup(wageLines, and: earningsBesideWage)
  }
  /// The lines that gross pay has beside the monthly wage.
  @inline(__always)
  static var earningsBesideWage: PayItemGroup {
    PayItemGroup(.prorationAdjustment, through: .severance)
  }
  /// What the person pays to the schemes, corrections included.
  @inline(__always)
  static var employeeContributions: PayItemGroup {
    PayItemGroup(.pensionEmployee, through: .contributionAdjustmentEmployee)
  }
  /// The lines taken from gross pay.
  @inline(__always)
  static var employeeDeductions: PayItemGroup {
    PayItemGroup(
      PayItemGroup(.pensionEmployee, through: .severanceTax),
      and: PayItemGroup(.arrearsRepaid, through: .otherDeduction))
  }
  /// What is paid for hours and days beyond the wage: overtime and leave that was not taken.
  @inline(__always)
  static var overtimeAndPayouts: PayItemGroup {
    PayItemGroup(.overtimeWorkdayPay, through: .annualLeavePayout)
  }
  /// The lines borne by the employer beside gross pay.
  @inline(__always)
  static var employerCosts: PayItemGroup { PayItemGroup(.pensionEmployer, through: .healthCheck) }
}

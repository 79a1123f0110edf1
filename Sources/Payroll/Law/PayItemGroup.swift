/// Lines of a payslip that are added up.
///
/// Most groups stand together in the order of ``PayItem``; a group knows its stretches of neighbours, so that a
/// sum runs through a payslip's figures from place to place.
struct PayItemGroup: Sendable {
  /// The lines in order.
  let items: [PayItem]
  /// The stretches of places in the order of ``PayItem``.
  let stretches: [Range<Int>]

  init(_ items: [PayItem]) {
    self.items = items
    var stretches: [Range<Int>] = []
    for place in items.map(\.rawValue).sorted() {
      if let last = stretches.last, last.upperBound == place {
        stretches[stretches.count - 1] = last.lowerBound..<place + 1
      } else {
        stretches.append(place..<place + 1)
      }
    }
    self.stretches = stretches
  }
}

extension PayItem {
  /// The lines that make up the monthly wage (Articles 16, 26, 33).
  static let wageLines = PayItemGroup([
    .referencePay, .professionalismPay, .riskPay, .intensityPay, .postPay, .gradePay, .seniorityPay,
    .probationAdjustment,
  ])
  /// The lines that make up gross pay.
  static let earnings = PayItemGroup(all(of: .earning))
  /// The lines taken from gross pay.
  static let employeeDeductions = PayItemGroup(all(of: .employeeDeduction))
  /// The lines borne by the employer beside gross pay.
  static let employerCosts = PayItemGroup(all(of: .employerCost))
}

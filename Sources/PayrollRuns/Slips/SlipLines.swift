import Payroll

/// The lines of a payslip that somebody is handed: every line that is money.
enum SlipLines {
  /// The lines, in the order of ``Payroll/PayItem``.
  static let items = PayItem.allCases.filter { $0.entry.unit == .yuan }

  /// The lines of the sheet: earnings, what is taken off, net pay.
  static let ofSheet = items.indices.filter { $0 <= place(of: .netPay) }

  /// The parts of a slip and the places of their lines: what was earned and what is paid out, the bases and the taxable
  /// income of the year, what the employer pays.
  ///
  /// - Source: 社会保险法 Art. 60
  static let parts: [(title: Bilingual, lines: Range<Int>)] = {
    let ends = [PayItem.netPay, .housingFundBase, .employerCost, .cumulativeTaxableIncome].map {
      place(of: $0) + 1
    }
    return [
      (Bilingual("工资", "Pay"), 0..<ends[0]), (Bilingual("缴费基数", "Contribution bases"), ends[0]..<ends[1]),
      (Bilingual("单位负担", "Paid by the employer"), ends[1]..<ends[2]),
      (Bilingual("计税", "Income tax"), ends[2]..<ends[3]),
    ]
  }()

  /// The place of a line.
  static func place(of item: PayItem) -> Int {
    guard let place = items.firstIndex(of: item) else { preconditionFailure("\(item) is a line in yuan") }
    return place
  }
}

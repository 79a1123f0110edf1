import Payroll
import PayrollFiles

/// The lines of a statement: every line of a payslip that is money.
enum StatementLines {
  /// The lines, in the order of ``Payroll/PayItem``.
  static let items = PayItem.allCases.filter { $0.entry.unit == .yuan }

  /// A part of a person's page.
  struct Part {
    let title: Bilingual
    /// The places of its lines among ``items``.
    let lines: Range<Int>
  }

  /// The parts of a page; together they hold every line.
  static let parts: [Part] = {
    var start = 0
    return [
      (Bilingual("工资", "Pay"), PayItem.grossPay),
      (Bilingual("个人缴费、扣缴税款、实发", "Contributions, tax withheld, net pay"), .netPay),
      (Bilingual("缴费基数", "Contribution bases"), .housingFundBase),
      (Bilingual("单位负担", "Paid by the employer"), .employerCost),
      (Bilingual("计税", "For income tax"), .cumulativeTaxableIncome),
    ].map { title, last in
      let end = (items.firstIndex(of: last) ?? items.count - 1) + 1
      defer { start = end }
      return Part(title: title, lines: start..<end)
    }
  }()
}

import CSV
import Payroll
import PayrollFiles

/// `bonus.csv`: for everybody with an annual bonus the tax of the year with it taxed separately, and with it among the
/// other income. The person decides in the annual settlement.
struct BonusPeople {
  /// The columns of the file.
  static let columns: [(code: String, title: Bilingual)] = [
    RosterField.employeeId.column, RosterField.name.column, PayItem.annualBonus.column,
    ("tax_separate", Bilingual("单独计税全年税额", "Tax of the year, separate")),
    ("tax_combined", Bilingual("并入计税全年税额", "Tax of the year, combined")),
    ("difference", Bilingual("差额（单独减并入）", "Difference")),
  ]

  let paidBy: StandardsOfMonths

  /// Adds the row of somebody; nothing for those without a bonus.
  ///
  /// Both ways go by the standards of the month that has paid the bonus. The figure for a way that was not open, and both
  /// where no standards serve the person's region, is blank.
  ///
  /// - Returns: whether the tax is less with the bonus among the other income.
  /// - Reading: only one bonus of a year may be taxed separately. It is the one that was, else the largest.
  func add(_ person: YearPeople.Person, to table: YearTable, in year: Int) throws -> Bool {
    guard let paid = person.sums?.year.bonus, person.row.taxYear == year else { return false }
    let bonus = Money(fen: paid.amount)
    let region = try person.identity.flatMap { try paidBy.standards(of: paid.month).region($0.region) }
    let choice = try region.map { region in
      try RunError.ofPay {
        () throws(PayrollError) in
        try BonusChoice(bonus, isInIncome: !paid.isSeparate, of: person.row, in: region)
      }
    }
    // One taxed separately before the archive begins has used the year's only time.
    let isOpen = paid.isSeparate || !person.row.bonusTaxed
    let separate = isOpen ? choice?.separate : nil
    let difference = choice.flatMap { choice in
      separate.map { Int128($0.fen) - Int128(choice.combined.fen) }
    }
    try table.add(
      [
        person.employeeId, person.name, bonus.description, separate?.description ?? "",
        choice?.combined.description ?? "", difference.map { BackPaySums.text($0) } ?? "",
      ], figures: 2..<6)
    return difference.map { $0 > 0 } ?? false
  }
}

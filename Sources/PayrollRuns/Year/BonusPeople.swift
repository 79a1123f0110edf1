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

  let standards: YearStandards

  /// Adds the row of somebody; nothing for those without a bonus.
  ///
  /// - Returns: whether the tax is less with the bonus among the other income.
  /// - Reading: only one bonus of a year may be taxed separately. It is the one that was, else the largest.
  func add(_ person: YearPeople.Person, to table: YearTable, in year: Int) throws -> Bool {
    guard let paid = person.sums?.year, paid.largestBonus > 0, person.row.taxYear == year,
      let region = person.identity.flatMap({ standards.region($0.region) })
    else { return false }
    let wasSeparate = paid.bonusTaxedSeparately > 0
    let bonus = Money(fen: wasSeparate ? paid.bonusTaxedSeparately : paid.largestBonus)
    let choice = try RunError.ofPay {
      () throws(PayrollError) in
      try BonusChoice(bonus, isInIncome: !wasSeparate, of: person.row, in: region)
    }
    let difference = Int128(choice.separate.fen) - Int128(choice.combined.fen)
    try table.add(
      [
        person.employeeId, person.name, bonus.description, choice.separate.description,
        choice.combined.description, BackPaySums.text(difference),
      ], figures: 2..<6)
    return difference > 0
  }
}

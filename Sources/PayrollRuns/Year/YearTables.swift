import CSV
import Payroll
import PayrollFiles

/// `year.csv` and `months.csv`.
struct YearTables {
  let options: YearOptions
  /// Appends to a result.
  let write: (ByteSlice, YearFile) throws -> Void

  /// The columns of `year.csv`.
  static let year: [(code: String, title: Bilingual)] =
    [RosterField.employeeId.column, RosterField.name.column, months] + YearLines.summed.map(\.column)

  /// The columns of `months.csv`.
  static let monthly: [(code: String, title: Bilingual)] =
    [LedgerField.period.column, ("headcount", Bilingual("人数", "Headcount"))] + YearLines.summed.map(\.column)

  /// How many months have paid somebody.
  static let months: (code: String, title: Bilingual) = ("months", Bilingual("月数", "Months"))

  /// Writes both.
  func write(_ sums: YearSums) throws {
    let year = YearTable(.year, YearTables.year, options, write)
    for (place, person) in sums.people.enumerated() {
      year.row.appendText(person.employeeId)
      year.row.appendSeparator()
      year.row.appendText(person.name)
      year.row.appendSeparator()
      year.row.append(integer: Int64(person.months))
      for figure in sums.figures(at: place) { year.row.appendSeparated(hundredths: figure) }
      try year.endRow()
    }
    try year.finish()
    let months = YearTable(.months, YearTables.monthly, options, write)
    for month in sums.months {
      try months.add(
        [month.period.description, String(month.headcount)] + month.sums.map { BackPaySums.text($0) },
        figures: 1..<YearTables.monthly.count)
    }
    try months.finish()
  }
}

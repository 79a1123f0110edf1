import CSV
import Payroll
import PayrollFiles

/// `statements.csv` and `statements.html`: what each person was paid and what was withheld, month by month. Both are for
/// the person, and for a certificate of income.
///
/// - Source: 个人所得税扣缴申报管理办法（试行） Art. 13
/// - Source: 社会保险法 Art. 60
struct StatementTables {
  let options: YearOptions
  /// Appends to a result.
  let write: (ByteSlice, YearFile) throws -> Void

  /// The columns of `statements.csv`.
  static let columns: [(code: String, title: Bilingual)] =
    [RosterField.employeeId.column, RosterField.name.column, LedgerField.period.column]
    + StatementLines.items.map(\.column)

  /// Writes both.
  ///
  /// - Parameter idNumber: somebody's ID number, which stands on the person's own page.
  func write(_ statements: Statements, idNumber: (String) -> String) throws {
    let table = YearTable(.statements, StatementTables.columns, options, write)
    let page = StatementPage(options: options)
    let html = ByteBuffer()
    html.append(page.start)
    try statements.forEach { person in
      for (period, figures) in person.months {
        table.row.appendText(person.person.employeeId)
        table.row.appendSeparator()
        table.row.appendText(person.person.name)
        table.row.appendSeparator()
        table.row.append(period)
        for figure in figures { table.row.appendSeparated(hundredths: figure) }
        try table.endRow()
      }
      page.append(person, idNumber: idNumber(person.person.employeeId), to: html)
      if html.count < 1 << 16 { return }
      try write(html.bytes, .statementPages)
      html.removeAll()
    }
    try table.finish()
    html.append(PageFrame.end)
    // Held while it is written: the bytes are a view of it.
    try withExtendedLifetime(html) { try write(html.bytes, .statementPages) }
  }
}

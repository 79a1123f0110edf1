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
    [
      RosterField.employeeId.column, RosterField.name.column, ("months", Bilingual("月数", "Months")),
    ] + YearLines.summed.map(\.column)

  /// The columns of `months.csv`.
  static let months: [(code: String, title: Bilingual)] =
    [LedgerField.period.column, ("headcount", Bilingual("人数", "Headcount"))] + YearLines.summed.map(\.column)

  /// How many bytes are written at once.
  private static let block = 1 << 16

  /// Writes both.
  func write(_ sums: YearSums) throws {
    try write(.year, YearTables.year, rows: sums.people.indices) { place, file in
      let person = sums.people[place]
      file.appendText(person.employeeId)
      file.appendSeparator()
      file.appendText(person.name)
      file.appendSeparator()
      file.append(integer: Int64(person.months))
      for figure in sums.figures(at: place) { file.appendSeparated(hundredths: figure) }
    }
    try write(.months, YearTables.months, rows: sums.months.indices) { place, file in
      let month = sums.months[place]
      file.append(month.period.description)
      file.appendSeparator()
      file.append(integer: Int64(month.headcount))
      for sum in month.sums {
        file.appendSeparator()
        file.append(BackPaySums.text(sum))
      }
    }
  }

  private func write(
    _ file: YearFile, _ columns: [(code: String, title: Bilingual)], rows: Range<Int>,
    _ row: (Int, ByteBuffer) throws -> Void
  ) throws {
    let buffer = ByteBuffer()
    if options.writesByteOrderMark { buffer.append("\u{FEFF}") }
    buffer.appendHeader(columns, options.language)
    for place in rows {
      try row(place, buffer)
      buffer.endRecord()
      if buffer.count < YearTables.block { continue }
      try write(buffer.bytes, file)
      buffer.removeAll()
    }
    try write(buffer.bytes, file)
  }
}

import CSV
import Payroll
import PayrollFiles

/// The days of leave of a year by their kind: what each month's ledger says of the rosters of that month.
struct YearLeave {
  private var sums = [Int64](repeating: 0, count: MonthFigures.fields.count)

  /// Adds up the months of a year.
  ///
  /// - Throws: what reading the ledgers throws.
  init(_ months: [ArchivedMonth]) throws {
    for month in months {
      guard let last = month.runs.last else { continue }
      try add(last.ledger, month.period)
    }
  }

  /// Adds up what a ledger says of a month; of its columns only two are read.
  private mutating func add(_ ledger: InputFile, _ period: PayPeriod) throws {
    let walk = try RecordWalk(ledger)
    guard try walk.next() else { return }
    let header = try Header(walk.reader.titles, of: LedgerSheet.columns, file: ledger.name, line: 1)
    let places = [LedgerField.period, .monthFigures].map { header.placeOfColumn[$0.rawValue] }
    guard let periods = places[0], let figures = places[1] else { return }
    while try walk.next() {
      let text = walk.reader[figures].withoutApostrophe()
      guard text.count > 0, ReadText.month(String(walk.reader[periods])) == period else { continue }
      let row = try FigureText.read(text)
      for place in sums.indices { sums[place] &+= row[place] }
    }
  }

  /// The kinds of leave of which there were days, with these in hundredths.
  var days: [(field: RosterField, hundredths: Int64)] {
    zip(MonthFigures.fields, sums).filter { $0.entry.leave != nil && $1 != 0 }.map { ($0, $1) }
  }
}

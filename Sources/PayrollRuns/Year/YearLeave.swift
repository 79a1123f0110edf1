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
      let ledger = try LedgerFile(last.ledger)
      let rows = LedgerRows(ledger)
      for index in 0..<ledger.count {
        let row = try rows.row(at: index)
        guard row.period == month.period, !row.monthFigures.isEmpty else { continue }
        for place in sums.indices { sums[place] &+= row.monthFigures[place] }
      }
    }
  }

  /// The kinds of leave of which there were days, with these in hundredths.
  var days: [(field: RosterField, hundredths: Int64)] {
    zip(MonthFigures.fields, sums).filter { $0.entry.leave != nil && $1 != 0 }.map { ($0, $1) }
  }
}

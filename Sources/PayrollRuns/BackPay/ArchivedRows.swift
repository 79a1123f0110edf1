import CSV
import Payroll
import PayrollFiles

extension ArchivedRun {
  /// Lends the rows of the run's rosters, sheet by sheet, that have the length of their header: others were refused.
  ///
  /// - Parameter body: given the row as it was typed, its record, and the sheet's columns.
  /// - Throws: what reading, or `body`, throws.
  func forEachRow(_ body: (RosterRow, RecordWalk, RosterSheet) throws -> Void) throws {
    let row = RosterRow(options.period)
    for roster in inputs.rosters {
      let walk = try RecordWalk(roster)
      guard try walk.next() else { continue }
      let sheet = try RosterSheet(walk.reader.titles, file: roster.name, line: walk.reader.line)
      while try walk.next() {
        guard walk.reader.fieldCount == sheet.fieldCount else { continue }
        row.read(walk.reader, sheet)
        try body(row, walk, sheet)
      }
    }
  }
}

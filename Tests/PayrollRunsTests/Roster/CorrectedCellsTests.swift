import CSV
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Cells that are read instead of those on a roster.
@Suite struct CorrectedCellsTests {
  private static func cells(_ lines: String) throws -> CorrectedCells {
    CorrectedCells(
      try Correction.read(
        [StandardsFile(name: "c.csv", bytes: Array(("period,employee_id,column,value\n" + lines).utf8))],
        upTo: PayPeriod(unchecked: 2026, 10), converter: NoConverter()))
  }

  /// The row of a roster of one person, read with corrected cells.
  private static func row(_ roster: String, _ lines: String) throws -> RosterRow {
    let cells = try cells(lines)
    let walk = try RecordWalk(InputFile("r.csv", text: roster))
    _ = try walk.next()
    let sheet = try RosterSheet(walk.reader.titles, file: "r.csv", line: 1)
    _ = try walk.next()
    let row = RosterRow(PayPeriod(unchecked: 2026, 9))
    let own = ByteSlice.with("A") { cells[$0] }
    row.read(walk.reader, sheet, correcting: own)
    return row
  }

  private static let roster = """
    employee_id,name,region,post,grade,hire_date,sick_leave_days,end_date
    A,张,5301,P,G,2020-03-01,3,2026-09-30

    """

  @Test("Nobody else has any")
  func others() throws {
    let cells = try Self.cells("2026-09,A,allowance,1\n")
    #expect(ByteSlice.with("B") { cells[$0].isEmpty } && ByteSlice.with("A") { cells[$0].count } == 1)
  }

  @Test("A cell is read instead of the one on the roster, be it blank there or a column that it lacks")
  func instead() throws {
    let row = try Self.row(
      Self.roster, "2026-09,A,sick_leave_days,1.5\n2026-09,A,end_date,\n2026-09,A,allowance,20\n")
    #expect(row.faults.isEmpty && row.line == 2)
    #expect(row.person.attendance.leave[.sick] == Days(hundredths: 150))
    #expect(row.person.employee.endDate == nil)
    #expect(row.person.earnings.allowance == Money(yuan: 20))
    #expect(
      String(row[.name]) == "张" && row.person.employee.hireDate == CivilDate(year: 2020, month: 3, day: 1))
  }

  @Test("Of two for one cell the last counts, and a cell that must not be blank is required")
  func last() throws {
    let row = try Self.row(
      Self.roster, "2026-09,A,sick_leave_days,1\n2026-09,A,sick_leave_days,2\n2026-09,A,grade,\n")
    #expect(row.person.attendance.leave[.sick] == Days(hundredths: 200))
    #expect(row.faults.map(\.code) == [.required])
  }
}

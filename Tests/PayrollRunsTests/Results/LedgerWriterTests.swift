import CSV
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Rows of a ledger that follow one another.
@Suite struct LedgerWriterTests {
  private func row(_ year: Int, _ month: Int, months: Int, _ basis: TaxBasis = .standard) throws -> Carryover
  {
    let hired = try #require(CivilDate(year: 2020, month: 3, day: 9))
    var row = Carryover(PayPeriod(unchecked: year, month), hireDate: hired)
    row.deductionMonths = months
    row.taxBasis = basis
    return row
  }

  @Test("A row says its own month and year, whatever the row before said")
  func neighbours() throws {
    let writer = LedgerWriter(.english)
    let file = ByteBuffer()
    var left = try row(2026, 10, months: 9)
    left.endDate = CivilDate(year: 2026, month: 10, day: 31)
    var other = try row(2025, 12, months: 12)
    other.taxYear = 2024
    for row in [
      try row(2026, 10, months: 10), try row(2026, 10, months: 10), left, try row(2026, 9, months: 9),
      try row(2026, 9, months: 9, .firstJob), try row(2026, 9, months: 9), other,
    ] {
      writer.write(row, to: file)
    }
    let rest = ",0.00,0.00,0.00,0.00,0.00,0.00,0.00,no,0.00,0.00,,,,0.00,0.00,0.00,0.00,\n"
    let expected = [
      ",2026-10,2020-03-09,,2026,10,standard", ",2026-10,2020-03-09,,2026,10,standard",
      ",2026-10,2020-03-09,2026-10-31,2026,9,standard", ",2026-09,2020-03-09,,2026,9,standard",
      ",2026-09,2020-03-09,,2026,9,first_job", ",2026-09,2020-03-09,,2026,9,standard",
      ",2025-12,2020-03-09,,2024,12,standard",
    ]
    #expect(String(file.bytes) == expected.map { $0 + rest }.joined())
  }
}

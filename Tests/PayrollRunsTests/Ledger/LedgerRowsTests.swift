import CSV
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Rows of a ledger are read again from where they stand in the file.
@Suite struct LedgerRowsTests {
  private static let header =
    "employee_id,period,hire_date,end_date,tax_year,deduction_months,tax_basis,ytd_income,ytd_special,"
    + "ytd_additional,ytd_other,ytd_reduction,ytd_tax,bonus_taxed,annual_leave_used_days,sick_leave_days,"
    + "comp_leave_lots,wages,arrears,recovery_carried,deduction_carried"

  private static func row(_ number: Int) -> String {
    "P\(number),2026-09,2020-01-01,,2026,9,standard,\(number).25,0.00,0.00,0.00,0.00,0.00,no,0.00,0.00,,,0.00,0.00,0.00"
  }

  private func income(_ rows: LedgerRows, _ number: Int) throws -> Money? {
    let id = "P\(number)"
    guard let index = ByteSlice.with(id, { rows.ledger.index(of: $0) }) else { return nil }
    return try rows.row(at: index).yearIncome
  }

  @Test("Every row is found again, forwards, backwards and by leaps, in a file of many blocks")
  func orders() throws {
    // 5,000 rows of more than 100 bytes: two blocks of 256 KiB and many stretches of 64 KiB.
    let text = ([Self.header] + (1...5_000).map(Self.row)).joined(separator: "\n") + "\n"
    let rows = LedgerRows(try LedgerFile(InputFile("l.csv", text: text)))
    for number in 1...5_000 { #expect(try income(rows, number) == Money(fen: Int64(number) * 100 + 25)) }
    for number in stride(from: 5_000, through: 1, by: -1) {
      #expect(try income(rows, number) == Money(fen: Int64(number) * 100 + 25))
    }
    for step in 0..<5_000 {
      let number = step * 2_741 % 5_000 + 1
      #expect(try income(rows, number) == Money(fen: Int64(number) * 100 + 25))
    }
  }

  @Test("A byte order mark, blank lines, CRLF and a last line without an end move nothing")
  func shapes() throws {
    let text =
      "\u{FEFF}" + Self.header + "\r\n\r\n" + Self.row(1) + "\r\n  \r\n"
      + Self.row(2).replacing("P2,", with: "\"P2\",")
      + "\n" + Self.row(3)
    let rows = LedgerRows(try LedgerFile(InputFile("l.csv", text: text)))
    for number in [3, 1, 2] { #expect(try income(rows, number) == Money(fen: Int64(number) * 100 + 25)) }
    #expect(try income(rows, 4) == nil)
  }

  @Test("A file that is shorter than when it was loaded is told, not paid by")
  func changed() throws {
    final class Opened: @unchecked Sendable { var times = 0 }
    let opened = Opened()
    let whole = Array((Self.header + "\n" + Self.row(1) + "\n" + Self.row(2) + "\n").utf8)
    let file = InputFile("l.csv") {
      opened.times += 1
      return MemoryInput(opened.times == 1 ? whole : Array(whole.dropLast(40)))
    }
    let rows = LedgerRows(try LedgerFile(file))
    #expect(try income(rows, 1) == Money(fen: 125))
    #expect(throws: RunError.self) { try income(rows, 2) }
  }
}

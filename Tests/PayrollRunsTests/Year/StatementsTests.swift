import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Statements: what each person was paid, month by month.
@Suite struct StatementsTests {
  private static func archive() throws -> PaidArchive {
    try PaidArchive.year2026(1...3) { month in
      var rows = [plain("A", ["allowance": "\(month)", "id_number": "530111198206149973"]), plain("B")]
      if month == 2 { rows.append(plain("C", ["name": "<李>"])) }
      return month == 3 ? rows : rows.reversed()
    }
  }

  @Test("A row for each person and month, together for each person, with every amount of the payslip")
  func table() throws {
    let archive = try Self.archive()
    let table = try archive.year(2026).table(.statements)
    #expect(
      table.header == ["employee_id", "name", "period"]
        + PayItem.allCases.filter { $0.entry.unit == .yuan }.map(\.code))
    #expect(table.column("employee_id") == ["B", "B", "B", "A", "A", "A", "C"])
    #expect(
      table.column("period") == ["2026-01", "2026-02", "2026-03", "2026-01", "2026-02", "2026-03", "2026-02"])
    #expect(table.column("allowance") == ["0.00", "0.00", "0.00", "1.00", "2.00", "3.00", "0.00"])
    for (month, payslips) in archive.payslips.enumerated() {
      for row in table.all("period", "2026-0\(month + 1)") {
        let payslip = payslips.of(row["employee_id"] ?? "")
        for (title, value) in row { #expect(payslip[title] == value, "\(title)") }
      }
    }
  }

  @Test("However few people have their months in memory at once, everybody is lent as they are")
  func atOnce() throws {
    let months = try ArchivedMonth.inOrder(try Self.archive().runs)
    let sums = YearSums()
    for month in months { try sums.add(month) }
    func lent(_ most: Int) throws -> [String] {
      var lent: [String] = []
      try Statements(months, sums, mostAtOnce: most).forEach { person in
        for month in person.months {
          lent.append("\(person.person.employeeId) \(month.period) \(Array(month.figures))")
        }
      }
      return lent
    }
    let all = try lent(100)
    #expect(all.count == 7)
    for most in 1...3 { #expect(try lent(most) == all) }
  }
}

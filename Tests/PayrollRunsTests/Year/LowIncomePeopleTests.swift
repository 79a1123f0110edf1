import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// For whom the 60,000 counts from January on.
@Suite struct LowIncomePeopleTests {
  private static func archive(_ months: ClosedRange<Int> = 1...12) throws -> PaidArchive {
    try PaidArchive.year2026(months) { month in
      var rows = [
        plain("EXACT", ["allowance": "1000"]),
        plain("MORE", ["allowance": month == 12 ? "1000.01" : "1000"]),
        plain("KEPT", ["allowance": "1000", "tax_basis": "low_income"]),
        plain("LOST", ["allowance": "1001", "tax_basis": "low_income"]),
      ]
      if month >= 7 { rows.append(plain("FIRST", ["hire_date": "2026-07-01", "tax_basis": "first_job"])) }
      if month >= 2 { rows.append(plain("LATER", ["hire_date": "2026-02-01"])) }
      return rows
    }
  }

  @Test(
    "At 60,000.00 they count, at 60,000.01 they do not; who had them and loses them, and first jobs, are named"
  )
  func boundary() throws {
    let outcome = try Self.archive().year(2026)
    let table = outcome.table(.lowIncome)
    #expect(table.column("employee_id") == ["EXACT", "KEPT", "LOST", "FIRST"])
    #expect(table.column("gross_pay") == ["60000.00", "60000.00", "60012.00", "24000.00"])
    #expect(table.column("months") == ["12", "12", "12", "6"])
    #expect(table.column("basis") == ["standard", "low_income", "low_income", "first_job"])
    let reasons = table.column("reason")
    #expect(
      reasons[0].contains("the whole year's 60000.00 count from January 2027") && reasons[1] == reasons[0])
    #expect(reasons[2].hasPrefix("more than 60000.00, or not twelve months"))
    #expect(reasons[3].hasPrefix("first_job is for 2026 alone"))
    #expect(outcome.result.end.lowIncome == 2)
  }

  @Test("Twelve months whose pay the ledger does not say are named as not known, whatever the basis")
  func unknownPay() throws {
    let rows = [("STANDARD", "standard"), ("LOW", "low_income")].map { employeeId, basis in
      LedgerText.row(
        employeeId,
        ["period": "2026-11", "deduction_months": "11", "ytd_gross_pay": "", "tax_basis": basis])
    }
    var archive = PaidArchive(ledger: LedgerText.of(rows))
    try archive.pay(
      "2026-12",
      roster: Month.roster([plain("STANDARD"), plain("LOW", ["tax_basis": "low_income"])]),
      PayStandards.common.files)
    let table = try archive.year(2026).table(.lowIncome)
    #expect(table.column("employee_id") == ["STANDARD", "LOW"])
    #expect(table.column("gross_pay") == ["", ""])
    #expect(table.column("reason").allSatisfy { $0.contains("the ledger has no ytd_gross_pay") })
  }

  @Test("Before December is paid nobody is said to have them or to lose them")
  func unfinished() throws {
    let outcome = try Self.archive(1...11).year(2026)
    #expect(outcome.table(.lowIncome).column("employee_id") == ["FIRST"])
    #expect(outcome.result.end.lowIncome == 0)
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// A year of paid months, summed up.
@Suite struct YearRunTests {
  private static let files = PayStandards.common.files

  @Test("A person's row is the sum of the months that paid the person, a month's that of its people")
  func sums() throws {
    var archive = PaidArchive()
    try archive.pay("2025-12", roster: Month.roster([plain("A"), plain("B")]), Self.files)
    try archive.pay(
      "2026-01", roster: Month.roster([plain("A"), plain("B", ["end_date": "2026-01-31"])]), Self.files)
    try archive.pay(
      "2026-02",
      roster: Month.roster([plain("A", ["allowance": "10.01", "name": "李"]), plain("C", ["allowance": "5"])]),
      Self.files)
    let outcome = try archive.year(2026)
    let year = outcome.table(.year)
    #expect(year.column("employee_id") == ["A", "B", "C"])
    #expect(year.column("name") == ["李", "张B", "张C"])
    #expect(year.column("months") == ["2", "1", "1"])
    #expect(year.column("grade_pay") == ["8000.00", "4000.00", "4000.00"])
    #expect(year.column("allowance") == ["10.01", "0.00", "5.00"])
    // 4,000 less 1,115 of contributions a month: 2,885, and the allowances.
    #expect(year.column("net_pay") == ["5780.01", "2885.00", "2890.00"])
    #expect(year.column("pension_base") == ["10000.00", "5000.00", "5000.00"])
    let months = outcome.table(.months)
    #expect(months.column("period") == ["2026-01", "2026-02"])
    #expect(months.column("headcount") == ["2", "2"])
    #expect(months.column("gross_pay") == ["8000.00", "8015.01"])
    #expect(months.column("net_pay") == ["5770.00", "5785.01"])
    #expect(outcome.result.people == 3 && outcome.result.monthCount == 2 && !outcome.result.isWhole)
    #expect(outcome.result.grossPay == 1_601_501 && outcome.result.netPay == 1_155_501)
    #expect(outcome.text(.run).contains("\"gross_pay\" : \"16015.01\""))
  }

  @Test("The runs of one month count as one, whichever paid somebody")
  func severalRuns() throws {
    var archive = PaidArchive()
    try archive.pay("2026-01", roster: Month.roster([plain("A")]), Self.files)
    try archive.pay("2026-01", roster: Month.roster([plain("B")]), Self.files, folder: "2026-01-2")
    let outcome = try archive.year(2026)
    #expect(outcome.table(.months).column("headcount") == ["2"])
    #expect(outcome.table(.year).column("months") == ["1", "1"])
    #expect(outcome.result.monthCount == 1)
  }

  @Test("From January to December a year is whole, and a year of which no month was paid is refused")
  func whole() throws {
    var archive = PaidArchive()
    for month in 1...12 {
      let period = "2026-" + (month < 10 ? "0" : "") + "\(month)"
      try archive.pay(period, roster: Month.roster([plain("A")]), Self.files)
    }
    let outcome = try archive.year(2026)
    #expect(outcome.result.isWhole && outcome.result.netPay == 12 * 2_885_00)
    #expect(try archive.first(11).year(2026).result.isWhole == false)
    #expect(throws: YearError.self) { try archive.year(2025) }
  }
}

import CSV
import Payroll
import Testing

@testable import PayrollRuns

/// The tables of a year.
@Suite struct YearTablesTests {
  @Test("Titles go by the language, the mark and no line of the payslips is left out or twice")
  func titles() throws {
    var archive = PaidArchive()
    try archive.pay("2026-01", roster: Month.roster([plain("A")]), PayStandards.common.files)
    let outcome = try archive.year(2026) {
      $0.language = .chinese
      $0.writesByteOrderMark = true
    }
    #expect(outcome.text(.year).hasPrefix("\u{FEFF}人员编号,姓名,月数,全月计薪天数,"))
    #expect(outcome.text(.months).hasPrefix("\u{FEFF}发放月份,人数,全月计薪天数,"))
    let codes = YearTables.year.map(\.code)
    #expect(Set(codes).count == codes.count && YearTables.monthly.count == codes.count - 1)
  }

  @Test("Many people are written in blocks, none left out")
  func blocks() throws {
    var archive = PaidArchive()
    let ids = (1...400).map { "E\($0)" }
    try archive.pay("2026-01", roster: Month.roster(ids.map { plain($0) }), PayStandards.common.files)
    let outcome = try archive.year(2026)
    #expect(outcome.text(.year).utf8.count > 1 << 17)
    #expect(outcome.table(.year).column("employee_id") == ids)
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Cells that say 待填.
@Suite struct OpenCellTests {
  private func open(_ folder: SmallFolder) throws -> [String] {
    try folder.load().openFigures.map { "\($0.table.rawValue) \($0.column) \($0.origin.place)" }
  }

  @Test(
    "Every figure of every table may be left open, however it is said, and nothing else is said of it",
    arguments: [
      ("salary.csv", 2, "reference_salary"), ("regions.csv", 3, "wage_class"),
      ("minimum_wage.csv", 2, "minimum_wage"),
      ("posts.csv", 2, "risk"), ("posts.csv", 2, "category"), ("posts.csv", 2, "accident_plan"),
      ("grades.csv", 2, "grade_pay"), ("ratings.csv", 2, "in_probation"),
      ("contributions.csv", 2, "base_floor"),
      ("contributions.csv", 3, "leaver_from_day"), ("accident_plans.csv", 2, "monthly_premium"),
      ("leave.csv", 3, "pay_rate"), ("tax.csv", 3, "rate"), ("calendar.csv", 2, "kind"),
      ("injury.csv", 2, "percent"),
      ("parameters.csv", 2, "value"), ("parameters.csv", 7, "value"), ("parameters.csv", 6, "value"),
    ])
  func cells(_ file: String, _ line: Int, _ column: String) throws {
    for mark in ["待填", "?", "？", " 待填 "] {
      let table = file.dropLast(4)
      #expect(
        try open(SmallFolder.valid.with(file, line, column, mark)) == ["\(table) \(column) \(file):\(line)"])
    }
  }

  @Test("A kind that the law pays whole may be left open too; what names a row may not")
  func law() throws {
    let maternity = SmallFolder.valid.with("leave.csv", 3, "kind", "产假").with(
      "leave.csv", 3, "pay_rate", "待填")
    #expect(try open(maternity).count == 1)
    #expect(SmallFolder.valid.with("leave.csv", 3, "kind", "待填").faults.count == 1)
    #expect(SmallFolder.valid.with("grades.csv", 2, "effective_from", "待填").faults.count == 1)
  }

  @Test("All of them are on the list of the check: wrong where they count around the day, a doubt elsewhere")
  func check() throws {
    let folder = SmallFolder.valid.with("grades.csv", 2, "grade_pay", "待填").with(
      "calendar.csv", 2, "kind", "?")
    #expect(
      try folder.places(.openFigure, on: "2026-09-30") == [
        "wrong grades.csv:2 grade_pay", "suspicious calendar.csv:2 kind",
      ])
    #expect(
      try folder.places(.openFigure, on: "2026-11-01") == [
        "wrong grades.csv:2 grade_pay", "wrong calendar.csv:2 kind",
      ])
    #expect(
      try folder.findings(.openFigure, on: "2024-12-31").first?.fault.message(in: .english)
        == "grades.csv:2 [grade_pay]: value \"待填\": nobody has entered this yet, and no month that goes by the row can be "
        + "paid; source: 文件甲")
    #expect(try SmallFolder.valid.findings(.openFigure).isEmpty)
  }

  @Test("A run refuses where the row serves somebody of the roster in its month, and names the document")
  func run() throws {
    var month = Month("2026-10", [person("E1")])
    month.standards = .common.adding("53,NEW,待填,2026-10-01,问财政局", to: "grades.csv")
    let error = #expect(throws: RunError.self) { try month.pay() }
    guard case .standards(.figuresOpen(let figures)) = error else {
      Issue.record("an open figure of the standards")
      return
    }
    #expect(figures.map(\.message.english) == ["grades.csv:12 [grade_pay] is not entered yet; source: 问财政局"])
    month.standards = .common.adding("53,NEW,待填,2026-11-01,问财政局", to: "grades.csv")
    #expect(try month.pay().account.openFigures == 1)
    month.standards = .common.adding("5326,NEW,待填,2026-10-01,问财政局", to: "grades.csv")
    #expect(throws: Never.self) { try month.pay() }
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What changed between two days.
@Suite struct StandardsComparisonTests {
  private func changes(
    _ folder: SmallFolder, _ before: String, _ after: String, _ region: String? = nil
  ) throws -> [String] {
    let comparison = try folder.book().comparison(
      try #require(ReadText.day(before)), try #require(ReadText.day(after)),
      in: region.flatMap { Region($0) })
    return comparison.changes.flatMap { change in
      change.figures.map { figure in
        "\(change.kind) \(change.row.origin.region.code) \(change.row.terms.title.english): \(figure.column.code) "
          + "\(figure.before.english) -> \(figure.after.english) (\(change.row.origin.place))"
      }
    }
  }

  private let raised = SmallFolder.valid.adding(
    "53,,,,3100,2026-07-01,,文件乙,", to: "salary.csv")

  @Test("A figure that is another one is told with both, and no other figure")
  func changed() throws {
    #expect(
      try changes(raised, "2026-06-30", "2026-07-01") == [
        "changed 53 Reference salaries: reference_salary 3000.00 -> 3100.00 (salary.csv:4)"
      ])
    #expect(
      try changes(raised, "2026-07-01", "2026-06-30") == [
        "changed 53 Reference salaries: reference_salary 3100.00 -> 3000.00 (salary.csv:2)"
      ])
  }

  @Test("The same figures in another form or from another document are no change")
  func same() throws {
    let folder = SmallFolder.valid.adding(
      "53,,养老,4403,22017,0.16,0.08,0,,half_up_fen,,,,是,2026-01-01,,文件乙,", to: "contributions.csv")
    #expect(try changes(folder, "2025-12-31", "2026-01-01").isEmpty)
    #expect(try changes(raised, "2026-07-01", "2026-09-01").isEmpty)
  }

  @Test("Rows that came and went are told with what they say")
  func cameAndWent() throws {
    let folder = SmallFolder.valid.adding("53,G2,二级,800,2026-01-01,2026-01-31,文件乙,", to: "grades.csv")
    #expect(
      try changes(folder, "2025-12-31", "2026-01-31") == [
        "added 53 G2 二级: grade_pay  -> 800.00 (grades.csv:4)"
      ])
    #expect(
      try changes(folder, "2026-01-31", "2026-02-01") == [
        "removed 53 G2 二级: grade_pay 800.00 ->  (grades.csv:4)"
      ]
    )
  }

  @Test("For one region a row of its own that ends gives way to the wider region's, which is a change")
  func fallsBack() throws {
    #expect(
      try changes(SmallFolder.valid, "2026-12-31", "2027-01-01", "530111").contains(
        "changed 53 Reference salaries: reference_salary  -> 3000.00 (salary.csv:2)"))
    #expect(
      try changes(SmallFolder.valid, "2026-12-31", "2027-01-01").allSatisfy {
        $0.hasPrefix("removed 5301 Reference")
      })
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Rows of the contributions for a unit that nobody has. The common standards have one, for 八类 in 53, on line 7, when
/// that for 百分之五 is taken away.
@Suite struct UnitsWithoutPeopleTests {
  private func told(_ month: Month) throws -> [String] {
    try month.pay().account.noticed.map(\.chinese).filter { $0.contains("没有人的单位") }
  }

  private func month(_ units: String...) -> Month {
    var month = Month("2026-10", units.enumerated().map { person("E\($0.offset)", ["unit": $0.element]) })
    month.standards = month.standards.removing("百分之五", from: "contributions.csv")
    return month
  }

  @Test("A unit that nobody on the roster has is named with its row, all of them in one line")
  func named() throws {
    #expect(
      try told(month("一所")) == ["缴费标准有 1 行写给名册上没有人的单位：“八类”（contributions.csv:7）；请核对单位名称"])
    var two = month("一所", "")
    two.standards = two.standards.adding(
      "5301,九类,work_injury,4403,22017,1.9%,,,,,,,,,2020-01-01,test", to: "contributions.csv")
    let lines = try told(two)
    #expect(lines.count == 1 && lines[0].contains("有 2 行") && lines[0].contains("“九类”（contributions.csv:"))
  }

  @Test("A unit that somebody has, one that looks like it, and one of another region are not")
  func met() throws {
    #expect(try told(month("一所", "八类")) == [])
    #expect(try told(month("八 类")) == [], "told by its look")
    var other = month("八类")
    other.standards = other.standards.adding(
      "5304,九类,work_injury,4403,22017,1.9%,,,,,,,,,2020-01-01,test", to: "contributions.csv")
    #expect(try told(other) == [])
  }

  @Test("Nothing is told where the roster is not the whole of the month")
  func part() throws {
    var month = month("一所")
    month.allowsRejects = true
    month.sheets.append(("more.csv", Month.roster([person("X", ["unit": "八类", "grade": "none"])])))
    #expect(try told(month) == [])
  }
}

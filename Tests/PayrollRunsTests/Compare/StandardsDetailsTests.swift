import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Which rows of the standards are told of a line.
@Suite struct StandardsDetailsTests {
  /// The details of a patrol in 5304 by line, when some standards come into force in October.
  private static func details(_ files: [StandardsFile], _ cells: Cells = [:]) throws -> [String: String] {
    let patrol = serving("A", ["post": "PATROL"].merging(cells) { $1 })
    let outcome = try PaidArchive.twoMonths(
      [patrol], [patrol], standards: PayStandards.common.files + files
    ).compared()
    return Dictionary(
      outcome.table(.changes).all("cause", "standards").map { ($0["line"] ?? "", $0["detail"] ?? "") },
      uniquingKeysWith: { first, _ in first })
  }

  private static func file(_ table: String, _ columns: String, _ cells: String) -> StandardsFile {
    PayStandards.file(
      table, [columns + ",effective_from,source", cells + ",2026-10-01,document"], "new")
  }

  private static let salary = file("salary", "region,reference_salary", "5304,3100")
  private static let pension = file(
    "contributions", "region,scheme,employer_rate,employee_rate", "53,pension,16%,9%")

  @Test("A line that goes by no row itself is told the rows of the lines before it that changed too")
  func reckoned() throws {
    let details = try Self.details([Self.salary, Self.pension])
    #expect(details["reference_pay"]?.hasPrefix("salary-new.csv:2 ") == true)
    #expect(details["reference_pay"]?.hasSuffix("3000.00 -> 3100.00 (document)") == true)
    #expect(details["risk_pay"] == details["reference_pay"])
    #expect(details["pension_employee"]?.hasPrefix("contributions-new.csv:2 ") == true)
  }

  @Test("Of the minimum wages that of the person's own class is told")
  func minimumWage() throws {
    let files =
      PayStandards.common.files + [
        PayStandards.file(
          "minimum_wage",
          [
            "region,wage_class,minimum_wage,effective_from,source", "53,二类,2100,2026-10-01,two",
            "53,一类,2300,2026-10-01,one",
          ], "new")
      ]
    let somebody = plain("A", ["grade": "2500", "probation_until": "2026-12-31"])
    let outcome = try PaidArchive.twoMonths([somebody], [somebody], standards: files).compared()
    // 80 % of 2,500 is below the minimum wage of 2,270, and of 2,300.
    #expect(outcome.changes("A") == ["standards probation_adjustment -230.00 -200.00"])
    #expect(outcome.details("A")[0].hasPrefix("minimum_wage-new.csv:3 "))
    #expect(outcome.details("A")[0].hasSuffix("minimum_wage 2270.00 -> 2300.00 (one)"))
  }

  @Test("A parameter is told of its own lines")
  func parameters() throws {
    let rate = Self.file("parameters", "region,name,value", ",overtime_workday_rate,2")
    let details = try Self.details([rate, Self.salary], ["overtime_workday_hours": "10"])
    #expect(details["overtime_workday_pay"]?.hasPrefix("parameters-new.csv:2 ") == true)
    #expect(details["overtime_workday_pay"]?.contains("salary-new.csv") == false)
  }
}

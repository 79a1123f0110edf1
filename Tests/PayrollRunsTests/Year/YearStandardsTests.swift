import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What is in force on the first day of the year that begins.
@Suite struct YearStandardsTests {
  private static func year(_ standards: PayStandards) throws -> YearOutcome {
    try PaidArchive.year2026(12...12) { _ in [plain("A")] }.year(2026) { $0.standards = standards.files }
  }

  @Test("A figure that nobody has entered refuses the year, named, if it is in force on that day")
  func openFigure() throws {
    let line = "53,,pension,待填,待填,16%,8%,,,,,,,,2027-01-01,问省人社厅"
    #expect {
      _ = try Self.year(PayStandards.common.adding(line, to: "contributions.csv"))
    } throws: { error in
      guard case RunError.standards(.figuresOpen(let open)) = error else { return false }
      return open.map(\.column) == ["base_floor", "base_ceiling"]
    }
    let later = line.replacing("2027-01-01", with: "2027-02-01")
    let table = try Self.year(PayStandards.common.adding(later, to: "contributions.csv"))
      .table(.contributionWages)
    #expect(table.column("scheme").contains("pension"))
  }

  @Test("What a region lacks is said as it is: a parameter by its name")
  func lack() throws {
    let table = try Self.year(
      PayStandards.common.removing("recovery_limit", from: "parameters.csv")
        .adding("5303,recovery_limit,0.2,2020-01-01,test", to: "parameters.csv")
    ).table(.contributionWages)
    #expect(table.rows.count == 1 && table.column("note")[0].contains("recovery_limit"), "\(table.rows)")
  }

  @Test("Rows decided later than the day that is given are hidden")
  func knownOn() throws {
    let later = PayStandards.common.adding(
      "53,,pension,4500,23000,16%,8%,,,,,,,,2027-01-01,test", to: "contributions.csv"
    ).replacing(
      "contributions.csv",
      by: [
        "region,scheme,base_floor,base_ceiling,employer_rate,employee_rate,effective_from,source,decided_on",
        "53,pension,4403,22017,16%,8%,2020-01-01,test,",
        "53,pension,4500,23000,16%,8%,2027-01-01,test,2027-06-01",
      ], headerIncluded: true)
    let archive = try PaidArchive.year2026(12...12) { _ in [plain("A")] }
    func floor(_ knownOn: CivilDate?) throws -> [String] {
      try archive.year(2026) {
        $0.standards = later.files
        $0.knownOn = knownOn
      }.table(.contributionWages).column("floor")
    }
    #expect(try floor(nil) == ["4500.00"])
    #expect(try floor(ReadText.day("2027-01-31")) == ["4403.00"])
  }
}

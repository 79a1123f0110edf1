import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Who reaches the age of retirement within the months of a simulation.
@Suite struct RetiringPersonTests {
  /// Women in civilian posts, born in March and April 1971: 660 + floor(14 / 4) + 1 = 664 months later it is July 2026,
  /// and 660 + floor(15 / 4) + 1 months later August 2026. A man born in February 1964 was 60 in February 2024.
  private static let month = Month(
    "2026-01",
    [
      person("MARCH", ["id_number": "530111197103150029", "unit": "一所"]),
      person("APRIL", ["id_number": "530111197104150020"]),
      person("MAN", ["id_number": "530111196402150016"]),
      person("EXCLUDED", ["id_number": "530111196402150016", "schemes_excluded": "pension"]),
      person("BLANK"),
    ])

  @Test("Named with the month, also where it lies before the first; nobody is taken out")
  func named() throws {
    let results = try Plan(RetiringPersonTests.month, months: 7).simulate()
    #expect(
      results.table("retiring.csv").rows == [
        ["MARCH", "5301", "一所", "2026-07"], ["MAN", "5301", "", "2024-02"],
      ])
    #expect(results.total("")["headcount"] == "5")
    #expect(results.table("totals.csv").column("headcount").allSatisfy { $0 == "5" })
    let longer = try Plan(RetiringPersonTests.month, months: 8).simulate()
    #expect(longer.table("retiring.csv").column("employee_id") == ["MARCH", "APRIL", "MAN"])
    #expect(longer.outcome.summary?.retiring.map(\.month.description) == ["2026-07", "2026-08", "2024-02"])
  }

  @Test("Whoever leaves before is not named")
  func leaves() throws {
    let month = Month(
      "2026-01", [person("MARCH", ["id_number": "530111197103150029", "end_date": "2026-06-30"])])
    #expect(try Plan(month, months: 12).simulate().table("retiring.csv").rows.isEmpty)
  }
}

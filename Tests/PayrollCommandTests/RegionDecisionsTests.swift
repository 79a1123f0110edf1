import Payroll
import Testing

@testable import PayrollCommand

/// What a bureau decides, as it is asked for.
@Suite struct RegionDecisionsTests {
  private func rows(_ code: String, of file: String) throws -> [String] {
    let region = try #require(StarterRegion(code))
    return RegionDecisions(region: region, period: PayPeriod(unchecked: 2026, 11)).rows(of: file)
  }

  @Test(
    "The tables that a bureau decides have rows of its region, whose figures are open and whose source asks",
    arguments: ["salary.csv", "posts.csv", "grades.csv", "ratings.csv", "accident_plans.csv", "leave.csv"])
  func asked(_ file: String) throws {
    let rows = try rows("530426", of: file)
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row.hasPrefix("530426,") && row.contains(",待填,"), "\(row)")
      #expect(row.contains(",2026-11-01,,问峨山彝族自治县公安、财政、人社部门"), "\(row)")
    }
  }

  @Test("Of the parameters those that nobody has decided are open, but for the reminder, which pays nobody")
  func parameters() throws {
    let rows = try rows("53", of: "parameters.csv")
    #expect(rows.count == 11)
    #expect(rows.filter { !$0.contains(",待填,") }.map { $0.prefix(25) } == ["53,standard_stale_months,"])
  }
}

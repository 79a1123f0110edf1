import Payroll
import Testing

@testable import PayrollCommand

/// What a prefecture decides of contributions, as far as it is known.
@Suite struct RegionContributionsTests {
  /// The rows without their sources: region, scheme, floor, ceiling, both rates, both amounts, rounding, first day.
  private func rows(_ code: String, year: Int = 2026, month: Int = 10) throws -> [String] {
    let region = try #require(StarterRegion(code))
    let period = PayPeriod(unchecked: year, month)
    return RegionContributions(region: region, period: period).rows.map { row in
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      return ([0] + Array(2...9) + [14]).map { String(fields[$0]) }.joined(separator: " ")
    }
  }

  @Test(
    "Where nothing was found everything that the prefecture decides is open, but for what the province has")
  func unknown() throws {
    #expect(
      try rows("530426") == [
        "5304 medical 4403.00 22017.00 待填 2%    2026-09-01",
        "5304 maternity 4403.00 22017.00 待填 0    2026-09-01",
        "5304 serious_illness   0 0 待填 待填  2024-07-01",
        "530426 housing_fund 待填 待填 待填 待填   待填 2024-07-01",
      ])
  }

  @Test(
    "Kunming's fund has its floor by class and its ceiling; the amount for large costs is open since September"
  )
  func kunming() throws {
    #expect(
      try rows("530124") == [
        "5301 serious_illness   0 0 待填 1.00  2026-09-01",
        "530124 housing_fund 2120.00 32543.00 待填 待填   half_up_yuan 2026-09-01",
      ])
    #expect(
      try rows("530124", month: 8).filter { $0.contains("housing_fund") } == [
        "530124 housing_fund 2020.00 32543.00 待填 待填   half_up_yuan 2026-01-01",
        "530124 housing_fund 2120.00 32543.00 待填 待填   half_up_yuan 2026-09-01",
      ])
  }

  @Test(
    "A prefecture's bureau has the counties of another class beside its own, and what came before its figures is asked"
  )
  func prefecture() throws {
    let rows = try rows("5303").filter { $0.contains("housing_fund") }
    #expect(rows.count == 6)
    #expect(rows.first == "5303 housing_fund 2020.00 25893.00 待填 待填   half_up_yuan 2026-01-01")
    #expect(rows.last == "530326 housing_fund 1870.00 25893.00 待填 待填   half_up_yuan 2026-01-01")
    let before = try self.rows("530302", year: 2025).filter { $0.contains("housing_fund") }
    #expect(before.first == "530302 housing_fund 待填 待填 待填 待填   待填 2024-07-01" && before.count == 2)
    #expect(try self.rows("53").allSatisfy { $0.hasPrefix("53 ") })
  }
}

import PayrollTestSupport
import Testing

@testable import Payroll

/// From which rows a region's own figures come.
@Suite struct RegionOriginsTests {
  @Test("A parameter names its row, a kind of leave the row of the years of service, a tax table itself")
  func rows() throws {
    var tables = SampleStandards().tables
    func origin(_ place: String) -> Origin {
      Origin(region: .kunming, effectiveFrom: "2026-02-01", source: "local", place: place)
    }
    tables.parameters[.overtimeWorkdayRate]?.append(
      StandardRow(origin("parameters.csv:40"), ParameterTerms(.overtimeWorkdayRate, .rate("1.6"))))
    let region = try #require(try tables.inForce("2026-03").region(.kunming))
    #expect(region.origin(of: .overtimeWorkdayRate)?.place == "parameters.csv:40")
    #expect(region.origin(of: .annual)?.place == tables.taxBrackets[.annual]?.first?.origin.place)
    #expect(region.origins(of: .sick).count == 1)
    #expect(region.origin(of: .sick, since: "2020-03-01")?.place == region.origins(of: .sick)[0].place)
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Schemes that the standards do not have where somebody was paid.
@Suite struct UninsuredRegionTests {
  private func uninsured(_ month: Month) throws -> [String] {
    try month.pay().account.uninsured.map { missing in
      ([missing.region] + missing.schemes.schemes.map(\.code)).joined(separator: " ")
    }
  }

  @Test("Standards with all five insurances and the housing fund are not spoken of")
  func none() throws {
    #expect(try uninsured(Month("2026-10", [person("E1")])) == [])
  }

  @Test("A scheme without a row in force is named with the region, once for all its people and units")
  func missing() throws {
    var month = Month("2026-10", [person("E1", ["unit": "一所"]), person("E2", ["unit": "二所"])])
    month.standards = month.standards.removing(",pension,", from: "contributions.csv")
    let found = try uninsured(month)
    #expect(found.count == 1 && found.first?.hasSuffix(" pension") == true)
  }

  @Test("A row that serves one unit only does not insure the others")
  func unitRow() throws {
    var month = Month("2026-10", [person("E1", ["unit": "百分之五"]), person("E2", ["unit": "二所"])])
    month.standards = month.standards.removing("53,,housing_fund", from: "contributions.csv")
    let found = try uninsured(month)
    #expect(found.count == 1 && found.first?.hasSuffix(" housing_fund") == true)
    month = Month("2026-10", [person("E1", ["unit": "百分之五"])]).with(\.standards, month.standards)
    #expect(try uninsured(month) == [])
  }

  @Test("Serious illness is the region's choice and is not missed")
  func seriousIllness() throws {
    var month = Month("2026-10", [person("E1")])
    month.standards = month.standards.removing(",serious_illness,", from: "contributions.csv")
    #expect(try uninsured(month) == [])
  }
}

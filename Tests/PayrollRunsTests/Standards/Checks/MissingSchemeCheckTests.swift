import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Insurances that nobody would be insured by.
@Suite struct MissingSchemeCheckTests {
  @Test("What has no row in force, or only one for a unit, is told for each region with a salary")
  func missing() throws {
    let found = try SmallFolder.valid.findings(.missingScheme)
    #expect(found.map(\.fault.value) == ["53", "5301"])
    #expect(found.allSatisfy { $0.level == .suspicious })
    for finding in found {
      #expect(finding.fault.reason.english.contains("medical, maternity, unemployment, housing fund,"))
    }
  }

  @Test("Rows of a wider region are enough; serious illness may be missing")
  func complete() throws {
    let folder = ["医疗", "生育", "失业", "公积金"].reduce(SmallFolder.valid) {
      $0.adding("53,,\($1),,,1%,,,,,,,,,2025-01-01,,文件乙,", to: "contributions.csv")
    }
    #expect(try folder.findings(.missingScheme).isEmpty)
    #expect(try folder.findings(.missingScheme, on: "2024-12-31").count == 2)
  }
}

import PayrollTestSupport
import Testing

@testable import Payroll

/// The rows of the contributions that serve a unit in a region.
@Suite struct ContributionsInForceTests {
  private func row(
    _ region: String, _ unit: String?, from: CivilDate = "2020-01-01", to: CivilDate? = nil,
    decided: CivilDate? = nil, _ rate: Rate
  ) -> StandardRow<ContributionTerms> {
    StandardRow(
      Origin(
        region: .known(region), effectiveFrom: from, effectiveTo: to, decidedOn: decided, source: "test"),
      ContributionTerms(.pension, unit: unit, employerRate: rate))
  }

  private func rate(
    _ rows: [StandardRow<ContributionTerms>], _ unit: String, _ region: String
  ) -> Rate? {
    ContributionsInForce([.pension: rows], LookupDay("2026-10"))
      .rows(unit: unit, in: .known(region)).first?.terms.employerRate
  }

  @Test("The longest region comes first, then the unit's own row, then the latest dates")
  func order() {
    let rows = [
      row("53", nil, "0.01"), row("53", "A", "0.02"), row("5301", nil, "0.03"), row("530111", "B", "0.04"),
      row("530111", "B", from: "2026-01-01", "0.05"), row("530111", "B", decided: "2026-01-01", "0.06"),
      row("53", "C", from: "2026-11-01", "0.07"), row("53", "C", to: "2026-09-30", "0.08"),
    ]
    #expect(rate(rows, "A", "53") == "0.02")
    #expect(rate(rows, "A", "5301") == "0.03")
    #expect(rate(rows, "A", "5302") == "0.02")
    #expect(rate(rows, "B", "530111") == "0.05")
    #expect(rate(rows, "B", "530112") == "0.03")
    #expect(rate(rows, "C", "530211") == "0.01")
    #expect(rate(rows, "", "53") == "0.01")
    #expect(rate(rows, "A", "54") == nil)
  }

  @Test("A unit is the same whatever bytes its characters are written with")
  func canonical() {
    let rows = [row("53", nil, "0.01"), row("53", "\u{90CE}类", "0.02")]
    #expect(rate(rows, "\u{F92C}类", "53") == "0.02")
  }

  @Test("Each scheme has a row of its own, in the order of the schemes")
  func schemes() {
    let housing = StandardRow(
      Origin(region: .known("53"), effectiveFrom: "2020-01-01", source: "test"),
      ContributionTerms(.housingFund))
    let found = ContributionsInForce(
      [.housingFund: [housing], .pension: [row("53", "A", "0.02")]], LookupDay("2026-10"))
    #expect(found.rows(unit: "A", in: .known("5301")).map(\.terms.scheme) == [.pension, .housingFund])
    #expect(found.rows(unit: "B", in: .known("5301")).map(\.terms.scheme) == [.housingFund])
  }

  @Test("Every unit and region finds what the search through all rows finds")
  func asSearched() {
    var rows: [StandardRow<ContributionTerms>] = []
    var random = SplitMix64(seed: 20)
    let (regions, units) = (["", "53", "5301", "530111", "5302"], [nil, "A", "B", "C"])
    for number in 1...60 {
      rows.append(
        row(
          random.one(of: regions), random.one(of: units),
          from: random.one(of: ["2020-01-01", "2026-01-01", "2027-01-01"]),
          decided: random.one(of: [nil, "2026-01-01", "2026-05-01"]), Rate(millionths: Int64(number))))
    }
    for region in regions + ["530112", "54"] {
      for unit in ["", "A", "B", "C", "D"] {
        let searched = rows.inForce(LookupDay("2026-10"), in: .known(region)) { terms in
          terms.unit == nil ? 0 : terms.unit == unit ? 1 : nil
        }
        #expect(rate(rows, unit, region) == searched?.terms.employerRate, "\(unit) in \(region)")
      }
    }
  }
}

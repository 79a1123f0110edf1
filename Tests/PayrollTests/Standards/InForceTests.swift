import PayrollTestSupport
import Testing

@testable import Payroll

/// Which row of a standard applies.
@Suite struct InForceTests {
  private func row(
    _ name: String, _ region: Region = .yunnan, from: CivilDate = "2025-01-01", to: CivilDate? = nil,
    decided: CivilDate? = nil
  ) -> StandardRow<String> {
    StandardRow(
      Origin(region: region, effectiveFrom: from, effectiveTo: to, decidedOn: decided, source: "test"), name)
  }

  /// Which row applies in Guandu in March 2026, whatever the order of the rows.
  private func found(
    _ rows: [StandardRow<String>], knownOn: CivilDate? = nil, precision: (String) -> Int? = { _ in 0 }
  ) -> String? {
    let lookup = LookupDay("2026-03", knownOn: knownOn)
    let name = rows.inForce(lookup, in: .guandu, precision: precision)?.terms
    #expect(Array(rows.reversed()).inForce(lookup, in: .guandu, precision: precision)?.terms == name)
    return name
  }

  @Test("A row is in force from its first day")
  func effectiveFrom() {
    #expect(found([row("a", from: "2026-03-01")]) == "a")
    #expect(found([row("a", from: "2026-03-02")]) == nil)
  }

  @Test("A row is in force on its last day, and no more on the day after")
  func effectiveTo() {
    #expect(found([row("a", to: "2026-03-01")]) == "a")
    #expect(found([row("a", to: "2026-02-28")]) == nil)
  }

  @Test("The longest region prefix wins, before any date")
  func region() {
    let rows = [
      row("everywhere", .everywhere, from: "2026-03-01"), row("province", .yunnan, from: "2026-02-01"),
      row("city", .kunming, from: "2026-01-01"), row("county", .guandu, from: "2024-01-01"),
      row("elsewhere", .chuxiong, from: "2026-03-01"),
    ]
    #expect(found(rows) == "county")
    #expect(found(Array(rows.prefix(3))) == "city")
    #expect(found(Array(rows.prefix(2))) == "province")
    #expect(found(Array(rows.prefix(1))) == "everywhere")
    #expect(found(Array(rows.suffix(1))) == nil)
  }

  @Test("An expired row of the longer prefix gives way to the shorter one")
  func fallsBack() {
    #expect(found([row("city", .kunming, to: "2026-02-28"), row("province")]) == "province")
  }

  @Test("Then the row in force latest wins")
  func latest() {
    #expect(
      found([row("old", from: "2025-01-01", decided: "2026-01-01"), row("new", from: "2025-07-01")]) == "new")
  }

  @Test("Then the row decided latest wins; a blank decision is the oldest")
  func decided() {
    #expect(
      found([row("first", decided: "2024-12-01"), row("corrected", decided: "2025-06-01")]) == "corrected")
    #expect(found([row("blank"), row("decided", decided: "2020-01-01")]) == "decided")
  }

  @Test("Precision is asked after the region and before the dates")
  func precision() {
    let close: (String) -> Int? = { $0 == "others" ? nil : $0.hasPrefix("named") ? 1 : 0 }
    #expect(found([row("named"), row("any", from: "2026-01-01")], precision: close) == "named")
    #expect(found([row("named"), row("any", .kunming)], precision: close) == "any")
    #expect(found([row("others", .guandu), row("any")], precision: close) == "any")
    #expect(
      found([row("named old"), row("named new", from: "2026-01-01")], precision: close) == "named new")
  }

  @Test("A row decided later than was known is hidden; one decided on that very day is not")
  func knownOn() {
    let rows = [row("first", decided: "2024-12-01"), row("corrected", decided: "2026-06-30")]
    #expect(found(rows, knownOn: "2026-06-29") == "first")
    #expect(found(rows, knownOn: "2026-06-30") == "corrected")
    #expect(found(rows) == "corrected")
  }

  @Test("A row without a day of decision is never hidden")
  func blankIsKnown() {
    #expect(found([row("blank")], knownOn: "2000-01-01") == "blank")
  }

  @Test("The first day of the period decides, not the last")
  func firstDay() {
    #expect(LookupDay("2026-03").day == "2026-03-01")
    #expect(LookupDay("2026-03").knownOn == nil)
  }
}

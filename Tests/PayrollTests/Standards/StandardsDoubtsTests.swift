import PayrollTestSupport
import Testing

@testable import Payroll

/// What somebody should look at in standards made in code: told, and paid by all the same.
@Suite struct StandardsDoubtsTests {
  private func origin(_ from: CivilDate, to: CivilDate? = nil, decided: CivilDate? = nil) -> Origin {
    Origin(
      region: .yunnan, effectiveFrom: from, effectiveTo: to, decidedOn: decided, source: "test",
      place: "row \(from)")
  }

  /// The table, key and column of each doubt of the sample's tables in which a test has changed something.
  private func doubts(_ change: (inout Standards) -> Void) -> [String] {
    var tables = SampleStandards.wage("5104").tables
    change(&tables)
    return tables.doubts().map { "\($0.table.rawValue) \($0.key) \($0.column)" }
  }

  @Test("The sample has no doubt, and a doubt stops nobody")
  func none() throws {
    #expect(doubts { _ in } == [])
    var tables = SampleStandards.wage("5104").tables
    tables.contributions[.pension] = [
      StandardRow(
        origin("2019-01-01"), ContributionTerms(.pension, employerRate: "0.8", employeeRate: "0.08"))
    ]
    #expect(tables.doubts().map(\.column) == ["employer_rate"])
    #expect(tables.faults() == [])
    #expect(
      tables.doubts().first?.description.hasPrefix("row 2019-01-01 [employer_rate] this side's rate") == true)
  }

  @Test("An injury figure that is not the law's, but not one that is still to be entered")
  func injury() {
    let row = StandardRow(origin("2011-01-01"), InjuryTerms(.ownWageCeiling, .percent("3")))
    #expect(doubts { $0.injury[.ownWageCeiling] = [row] } == ["injury own_wage_ceiling percent"])
    let open = OpenFigure(.injury, column: "percent", title: "percent", row.origin)
    let found = doubts {
      $0.injury[.ownWageCeiling] = [row]
      $0.openFigures = [open]
    }
    #expect(found == [])
  }

  @Test("A row whose end brings an older one back, of its own region and post alone")
  func returns() throws {
    let grade = { (origin: Origin) in StandardRow(origin, GradeTerms(gradePay: "900")) }
    let older = grade(origin("2024-01-01"))
    let newer = grade(origin("2026-01-01", to: "2026-06-30"))
    #expect(doubts { $0.grades["G1"] = [newer, older] } == ["grades G1 effective_to"])
    #expect(doubts { $0.grades["G1"] = [newer, older, grade(origin("2026-07-01"))] } == [])
    #expect(doubts { $0.grades["G1"] = [newer] } == [])
    let ended = grade(origin("2024-01-01", to: "2026-06-30"))
    #expect(doubts { $0.grades["G1"] = [newer, ended] } == [])
    let kunming = try #require(Region("5301"))
    let elsewhere = StandardRow(
      Origin(region: kunming, effectiveFrom: "2024-01-01", source: "test"), older.terms)
    #expect(doubts { $0.grades["G1"] = [newer, elsewhere] } == [])
  }

  @Test("What counts again is the row that was in force before, from the first of a month")
  func older() {
    let rows = [
      origin("2023-01-01"), origin("2025-01-01", to: "2027-12-31"),
      origin("2025-01-01", to: "2026-12-15", decided: "2025-05-01"),
    ]
    let returns = rows.returns
    #expect(returns.map(\.row) == [1, 2])
    #expect(returns.map(\.day) == ["2028-01-01", "2026-12-16"])
    #expect(returns.map(\.older) == [rows[0], rows[1]])
  }
}

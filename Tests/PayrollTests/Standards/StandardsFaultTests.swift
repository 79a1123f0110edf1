import PayrollTestSupport
import Testing

@testable import Payroll

/// Standards that contradict themselves or the law pay nobody, and the first fault is named.
@Suite struct StandardsFaultTests {
  private static let medical = ContributionTerms(.medical, employeeRate: "0.02")

  /// The table, key and column of each fault of the sample's tables in which a test has changed something.
  private func faults(_ change: (inout Standards, Origin) -> Void) -> [String] {
    var tables = SampleStandards.with { $0.contributions = [Self.medical] }.tables
    change(&tables, Origin(region: .yunnan, effectiveFrom: "2019-01-01", source: "test"))
    return tables.faults().map { "\($0.table.rawValue) \($0.key) \($0.column)" }
  }

  @Test("The sample has no fault")
  func none() {
    #expect(faults { _, _ in } == [])
  }

  @Test("A row stands under its own name, whatever it was put under")
  func ownKey() throws {
    var tables = SampleStandards.wage("5104").tables
    let row = StandardRow(Origin(region: .yunnan, effectiveFrom: "2019-01-01", source: "test"), Self.medical)
    tables.contributions[.pension] = [row]
    #expect(tables.contributions[.pension] == nil)
    #expect(tables.contributions[.medical]?.map(\.terms.scheme) == [.medical])
    tables.parameters[.hoursPerDay] = [StandardRow(row.origin, ParameterTerms(.basicDeduction, .money("1")))]
    #expect(tables.parameters[.hoursPerDay] == nil)
    #expect(tables.parameters[.basicDeduction]?.count == 2)
  }

  @Test("A tax table that begins at 36,000 pays nobody")
  func taxTable() throws {
    var tables = SampleStandards().tables
    tables.taxBrackets[.annual]?.removeFirst()
    let fault = try #require(tables.faults().first)
    #expect(fault.table == .tax && fault.column == "over")
    #expect(throws: StandardsError.faulty(fault)) { try tables.inForce("2026-03") }
    #expect(fault.description.contains("begins at 0"))
  }

  @Test(
    "The rows of a tax table may stand in any order, and a table that is still to be entered is passed over")
  func order() {
    #expect(faults { tables, _ in tables.taxBrackets[.annual]?.reverse() } == [])
    let found = faults { tables, origin in
      tables.taxBrackets[.annual]?.removeFirst()
      tables.openFigures = [OpenFigure(.tax, column: "rate", title: "rate", origin)]
    }
    #expect(found == [])
  }

  @Test("A parameter of the wrong kind, or below the law's floor, is a fault and not a missing one")
  func parameter() {
    let change: (ParameterValue) -> [String] = { value in
      faults { $0.parameters[.probationRate] = [StandardRow($1, ParameterTerms(.probationRate, value))] }
    }
    #expect(change(.money("0.8")) == ["parameters probation_rate value"])
    #expect(change(.rate("0.79")) == ["parameters probation_rate value"])
    #expect(change(.rate("0.8")) == [])
  }

  @Test("Rows that tie are a fault, the correcting one decided later is none")
  func ties() {
    let add: (CivilDate?) -> [String] = { decided in
      faults { tables, origin in
        let origin = Origin(
          region: origin.region, effectiveFrom: origin.effectiveFrom, decidedOn: decided, source: "test")
        tables.grades["G"]?.append(StandardRow(origin, GradeTerms(gradePay: "1")))
      }
    }
    #expect(add(nil) == ["grades G effective_from"])
    #expect(add("2019-02-01") == [])
  }

  @Test(
    "A figure beyond its limits, a plan that no table has, and a row that ends before it begins are faults")
  func rows() {
    let posts = faults { tables, origin in
      tables.posts["P"] = [
        StandardRow(origin, PostTerms(category: .patrol, postPay: "-1", accidentPlan: "Z"))
      ]
    }
    #expect(posts == ["posts P post_pay", "posts P accident_plan"])
    let ended = faults { tables, _ in
      let origin = Origin(effectiveFrom: "2019-02-01", effectiveTo: "2019-01-31", source: "test")
      tables.grades["H"] = [StandardRow(origin, GradeTerms(gradePay: "1"))]
    }
    #expect(ended == ["grades H effective_to"])
  }

  @Test("A fault names the row's place in a file, where it has one")
  func place() {
    let origin = Origin(effectiveFrom: "2019-01-01", source: "test", place: "grades.csv:7")
    let fault = StandardsFault(
      table: .grades, key: "G", column: "grade_pay", origin: origin, reason: Bilingual("错", "wrong"))
    #expect(fault.text(in: .chinese) == "grades.csv:7 [grade_pay] 错")
    #expect(fault.description == "grades.csv:7 [grade_pay] wrong")
  }
}

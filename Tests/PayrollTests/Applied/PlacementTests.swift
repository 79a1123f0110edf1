import PayrollTestSupport
import Testing

@testable import Payroll

/// What is in force in a month for people of one placement, in one call.
@Suite struct PlacementTests {
  private let placement = Placement(region: .kunming, post: "P", grade: "G")
  private let sample = SampleStandards.with {
    $0.post = PostTerms(category: .patrol, accidentPlan: "X")
    $0.plan = AccidentPlanTerms(monthlyPremium: "35")
    $0.rating = RatingTerms(amount: "100")
    $0.contributions = [.fixed("400")]
  }

  @Test("All that a payslip needs is found: post, grade, rating, plan and schemes of the day")
  func found() throws {
    var rated = placement
    rated.rating = "A"
    let applied = try sample.tables.applied(to: rated, in: "2026-03")
    #expect(applied.rating?.terms.amount == "100")
    #expect(applied.accidentPlan?.terms.monthlyPremium == "35")
    #expect(applied.contributions.map(\.terms.scheme) == [.pension])
    #expect(try sample.tables.applied(to: placement, in: "2026-03").rating == nil)
  }

  @Test("A later payment needs no post, and has no rating")
  func later() throws {
    let applied = try sample.tables.applied(
      to: Placement(region: .kunming, post: nil, grade: nil, rating: "A"), in: "2026-03")
    #expect(applied.post == nil && applied.rating == nil && applied.contributions.count == 1)
  }

  @Test("The first thing that is not in force is named")
  func missing() {
    func error(_ change: (inout Placement) -> Void, _ period: PayPeriod = "2026-03") -> PlacementError? {
      var placement = placement
      change(&placement)
      do { _ = try sample.tables.applied(to: placement, in: period) } catch { return error }
      return nil
    }
    #expect(error { _ in } == nil)
    #expect(error { $0.post = "Z" } == .notInForce(.post, "Z"))
    #expect(error { $0.grade = "Z" } == .notInForce(.grade, "Z"))
    #expect(error { $0.rating = "Z" } == .notInForce(.rating, "Z"))
    #expect(error { $0.region = .everywhere } == .unknownRegion(.everywhere, [.salary, .wageClass]))
    #expect(error({ _ in }, "2031-01") == .standards(.calendarMissing(year: 2031)))
  }

  @Test("Rows decided later than the day on which it was known are hidden")
  func known() throws {
    var tables = sample.tables
    let raise = Origin(
      region: .yunnan, effectiveFrom: "2026-01-01", decidedOn: "2026-06-01", source: "test")
    tables.grades["G"]?.append(StandardRow(raise, GradeTerms(gradePay: "100")))
    #expect(try tables.applied(to: placement, in: "2026-03").grade?.terms.gradePay == "100")
    let asPaid = try tables.applied(to: placement, in: "2026-03", knownOn: "2026-03-31")
    #expect(asPaid.grade?.terms.gradePay == "0")
  }
}

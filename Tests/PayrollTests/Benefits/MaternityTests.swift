import PayrollTestSupport
import Testing

@testable import Payroll

/// 生育津贴 (女职工劳动保护特别规定 Arts. 5, 7, 8).
@Suite struct MaternityTests {
  private func leave(
    average: Money = "9000", wage: Money? = nil, days: Int = 30, to recipient: BenefitRecipient? = .person,
    _ change: (inout BenefitCase) -> Void = { _ in }
  ) -> BenefitCase {
    .sample(.maternity) {
      $0.unitAverageWage = average
      $0.wage = wage
      $0.leaveDays = days
      $0.paidTo = recipient
      change(&$0)
    }
  }

  @Test("W36: a wage of 12,000 and an allowance of 9,000 paid to the person leave 3,000 to the unit")
  func workedExample() throws {
    #expect(
      try BenefitExamples().lines(leave(wage: "12000")) == [
        "maternity_allowance 9000.00 fund", "maternity_top_up 3000.00 employer",
      ])
  }

  @Test("The allowance is the unit's average wage by thirtieths, rounded once")
  func allowance() throws {
    // 6,543.21 / 30 x 158 = 34,460.906; 6,100.01 / 30 x 42 = 8,540.014
    #expect(
      try BenefitExamples().lines(leave(average: "6543.21", days: 158, to: .unit)) == [
        "maternity_allowance 34460.91 fund"
      ])
    #expect(
      try BenefitExamples().lines(leave(average: "6100.01", days: 42, to: .unit)) == [
        "maternity_allowance 8540.01 fund"
      ])
  }

  @Test("A unit that goes on paying the wage takes the allowance over, and tops nothing up")
  func toUnit() throws {
    let lines = try BenefitExamples().compute(leave(wage: "12000", to: .unit))
    #expect(lines.map(\.code) == [.maternityAllowance])
    #expect(lines.first?.recipient == .unit && lines.first?.isPaidByPayroll == true)
    let toPerson = try BenefitExamples().compute(leave(wage: "12000"))
    #expect(toPerson.first?.recipient == .person && toPerson.first?.isPaidByPayroll == false)
  }

  @Test(
    "Allowance and top-up make the wage due, to the fen; no top-up at or below the allowance",
    arguments: [
      ("9000.00", nil), ("9000.01", "0.01"), ("8999.99", nil), ("9000.03", "0.03"),
    ] as [(Money, Money?)])
  func topUp(_ wage: Money, _ expected: Money?) throws {
    let lines = try BenefitExamples().compute(leave(wage: wage))
    #expect(lines.first { $0.code == .maternityTopUp }?.amount == expected)
  }

  @Test("Allowance and top-up add up to the rounded wage due")
  func sum() throws {
    // 10,000 / 30 x 98 = 32,666.67; 6,100.01 / 30 x 98 = 19,926.70 (19,926.699)
    let lines = try BenefitExamples().compute(leave(average: "6100.01", wage: "10000", days: 98))
    #expect(lines.map(\.amount) == ["19926.70", "12739.97"])
  }

  @Test("The monthly run pays no day that the fund pays to the person, so the top-up is not in it")
  func payroll() throws {
    for rate in ["1", "0"] as [Rate] {
      let examples = BenefitExamples.with {
        $0.leave[.maternity] = [
          StandardRow(BenefitExamples.origin, LeaveTerms(payRate: rate, performanceRate: "0"))
        ]
      }
      #expect(try examples.compute(leave(wage: "12000")).map(\.isPaidByPayroll) == [false, false])
    }
  }

  // 女职工劳动保护特别规定 Art. 7.
  @Test(
    "The law gives 98 days, 15 more for a difficult birth and each further baby, 15 or 42 after a miscarriage",
    arguments: [
      (.normal, 1, 98), (.difficult, 1, 113), (.normal, 2, 113), (.difficult, 2, 128), (.normal, 3, 128),
      (.earlyMiscarriage, 1, 15), (.lateMiscarriage, 1, 42),
    ] as [(Birth, Int, Int)])
  func leastDays(_ birth: Birth, _ babies: Int, _ expected: Int) {
    #expect(MaternityLeave.leastDays(after: birth, babies: babies) == expected)
    func refusals(_ days: Int) -> [BenefitRefusal] {
      BenefitExamples().faults(
        leave(days: days, to: .unit) {
          $0.birth = birth
          $0.babies = babies > 1 ? babies : nil
        }
      ).refusals
    }
    #expect(refusals(expected).isEmpty && refusals(expected + 60).isEmpty)
    #expect(
      refusals(expected - 1) == [BenefitRefusal(field: .leaveDays, reason: .lessThanLaw(days: expected))])
  }

  @Test("Without birth and babies the days are taken as they are; babies alone mean an ordinary birth")
  func unchecked() {
    #expect(BenefitExamples().faults(leave(days: 1, to: .unit)).isEmpty)
    let twins = leave(days: 112, to: .unit) { $0.babies = 2 }
    #expect(BenefitExamples().faults(twins).refusals.map(\.reason) == [.lessThanLaw(days: 113)])
  }

  @Test("A miscarriage has no number of babies")
  func babies() {
    for birth in [Birth.earlyMiscarriage, .lateMiscarriage] {
      let odd = leave(days: 98, to: .unit) {
        $0.birth = birth
        $0.babies = 1
      }
      #expect(
        BenefitExamples().faults(odd).refusals == [
          BenefitRefusal(field: .babies, reason: .babiesWithoutBirth)
        ])
    }
  }

  @Test("Average, days and recipient are needed; the wage only if the person receives the allowance")
  func required() {
    #expect(
      BenefitExamples().faults(.sample(.maternity)).refusals.map(\.field) == [
        .unitAverageWage, .leaveDays, .paidTo,
      ])
    #expect(
      BenefitExamples().faults(leave()).refusals == [BenefitRefusal(field: .wage, reason: .required)])
    #expect(BenefitExamples().faults(leave(to: .unit)).isEmpty)
  }
}

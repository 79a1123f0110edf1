import CSV
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The greatest values of scenarios, of cases of Article 36 and of months that are run again, all at once: computed, or
/// refused with a word, and never a trap or a sum that has wrapped.
@Suite struct GreatestPlansTests {
  private static let most = "9999999999.99"

  /// Every amount of the roster at its greatest, in a region and a post of the greatest standards.
  private static let great: Cells = {
    var cells = ["region": "5309", "post": "M", "grade": "M", "rating": "M"]
    for field in RosterField.allCases where field.entry.kind == .money || field.entry.kind == .signedMoney {
      cells[field.code] = most
    }
    return cells
  }()

  private func standards(factor: String) -> PayStandards {
    let tail = "2020-01-01,test"
    return PayStandards.common.adding("5309,\(Self.most),\(tail)", to: "salary.csv")
      .adding("5309,M,patrol,\(factor),\(factor),\(factor),,,,\(tail)", to: "posts.csv")
      .adding("5309,M,\(Self.most),\(tail)", to: "grades.csv")
      .adding("5309,M,,,1,,,\(tail)", to: "ratings.csv")
  }

  @Test(
    "A simulation of three months with scenarios at their greatest is computed or refused",
    arguments: ["1", "10", "100"])
  func simulation(_ factor: String) throws {
    var month = Month("2026-10", [person("E1", Self.great), person("E2")])
    month.standards = standards(factor: factor)
    var computed = 0
    for line in [
      "a,salary,5309,,reference_salary,set,\(Self.most)", "a,grades,5309,M,grade_pay,set,\(Self.most)",
      "a,grades,5309,M,grade_pay,add,\(Self.most)", "a,grades,5309,M,grade_pay,add,-\(Self.most)",
      "a,grades,5309,M,grade_pay,percent,1000000", "a,grades,5309,M,grade_pay,percent,-100",
      "a,posts,5309,M,risk,set,100", "a,posts,5309,M,risk,percent,9999999999",
      "a,posts,5309,M,post_pay,set,\(Self.most)",
    ] {
      do {
        let results = try Plan(month, [line], months: 3).simulate()
        computed += 1
        let total = hundredths(results.total("a")["gross_pay"])
        // Three months of two people, of whom one has at least the reference salary: nothing has wrapped.
        #expect(results.outcome.summary == nil || total > 3 * 999_999_999_999, "\(line)")
      } catch is ScenarioFaults {} catch is SimulationRefusal {} catch RunError.overflow {}
    }
    #expect(factor != "1" || computed > 4)
  }

  @Test("Cases of every kind with every figure at its greatest are computed, or refused with their lines")
  func benefits() throws {
    let columns =
      "disability_grade,own_wage,wage,months,extended,nursing_level,suitable_work,occupational_disease,"
      + "after_injury_leave,dependants,basic_wage,unit_average_wage,leave_days,paid_to"
    let dependants = "\"spouse;" + (0..<9).map { _ in "elder_alone;relative" }.joined(separator: ";") + "\""
    let most = Self.most
    for averages in ["7263.00", most] {
      for kind in BenefitKind.allCases {
        for (grade, months) in [("5", "24"), ("", "720")] {
          var cases = BenefitCases(
            columns,
            [
              "C1,E1,\(kind.rawValue),2999-12-31,53,\(grade),\(most),\(most),\(months),yes,full,no,yes,no,\(dependants),\(most),\(most),366,person"
            ])
          cases.standards = BenefitCases.law.with("parameters.csv", 25, "value", averages)
          do {
            for amount in try cases.table("benefits.csv").column("amount") { #expect(hundredths(amount) > 0) }
          } catch let refused as BenefitCaseFaults {
            #expect(refused.faults.allSatisfy { $0.line == 2 } && !refused.faults.isEmpty)
          }
        }
      }
    }
  }

  @Test("Back pay of the greatest amounts is owed to the fen, or refused with the person's number")
  func backPay() throws {
    for (factor, isOwed) in [("1", true), ("100", true)] {
      var archive = PaidArchive()
      let roster = Month.roster([person("E1", Self.great.merging(["recovery": "0"]) { $1 }), person("E2")])
      let old = standards(factor: factor)
      try archive.pay("2026-09", roster: roster, old.files)
      let line = "5309,M,0.01,2020-01-01,test,2026-11-01"
      let new = old.deciding("grades", ["region,grade,grade_pay,effective_from,source,decided_on", line])
      let owed = try archive.backPay("2026-09", "2026-09", new)
      // The grade's pay alone: 9,999,999,999.99 in the wage and as much in the performance pay, and 0.01 each now.
      let difference = owed.differences["E1 2026-09 back_pay "] ?? 0
      #expect((difference == -2 * (999_999_999_999 - 1)) == isOwed, "\(difference)")
    }
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What past months are owed, against figures computed by hand.
@Suite struct BackPayRunTests {
  private static let old = PayStandards.common.files
  /// 4,200 instead of 4,000 from August 2026 on, decided in October.
  private static let raised =
    old + [PayStandards.grade("4000", "4200", from: "2026-08-01", decided: "2026-10-20")]

  /// Three months of three people whose grade is worth 4,000; the third leaves at the end of October.
  private static func archive(
    knownOn: String? = nil, last: [StandardsFile] = old, adjustments: String? = nil
  ) throws -> PaidArchive {
    func person(_ employeeId: String, _ cells: Cells = [:]) -> Cells {
      PayrollRunsTests.person(employeeId, ["grade": "4000"].merging(cells) { $1 })
    }
    var archive = PaidArchive()
    try archive.pay(
      "2026-08",
      roster: Month.roster([
        person("A", ["overtime_workday_hours": "10"]), person("B", ["sick_leave_days": "2"]), person("C"),
      ]), old, knownOn: knownOn)
    try archive.pay(
      "2026-09", roster: Month.roster([person("A"), person("B"), person("C")]), old, knownOn: knownOn)
    try archive.pay(
      "2026-10",
      roster: Month.roster([person("A"), person("B"), person("C", ["end_date": "2026-10-31"])]), last,
      adjustments: adjustments, knownOn: knownOn)
    return archive
  }

  @Test("Wage, overtime, sick leave, leave paid out and contributions are owed to the fen")
  func byHand() throws {
    let outcome = try Self.archive().backPay("2026-08", "2026-10", Self.raised)
    // 4,200 - 4,000, and 10 hours of overtime: 4200 / 174 x 15 - 4000 / 174 x 15 = 362.07 - 344.83.
    #expect(outcome.differences["A 2026-08 back_pay "] == 200_00)
    #expect(outcome.differences["A 2026-08 overtime_back_pay "] == 17_24)
    #expect(outcome.differences["A 2026-09 back_pay "] == 200_00)
    // Two sick days at 60 %: 200 - (154.48 - 147.13).
    #expect(outcome.differences["B 2026-08 back_pay "] == 192_65)
    // Eight days of leave paid out by the wages of August and September, which were raised as well:
    // 200, and 4200 / 21.75 x 8 x 2 - 4000 / 21.75 x 8 x 2 = 3089.66 - 2942.53.
    #expect(outcome.differences["C 2026-10 back_pay "] == 200_00)
    #expect(outcome.differences["C 2026-10 overtime_back_pay "] == 147_13)
    // The assumed base grows by 200: 12 % of it in whole yuan; the other schemes stay at their floor of 4,403.
    #expect(outcome.differences["A 2026-08 contribution_adjustment_employee housing_fund"] == 24_00)
    #expect(outcome.differences["A 2026-08 contribution_adjustment_employer housing_fund"] == 24_00)
    #expect(outcome.differences.count == 29)
    #expect(outcome.result.people == 3)
    let row = outcome.table(.differences).all("employee_id", "A")[0]
    #expect(row["paid"] == "4000.00" && row["settled"] == "0.00" && row["due"] == "4200.00")
  }

  @Test("The lines of the payslips that changed are named")
  func lines() throws {
    let lines = try Self.archive().backPay("2026-08", "2026-10", Self.raised).table(.lines)
    let own = lines.all("employee_id", "A").filter { $0["period"] == "2026-08" }
    #expect(
      own.map { [$0["item"], $0["paid"], $0["due"], $0["difference"]] } == [
        ["grade_pay", "4000.00", "4200.00", "200.00"],
        ["overtime_workday_pay", "344.83", "362.07", "17.24"],
        ["housing_fund_employee", "480.00", "504.00", "24.00"],
        ["housing_fund_employer", "480.00", "504.00", "24.00"],
      ])
  }

  @Test("Who has left stands in a list, with the adjustments apart")
  func leavers() throws {
    let outcome = try Self.archive().backPay("2026-08", "2026-10", Self.raised)
    let left = outcome.table(.left)
    #expect(left.column("employee_id") == ["C"])
    // 200 + 200 + 347.13 of pay, and six times 24.
    #expect(
      left.cells(0) == [
        "employee_id": "C", "name": "张C", "end_date": "2026-10-31", "difference": "891.13",
        "back_pay": "747.13", "contribution_adjustment_employee": "72.00",
        "contribution_adjustment_employer": "72.00",
      ])
    #expect(Set(outcome.table(.adjustments).column("employee_id")) == ["A", "B"])
    #expect(Set(outcome.table(.adjustmentsOfLeavers).column("employee_id")) == ["C"])
  }

  @Test("The adjustments pay what is owed in the next month, and then nothing is owed any more")
  func nextMonth() throws {
    var archive = try Self.archive()
    let first = try archive.backPay("2026-08", "2026-10", Self.raised)
    let adjustments = first.text(.adjustments) + first.text(.adjustmentsOfLeavers).dropHeader
    let people = ["A", "B", "C"].map { employeeId in
      person(employeeId, ["grade": "4000", "end_date": employeeId == "C" ? "2026-10-31" : ""])
    }
    try archive.pay("2026-11", roster: Month.roster(people), Self.raised, adjustments: adjustments)
    let november = archive.payslips[3].of("C")
    #expect(november["gross_pay"] == "747.13" && november["contribution_adjustment_employee"] == "72.00")
    let second = try archive.backPay("2026-08", "2026-10", Self.raised)
    #expect(second.differences.isEmpty && second.table(.adjustments).rows.isEmpty)
    #expect(second.result.owed == BackPaySums.zero)
    #expect(second.sum("difference", of: .causes) == 0)
    #expect(second.result.byHand == 0)
  }

  @Test(
    "Later payslips are read by their titles; columns in another order count the same, a row that lacks some stops it"
  )
  func laterPayslips() throws {
    var archive = try Self.archive()
    let first = try archive.backPay("2026-08", "2026-10", Self.raised)
    let people = ["A", "B"].map { person($0, ["grade": "4000"]) }
    try archive.pay(
      "2026-11", roster: Month.roster(people), Self.raised, adjustments: first.text(.adjustments))
    let paid = archive.payslips[3]
    func text(_ rows: [[String]]) -> String {
      rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    }
    let swapped = ([paid.header] + paid.rows).map { Array($0.reversed()) }
    let turned = try archive.withLastPayslips(text(swapped)).backPay("2026-08", "2026-10", Self.raised)
    #expect(
      turned.differences.count == (try archive.backPay("2026-08", "2026-10", Self.raised)).differences.count)
    #expect(turned.differences.count < first.differences.count)
    let short = [paid.header] + paid.rows.map { Array($0.dropLast()) }
    #expect(throws: RunError.self) {
      try archive.withLastPayslips(text(short)).backPay("2026-08", "2026-10", Self.raised)
    }
    let lacking = ([paid.header] + paid.rows).map { Array($0.dropFirst(2)) }
    #expect(throws: RunError.self) {
      try archive.withLastPayslips(text(lacking)).backPay("2026-08", "2026-10", Self.raised)
    }
  }

  @Test("A correction that is taken back is owed by the people")
  func negative() throws {
    var archive = try Self.archive()
    let first = try archive.backPay("2026-08", "2026-10", Self.raised, language: .chinese)
    try archive.pay(
      "2026-11", roster: Month.roster([person("A", ["grade": "4000"]), person("B", ["grade": "4000"])]),
      Self.raised, adjustments: first.text(.adjustments))
    let outcome = try archive.backPay("2026-08", "2026-10", Self.old)
    #expect(outcome.differences["A 2026-08 back_pay "] == -200_00)
    #expect(outcome.differences["A 2026-08 overtime_back_pay "] == -17_24)
    #expect(outcome.differences["A 2026-08 contribution_adjustment_employee housing_fund"] == -24_00)
    #expect(outcome.differences["C 2026-08 back_pay "] == nil)
  }

  @Test("What somebody has written by hand settles nothing, and what to do if it was meant to is said")
  func byHandSettled() throws {
    let text = """
      employee_id,item,amount,scheme,for_period,note
      A,back_pay,138.60,,2026-08,days of duty that were forgotten
      B,back_pay,-300,,2026-08,paid too much
      A,contribution_adjustment_employee,-3,pension,2026-08,a base that was wrong
      A,back_pay,7,,2026-10,of this very month
      """
    let archive = try Self.archive(adjustments: text)
    let outcome = try archive.backPay("2026-08", "2026-10", Self.raised)
    #expect(
      outcome.differences == (try Self.archive().backPay("2026-08", "2026-10", Self.raised)).differences)
    #expect(outcome.differences["A 2026-08 back_pay "] == 200_00)
    #expect(outcome.differences["A 2026-08 contribution_adjustment_employee pension"] == nil)
    let settled = outcome.table(.settled)
    #expect(outcome.result.byHand == 3 && settled.column("counted") == ["no", "no", "no"])
    #expect(settled.column("period") == ["2026-08", "2026-08", "2026-08"])
    #expect(settled.cells(0)["note"] == "days of duty that were forgotten")
    #expect(settled.cells(0)["what_to_do"]?.contains("the amount -138.60") == true)
    #expect(try archive.backPay("2026-08", "2026-10", Self.old).differences.isEmpty)
  }

  @Test("Each row of the standards has its share, and the shares add up to the whole")
  func causes() throws {
    let new =
      Self.old + [
        PayStandards.grade("4000", "4100", from: "2026-08-01", decided: "2026-09-20", file: "a"),
        PayStandards.grade("4000", "4200", from: "2026-08-01", decided: "2026-10-20", file: "b"),
        PayStandards.file(
          "parameters",
          [
            "region,name,value,effective_from,source,decided_on",
            ",health_check_cost,500,2026-09-01,test,2026-10-20",
          ],
          "c"),
      ]
    let outcome = try Self.archive().backPay("2026-08", "2026-10", new)
    let causes = outcome.table(.causes)
    #expect(causes.column("table") == ["grades", "grades", "parameters"])
    #expect(causes.column("key") == ["4000", "4000", "health_check_cost"])
    #expect(causes.column("column") == ["grade_pay", "grade_pay", "value"])
    #expect(causes.column("decided_on") == ["2026-09-20", "2026-10-20", "2026-10-20"])
    // Three people, three months: 100 each; overtime 8.62, leave 73.56 (3016.09 - 2942.53), sick leave -3.67; and
    // 12 yuan of the housing fund for each side.
    #expect(causes.column("back_pay")[0] == "978.51")
    #expect(causes.column("difference")[0] == "1194.51")
    #expect(causes.column("difference")[2] == "0.00")
    #expect(
      outcome.sum("difference", of: .causes) == outcome.differences.values.reduce(0, +))
  }

  @Test("A month paid in two runs is run again as two")
  func twoRuns() throws {
    let good = person("A", ["grade": "4000"])
    let late = person("B", ["grade": "4000"])
    let bad = late.merging(["grade": "NONE"]) { $1 }
    var archive = PaidArchive()
    try archive.pay(
      "2026-08", roster: Month.roster([good, bad]), Self.old, allowsRejects: true, folder: "first")
    try archive.pay("2026-08", roster: Month.roster([late]), Self.old, folder: "a-second")
    let outcome = try archive.backPay("2026-08", "2026-08", Self.raised)
    #expect(outcome.differences["A 2026-08 back_pay "] == 200_00)
    #expect(outcome.differences["B 2026-08 back_pay "] == 200_00)
    #expect(outcome.result.people == 2)
  }

  @Test("A month that is missing, one of two stories, and one that was changed stop the computation")
  func stops() throws {
    let archive = try Self.archive(knownOn: "2026-10-15")
    #expect(
      message { try archive.backPay("2026-06", "2026-10", Self.raised) }?.contains("begins in 2026-08")
        == true
    )

    var twice = archive
    try twice.pay("2026-11", roster: Month.roster([person("A")]), Self.old)
    var other = archive
    try other.pay("2026-11", roster: Month.roster([person("B")]), Self.old, folder: "other")
    let both = BothArchives(twice, other)
    #expect(throws: BackPayError.self) { try ArchivedMonth.inOrder(both.runs) }

    let text = archive.payslips[2]
    let rows = [text.header] + text.rows.map { $0.map { $0 == "4000.00" ? "4000.01" : $0 } }
    let changed = archive.withLastPayslips(
      rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n")
    let fault = message { try changed.backPay("2026-08", "2026-10", Self.raised) }
    #expect(fault?.contains("payslips.csv:2 [grade_pay] archived \"4000.01\", computed \"4000.00\"") == true)
  }

  @Test("New standards that deny what was known on the day of payment stop the computation")
  func denied() throws {
    let archive = try Self.archive(knownOn: "2026-10-15")
    #expect(try archive.backPay("2026-08", "2026-10", Self.raised).result.people == 3)
    let overwritten = PayStandards.common.removing("4000,4000", from: "grades.csv")
      .adding("53,4000,4200,2020-01-01,test", to: "grades.csv").files
    let fault = message { try archive.backPay("2026-08", "2026-10", overwritten) }
    #expect(fault?.contains("rows of that time were changed") == true)
  }

  @Test("Somebody who was paid and would be refused now is named with the reason")
  func refused() throws {
    let without = PayStandards.common.removing("4000,4000", from: "grades.csv").files
    let fault = message { try Self.archive().backPay("2026-08", "2026-10", without) }
    #expect(fault?.hasPrefix("2026-08: people who were paid cannot be computed") == true)
    #expect(fault?.contains("A, B, C") == true && fault?.contains("roster.csv:2") == true)
  }
}

/// The runs of two archives in one.
private struct BothArchives {
  let runs: [ArchivedRun]

  init(_ one: PaidArchive, _ other: PaidArchive) {
    runs = one.runs + other.runs
  }
}

extension String {
  /// A table's rows without its header.
  var dropHeader: Substring { drop { $0 != "\n" }.dropFirst() }
}

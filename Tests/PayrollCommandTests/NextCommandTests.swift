import Foundation
import Testing

@testable import PayrollCommand

/// `payroll next`: the roster of the month after one that is paid.
@Suite struct NextCommandTests {
  private let scratch: Scratch
  private let header = "employee_id,name,region,post,grade,hire_date"

  init() throws { scratch = try Scratch() }

  private func pay(_ period: String, _ roster: String, _ words: [String] = [], as name: String? = nil) throws
  {
    try scratch.write(roster, "roster.csv")
    let outcome = try Program.run(
      [
        "run", "--period", period, "--roster", "roster.csv", "--standards",
        Program.repository + "/SampleData/standards", "--out", name ?? period, "--allow-rejects",
      ] + words, in: scratch.folder)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private func next(_ words: [String]) throws -> Program.Outcome {
    try Program.run(["next"] + words + ["--lang", "en", "--no-bom"], in: scratch.folder)
  }

  /// The filled cells of somebody's row, by column.
  private func cells(_ employeeId: String, _ file: String) throws -> [String: String]? {
    let lines = try scratch.text(file).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let row = lines.first(where: { $0[0] == employeeId }) else { return nil }
    return Dictionary(zip(lines[0], row).filter { !$0.1.isEmpty }, uniquingKeysWith: { first, _ in first })
  }

  @Test("What stands is kept as it was written, what is of the month is blank, whoever has left is out")
  func roster() throws {
    try pay(
      "2026-10",
      header + ",end_date,duty_days,overtime_workday_hours,allowance,other_deduction,x_remark\n"
        + "E1,张三,530111,CLERK,G1,2020/3/1,,3,2,100,50,night team\n"
        + "E2,李四,530111,CLERK,G1,2020-03-01,2026-10-31,1,,,,\n"
        + "E3,王五,530111,CLERK,G1,2020-03-01,2026-11-01,1,,,,\n")
    let outcome = try next(["2026-10", "--out", "2026-11.csv"])
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.text.hasPrefix("Roster of 2026-11: 2 people, in 2026-11.csv;"))
    #expect(
      try cells("E1", "2026-11.csv") == [
        "employee_id": "E1", "name": "张三", "region": "530111", "post": "CLERK", "grade": "G1",
        "hire_date": "2020/3/1",
        "allowance": "100", "other_deduction": "50", "x_remark": "night team",
      ])
    #expect(try cells("E2", "2026-11.csv") == nil)
    #expect(try cells("E3", "2026-11.csv")?["end_date"] == "2026-11-01")
    let notes = try scratch.text("2026-11.csv.notes.csv")
    #expect(notes.hasPrefix("employee_id,name,what,note\n"))
    #expect(
      notes.contains("E1,张三,look at,\"other_deduction 50")
        || notes.contains("E1,张三,look at,other_deduction 50"))
    #expect(notes.contains("E2,李四,left out,"))
    #expect(try scratch.mode("2026-11.csv") == 0o600)
  }

  @Test(
    "The basis of tax, the entitlement of the year and the deductions begin anew or are asked about in January"
  )
  func january() throws {
    let roster =
      header + ",tax_basis,annual_leave_entitlement_days,additional_deductions\n"
      + "E1,张三,530111,CLERK,G1,2020-03-01,first_job,7,1000\n"
    try pay("2026-11", roster)
    try #require(try next(["2026-11", "--out", "2026-12.csv"]).status == 0)
    #expect(try cells("E1", "2026-12.csv")?["tax_basis"] == "first_job")
    #expect(try cells("E1", "2026-12.csv")?["annual_leave_entitlement_days"] == "7")
    #expect(try !scratch.text("2026-12.csv.notes.csv").contains("additional_deductions"))
    try pay("2026-12", roster, ["--ledger", "2026-11/ledger.csv"])
    try #require(try next(["2026-12", "--out", "2027-01.csv"]).status == 0)
    #expect(try cells("E1", "2027-01.csv")?["tax_basis"] == nil)
    #expect(try cells("E1", "2027-01.csv")?["annual_leave_entitlement_days"] == nil)
    #expect(try cells("E1", "2027-01.csv")?["additional_deductions"] == "1000")
    #expect(try scratch.text("2027-01.csv.notes.csv").contains("additional_deductions 1000"))
  }

  @Test("Whoever was refused is named and not on it; paid in a second run they are")
  func rejected() throws {
    try pay("2026-10", header + "\nE1,张三,530111,CLERK,G1,2020-03-01\nE2,李四,530111,CLERK,NOPE,2020-03-01\n")
    try #require(try next(["2026-10", "--out", "one.csv"]).status == 0)
    #expect(try cells("E2", "one.csv") == nil)
    #expect(try scratch.text("one.csv.notes.csv").contains("E2,李四,rejected,"))
    try pay(
      "2026-10", header + "\nE2,李四,530111,CLERK,G1,2020-03-01\n", ["--ledger", "2026-10/ledger.csv"],
      as: "second")
    try #require(try next(["second", "2026-10", "--out", "two.csv"]).status == 0)
    #expect(try cells("E1", "two.csv") != nil && cells("E2", "two.csv")?["grade"] == "G1")
    #expect(try !scratch.text("two.csv.notes.csv").contains("rejected"))
  }

  @Test(
    "Whoever is employed by the ledger and on no roster of the month is noted: a part, or a later payment alone"
  )
  func missing() throws {
    let row = "E1,张三,530111,CLERK,G1,2020-03-01\n"
    try pay("2026-09", header + "\n" + row + row.replacing("E1", with: "E2"))
    try pay("2026-10", header + "\n" + row, ["--ledger", "2026-09/ledger.csv"])
    let outcome = try next(["2026-10", "--out", "new.csv"])
    #expect(outcome.status == 0 && outcome.text.contains("  missing: 1\n"))
    #expect(try scratch.text("new.csv.notes.csv").contains("E2,,missing,"))
  }

  @Test(
    "Those who have left stand on it with the end date and their last row, and no amount of theirs is due again"
  )
  func left() throws {
    let row = "E2,李四,530111,CLERK,G1,2020-03-01,100,50,3,6000"
    let titles = header + ",allowance,other_deduction,duty_days,contribution_base"
    try pay(
      "2026-09", titles + "\nE1,张三,530111,CLERK,G1,2020-03-01,100,50,3,6000\n" + row + "\n",
      as: "paid/2026-09")
    try pay(
      "2026-10", titles + "\nE1,张三,530111,CLERK,G1,2020-03-01,,,,\n",
      ["--ledger", "paid/2026-09/ledger.csv"],
      as: "paid/2026-10")
    try scratch.write("employee_id,name,end_date,difference\nE2,李四,2026-09-30,1.00\n", "left.csv")
    let outcome = try next(["paid/2026-10", "--left", "left.csv", "--out", "new.csv"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      try cells("E2", "new.csv") == [
        "employee_id": "E2", "name": "李四", "region": "530111", "post": "CLERK", "grade": "G1",
        "hire_date": "2020-03-01", "end_date": "2026-09-30", "contribution_base": "6000",
      ])
    #expect(try scratch.text("new.csv.notes.csv").contains("E2,李四,later payment,"))
    try scratch.write("employee_id,name,end_date\nE9,赵,2026-09-30\n", "left.csv")
    let missing = try next(["paid/2026-10", "--left", "left.csv", "--out", "other.csv"])
    #expect(missing.status == 1 && missing.errors.contains("left.csv:2 [employee_id]: value \"E9\""))
    try scratch.write("employee_id,name,end_date\nE1,张三,2026-09-30\n", "left.csv")
    let again = try next(["paid/2026-10", "--left", "left.csv", "--archive", "paid", "--out", "other.csv"])
    #expect(again.status == 0)
    #expect(try scratch.text("other.csv").split(separator: "\n").count == 2)
    #expect(try next(["paid/2026-10", "--archive", "paid", "--out", "o.csv"]).status == 2)
    for (rows, text) in [
      ("E2,李四,2026-09-30\nE2,李四,2026-09-30\n", "a row already"),
      ("E2,李四,2026-11-01\n", "still employed in 2026-11"),
      ("E2,李四,\n", "needs an employee number and an end date"),
    ] {
      try scratch.write("employee_id,name,end_date\n" + rows, "left.csv")
      let refused = try next(["paid/2026-10", "--left", "left.csv", "--out", "o.csv"])
      #expect(refused.status != 0 && refused.errors.contains(text), "\(refused.errors)")
    }
  }

  @Test("The office's own list says who is on it; its columns win, blank too, and what differs is noted")
  func list() throws {
    try pay(
      "2026-10",
      header + ",allowance,bank_account\nE1,张三,530111,CLERK,G1,2020-03-01,100,6200000000001111\n"
        + "E2,李四,530111,CLERK,G1,2020-03-01,200,\nE3,王五,530111,CLERK,G1,2020-03-01,,\n")
    try scratch.write(
      "人员编号,姓名,地区代码,岗位,层级,入职日期,离职日期,其他津补贴\nN1,赵六,530111,CLERK,G2,2026-11-02,,\nE1,张三,530111,CLERK,G2,2020-03-01,,\n"
        + "E2,李四,530111,CLERK,G1,2020-03-01,2026-10-31,200\n", "list.csv")
    let outcome = try next(["2026-10", "--out", "new.csv", "--from-roster", "list.csv"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try scratch.text("new.csv").split(separator: "\n").map { $0.prefix(2) } == ["em", "N1", "E1"])
    #expect(try cells("E1", "new.csv")?["grade"] == "G2" && cells("E1", "new.csv")?["allowance"] == nil)
    #expect(try cells("E1", "new.csv")?["bank_account"] == "6200000000001111")
    let notes = try scratch.text("new.csv.notes.csv")
    for part in [
      "N1,赵六,new,", "E1,张三,changed,grade: G1 became G2\n", "E1,张三,changed,allowance: 100 became blank\n",
      "E2,李四,left out,", "E3,王五,gone,",
    ] { #expect(notes.contains(part), "\(notes)") }
  }

  @Test("A list with somebody new who lacks what a roster needs is refused, and nothing is written")
  func incompleteList() throws {
    try pay("2026-10", header + "\nE1,张三,530111,CLERK,G1,2020-03-01\n")
    try scratch.write("employee_id\nE1\nN1\n", "list.csv")
    let outcome = try next(["2026-10", "--out", "new.csv", "--from-roster", "list.csv"])
    #expect(
      outcome.status == 1 && outcome.errors.contains("list.csv:3") && outcome.errors.contains("hire_date"))
    #expect(try scratch.names().filter { $0.hasPrefix("new") } == [])
    try scratch.write("employee_id\nE1\nE1\n", "list.csv")
    #expect(try next(["2026-10", "--out", "new.csv", "--from-roster", "list.csv"]).status == 1)
    try scratch.write("employee_id,nonsense\nE1,\n", "list.csv")
    #expect(try next(["2026-10", "--out", "new.csv", "--from-roster", "list.csv"]).status == 3)
  }

  @Test("What is there is not replaced without a word, nor a month that is not as it was paid taken")
  func refusals() throws {
    try pay("2026-10", header + "\nE1,张三,530111,CLERK,G1,2020-03-01\n")
    try #require(try next(["2026-10", "--out", "new.csv"]).status == 0)
    #expect(try next(["2026-10", "--out", "new.csv"]).status == 1)
    #expect(try next(["2026-10", "--out", "new.csv", "--replace"]).status == 0)
    try pay("2026-11", header + "\nE1,张三,530111,CLERK,G1,2020-03-01\n", ["--ledger", "2026-10/ledger.csv"])
    #expect(try next(["2026-10", "2026-11", "--out", "both.csv"]).status == 2)
    #expect(try next(["--out", "both.csv"]).status == 2)
    #expect(try next(["2026-10"]).status == 2)
    let within = try next(["2026-10", "--out", "2026-11/new.csv"])
    #expect(within.status == 1 && within.errors.contains("2026-11 is a folder of results"))
    for (name, text) in [
      ("adjustments.csv", "employee_id,item,amount\nE1,award,100\n"),
      ("own.csv", try scratch.text("new.csv")),
      ("letter.csv", "a letter\n"),
    ] {
      try scratch.write(text, name)
      let kept = try next(["2026-10", "--out", name, "--replace"])
      #expect(
        kept.status == 1 && kept.errors.contains("no roster with its notes beside it"), "\(kept.errors)")
      #expect(try scratch.text(name) == text)
    }
    try scratch.write("somebody's\n", "new.csv.notes.csv")
    #expect(try next(["2026-10", "--out", "new.csv", "--replace"]).status == 1)
    #expect(try scratch.text("new.csv.notes.csv") == "somebody's\n")
    let deeper = try next(["2026-10", "--out", "2026-10/inputs/new.csv"])
    #expect(
      deeper.status == 1 && deeper.errors.contains("2026-10 is a folder of results"), "\(deeper.errors)")
    #expect(try next(["2026-10", "-x", "--out", "new.csv"]).status == 2)
    try scratch.write(try scratch.text("2026-10/payslips.csv") + "\n", "2026-10/payslips.csv")
    let changed = try next(["2026-10", "--out", "changed.csv"])
    #expect(changed.status == 1 && changed.errors.contains("2026-10"))
    #expect(try scratch.names().filter { $0.hasPrefix("changed") } == [])
  }
}

import Foundation
import Testing

/// `payroll backpay` from the outside.
@Suite struct BackPayCommandTests {
  private static let words = ["backpay", "--lang", "en", "--no-bom", "--out"]
  private static let standards = [
    "--standards", "SampleData/standards", "--standards", "SampleData/standards-2026-10-20",
  ]

  @Test("Without options but --out it gives Reports/sample-backpay to the byte")
  func sample() throws {
    let scratch = try Scratch()
    let outcome = try Program.run(["backpay", "--out", scratch.path("out")])
    #expect(outcome.status == 0 && outcome.errors == "")
    let expected = Program.repository + "/Reports/sample-backpay"
    let names = try FileManager.default.subpathsOfDirectory(atPath: expected).sorted()
    #expect(try FileManager.default.subpathsOfDirectory(atPath: scratch.path("out")).sorted() == names)
    for file in try scratch.files("out") {
      let bytes = Array(try Data(contentsOf: URL(filePath: expected + "/" + file)))
      #expect(try scratch.bytes("out/" + file) == bytes, "\(file)")
    }
    #expect(try scratch.names() == ["out"])
  }

  @Test("Results do not depend on threads, and lie there for their owner alone")
  func threads() throws {
    let scratch = try Scratch()
    let one = try Program.run(Self.words + [scratch.path("one"), "--threads", "1"])
    let four = try Program.run(Self.words + [scratch.path("four"), "--threads", "4"])
    #expect(one.status == 0 && four.status == 0)
    for file in try scratch.files("one") {
      #expect(try scratch.bytes("one/" + file) == scratch.bytes("four/" + file), "\(file)")
      let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path("one/" + file))
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
    let folder = try FileManager.default.attributesOfItem(atPath: scratch.path("one"))
    #expect(folder[.posixPermissions] as? Int == 0o700)
    #expect(!one.text.contains("翔") && one.text.contains("5 of them have left"))
    #expect(one.text.contains("\n  contributions ") && one.text.contains(" 53 pension "), "\(one.text)")
    let chinese = try Program.run(["backpay", "--out", scratch.path("chinese")])
    #expect(chinese.text.contains("\n  社会保险与住房公积金  53 养老保险 "), "\(chinese.text)")
  }

  @Test(
    "Those who have left stand on the next roster by left.csv, are paid what is owed, and then nothing is left"
  )
  func leavers() throws {
    let scratch = try Scratch()
    let archive = scratch.path("archive")
    try FileManager.default.createDirectory(atPath: archive, withIntermediateDirectories: true)
    for month in ["2026-08", "2026-09", "2026-10"] {
      try FileManager.default.copyItem(
        atPath: Program.repository + "/Reports/sample-" + month, toPath: archive + "/" + month)
    }
    let backPay = Self.words.dropLast() + ["--archive", archive] + Self.standards + ["--out"]
    try #require(try Program.run(backPay + [scratch.path("first")]).status == 0)
    let next = try Program.run([
      "next", archive + "/2026-10", "--left", scratch.path("first/left.csv"), "--out",
      scratch.path("november.csv"), "--lang", "en",
    ])
    #expect(next.status == 0 && next.text.contains("  later payment: 5\n"), "\(next.errors)")
    #expect(try scratch.text("november.csv").contains("GD0042,孙立新"))
    let run = try Program.run([
      "run", "--period", "2026-11", "--roster", scratch.path("november.csv"), "--ledger",
      archive + "/2026-10/ledger.csv", "--adjustments", scratch.path("first/adjustments.csv"),
      "--adjustments",
      scratch.path("first/adjustments-left.csv"), "--out", archive + "/2026-11", "--as-of", "2026-11-20",
    ])
    #expect(run.status == 0, "\(run.errors)")
    let second = try Program.run(backPay + [scratch.path("second")])
    #expect(second.text.hasPrefix("2026-08 – 2026-10: nothing is owed"), "\(second.text)")
    #expect(try scratch.text("second/left.csv").split(separator: "\n").count == 1)
  }

  @Test("Corrected cells of a bureau's months: said, explained, paid, and then nothing is left")
  func corrections() throws {
    let scratch = try Scratch()
    let header = "employee_id,name,region,post,grade,hire_date,rating,contribution_base,sick_leave_days"
    func pay(_ period: String, _ sick: String, _ words: [String] = []) throws {
      try scratch.write(
        header
          + "\nE1,张三,530111,CLERK,G1,2020-03-01,A,6000,\(sick)\nE2,李四,530111,CLERK,G1,2020-03-01,A,6000,\n",
        "roster.csv")
      let run = try Program.run(
        [
          "run", "--period", period, "--roster", "roster.csv", "--standards",
          Program.repository + "/SampleData/standards", "--out", "archive/\(period)",
        ] + words, in: scratch.folder)
      try #require(run.status == 0, "\(run.errors)")
    }
    try pay("2026-09", "")
    try pay("2026-10", "", ["--ledger", "archive/2026-09/ledger.csv"])
    try scratch.write("月份,人员编号,列名,正确的值,原因\n2026-09,E1,病假天数,3,病假条迟交\n", "更正.csv")
    let words = ["backpay", "--from", "2026-10", "--to", "2026-10", "--archive", "archive"]
    let first = try Program.run(words + ["--corrections", "更正.csv", "--out", "first"], in: scratch.folder)
    #expect(first.status == 0 && first.text.hasPrefix("2026-09 – 2026-10 有差额 1 人"), "\(first.errors)")
    #expect(first.text.contains("台账的假期、补休要更正 1 项"))
    #expect(try scratch.text("first/causes.csv").contains("roster,,E1,sick_leave_days,,病假条迟交,-"))
    #expect(try scratch.text("first/adjustments.csv").contains("已用病假") == false)
    #expect(try scratch.text("first/adjustments.csv").contains("E1,病假天数更正,3.00,,2026-10,数据更正,"))
    #expect(try scratch.names("first/inputs/corrections/1") == ["更正.csv"])
    try pay(
      "2026-11", "", ["--ledger", "archive/2026-10/ledger.csv", "--adjustments", "first/adjustments.csv"])
    let second = try Program.run(words + ["--corrections", "更正.csv", "--out", "second"], in: scratch.folder)
    #expect(second.text.hasPrefix("2026-09 – 2026-10 没有差额"), "\(second.text)")
    let replaced = try Program.run(
      words + ["--corrections", "更正.csv", "--out", "second", "--replace"], in: scratch.folder)
    #expect(replaced.status == 0, "\(replaced.errors)")
    let hidden = try Program.run(
      words + ["--corrections", "更正.csv", "--as-of", "2026-10-01", "--out", "third"], in: scratch.folder)
    #expect(hidden.status == 2 && hidden.errors.contains("--as-of"))
    try scratch.write("月份,人员编号,列名,正确的值,原因\n", "空.csv")
    let empty = try Program.run(words + ["--corrections", "空.csv", "--out", "third"], in: scratch.folder)
    #expect(empty.status == 1 && empty.errors.contains("空.csv：更正表里一行也没有"))
    let month = try Program.run(
      words + ["--corrections", "更正.csv", "--out", "archive/2026-09", "--replace"], in: scratch.folder)
    #expect(month.status == 1 && month.errors.contains("是归档里发放过的月份"))
    let alone = try Program.run(words + ["--out", "third"], in: scratch.folder)
    #expect(alone.status == 2 && alone.errors.contains("--corrections"))
    let standards = ["--standards", Program.repository + "/SampleData/standards", "--out", "third"]
    let forgotten = try Program.run(
      ["backpay", "--from", "2026-09", "--to", "2026-10", "--archive", "archive"] + standards,
      in: scratch.folder)
    #expect(forgotten.status == 1 && forgotten.errors.contains("来源 数据更正"))
    #expect(try !scratch.names().contains("third"))
    for (line, text) in [
      ("2026-12,E1,病假天数,3,", "晚于最后查的月份 2026-10"), ("2026-09,E1,年终奖,3,", "所属月份=2026-09"),
      ("2026-09,E9,病假天数,3,", "漏发的整月用调整表的“补发工资”"), ("2026-09,E2,病假天数,0,", "没有可更正的"),
      ("2026-09,E2,病假天数,30,", "计薪天数"),
    ] {
      try scratch.write("月份,人员编号,列名,正确的值,原因\n2026-09,E1,病假天数,3,\n" + line + "\n", "错.csv")
      let outcome = try Program.run(words + ["--corrections", "错.csv", "--out", "third"], in: scratch.folder)
      #expect(outcome.status == 1 && outcome.errors.contains(text), "\(line) \(outcome.errors)")
      #expect(try !scratch.names().contains("third"))
    }
  }

  @Test("A month that the archive lacks, and one that was changed, stop it with nothing written")
  func stops() throws {
    let scratch = try Scratch()
    let missing = try Program.run(Self.words + [scratch.path("out"), "--from", "2026-07"])
    #expect(missing.status == 3 && missing.errors.contains("the archive begins in 2026-08"))
    let archive = scratch.path("archive")
    try FileManager.default.createDirectory(atPath: archive, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Program.repository + "/Reports/sample-2026-09", toPath: archive + "/2026-09")
    let name = "archive/2026-09/inputs/standards/grades.csv"
    try scratch.write(try scratch.text(name).replacing("0.00,", with: "1.00,"), name)
    let changed = try Program.run(
      Self.words + [scratch.path("out"), "--archive", archive, "--from", "2026-09", "--to", "2026-09"]
        + Self.standards)
    #expect(changed.status == 1)
    #expect(
      changed.errors.hasPrefix("2026-09 does not come out as it was paid, stopped: 2026-09/payslips.csv:2 ["))
    #expect(try scratch.names() == ["archive"])
  }

  @Test("What a killed run has left in the archive is no month of it")
  func leftovers() throws {
    let scratch = try Scratch()
    for name in ["2026-10", "2026-10.partial", "2026-10.partial.aside", "2026-10.partial-ended"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path("archive"), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: Program.repository + "/Reports/sample-2026-10", toPath: scratch.path("archive/" + name))
      if name == "2026-10" { continue }
      // A copy would be left out anyway.
      let payslips = try scratch.text("archive/\(name)/payslips.csv").split(separator: "\n").dropLast()
      try scratch.write(payslips.joined(separator: "\n") + "\n", "archive/\(name)/payslips.csv")
    }
    let outcome = try Program.run(
      Self.words + [scratch.path("out"), "--archive", scratch.path("archive"), "--from", "2026-10"]
        + Self.standards)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(
    "The command line says what is wrong",
    arguments: [
      (["--from", "2026-11"], "--from 2026-11 is later than --to 2026-10"),
      (["--from", "2024-09"], "2024-09 to 2026-10 is more than 24 months"),
      (["--months-limit", "1"], "2026-08 to 2026-10 is more than 1 months"),
      (["--standard", "x"], "did you mean --standards?"), (["more"], "unexpected argument more"),
    ])
  func usage(_ words: [String], _ message: String) throws {
    let outcome = try Program.run(["backpay", "--lang", "en"] + words)
    #expect(outcome.status == 2 && outcome.errors.contains(message))
  }

  @Test("A folder that is there already is refused, and 24 months are not too many")
  func limits() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path("out"), withIntermediateDirectories: true)
    #expect(try Program.run(Self.words + [scratch.path("out")]).status == 1)
    let back = try Program.run(Self.words + [scratch.path("new"), "--from", "2024-10"])
    #expect(back.status == 3 && back.errors.contains("the archive begins in 2026-08"))
  }
}

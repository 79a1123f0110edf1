import Foundation
import Glibc
import Testing

/// Rejects that an office is mending are not written over.
@Suite struct RejectsFileTests {
  @Test(
    "Rejects that are there already are left alone, told, and replaced only where that is asked for and they are rejects"
  )
  func rejects() throws {
    let scratch = try Scratch()
    try scratch.write(Roster.withOneFault, "roster.csv")
    let words = ["run", "--lang", "en", "--out", scratch.path("out"), "--roster"]
    #expect(try Program.run(words + [scratch.path("roster.csv")]).status == 1)
    let mended = try scratch.text("out.rejects.csv").replacing("NOPE", with: "G2,mended")
    try scratch.write(mended, "out.rejects.csv")
    let again = try Program.run(words + [scratch.path("roster.csv")])
    #expect(again.status == 1)
    #expect(
      again.errors.contains("out.rejects.csv is there already and was left as it is"), "\(again.errors)")
    #expect(again.errors.contains("NOPE"))
    #expect(try scratch.text("out.rejects.csv") == mended)
    #expect(try Program.run(words + [scratch.path("roster.csv"), "--replace"]).status == 1)
    #expect(try scratch.text("out.rejects.csv") != mended)
    // As the roster of this very run, or as anything else, it stays.
    let half = try scratch.text("out.rejects.csv").replacing("NOPE", with: "STILL-NOPE")
    try scratch.write(half, "out.rejects.csv")
    #expect(try Program.run(words + [scratch.path("out.rejects.csv"), "--replace"]).status == 1)
    #expect(try scratch.text("out.rejects.csv") == half)
    try scratch.write(Roster.withOneFault, "out.rejects.csv")
    #expect(try Program.run(words + [scratch.path("out.rejects.csv"), "--replace"]).status == 1)
    #expect(try scratch.text("out.rejects.csv") == Roster.withOneFault)
    let other = try Program.run(words + [scratch.path("roster.csv"), "--replace"])
    #expect(
      other.status == 1 && other.errors.contains("out.rejects.csv is no file of rejects"), "\(other.errors)")
    #expect(try scratch.text("out.rejects.csv") == Roster.withOneFault)
  }

  @Test("A row of totals is told once, and the faults of one row do not hide those of the next")
  func told() throws {
    let scratch = try Scratch()
    let header = "人员编号,姓名,地区代码,岗位,层级,入职日期,工作日加班小时\n"
    let many = "A1,,x,,,2026年13月,-1\n"
    try scratch.write(
      header + "合计,,,,,,24.00\n,小　计,,,,,12\n,,,,,,7\n,张三,530111,CLERK,G1,2020-03-01,\n" + many, "roster.csv")
    let words = ["run", "--out", scratch.path("out"), "--roster", scratch.path("roster.csv")]
    let outcome = try Program.run(words)
    let total = "这一行像是合计、小计或备注，不是数据，请删去这一行\n"
    for line in 2...4 {
      #expect(outcome.errors.contains("roster.csv 第\(line)行：" + total), "\(outcome.errors)")
    }
    #expect(outcome.errors.contains("roster.csv 第5行「人员编号」：必须填写，请补上\n"))
    #expect(outcome.errors.contains("roster.csv 第6行「姓名」：必须填写，请补上\n"))
    let rejects = try scratch.text("out.rejects.csv").split(separator: "\n")
    #expect(rejects[1].contains(",required | required | required | required | required,"), "\(rejects[1])")
    // In English the columns keep the names that they have in the file.
    let english = try Program.run(words + ["--lang", "en", "--replace"])
    #expect(english.errors.contains("roster.csv:5 [人员编号]: this must not be blank; fill it in\n"))
    #expect(english.errors.contains("roster.csv:2: this row looks like a total"))
  }

  @Test("A line for signatures and a second header are told as what they are")
  func stray() throws {
    let scratch = try Scratch()
    let header = "人员编号,姓名,地区代码,岗位,层级,入职日期,x_备注\n"
    try scratch.write(
      header + "A1,张三,530111,CLERK,G1,2020-03-01,\n" + header + "制表人：李四,,审核人：,,,,\n", "roster.csv")
    let outcome = try Program.run([
      "run", "--out", scratch.path("out"), "--roster", scratch.path("roster.csv"),
    ])
    let told = outcome.errors.split(separator: "\n").filter { $0.contains("roster.csv 第") }
    #expect(told.count == 2, "\(outcome.errors)")
    #expect(told.first?.hasSuffix("roster.csv 第3行：又是一行标题，请删去这一行") == true)
    #expect(told.last?.hasSuffix("roster.csv 第4行：这一行像是签名行，请删去这一行") == true)
  }

  @Test("A column without a title makes the roster unusable only with something in it")
  func untitled() throws {
    let scratch = try Scratch()
    let rows = "人员编号,姓名,地区代码,岗位,层级,入职日期,\nA1,张三,530111,CLERK,G1,2020-03-01,"
    let words = ["run", "--roster", scratch.path("roster.csv"), "--out", scratch.path("out")]
    try scratch.write(rows + "x\n", "roster.csv")
    let refused = try Program.run(words)
    #expect(
      refused.status == 3 && refused.errors.contains("roster.csv 第2行「#7」：值为“x”：第7列没有标题"), "\(refused.errors)")
    try scratch.write(rows + "\n", "roster.csv")
    #expect(try Program.run(words).status == 0)
  }

  @Test("Of a row that is wrong throughout eight faults are told, and how many more there are")
  func wrongThroughout() throws {
    let scratch = try Scratch()
    let columns = [
      "overtime_workday_hours", "overtime_restday_hours", "duty_days", "sick_leave_days", "allowance",
      "recovery",
    ]
    try scratch.write(
      "employee_id,name,region,post,grade,hire_date," + columns.joined(separator: ",") + "\n"
        + "A1,,x,,,never,a,b,c,d,e,f\nA2,n,530111,NOPE,G1,2020-03-01,,,,,,\n", "roster.csv")
    let outcome = try Program.run([
      "run", "--lang", "en", "--out", scratch.path("out"), "--roster", scratch.path("roster.csv"),
    ])
    // A name, a region, a post, a grade, a date and six numbers: eleven.
    #expect(
      outcome.errors.contains("roster.csv:2: 3 more faults of this row, see the rejects\n"),
      "\(outcome.errors)")
    #expect(outcome.errors.contains("roster.csv:3 [post]: value \"NOPE\""))
  }
}

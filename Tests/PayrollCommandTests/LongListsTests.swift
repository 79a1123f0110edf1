import Foundation
import Testing

/// However much is wrong, what is told of it ends with how much more there is.
@Suite struct LongListsTests {
  /// Rows that are all wrong, or cases that all fail.
  private static let count = 250

  struct List: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let words: [String]
    let header: String
    let row: @Sendable (Int) -> String
    /// How the sentence about the rest is worded.
    let rest: String

    init(
      _ name: String, _ words: String, _ header: String, _ rest: String = "... and 150 more",
      _ row: @escaping @Sendable (Int) -> String
    ) {
      testDescription = name
      self.words = words.split(separator: " ").map(String.init)
      self.header = header
      self.row = row
      self.rest = rest
    }
  }

  static let lists: [List] = [
    List(
      "a roster", "run --roster list.csv --out out", "employee_id,name,region,post,grade,hire_date",
      "... and 150 more rows"
    ) { "E\($0),n,530111,NOPE,G1,2020-03-01" },
    List(
      "a roster, as a filter", "run --roster list.csv --payslips -",
      "employee_id,name,region,post,grade,hire_date", "... and 150 more rows"
    ) { "E\($0),n,530111,NOPE,G1,2020-03-01" },
    List(
      "a roster, good rows only",
      "explain --all --allow-rejects --roster list.csv --roster good.csv --out out",
      "employee_id,name,region,post,grade,hire_date", "... and 150 more rows"
    ) { "E\($0),n,530111,NOPE,G1,2020-03-01" },
    List(
      "adjustments", "run --roster good.csv --adjustments list.csv --out out", "employee_id,item,amount"
    ) { "N\($0),back_pay,5" },
    List("cases of benefits", "benefits --cases list.csv --out out", "case,employee_id,name,kind,date,region")
    {
      "C\($0),E,n,zz,2026-01-01,53"
    },
    List(
      "scenarios", "simulate --roster good.csv --scenario list.csv --out out",
      "scenario,table,region,key,column,operation,value"
    ) { "S\($0),zz,53,,a,set,1" },
    List("cases of check", "check list.csv", "case,period,region,post,grade,hire_date,expect_gross_pay") {
      "C\($0),2026-10,530111,CLERK,G1,2020-03-01,1.00"
    },
  ]

  @Test("A hundred are told, and the count of the rest", arguments: lists)
  func ends(_ list: List) throws {
    let scratch = try Scratch()
    let rows = (0..<LongListsTests.count).map { list.row($0) + "\n" }.joined()
    try scratch.write(list.header + "\n" + rows, "list.csv")
    try scratch.write(Roster.header + Roster.row("GOOD"), "good.csv")
    let standards = ["--standards", Program.repository + "/SampleData/standards", "--lang", "en"]
    let outcome = try Program.run(list.words + standards, in: scratch.folder)
    let lines = (outcome.text + outcome.errors).split(separator: "\n")
    #expect(lines.count { $0.contains("list.csv:") } == 100)
    #expect(lines.contains { $0.drop { $0 == " " } == list.rest }, "\(lines.suffix(3))")
  }

  @Test("Faults of the standards, figures that nobody has entered, and what is left out, too")
  func standards() throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(
      atPath: Program.repository + "/SampleData/standards", toPath: scratch.path("standards"))
    let posts = try scratch.text("standards/posts.csv")
    func write(_ amount: String) throws {
      let rows = (0..<LongListsTests.count).map {
        "53,Q\($0),n,patrol,1,1.2,1,\(amount),5,A,2024-07-01,,s,\n"
      }
      try scratch.write(posts + (posts.hasSuffix("\n") ? "" : "\n") + rows.joined(), "standards/posts.csv")
    }
    try scratch.write(Roster.header + Roster.row("GOOD"), "good.csv")
    let words = ["--standards", "standards", "--lang", "en"]
    try write("10000000040.90")
    for command in [
      ["run", "--roster", "good.csv", "--out", "out"], ["standards"], ["standards", "--check"],
    ] {
      let outcome = try Program.run(command + words, in: scratch.folder)
      let lines = outcome.errors.split(separator: "\n")
      #expect(outcome.status == 3 && lines.count == 101 && lines.last == "... and 150 more", "\(command)")
      #expect(lines.first?.contains("value \"10000000040.90\"") == true)
    }
    try write("?")
    let open = try Program.run(["run", "--roster", "good.csv", "--out", "out"] + words, in: scratch.folder)
    let figures = open.errors.split(separator: "\n")
    #expect(
      open.status == 3 && figures.count == 102 && figures.last == "  ... and 150 more", "\(figures.suffix(2))"
    )
    try scratch.write(posts, "standards/posts.csv")
    for number in 0..<LongListsTests.count { try scratch.write("", "standards/\(number).txt") }
    let left = try Program.run(["standards"] + words, in: scratch.folder)
    let names = left.errors.split(separator: "\n")
    #expect(left.status == 0 && names.count == 101 && names.last == "... and 150 more")
  }
}

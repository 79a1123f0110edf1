import Foundation
import Testing

/// `payroll benefits`, from outside.
@Suite struct BenefitsCommandTests {
  private static let header = "case,employee_id,name,kind,date,region,wage,months,x_note\n"
  private static let good = header + "C1,E1,张三,injury_leave,2026-03-15,530111,5200,12,\n"

  private func run(_ scratch: Scratch, _ words: [String] = [], cases: String? = nil) throws -> Program.Outcome
  {
    if let cases { try scratch.write(cases, "cases.csv") }
    return try Program.run(
      ["benefits", "--cases", scratch.path("cases.csv"), "--out", scratch.path("out")] + words)
  }

  @Test("Without options but --out it gives Reports/sample-benefits to the byte")
  func sample() throws {
    let scratch = try Scratch()
    let outcome = try Program.run(["benefits", "--out", scratch.path("out")])
    #expect(outcome.status == 0 && outcome.errors == "")
    let expected = Program.repository + "/Reports/sample-benefits"
    let names = try FileManager.default.subpathsOfDirectory(atPath: expected).sorted()
    #expect(try FileManager.default.subpathsOfDirectory(atPath: scratch.path("out")).sorted() == names)
    for file in try scratch.files("out") {
      let bytes = Array(try Data(contentsOf: URL(filePath: expected + "/" + file)))
      #expect(try scratch.bytes("out/" + file) == bytes, "\(file)")
    }
  }

  @Test("The account names sums by payer and the duties with their articles, and nobody")
  func account() throws {
    let scratch = try Scratch()
    let cases = BenefitsCommandTests.good.replacingOccurrences(of: ",E1,", with: ",Nobody-1,")
    let outcome = try run(scratch, ["--lang", "en"], cases: cases)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("1 cases, 1 benefits"))
    #expect(outcome.text.contains("employer, monthly (paid by the monthly run)  5200.00 yuan a month (1)"))
    #expect(outcome.text.contains("green channel (云南省公安机关警务辅助人员管理条例 Art. 36): 1"))
    #expect(outcome.text.contains("health check (云南省公安机关警务辅助人员管理条例 Art. 35): 1"))
    #expect(!outcome.text.contains("张三") && !outcome.text.contains("Nobody-1"))
    let chinese = try Program.run([
      "benefits", "--cases", scratch.path("cases.csv"), "--out", scratch.path("second"),
    ])
    #expect(chinese.text.contains("1 个案件，1 项待遇") && chinese.text.contains("紧急救治绿色通道"))
  }

  @Test("Results are for their owner alone, beside copies of what was read")
  func folder() throws {
    let scratch = try Scratch()
    #expect(try run(scratch, cases: BenefitsCommandTests.good).status == 0)
    #expect(try scratch.names("out") == ["benefits.csv", "duties.csv", "inputs", "run.json", "totals.csv"])
    #expect(try scratch.text("out/inputs/cases/cases.csv") == BenefitsCommandTests.good)
    #expect(try scratch.names("out/inputs/standards").contains("injury.csv"))
    #expect(try scratch.mode("out") == 0o700 && scratch.mode("out/benefits.csv") == 0o600)
    #expect(try scratch.mode("out/inputs/cases/cases.csv") == 0o600)
    #expect(try scratch.names() == ["cases.csv", "out"])
  }

  @Test("A folder that is there is left as it is, unless it is to be replaced")
  func replace() throws {
    let scratch = try Scratch()
    #expect(try run(scratch, cases: BenefitsCommandTests.good).status == 0)
    let again = try run(
      scratch, cases: BenefitsCommandTests.good.replacingOccurrences(of: "5200", with: "5300"))
    #expect(again.status == 1 && again.errors.contains("--replace"))
    #expect(try scratch.text("out/benefits.csv").contains("5200.00"))
    #expect(try run(scratch, ["--replace"]).status == 0)
    #expect(try scratch.text("out/benefits.csv").contains("5300.00"))
    #expect(try scratch.names() == ["cases.csv", "out"])
  }

  @Test("One bad case publishes nothing and leaves nothing behind; long numbers are masked")
  func refused() throws {
    let scratch = try Scratch()
    let bad = BenefitsCommandTests.good + "C2,E2,李四,injury_leave,530111199001011234,530111,5200,12,\n"
    let outcome = try run(scratch, ["--lang", "en"], cases: bad)
    #expect(outcome.status == 1 && outcome.text.isEmpty)
    #expect(outcome.errors.contains("Nothing was computed: 1 faults must be corrected"))
    #expect(outcome.errors.contains("cases.csv:3 [date]: value \"53**************34\": this is no date"))
    #expect(!outcome.errors.contains("530111199001011234"))
    #expect(try scratch.names() == ["cases.csv"])
  }

  @Test("The sample's condolence cases are refused: the table is empty, and says so")
  func condolence() throws {
    let scratch = try Scratch()
    let outcome = try Program.run([
      "benefits", "--cases", "SampleData/benefits/condolence.csv", "--out", scratch.path("out"),
    ])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("condolence.csv 第2行「案件类型」"))
    for grade in ["injured", "disabled", "killed"] {
      #expect(outcome.errors.contains("慰问标准 condolence（\(grade)）"))
    }
    #expect(try scratch.names().isEmpty)
  }

  @Test("Exit statuses: 2 for the command line, 3 for files that cannot be used, 4 for writing")
  func statuses() throws {
    let scratch = try Scratch()
    #expect(try run(scratch, ["--case", "x"], cases: BenefitsCommandTests.good).status == 2)
    #expect(try run(scratch, ["extra"]).status == 2)
    #expect(try run(scratch, ["--as-of", "yesterday"]).status == 2)
    #expect(try run(scratch, cases: "case,employee_id\n").status == 3)
    #expect(try run(scratch, ["--standards", scratch.path("none")]).status == 3)
    #expect(
      try Program.run(["benefits", "--cases", scratch.path("none.csv"), "--out", scratch.path("out")]).status
        == 3)
    try scratch.write("a file", "file")
    #expect(
      try Program.run([
        "benefits", "--cases", scratch.path("cases.csv"), "--out", scratch.path("file/out"),
      ]).status == 4)
    #expect(try scratch.names() == ["cases.csv", "file"])
  }

  @Test("Standard input, GB18030, no byte order mark and English headers")
  func options() throws {
    let scratch = try Scratch()
    // 张三 in GB18030.
    let text = BenefitsCommandTests.good.split(separator: "张三", maxSplits: 1).map { Array($0.utf8) }
    let input = text[0] + [0xD5, 0xC5, 0xC8, 0xFD] + text[1]
    let outcome = try Program.run(
      ["benefits", "--cases", "-", "--out", scratch.path("out"), "--no-bom", "--lang", "en"], input: input)
    #expect(outcome.status == 0)
    #expect(try scratch.text("out/benefits.csv").hasPrefix("case,employee_id,benefit,person,amount,"))
    #expect(try scratch.names("out/inputs/cases") == ["stdin.csv"])
  }

  @Test("The help lists every option with its default", arguments: ["zh", "en"])
  func help(_ language: String) throws {
    let text = try Program.run(["benefits", "--help", "--lang", language]).text
    for option in ["--cases", "--standards", "--out", "--as-of", "--replace", "--lang", "--no-bom"] {
      #expect(text.split(separator: "\n").contains { $0.hasPrefix("  \(option) ") }, "\(option)")
    }
    for value in ["SampleData/benefits/cases.csv", "SampleData/standards", "Reports/benefits"] {
      #expect(text.contains(value), "\(value)")
    }
  }
}

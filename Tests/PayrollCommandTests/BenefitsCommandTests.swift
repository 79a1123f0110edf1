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

  @Test("A ledger fills in the own wage of severance, and a copy of it lies beside the results")
  func ledger() throws {
    let scratch = try Scratch()
    try scratch.write(
      "employee_id,period,hire_date,end_date,tax_year,deduction_months,tax_basis,ytd_income,ytd_special,"
        + "ytd_additional,ytd_other,ytd_reduction,ytd_tax,bonus_taxed,annual_leave_used_days,sick_leave_days,"
        + "comp_leave_lots,wages,total_wages,arrears,recovery_carried,deduction_carried\n"
        + "E1,2026-09,2025-10-01,,2026,9,standard,0,0,0,0,0,0,no,0,0,,,2026-09:6000.00;2026-08:5000.00,0,0,0\n",
      "2026-09.csv")
    let cases = "case,employee_id,kind,date,region,hire_date\nC1,E1,severance,2026-09-30,530111,2025-10-01\n"
    let words = ["--ledger", scratch.path("2026-09.csv"), "--lang", "en"]
    let outcome = try run(scratch, words, cases: cases)
    #expect(outcome.status == 0 && outcome.text.contains("; ledger: " + scratch.path("2026-09.csv")))
    // 11,000 / 2 x 1 year
    #expect(try scratch.text("out/benefits.csv").contains("C1,E1,severance,,5500.00,once,,employer,no,"))
    #expect(try scratch.names("out/inputs/ledger") == ["2026-09.csv"])
    #expect(try scratch.text("out/run.json").contains("\"ledger\" : \"2026-09.csv\""))
    let explained = try Program.run(
      ["explain", "--case", "C1", "--cases", scratch.path("cases.csv")] + words)
    #expect(explained.status == 0 && explained.text.contains("2 months: 2026-08 to 2026-09"))
    #expect(try run(scratch, ["--ledger", scratch.path("none.csv"), "--replace"]).status == 3)
    #expect(try run(scratch, ["--ledger", scratch.path("cases.csv"), "--replace"]).status == 3)
    #expect(try run(scratch, ["--replace"]).status == 1)
  }

  @Test("An archive fills in the own wage of a disability from the payslips that were paid")
  func archive() throws {
    let scratch = try Scratch()
    #expect(try Program.run(["run", "--out", scratch.path("archive/2026-10")]).status == 0)
    try scratch.write("no month", "archive/2026-11.partial/run.json")
    let cases =
      "case,employee_id,kind,date,region,disability_grade\nC1,GD0001,disability,2026-11-05,530111,7\n"
    let words = ["--archive", scratch.path("archive"), "--lang", "en"]
    let outcome = try run(scratch, words, cases: cases)
    #expect(outcome.status == 0 && outcome.text.contains("; archive: " + scratch.path("archive")))
    // The base of GD0001 in October 2026 is 7,070; 13 months of it are 91,910.
    #expect(
      try scratch.text("out/benefits.csv").contains("C1,GD0001,disability_lump_sum,,91910.00,once,,fund,no,"))
    #expect(try scratch.text("out/run.json").contains("\"2026-10/payslips.csv\""))
    let explained = try Program.run(
      ["explain", "--case", "C1", "--cases", scratch.path("cases.csv")] + words)
    #expect(explained.status == 0 && explained.text.contains("own wage (1 month: 2026-10) x 13 months"))
    #expect(try run(scratch, ["--archive", scratch.path("none"), "--replace"]).status == 3)
    #expect(try run(scratch, ["--replace"]).status == 1)
  }

  @Test("The help lists every option with its default", arguments: ["zh", "en"])
  func help(_ language: String) throws {
    let text = try Program.run(["benefits", "--help", "--lang", language]).text
    for option in [
      "--cases", "--ledger", "--archive", "--standards", "--out", "--as-of", "--replace", "--lang",
      "--no-bom",
    ] {
      #expect(text.split(separator: "\n").contains { $0.hasPrefix("  \(option) ") }, "\(option)")
    }
    for value in ["SampleData/benefits/cases.csv", "SampleData/standards", "Reports/benefits"] {
      #expect(text.contains(value), "\(value)")
    }
  }
}

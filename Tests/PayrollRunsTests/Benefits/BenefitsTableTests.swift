import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The result files of benefits.
@Suite struct BenefitsTableTests {
  private static let cases = BenefitCases(
    "disability_grade,own_wage,suitable_work,dependants,wage,months",
    [
      "C1,E1,death,2025-05-20,53,,5000,,spouse;orphan,,", "C2,E2,disability,2025-05-20,53,5,6000,no,,,",
      "C3,E3,injury_leave,2025-05-20,53,,,,,5200,6",
    ])

  @Test("The columns of the files come first and in their order, further ones after them")
  func columns() throws {
    #expect(
      try BenefitsTableTests.cases.table("benefits.csv").header == [
        "case", "employee_id", "benefit", "person", "amount", "frequency", "months", "payer",
        "paid_by_payroll",
        "formula", "article", "begins_on", "ends_on", "recipient", "condition", "inputs", "rounding",
        "document",
      ])
    var chinese = BenefitsTableTests.cases
    chinese.options.language = .chinese
    for name in ["benefits.csv", "totals.csv", "duties.csv"] {
      let titles = try chinese.table(name).header
      #expect(Set(titles).count == titles.count)
      #expect(titles.allSatisfy { title in title.unicodeScalars.allSatisfy { $0.value > 0x3000 } })
      #expect(try titles.count == BenefitsTableTests.cases.table(name).header.count)
    }
  }

  @Test("A row for each benefit, and one for each survivor")
  func rows() throws {
    let table = try BenefitsTableTests.cases.table("benefits.csv")
    let expected = [
      ["C1", "E1", "funeral_grant", "", "43578.00", "once", "", "fund", "no"],
      ["C1", "E1", "survivors_pension", "spouse", "2000.00", "monthly", "", "fund", "no"],
      ["C1", "E1", "survivors_pension", "orphan", "2000.00", "monthly", "", "fund", "no"],
      ["C1", "E1", "death_grant", "", "1083760.00", "once", "", "fund", "no"],
      ["C2", "E2", "disability_lump_sum", "", "108000.00", "once", "", "fund", "no"],
      ["C2", "E2", "disability_pension", "", "4200.00", "monthly", "", "employer", "no"],
      ["C3", "E3", "injury_leave_wage", "", "5200.00", "monthly", "6", "employer", "yes"],
    ]
    #expect(table.rows.map { Array($0[0..<9]) } == expected)
  }

  @Test("Formula, article, dates, figures with their origin, rounding and documents stand beside the amount")
  func explanation() throws {
    let table = try BenefitsTableTests.cases.table("benefits.csv")
    let orphan = table.cells(2)
    #expect(orphan["formula"] == "own wage x (30%+10%)" && orphan["article"] == "工伤保险条例 Art. 39、64")
    #expect(orphan["begins_on"] == "2025-06-01" && orphan["ends_on"] == "" && orphan["recipient"] == "family")
    #expect(
      orphan["inputs"]
        == "Own wage=5000.00 (case own_wage); local average wage of the year before=7263.00 (parameters.csv, "
        + "since 2025-01-01); floor of the own wage=60% (injury.csv, since 2011-01-01); ceiling of the own "
        + "wage=300% (injury.csv, since 2011-01-01); percent=30% (injury.csv, since 2011-01-01); percent=10% "
        + "(injury.csv, since 2011-01-01)")
    #expect(orphan["rounding"] == "half_up_fen" && orphan["document"] == "文件甲 | 条例六十四 | 条例三十九")
    let leave = table.cells(6)
    #expect(leave["begins_on"] == "2025-05-20" && leave["ends_on"] == "2025-11-19" && leave["rounding"] == "")
  }

  @Test("Words are Chinese in the Chinese files")
  func chinese() throws {
    var cases = BenefitsTableTests.cases
    cases.options.language = .chinese
    let row = try cases.table("benefits.csv").rows[1]
    #expect(
      Array(row[0..<11]) == [
        "C1", "E1", "供养亲属抚恤金", "配偶", "2000.00", "按月", "", "基金", "否", "本人工资×40%", "《工伤保险条例》第39、64条",
      ])
    #expect(try cases.table("totals.csv").rows.first == ["基金", "一次性", "否", "3", "1235338.00"])
  }

  @Test("The sums go by payer, once and monthly apart, and what the monthly run pays apart")
  func totals() throws {
    // 43,578 + 1,083,760 + 108,000 = 1,235,338
    let table = try BenefitsTableTests.cases.table("totals.csv")
    #expect(table.header == ["payer", "frequency", "paid_by_payroll", "benefits", "amount"])
    #expect(
      table.rows == [
        ["fund", "once", "no", "3", "1235338.00"], ["fund", "monthly", "no", "2", "4000.00"],
        ["employer", "monthly", "no", "1", "4200.00"], ["employer", "monthly", "yes", "1", "5200.00"],
      ])
  }

  @Test("The duties name the green channel and the yearly check with their articles")
  func duties() throws {
    let table = try BenefitsTableTests.cases.table("duties.csv")
    #expect(table.header == ["case", "employee_id", "duty", "kind", "due_on", "content", "article"])
    let channel = table.all("duty", "green_channel")
    #expect(channel.map { $0["case"] } == ["C2", "C3"])
    #expect(channel.allSatisfy { $0["article"] == "云南省公安机关警务辅助人员管理条例 Art. 36" && $0["kind"] == "duty" })
    #expect(table.all("duty", "health_check").map { $0["case"] } == ["C2", "C3"])
    #expect(table.all("duty", "injury_report").map { $0["due_on"] } == ["2025-06-19", "2025-06-19"])
  }

  @Test("Text that a spreadsheet would run is neutralised")
  func formulas() throws {
    let table = try BenefitCases(["'=1+1,@E1,death,2025-05-20,53"]).table("benefits.csv")
    #expect(table.rows.first.map { Array($0[0..<2]) } == ["'=1+1", "'@E1"])
  }

  @Test("A byte order mark begins each table unless it is not wanted; run.json never has one")
  func mark() throws {
    var cases = BenefitsTableTests.cases
    for wanted in [true, false] {
      cases.options.writesByteOrderMark = wanted
      for file in try cases.run().files() {
        #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) == (wanted && file.name != "run.json"))
      }
    }
  }

  @Test("run.json holds counts, sums and inputs, and nothing of any person")
  func record() throws {
    let cases = BenefitCases(["CASE-7,EMP-9,death,2025-05-20,53"])
    let bytes = try cases.run().files().last?.bytes ?? []
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\"cases\" : 1") && text.contains("\"benefits\" : 2"))
    #expect(text.contains("\"amount\" : \"1127338.00\"") && text.contains("\"cases.csv\""))
    #expect(!text.contains("CASE-7") && !text.contains("EMP-9"))
  }

  @Test("A sum beyond 64 bits is an error that names the payer")
  func overflow() {
    // 1,000 x 9,999,999,999.99 x 10,000 are about 10^19 fen.
    var cases = BenefitCases(
      "basic_wage", (1...10_000).map { "C\($0),E\($0),martyr,2025-05-20,53,9999999999.99" })
    cases.standards = cases.standards.replacing(
      "injury.csv",
      by: cases.standards.lines(of: "injury.csv").map {
        $0.hasPrefix(",martyr_special_grant") ? $0.replacing(",40,", with: ",1000,") : $0
      })
    #expect(throws: RunError.self) { try cases.run() }
  }
}

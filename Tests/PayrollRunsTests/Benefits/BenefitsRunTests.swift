import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// A whole file of cases in memory: what is published, and what keeps it from being published.
@Suite struct BenefitsRunTests {
  @Test("What the standards lack is told with the line and column that need it, and the region and day")
  func needs() {
    var missing = BenefitCases(
      "disability_grade,own_wage",
      [
        "C1,E1,disability,2026-01-05,530111,7,5000", "C2,E2,condolence,2026-01-05,53,,",
        "C3,E3,death,2025-05-20,5301,,",
      ])
    missing.standards = missing.standards.with("parameters.csv", 23, "effective_from", "2025-05-21")
    let found = missing.unusable
    #expect(found.map(\.line) == [2, 3, 4])
    #expect(found.map(\.column) == ["kind", "kind", "date"])
    #expect(
      found[0].reason.english
        == "disability_lump_sum 7 is not in force on 2026-01-05 in region 530111; add it to injury.csv")
    #expect(
      found[1].reason.english.hasPrefix("no condolence (injured) is in force on 2026-01-05 in region 53"))
    #expect(found[1].reason.chinese.contains("慰问标准没有公开，程序不带数值"))
    #expect(found[2].reason.english.hasPrefix("national_disposable_income, the income of the year before"))
  }

  @Test("A region that regions.csv does not have is a fault of the case, as on a roster")
  func region() {
    let cases = BenefitCases([
      "C1,E1,death,2025-05-20,53", "C2,E2,death,2025-05-20,11", "C3,E3,death,2024-12-31,53",
    ])
    #expect(cases.refusals.map(\.line) == [3, 4, 4])
    #expect(cases.refusals.map(\.column) == ["region", "region", "date"])
    #expect(cases.refusals.first?.value == "11")
    #expect(cases.refusals.first?.reason.english.contains("add it to regions.csv") == true)
  }

  @Test("A local average wage that is not in force is named")
  func average() {
    var cases = BenefitCases(["C1,E1,death,2026-01-05,5301"])
    cases.standards = cases.standards.with("parameters.csv", 25, "effective_to", "2025-12-31")
    #expect(
      cases.unusable.map(\.reason.english).first?.contains(
        "local_average_wage is not in force on 2026-01-05 in region 5301") == true)
  }

  @Test("With faults of cases too, everything is told and it is the cases that are refused")
  func both() {
    let cases = BenefitCases(
      "wage,months", ["C1,E1,condolence,2026-01-05,53,,", "C2,E2,injury_leave,2026-01-05,53,5000,"])
    #expect(cases.refusals.map(\.line) == [2, 3] && cases.unusable.isEmpty)
  }

  @Test("A fault of the standards or a file that is no text makes it unusable")
  func unusable() {
    var cases = BenefitCases(["C1,E1,death,2025-05-20,53"])
    cases.standards = cases.standards.with("injury.csv", 2, "percent", "x")
    #expect(cases.unusable.map(\.file) == ["injury.csv"])
    let bytes: [UInt8] = [0xFF, 0xFE, 0x41, 0x00]
    #expect(throws: RunError.self) {
      try BenefitsRun(
        StandardsFile(name: "cases.csv", bytes: bytes), under: BenefitCases.law.standardsFiles,
        converter: FewCharacters(), BenefitCases.english)
    }
  }

  @Test("A file in GB18030 is read")
  func gb18030() throws {
    let text = "case,employee_id,name,kind,date,region,x_层级\nC1,E1,张三,death,2025-05-20,53,一级文件\n"
    let run = try BenefitsRun(
      StandardsFile(name: "cases.csv", bytes: FewCharacters.gb18030(text)),
      under: BenefitCases.law.standardsFiles, converter: FewCharacters(), BenefitCases.english)
    #expect(run.cases.count == 1)
  }

  @Test("Rows decided later than --as-of are hidden")
  func knownOn() throws {
    var cases = BenefitCases(["C1,E1,death,2025-05-20,53"])
    cases.standards = cases.standards.adding(
      ",local_average_wage,8000,,2025-01-01,,文件乙,2025-08-21", to: "parameters.csv")
    #expect(try cases.table("benefits.csv").rows[0][4] == "48000.00")
    cases.options.knownOn = CivilDate(year: 2025, month: 8, day: 20)
    #expect(try cases.table("benefits.csv").rows[0][4] == "43578.00")
  }

  @Test("A file without cases gives headers and no sums")
  func empty() throws {
    let cases = BenefitCases([])
    #expect(try cases.table("benefits.csv").rows.isEmpty && cases.table("totals.csv").rows.isEmpty)
    #expect(try cases.run().cases.isEmpty)
  }

  @Test("Every case gives at least one row, in the order of the file")
  func nothingLost() throws {
    let rows = (1...200).map { "C\($0),E\($0),\($0 % 2 == 0 ? "death" : "martyr"),2025-05-20,53,3000" }
    let table = try BenefitCases("basic_wage", rows).table("benefits.csv")
    var seen: [String] = []
    for code in table.column("case") where seen.last != code { seen.append(code) }
    #expect(seen == (1...200).map { "C\($0)" })
  }

  @Test("The same person, kind and day again is asked about; so is a fact that is not used")
  func questions() throws {
    let table = try BenefitCases(
      "own_wage", ["C1,E1,death,2025-05-20,53,", "C2,E1,death,2025-05-20,53,", "C3,E3,martyr,2025-05-20,53,"]
    ).with("basic_wage", ["", "", "3000"]).table("duties.csv")
    let repeated = table.all("duty", "repeated_case")
    #expect(repeated.count == 1 && repeated.first?["case"] == "C2")
    #expect(repeated.first?["content"]?.contains("line 2") == true && repeated.first?["kind"] == "check")
  }

  @Test("A martyr whose case of death is in the file is not asked for it")
  func martyr() throws {
    func duties(_ employee: String) throws -> [String] {
      try BenefitCases(
        "basic_wage", ["C1,E1,martyr,2025-05-20,53,3000", "C2,\(employee),death,2025-05-20,53,"]
      ).table("duties.csv").column("duty")
    }
    #expect(try duties("E2").contains("death_case"))
    #expect(try !duties("E1").contains("death_case"))
  }
}

extension BenefitCases {
  /// The cases with one more column.
  func with(_ column: String, _ values: [String]) -> BenefitCases {
    var changed = self
    changed.header += "," + column
    changed.rows = zip(rows, values).map { $0 + "," + $1 }
    return changed
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `scenario.csv`, right and wrong.
@Suite struct ScenarioFileTests {
  private static let month = Month("2026-01", [person("E1")])

  /// The one fault of the lines, in English.
  private func fault(_ lines: String...) -> String {
    let faults = Plan(Self.month, lines, months: 3).faults
    #expect(faults.count == 1, "\(faults.map { $0.message(in: .english) })")
    return faults.first?.message(in: .english) ?? ""
  }

  @Test("A line that matches no row names the nearest region, key or column")
  func nearest() {
    #expect(
      fault("a,grades,5301,10000,grade_pay,set,1")
        == "scenario.csv:2 [region]: value \"5301\": no row of grades in force on 2026-01-01 is of exactly this region; "
        + "did you mean \"53\"? Regions that have it: 53")
    #expect(
      fault("a,posts,53,PATROLS,risk,set,1")
        == "scenario.csv:2 [key]: value \"PATROLS\": no row of posts in force on 2026-01-01 has this key; did you mean "
        + "\"PATROL\"? There are: GUARD, OFFICE, PATROL")
    #expect(
      fault("a,salary,5301,,reference_salry,set,1").hasPrefix(
        "scenario.csv:2 [column]: value \"reference_salry\": salary has no such column; did you mean "
          + "\"reference_salary\"? Columns: "))
    #expect(
      fault("a,salry,5301,,reference_salary,set,1").hasPrefix(
        "scenario.csv:2 [table]: value \"salry\": unknown word; did you mean \"salary\"?"))
    #expect(
      fault("a,salary,5301,,reference_salary,percnt,1").hasPrefix(
        "scenario.csv:2 [operation]: value \"percnt\": unknown word; did you mean \"percent\"?"))
    #expect(
      fault("a,calendar,,2026-01-05,kind,set,rest").contains("calendar has no row of this region and day"))
  }

  @Test("A value that is not legal in its cell is refused with what it would be")
  func values() {
    #expect(
      fault("a,contributions,53,pension,employer_rate,percent,600")
        == "scenario.csv:2 [value]: value \"600\": the result 1.12 is out of range (0 to 1); correct it")
    // Amounts have separators, lest ten digits be taken for a personal number and masked.
    #expect(fault("a,minimum_wage,53,一类,minimum_wage,add,-2270.01").contains("(0.00 to 9,999,999,999.99)"))
    #expect(fault("a,minimum_wage,53,一类,minimum_wage,set,abc").contains("expected an amount"))
    #expect(fault("a,minimum_wage,53,一类,minimum_wage,set,").contains("must not be blank"))
    #expect(fault("a,posts,53,OFFICE,category,add,1").contains("can only be set"))
    #expect(fault("a,posts,53,OFFICE,category,set,guards").contains("civilian, patrol"))
    #expect(fault("a,contributions,53,housing_fund,base_floor,percent,5").contains("use set"))
    #expect(fault("a,salary,5301,,region,set,5302").contains("names the row"))
  }

  @Test("What falls below the law's own floor, or contradicts itself, is refused as in the standards")
  func unlawful() {
    #expect(
      fault("a,parameters,,overtime_workday_rate,value,set,1.4").contains("below the law's floor of 1.5"))
    #expect(fault("a,contributions,53,work_injury,employee_rate,set,1%").contains("the employer alone"))
    #expect(fault("a,contributions,53,pension,base_floor,set,30000").contains("above its ceiling 22017.00"))
    #expect(fault("a,leave,53,absent,pay_rate,set,0.5").contains("the rate must be 0"))
    #expect(fault("a,leave,53,产假,pay_rate,set,90%").contains("must not be below 1 (女职工劳动保护特别规定 Art. 5)"))
    #expect(fault("a,posts,53,OFFICE,accident_plan,set,B").contains("there are: A"))
    #expect(fault("a,tax,,annual/36000,rate,set,9%").contains("quick deduction"))
  }

  @Test("Lines that are wrong only between each other are right together")
  func together() throws {
    let results = try Plan(
      Self.month,
      [
        "a,contributions,53,pension,base_floor,set,30000",
        "a,contributions,53,pension,base_ceiling,set,40000",
      ], months: 1
    ).simulate()
    #expect(results.table("causes.csv").rows.count == 2)
  }

  @Test("A month from which a line counts does not lie before the first one simulated")
  func from() {
    #expect(
      fault("a,grades,53,10000,grade_pay,add,1,2025-12").contains("before the first one simulated, 2026-01"))
    #expect(fault("a,grades,53,10000,grade_pay,add,1,next year").contains("expected a month"))
  }

  @Test("Every fault of every line is told at once")
  func all() {
    let faults = Plan(
      Self.month, [",grades,53,10000,grade_pay,add,1", "b,grades,53a,10000,grade_pay,plus,1"]
    ).faults
    #expect(faults.map(\.line) == [2, 3, 3])
    #expect(faults.compactMap(\.column) == ["scenario", "operation", "region"])
  }

  @Test("Header, table, key, column, operation and value may be Chinese")
  func chinese() throws {
    let text = """
      方案,标准表,地区代码,调整对象,栏目,操作,数值,起始月份,备注
      一,contributions,5304,医疗保险/,单位费率,百分比,-10,,备注
      一,leave.csv,53,病假,pay_rate,设为,80%,2026-02,
      二,tax,,年度/0.00,税率,增加,0,,
      """
    let file = StandardsFile(name: "方案.csv", bytes: Array(text.utf8))
    let scenarios = try ScenarioFile.read([file], converter: NoConverter())
    #expect(scenarios.map(\.name) == ["一", "二"])
    let changes = scenarios[0].changes
    #expect(changes.map(\.key) == ["medical", "sick"])
    #expect(changes.map(\.column) == ["employer_rate", "pay_rate"])
    #expect(changes.map(\.operation) == [.percent, .set])
    #expect(changes[1].from == PayPeriod(unchecked: 2026, 2))
    #expect(scenarios[1].changes[0].key == "annual/0.00" && scenarios[1].changes[0].column == "rate")
  }

  @Test("A scenario is one file's; an empty file and a wrong header are refused")
  func files() throws {
    func file(_ name: String, _ text: String) -> StandardsFile {
      StandardsFile(name: name, bytes: Array(text.utf8))
    }
    let line = "scenario,table,region,key,column,operation,value\na,grades,53,0,grade_pay,add,1\n"
    let twice = #expect(throws: ScenarioFaults.self) {
      try ScenarioFile.read([file("one.csv", line), file("two.csv", line)], converter: NoConverter())
    }
    #expect(
      twice?.faults.first?.message(in: .english).contains("one.csv has a scenario of this name") == true)
    #expect(throws: ScenarioFaults.self) {
      try ScenarioFile.read(
        [file("one.csv", "scenario,table,region,key,column,operation,value\n")], converter: NoConverter())
    }
    let header = #expect(throws: FileFaults.self) {
      try ScenarioFile.read(
        [file("one.csv", "scenario,table,region,key,colum,operation,value\n")], converter: NoConverter())
    }
    #expect(header?.faults.count == 2)  // an unknown column, and a required one missing
  }
}

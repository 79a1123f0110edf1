import CSV
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Explanations of whole rosters in memory.
private final class MemoryExplanations: ExplanationSink {
  private(set) var table = ""
  private(set) var sheets: [String: String] = [:]

  func write(_ bytes: ByteSlice) { table += String(bytes) }
  func write(_ bytes: ByteSlice, toSheetOf unit: String) { sheets[unit, default: ""] += String(bytes) }
}

/// What explains is what pays, as it stands in the files.
@Suite struct ExplanationTests {
  private static let people: [Cells] = [
    person(
      "1",
      [
        "region": "5304", "post": "PATROL", "grade": "G1", "unit": "一队", "rating": "B", "duty_days": "2.5",
        "overtime_workday_hours": "3.25", "sick_leave_days": "2", "recovery": "100",
      ]),
    person("2", ["unit": "二队", "hire_date": "2026-10-12", "name": "<b>&\"'"]),
    person("3", ["unit": "一队", "annual_bonus": "36001", "bank_account": "6222000000001234"]),
    person("4", ["end_date": "2026-08-31", "back_pay": "120.50"]),
    person("5", ["personal_leave_days": "15", "absent_days": "2", "overtime_restday_hours": "8"]),
  ]

  private static let adjustments = """
    employee_id,item,amount,scheme
    1,allowance,12.50,
    1,contribution_adjustment_employee,-3.20,pension
    3,allowance,100.00,
    """ + "\n"

  private func month() -> Month {
    Month("2026-10", Self.people, adjustments: Self.adjustments)
  }

  private func everybody(_ month: Month) throws -> (MemoryExplanations, RunAccount) {
    let sink = MemoryExplanations()
    let account = try month.run(into: MemorySink()).explainEverybody(into: sink, writesSheets: true)
    return (sink, account)
  }

  @Test("The table has the columns of its description and a row for each line of each payslip, in order")
  func table() throws {
    let (sink, _) = try everybody(month())
    let table = ResultTable(sink.table)
    #expect(
      table.header == [
        "employee_id", "order", "item", "title", "formula", "inputs", "exact", "rounding", "amount",
        "article",
      ])
    #expect(table.rows.count == Self.people.count * PayItem.allCases.count)
    for (index, item) in PayItem.allCases.enumerated() {
      #expect(table.rows[index][1] == "\(index + 1)" && table.rows[index][2] == item.code)
    }
    #expect(!table.rows.contains { $0[4].isEmpty || $0[6].isEmpty || $0[8].isEmpty || $0[9].isEmpty })
  }

  @Test("The amounts of the table and of the sheets are those of the payslips, each once")
  func amounts() throws {
    let results = try month().pay()
    let (sink, account) = try everybody(month())
    #expect(account.paid == Self.people.count)
    let table = ResultTable(sink.table)
    for cells in Self.people {
      let id = try #require(cells["employee_id"])
      let payslip = results.payslip(id)
      let rows = table.all("employee_id", id)
      for row in rows { #expect(row["amount"] == payslip[row["item"] ?? ""], "\(id) \(row["item"] ?? "")") }
      let sheet = try #require(section(of: id, in: sink))
      for item in PayItem.allCases {
        let shown = sheet.components(after: "data-item=\"\(item.code)\">", upTo: "<")
        #expect(shown == [payslip[item.code] ?? ""], "\(id) \(item.code)")
      }
    }
    #expect(Set(sink.sheets.keys) == ["一队", "二队", ""])
  }

  private func section(of id: String, in sink: MemoryExplanations) -> String? {
    sink.sheets.values.joined().components(after: "<section class=\"person\">", upTo: "</section>").first {
      $0.contains("Employee number <b>\(id)</b>")
    }
  }

  @Test("An exact value is a decimal where it is one, else a fraction in lowest terms; roundings are told")
  func exact() throws {
    let (sink, _) = try everybody(month())
    let rows = ResultTable(sink.table).all("employee_id", "1")
    func cell(_ item: String, _ column: String) -> String? { rows.first { $0["item"] == item }?[column] }
    // R = 3,000; 3,000 x 1.05 x 1.2 x 1.1 = 4,158; with 300 and 900 and eleven years at 20: 5,578.
    #expect(cell("monthly_wage", "amount") == "5578.00")
    // 5,578 / 174 x 3.25 x 1.5 = 27,192.75 / 174 = 36,257 / 232 = 156.280...
    #expect(cell("overtime_workday_pay", "exact") == "36257/232")
    #expect(cell("overtime_workday_pay", "amount") == "156.28")
    #expect(cell("overtime_workday_pay", "rounding") == "half up to the fen, cut off 0.000172… (1/5800)")
    #expect(
      cell("overtime_workday_pay", "formula")
        == "hourly wage x Workday overtime hours x workday overtime rate = "
        + "max(5578.00, 2070.00) / (21.75 x 8) x 3.25 x 1.5")
    // 3,000 x 1.05 x 1.2 - 3,000 x 1.05
    #expect(
      cell("risk_pay", "rounding")
        == "half up to the fen, 2 times: 3780.00 -> 3780.00, 3150.00 -> 3150.00; together nothing cut off")
    // 20 x 2.5 = 50
    #expect(cell("duty_pay", "exact") == "50.00")
    #expect(cell("duty_pay", "rounding") == "half up to the fen, nothing cut off")
    #expect(
      cell("duty_pay", "inputs")
        == "amount per day of duty 20.00 (posts.csv:3 (region 53, from 2020-01-01): test); "
        + "Duty days 2.50 (roster roster.csv:2 [duty_days])")
  }

  @Test("What the adjustments add is told apart from the roster's own figure, with its line")
  func adjusted() throws {
    let people = [person("1", ["allowance": "50"])]
    let month = Month(
      "2026-10", people, adjustments: Self.adjustments.replacing("3,allowance", with: "1,allowance"))
    let (sink, _) = try everybody(month)
    let rows = ResultTable(sink.table).all("employee_id", "1")
    func inputs(_ item: String) -> String? { rows.first { $0["item"] == item }?["inputs"] }
    #expect(
      inputs("allowance")
        == "Allowance 162.50 (roster roster.csv:2 [allowance] 50.00 + adjustments adjustments.csv "
        + "line 2 12.50, line 4 100.00)")
    #expect(
      inputs("contribution_adjustment_employee")
        == "correction of Pension, employee -3.20 (adjustments adjustments.csv line 3 -3.20)")
  }

  @Test("An adjustment for an earlier month says which, and its note")
  func earlier() throws {
    let adjustments = """
      employee_id,item,amount,for_period,note
      1,allowance,12.50,2026-08,补八月\u{1B}[2J
      1,allowance,3,2026-10,of the month itself
      """
    let (sink, _) = try everybody(Month("2026-10", [person("1")], adjustments: adjustments + "\n"))
    let inputs = ResultTable(sink.table).all("employee_id", "1").first { $0["item"] == "allowance" }?[
      "inputs"]
    #expect(inputs?.contains("line 2 12.50 (for 2026-08: 补八月") == true, "\(inputs ?? "")")
    #expect(inputs?.hasSuffix(", line 3 3.00)") == true && inputs?.contains("\u{1B}") == false)
  }

  @Test("The results do not depend on the number of threads", arguments: [2, 5])
  func threads(_ count: Int) throws {
    var people: [Cells] = []
    for number in 0..<400 {
      var cells = Self.people[number % Self.people.count]
      cells["employee_id"] = "P\(number)"
      people.append(cells)
    }
    // A sheet is a block at least, and one worker pays a block: ten sheets give each something to do.
    var month = Month("2026-10", [])
    month.sheets = (0..<10).map { sheet in
      ("roster-\(sheet).csv", Month.roster(Array(people[(sheet * 40)..<(sheet * 40 + 40)])))
    }
    let (one, _) = try everybody(month)
    let (many, _) = try everybody(month.with(\.threads, count))
    #expect(one.table == many.table)
    #expect(one.sheets == many.sheets)
  }

  @Test("A sheet's texts are escaped and its account is masked")
  func sheet() throws {
    let (sink, _) = try everybody(month())
    let page = ExplanationSheet.pageStart("t", .english) + sink.sheets.values.joined()
    let escaped = try #require(section(of: "2", in: sink))
    #expect(escaped.contains("Name <b>&lt;b&gt;&amp;&quot;&#39;</b>"))
    let masked = try #require(section(of: "3", in: sink))
    #expect(masked.contains("62************34") && !masked.contains("6222000000001234"))
    #expect(masked.contains("Received: signature ____"))
    // no ledger was given, and none is named
    #expect(!page.contains("[L]"))
  }

  @Test("Findings stand below the lines with what to do and the article")
  func findings() throws {
    guard case .explained(let explanation) = try month().run(into: MemorySink()).explain("2") else {
      Issue.record("nobody was explained")
      return
    }
    #expect(explanation.findings.map(\.code) == [.baseAssumed, .bankAccountMissing])
    let text = ExplanationText(explanation, .english).lines.joined(separator: "\n")
    #expect(text.contains("Please look at:\n  [info] no contribution base is given"))
    #expect(ExplanationSheet(explanation, .chinese).page.contains("<h2>请核对</h2>"))
  }
}

/// One person of a roster.
@Suite struct ExplainPersonTests {
  private func outcome(_ month: Month, _ employeeId: String) throws -> ExplainOutcome {
    try month.run(into: MemorySink()).explain(employeeId)
  }

  @Test("Rows of others do not matter, be they ever so wrong")
  func others() throws {
    let people = [
      person("1", ["hire_date": "never"]), person("2"), person("2"), person("3", ["grade": "NOPE"]),
    ]
    guard case .explained(let explanation) = try outcome(Month("2026-10", people), "2") else {
      Issue.record("nobody was explained")
      return
    }
    #expect(
      explanation.identity.employeeId == "2" && explanation.explained[.monthlyWage].amount.fen == 1_000_000)
    #expect(explanation.explained.lines.count == PayItem.allCases.count)
  }

  @Test("A refused row says why, with line and column")
  func refused() throws {
    let people = [person("1"), person("2", ["grade": "NOPE", "id_number": "530111198206149970"])]
    guard case .refused(let faults) = try outcome(Month("2026-10", people), "2") else {
      Issue.record("the row is refused")
      return
    }
    #expect(faults.map(\.line) == [3, 3])
    #expect(faults.map(\.column) == ["id_number", "grade"])
    #expect(faults[0].value == "53**************70")
  }

  @Test("A row with too many fields is refused as the person's own")
  func columns() throws {
    let roster = "employee_id,name,region,post,grade,hire_date\n1,a,5301,OFFICE,10000,2020-01-01,more\n"
    guard case .refused(let faults) = try outcome(Month("2026-10", roster: roster), "1") else {
      Issue.record("the row is refused")
      return
    }
    #expect(faults.count == 1)
  }

  @Test("Of an unknown number those are told that are near, or whose name it is")
  func unknown() throws {
    let people = ["GD0001", "GD0002", "WH7777"].map { person($0) }
    func nearest(_ wanted: String) throws -> [String] {
      guard case .unknown(let nearest) = try outcome(Month("2026-10", people), wanted) else { return ["?"] }
      return nearest
    }
    #expect(try nearest("GD0003") == ["GD0001", "GD0002"])
    #expect(try nearest("WH777") == ["WH7777"])
    #expect(try nearest("张WH7777") == ["WH7777"])
    #expect(try nearest("XXXXXXXXXXXX") == [])
  }

  @Test("What refuses a run refuses the explanation")
  func unusable() throws {
    let month = Month("2026-10", [person("1")], adjustments: "employee_id,item,amount\n9,allowance,1.00\n")
    #expect(throws: RunError.self) { _ = try outcome(month, "1") }
  }

  @Test("Somebody whose adjustments were paid with an earlier run is refused, as the run would")
  func paid() throws {
    let first = try Month("2026-10", [person("1")]).pay()
    let again = Month("2026-10", [person("1")], ledger: first.text(.ledger))
    guard case .refused = try outcome(again, "1") else {
      Issue.record("nobody is paid twice")
      return
    }
  }
}

extension String {
  /// The texts between two marks, in their order.
  fileprivate func components(after start: String, upTo end: Character) -> [String] {
    components(after: start, upTo: String(end))
  }

  fileprivate func components(after start: String, upTo end: String) -> [String] {
    split(separator: start, omittingEmptySubsequences: false).dropFirst().map { part in
      String(part.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false)[0])
    }
  }
}

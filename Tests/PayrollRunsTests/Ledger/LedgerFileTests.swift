import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// A ledger that contradicts itself is refused as a whole, with line and column.
@Suite struct LedgerFileTests {
  /// A value that cannot stand in a row, and why.
  struct Contradiction: Sendable, CustomTestStringConvertible {
    let cells: Cells
    let column: String
    let chinese: String
    let english: String
    var testDescription: String { column + " " + (cells[column] ?? "") }

    init(_ cells: Cells, _ column: String, _ chinese: String, _ english: String) {
      self.cells = cells
      self.column = column
      self.chinese = chinese
      self.english = english
    }
  }

  private static func amount(_ column: String, _ value: String) -> Contradiction {
    Contradiction(
      [column: value], column, "应为不小于0、最多两位小数的金额", "expected an amount of 0 or more with at most two decimals"
    )
  }

  private static func signed(_ column: String, _ value: String) -> Contradiction {
    Contradiction([column: value], column, "应为最多两位小数的金额", "expected an amount with at most two decimals")
  }

  private static func decorated(_ column: String, _ value: String) -> Contradiction {
    Contradiction(
      [column: value], column, "不是数字；请写成 10，不要千分位、货币符号、汉字或全角数字",
      "this is no number; write 10, without thousands separators, signs of currency or full-width digits")
  }

  private static func lots(_ value: String, _ chinese: String, _ english: String) -> Contradiction {
    Contradiction(["comp_leave_lots": value], "comp_leave_lots", chinese, english)
  }

  private static func wages(_ value: String, _ chinese: String, _ english: String) -> Contradiction {
    Contradiction(["wages": value], "wages", chinese, english)
  }

  private static let pairs = (
    "应为 月份:数值，以分号分隔，如 2026-09:12.50;2026-10:4.00",
    "expected month:number separated by \";\", such as 2026-09:12.50;2026-10:4.00"
  )
  private static let lotOrder = (
    "补休月份须从早到晚、不得重复", "the lots must run from the oldest to the newest, no month twice"
  )
  private static let wageOrder = (
    "工资月份须从近到远、不得重复", "the wages must run from the newest month back, no month twice"
  )
  private static let noDate = (
    "不是日期，请写成 2026-01-05、2026/1/5、20260105 或 2026年1月5日",
    "this is no date; write 2026-01-05, 2026/1/5, 20260105 or 2026年1月5日"
  )
  private static let month = (
    "应为月份，如 2026-09；表格软件会把月份变成日期，先把这一列设为文本格式",
    "expected a month such as 2026-09; a spreadsheet makes a date of it, so format the column as text first"
  )

  static let dates = [
    Contradiction(
      ["employee_id": "2.02601E+11"], "employee_id", "表格软件已把长数字变成了科学计数法，原号码已丢失；请把该列设为文本格式后重新填写",
      "a spreadsheet has turned the long number into an exponent and lost digits; "
        + "format the column as text and enter it again"),
    Contradiction(["period": ""], "period", month.0, month.1),
    Contradiction(["period": "2026-13"], "period", "没有这个月份，请核对", "there is no such month; check it"),
    Contradiction(
      ["period": "2026-9"], "period", "应为月份；这像是 2026-09，被表格软件或输入法改了样子，请写成 2026-09（先把这一列设为文本格式）",
      "a month is expected; this looks like 2026-09 as a spreadsheet or keyboard has changed it: write 2026-09, and "
        + "format the column as text first"),
    Contradiction(["hire_date": ""], "hire_date", "必须填写，请补上", "this must not be blank; fill it in"),
    Contradiction(
      ["hire_date": "2026-02-30"], "hire_date", "没有这一天，请核对", "there is no such day; check it"),
    Contradiction(
      ["hire_date": "2026-10-01"], "hire_date", "入职日期晚于发放月份 2026-09",
      "the hire date lies after the month 2026-09"),
    Contradiction(["end_date": "x"], "end_date", noDate.0, noDate.1),
    Contradiction(
      ["end_date": "2015-02-28"], "end_date", "离职日期早于入职日期", "the end date lies before the hire date"),
    Contradiction(["tax_year": ""], "tax_year", "应为年份", "expected a year"),
    Contradiction(
      ["tax_year": "2025"], "tax_year", "纳税年度应与发放月份 2026-09 同年", "the tax year must be the year of 2026-09"),
    Contradiction(
      ["deduction_months": "13"], "deduction_months", "应为0到9的整数（2026-09 为本年第9个月）",
      "expected a whole number, 0 to 9, as 2026-09 is month 9 of the year"),
    Contradiction(
      ["deduction_months": "-1"], "deduction_months", "应为0到9的整数（2026-09 为本年第9个月）",
      "expected a whole number, 0 to 9, as 2026-09 is month 9 of the year"),
    Contradiction(
      ["deduction_months": "1.5"], "deduction_months", "应为0到9的整数（2026-09 为本年第9个月）",
      "expected a whole number, 0 to 9, as 2026-09 is month 9 of the year"),
    Contradiction(
      ["tax_basis": "normal"], "tax_basis", "应为 一般、首次入职 或 六万元以下",
      "expected standard, first_job or low_income"),
    Contradiction(
      ["tax_basis": ""], "tax_basis", "应为 一般、首次入职 或 六万元以下", "expected standard, first_job or low_income"),
    Contradiction(["bonus_taxed": "x"], "bonus_taxed", "应为 是 或 否", "expected yes or no"),
  ]

  static let amounts = [
    amount("arrears", "-0.01"), amount("recovery_carried", "-1"), amount("deduction_carried", "-1"),
    amount("arrears", "1.005"), signed("ytd_income", "1.234"),
    decorated("ytd_special", "1 0"),
    signed("ytd_additional", "x"), decorated("ytd_other", "1,0"), signed("ytd_reduction", "1e3"),
    signed("ytd_tax", "."),
    Contradiction(
      ["annual_leave_used_days": "-0.5"], "annual_leave_used_days", "应为不小于0的天数", "expected days, 0 or more"),
    Contradiction(["sick_leave_days": "-1"], "sick_leave_days", "应为不小于0的天数", "expected days, 0 or more"),
  ]

  static let lists = [
    lots("2026-08:1.00;2026-07:2.00", lotOrder.0, lotOrder.1),
    lots("2026-08:1.00;2026-08:2.00", lotOrder.0, lotOrder.1),
    lots("2026-08:0.00", "补休小时须大于0", "the hours of a lot must be above 0"),
    lots("2026-08:-1.00", "补休小时须大于0", "the hours of a lot must be above 0"),
    lots("2026-08:100000.01", "补休小时不能超过100000", "the hours of a lot must not be above 100000"),
    lots("2026-10:1.00", "补休月份 2026-10 晚于发放月份", "the lot of 2026-10 lies after the row's month"),
    lots("2026-08", pairs.0, pairs.1), lots("2026-08:1.00;", pairs.0, pairs.1),
    lots("2026-8:1.00", pairs.0, pairs.1),
    lots("2026-08:1.001", pairs.0, pairs.1), lots("2026-08=1.00", pairs.0, pairs.1),
    lots(";", pairs.0, pairs.1),
    wages("2026-08:1.00;2026-09:2.00", wageOrder.0, wageOrder.1),
    wages("2026-09:1.00;2026-09:2.00", wageOrder.0, wageOrder.1),
    wages(
      "2026-10:1.00", "工资月份 2026-10 不在截至 2026-09 的十二个月内",
      "the month 2026-10 is not among the twelve that end with 2026-09"),
    wages(
      "2025-09:1.00", "工资月份 2025-09 不在截至 2026-09 的十二个月内",
      "the month 2025-09 is not among the twelve that end with 2026-09"), wages("2026-09:", pairs.0, pairs.1),
  ]

  @Test(
    "A value that cannot be is refused with its line, column and reason", arguments: dates + amounts + lists)
  func contradiction(_ example: Contradiction) {
    let ledger = LedgerText.of([LedgerText.row("E0"), LedgerText.row("E1", example.cells)])
    let faults = Month("2026-10", [person("E1")], ledger: ledger).unusable
    #expect(faults.count == 1)
    #expect(faults.first?.file == "ledger.csv" && faults.first?.line == 3)
    #expect(faults.first?.column == example.column)
    #expect(faults.first?.value == example.cells[example.column])
    #expect(faults.first?.reason == Bilingual(example.chinese, example.english))
  }

  @Test(
    "What stands just within the limits is accepted",
    arguments: [
      ["comp_leave_lots": "2020-01:0.01;2026-09:744.00"], ["comp_leave_lots": "2026-08:100000.00"],
      ["wages": "2026-09:-5.00;2025-10:0.00"],
      ["ytd_income": "-1.00", "ytd_tax": "-1"], ["hire_date": "2026-09-30"],
      ["end_date": "2015-03-01", "hire_date": "2015-03-01"], ["deduction_months": "0"],
      ["tax_basis": "六万元以下"],
      ["bonus_taxed": "是"],
    ] as [Cells])
  func limits(_ cells: Cells) throws {
    let ledger = LedgerText.of([LedgerText.row("E9", cells)])
    #expect(try Month("2026-10", [person("E1")], ledger: ledger).pay().account.carried == 1)
  }

  @Test(
    "More months of deduction than the year has had are a contradiction: the next ledger could not be read")
  func tooManyMonths() throws {
    // In March at most 3 months have passed; 12 would become 13 in April, which no ledger may hold.
    let row = LedgerText.row("E1", ["period": "2026-03", "deduction_months": "12"])
    #expect(Month("2026-04", [person("E1")], ledger: LedgerText.of([row])).unusable.map(\.line) == [2])
  }

  @Test("Two rows of a person are refused, naming both lines")
  func twoRows() {
    let rows = ["E1", "E2", " E1 "].map { LedgerText.row($0) }
    let faults = Month("2026-10", [person("E1")], ledger: LedgerText.of(rows)).unusable
    #expect(faults.map(\.line) == [4] && faults.map(\.column) == ["employee_id"])
    #expect(
      faults.first?.reason
        == Bilingual("此人在第2行已有一行，每人只能有一行", "this person has a row on line 2 already; each person has one"))
  }

  @Test("A row without an employee number, or with too many or too few fields, is refused with its line")
  func shape() {
    let text = LedgerText.of([LedgerText.row("E1"), LedgerText.row("")])
    #expect(Month("2026-10", [person("E1")], ledger: text).unusable.map(\.column) == ["employee_id"])
    let faults = Month("2026-10", [person("E1")], ledger: text.replacing(",0.00,\n,", with: ",0.00,,\nx"))
      .unusable
    #expect(faults.map(\.line) == [2, 3])
    #expect(faults.first?.reason.english.hasPrefix("the row has 26 fields and the header 25;") == true)
    #expect(faults.last?.reason.english.hasPrefix("the row has 24 fields and the header 25;") == true)
  }

  @Test("All faults are told at once, in the order of the lines")
  func allFaults() {
    let rows = [
      LedgerText.row("E1", ["arrears": "-1"]), LedgerText.row("E2"), LedgerText.row("E3", ["period": "x"]),
    ]
    let faults = Month("2026-10", [person("E1")], ledger: LedgerText.of(rows)).unusable
    #expect(faults.map(\.line) == [2, 4])
  }

  @Test(
    "Every column is required but the four of which others know nothing, an unknown one names the nearest, and titles may be Chinese"
  )
  func header() throws {
    let text = LedgerText.of([LedgerText.row("E1")])
    let chinese = LedgerField.allCases.map(\.entry.title.chinese).joined(separator: ",")
    let english = LedgerField.allCases.map(\.code).joined(separator: ",")
    let month = Month("2026-10", [person("E1")])
    let plain = try month.with(\.ledger, text).pay()
    let translated = try month.with(\.ledger, text.replacing(english, with: chinese)).pay()
    #expect(plain.text(.ledger) == translated.text(.ledger))
    for column in LedgerField.allCases {
      let codes = LedgerField.allCases.map { $0 == column ? "x_gone" : $0.code }.joined(separator: ",")
      let without = month.with(\.ledger, text.replacing(english, with: codes))
      if [.yearGrossPay, .totalWages, .severancePaid, .monthFigures].contains(column) {
        #expect(try without.pay().account.paid == 1, "\(column.code)")
        continue
      }
      let faults = without.unusable
      #expect(faults.contains { $0.column == column.entry.title.chinese }, "\(column.code)")
    }
    let faults = month.with(\.ledger, text.replacing("arrears", with: "arrear")).unusable
    #expect(faults.first?.column == "arrear" && faults.first?.reason.english.contains("\"arrears\"") == true)
  }

  @Test("A ledger that is empty or no CSV is refused")
  func noLedger() {
    #expect(Month("2026-10", [person("E1")], ledger: "").unusable.map(\.file) == ["ledger.csv"])
    let open = LedgerText.of([LedgerText.row("E1")]) + "E2,\"2026-09"
    #expect(Month("2026-10", [person("E1")], ledger: open).unusable.map(\.line) == [3])
  }

  @Test("A ledger that was read as GB18030 and has no known title is an error of the encoding")
  func encoding() throws {
    var inputs = RunInputs(
      rosters: [InputFile("roster.csv", text: Month.roster([person("E1")]))],
      standards: PayStandards.common.files)
    inputs.ledger = InputFile("ledger.csv", wasGB18030: true) { MemoryInput(Array("浜哄憳,缂栧彿\n".utf8)) }
    let run = PayrollRun(
      RunOptions(PayPeriod(unchecked: 2026, 10)), inputs, into: MemorySink(), converter: NoConverter())
    do {
      _ = try run.pay()
      Issue.record("the ledger was read")
    } catch RunError.unusable(let faults) {
      #expect(faults.faults.count == 1)
      #expect(faults.faults.first?.reason.english.contains("encoding") == true)
    }
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `findings.csv`: what somebody should look at.
@Suite struct FindingsTableTests {
  /// A person with a finding, and what is said of it.
  struct Finding: Sendable, CustomTestStringConvertible {
    let code: String
    let cells: Cells
    let ledger: Cells?
    let level: Bilingual
    let message: Bilingual
    var testDescription: String { code }

    init(
      _ code: String, _ cells: Cells, ledger: Cells? = nil, _ level: Bilingual, _ chinese: String,
      _ english: String
    ) {
      self.code = code
      self.cells = cells
      self.ledger = ledger
      self.level = level
      self.message = Bilingual(chinese, english)
    }
  }

  private static let info = Bilingual("提示", "info")
  private static let warning = Bilingual("警告", "warning")
  private static let violation = Bilingual("违规", "violation")

  static let findings: [Finding] = [
    Finding(
      "minimum_wage", ["grade": "0"], violation, "月工资标准 0.00 元加整月绩效仍低于当地最低工资 2270.00 元；请调整标准，补足差额",
      "the monthly wage 0.00 with a whole month's performance pay is below the minimum wage 2270.00; adjust the "
        + "standard and pay the difference"),
    Finding(
      "overtime.monthly_cap", ["overtime_workday_hours": "30", "overtime_restday_hours": "6.01"], warning,
      "本月加班合计 36.01 小时，超过每月上限；加班费照付，请控制加班",
      "36.01 hours of overtime this month are above the monthly cap; they are paid, reduce them"),
    Finding(
      "overtime.monthly_cap", ["overtime_workday_hours": "36.01", "hours_system": "综合"], info,
      "本月加班合计 36.01 小时，超过每月上限；加班费照付，请控制加班",
      "36.01 hours of overtime this month are above the monthly cap; they are paid, reduce them"),
    Finding(
      "base.floor", ["contribution_base": "4402.99"], info,
      "缴费基数低于下限，按下限计：养老保险、医疗保险、生育保险、失业保险、工伤保险",
      "base raised to the floor: pension, medical, maternity, unemployment, work injury"),
    Finding(
      "base.ceiling", ["contribution_base": "22017.01"], info,
      "缴费基数高于上限，按上限计：养老保险、医疗保险、生育保险、失业保险、工伤保险",
      "base cut to the ceiling: pension, medical, maternity, unemployment, work injury"),
    Finding(
      "scheme.excluded", ["schemes_excluded": "pension"], info, "按名册不在本单位参保：养老保险；请保存依据",
      "not insured here by the roster: pension; keep the evidence"),
    Finding(
      "scheme.excluded", ["schemes_excluded": "work_injury"], warning,
      "按名册不在本单位参保：工伤保险；请保存依据，工伤保险一般不得除外",
      "not insured here by the roster: work injury; keep the evidence, and note that work injury can hardly be left "
        + "out"),
    // 1 hour of April, 6 months old: 10,000 / 174 x 2 = 114.94.
    Finding(
      "comp_leave.expired", [:], ledger: ["comp_leave_lots": "2026-04:1.00"], warning,
      "到期未补休的小时已折算 114.94 元；请及时安排补休",
      "expired compensatory leave was paid out with 114.94; arrange leave in time"),
    Finding(
      "annual_leave.overdrawn", ["annual_leave_days": "3"], ledger: ["annual_leave_used_days": "7.50"],
      warning,
      "年休假余额为 -0.50 天，已超休；请核对应休天数",
      "the annual leave balance is -0.50 days; check the entitlement and the days taken"),
    // 20 % of 10,000.
    Finding(
      "recovery.limited", ["recovery": "5000"], info, "本月追偿 2000.00 元，余 3000.00 元结转下月（不超过月工资的法定比例且不低于最低工资）",
      "2000.00 recovered this month, 3000.00 carried on (the lawful share of the pay, and the minimum wage is left)"
    ),
    Finding(
      "hire_date.changed", ["hire_date": "2015-03-02"], ledger: [:], warning,
      "名册的入职日期 2015-03-02 与台账的 2015-03-01 不同，又不是重新入职；请核对",
      "the roster's hire date 2015-03-02 is not the ledger's 2015-03-01, and it is no new employment; check it"
    ),
    Finding(
      "tax_basis.changed", ["tax_basis": "first_job"], ledger: [:], warning,
      "名册的扣缴方式“首次入职”与本年已用的不同；本年仍按“一般”扣缴",
      "the roster asks for first_job and the year began with another basis; standard stays for the year"),
    Finding(
      "after_leaving", ["end_date": "2026-09-30"], info, "已离职人员的后续发放；只计补发、奖金、调整和个税",
      "a later payment to somebody who has left: back pay, bonus, adjustments and tax only"),
    Finding(
      "bank_account.missing", [:], warning, "没有银行账号，列入现金名单；请补充账号",
      "no bank account, so it is on the cash list; enter one"),
  ]

  @Test(
    "A finding has its level, its figures and what to do, and an article", arguments: findings,
    Language.allCases)
  func finding(_ example: Finding, _ language: Language) throws {
    var month = Month("2026-10", [person("E1", ["unit": "一所"].merging(example.cells) { $1 })])
    month.ledger = example.ledger.map { LedgerText.of([LedgerText.row("E1", $0)]) }
    month.language = language
    let table = try month.pay().table(.findings)
    let row = table.rows.first { $0[4] == example.code } ?? []
    #expect(
      Array(row.dropLast()) == [
        "E1", "张E1", "一所", "5301", example.code, example.level.text(in: language),
        example.message.text(in: language),
      ])
    #expect(row.last?.isEmpty == false)
  }

  @Test("Findings stand in the order of the roster, at most one of a code for each person")
  func order() throws {
    let roster = RandomRoster(700, seed: 51)
    let month = Month(RandomRoster.period, roster.people, ledger: roster.ledgerText)
    let findings = try month.with(\.threads, 2).pay().table(.findings)
    let numbers = findings.column("employee_id").compactMap { Int($0.dropFirst()) }
    #expect(numbers == numbers.sorted() && numbers.count > 700)
    let pairs = zip(findings.column("employee_id"), findings.column("code")).map { $0 + " " + $1 }
    #expect(Set(pairs).count == pairs.count)
    #expect(Set(findings.column("code")).count >= 12)
  }

  @Test("The account counts the findings by code and weight, the weightiest first")
  func counts() throws {
    let rows = [
      person("E1", ["schemes_excluded": "pension"]), person("E2", ["schemes_excluded": "all", "grade": "0"]),
      person("E3", ["schemes_excluded": "medical"]), person("E4"),
    ]
    let month = Month("2026-10", rows, ledger: LedgerText.of([LedgerText.row("E9")]))
    let results = try month.pay()
    let table = results.table(.findings)
    for count in results.account.findings {
      let found = table.all("code", count.code.code).filter { $0["level"] == count.level.code }
      #expect(found.count == count.count)
    }
    let told = results.account.findings.map { $0.code.code + " " + $0.level.code + " \($0.count)" }
    #expect(results.account.findings.reduce(0) { $0 + $1.count } == table.rows.count)
    #expect(told.first == "minimum_wage violation 1")
    #expect(told.contains("scheme.excluded warning 1") && told.contains("scheme.excluded info 2"))
    #expect(told.contains("roster.missing warning 1"))
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The worked examples of the law and of published payrolls, from the roster to the payslip.
///
/// STA: interpretation of 国家税务总局公告2018年第61号; REG: the register's golden cases for Kunming 2026;
/// CTY: notice of 元谋县人社局, 2026-09-07; D: derived from the rules, the arithmetic stands beside it.
@Suite struct WorkedExamplesTests {
  /// A person of a month, and what the payslip must say.
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let period: String
    let cells: Cells
    let expected: Cells
    var testDescription: String { name }

    init(_ name: String, _ period: String, _ cells: Cells, _ expected: Cells) {
      self.name = name
      self.period = period
      self.cells = cells
      self.expected = expected
    }
  }

  private static let newlyInJanuary = ["hire_date": "2026-01-01", "prior_service_months": "60"]
  private static let uninsured = ["schemes_excluded": "all"]

  static let contributions = [
    // W14, REG CN-KM-WP09-1. Tax (10,000 - 5,000 - 800 - 200 - 30 - 1,200) x 3 % = 2,770 x 3 % = 83.10.
    // Employer 1,600 + 700 + 90 + 70 + 20 + 1,200 = 3,680.
    Example(
      "W14 Kunming January 2026, wage and base 10,000, housing fund 12 %", "2026-01",
      newlyInJanuary.merging(["contribution_base": "10000"]) { $1 },
      [
        "gross_pay": "10000.00", "pension_employer": "1600.00", "pension_employee": "800.00",
        "medical_employer": "700.00", "medical_employee": "200.00", "maternity_employer": "90.00",
        "unemployment_employer": "70.00", "unemployment_employee": "30.00", "work_injury_employer": "20.00",
        "housing_fund_employer": "1200.00", "housing_fund_employee": "1200.00", "income_tax": "83.10",
        "net_pay": "7686.90", "employer_cost": "13680.00",
      ]),
    // W15, REG CN-KM26-1: class 8 of work injury, 1.9 %; 3,680 - 20 + 190 = 3,850.
    Example(
      "W15 the same with work injury of class 8, by the unit", "2026-01",
      newlyInJanuary.merging(["contribution_base": "10000", "unit": "八类"]) { $1 },
      ["work_injury_employer": "190.00", "net_pay": "7686.90", "employer_cost": "13850.00"]),
    // W19, REG CN-KM02-1: floors of 4,403, housing fund 5 % of 2,270 = 113.50 -> 114.
    // 352.24 + 88.06 + 13.21 + 114 = 567.51; 704.48 + 308.21 + 39.63 + 30.82 + 8.81 + 114 = 1,205.95.
    Example(
      "W19 September 2026, wage 2,270 at the floors, housing fund 5 %", "2026-09",
      ["grade": "2270", "contribution_base": "2270", "unit": "百分之五"],
      [
        "medical_employer": "308.21", "medical_employee": "88.06", "maternity_employer": "39.63",
        "housing_fund_employer": "114.00", "housing_fund_employee": "114.00", "income_tax": "0.00",
        "net_pay": "1702.49", "employer_cost": "3475.95",
      ]),
    // W12, CTY: 4,403 x 16 % = 704.48, x 8 % = 352.24, x 0.7 % = 30.821, x 0.3 % = 13.209, x 0.2 % = 8.806.
    Example(
      "W12 social insurance at the floor of 2026", "2026-09", ["contribution_base": "4402.99"],
      [
        "pension_base": "4403.00", "pension_employer": "704.48", "pension_employee": "352.24",
        "unemployment_employer": "30.82", "unemployment_employee": "13.21", "work_injury_employer": "8.81",
      ]),
    // W13, CTY: 22,017 x 16 % = 3,522.72, x 8 % = 1,761.36.
    Example(
      "W13 pension at the ceiling of 2026", "2026-09", ["contribution_base": "22017.01"],
      ["pension_base": "22017.00", "pension_employer": "3522.72", "pension_employee": "1761.36"]),
    // W27 to W29, published by the fund of Qujing: 5 % of 1,920 = 96; of 1,770 = 88.50 -> 89;
    // 12 % of 25,737 = 3,088.44 -> 3,088.
    Example(
      "W27 housing fund of Qujing, 5 % of 1,920", "2026-09",
      ["region": "5303", "unit": "百分之五", "housing_fund_base": "1920"],
      ["housing_fund_employer": "96.00", "housing_fund_employee": "96.00"]),
    Example(
      "W28 housing fund of Qujing, 5 % of 1,770", "2026-09",
      ["region": "5303", "unit": "百分之五", "housing_fund_base": "1770"],
      ["housing_fund_employer": "89.00", "housing_fund_employee": "89.00"]),
    Example(
      "W29 housing fund of Qujing, 12 % of 25,737", "2026-09",
      ["region": "5303", "housing_fund_base": "25737"],
      ["housing_fund_employer": "3088.00", "housing_fund_employee": "3088.00"]),
    // W47, notice of Wenshan 2024: 1,500 + 1,060 + 2,345 = 4,905, less 392.40 + 98.10 + 14.72 + 589 = 1,094.22.
    Example(
      "W47 Wenshan 2024: 4,905 gross, 3,810.78 net", "2024-10",
      ["region": "5326", "post": "GUARD", "grade": "G2"],
      [
        "reference_pay": "1500.00", "grade_pay": "1060.00", "post_pay": "2345.00", "gross_pay": "4905.00",
        "pension_employee": "392.40", "medical_employee": "98.10", "unemployment_employee": "14.72",
        "housing_fund_employee": "589.00", "income_tax": "0.00", "net_pay": "3810.78",
      ]),
  ]

  static let time = [
    // W21: 21,750 / 21.75 = 1,000 a day, / 8 = 125 an hour; W22, REG WP08-1: 125 x 2 x 1.5 = 375.
    Example(
      "W21 and W22 two hours on a workday at 21,750", "2026-09",
      ["grade": "21750", "overtime_workday_hours": "2"], ["overtime_workday_pay": "375.00"]),
    // W23, REG WP08-2: 125 x 3 x 2 = 750.
    Example(
      "W23 three hours on a Sunday, paid", "2026-09",
      ["grade": "21750", "overtime_restday_hours": "3"],
      ["overtime_restday_pay": "750.00", "comp_leave_balance_hours": "0.00"]),
    // W23, REG WP08-4.
    Example(
      "W23 three hours on a Sunday, taken as leave", "2026-09",
      ["grade": "21750", "overtime_restday_hours": "3", "comp_leave_elected_hours": "3"],
      ["overtime_restday_pay": "0.00", "comp_leave_balance_hours": "3.00"]),
    // W24, REG WP08-3: 125 x 8 x 3 = 3,000 on top of the wage.
    Example(
      "W24 eight hours on 1 January 2026", "2026-01",
      ["grade": "21750", "overtime_holiday_hours": "8"],
      ["overtime_holiday_pay": "3000.00", "monthly_wage": "21750.00", "gross_pay": "24750.00"]),
    // W25, REG WP12-1.
    Example(
      "W25 one day of unpaid leave at 21,750", "2026-09",
      ["grade": "21750", "personal_leave_days": "1"],
      ["unpaid_leave_deduction": "-1000.00", "gross_pay": "20750.00"]),
    // W26, REG CN-KM20-1: 19 to 30 January are 10 paid days: 21,750 x 10 / 21.75 = 10,000. Contributions
    // (8 % + 2 % + 0.3 %) x 21,750 = 2,240.25. Tax (10,000 - 5,000 - 2,240.25) x 3 % = 82.7925.
    Example(
      "W26 joiner on Monday 2026-01-19 with a first housing fund account", "2026-01",
      ["grade": "21750", "hire_date": "2026-01-19"],
      [
        "payable_days": "10.00", "gross_pay": "10000.00", "housing_fund_employee": "0.00",
        "housing_fund_employer": "0.00", "pension_employee": "1740.00", "income_tax": "82.79",
        "net_pay": "7676.96",
      ]),
  ]

  static let deductions = [
    // W37: 20 % of 2,500 = 500; 2,500 - 2,270 = 230.
    Example(
      "W37 loss of 1,000, wage 2,500, minimum wage 2,270", "2026-09",
      uninsured.merging(["grade": "2500", "recovery": "1000"]) { $1 },
      ["recovery": "230.00", "net_pay": "2270.00"]),
    // W38: 20 % of 20,000 = 4,000.
    Example(
      "W38 loss of 10,000, wage 20,000", "2026-09",
      uninsured.merging(["grade": "20000", "recovery": "10000"]) { $1 }, ["recovery": "4000.00"]),
  ]

  // W8 (REG), W9 (财税〔2018〕164号 as published), W10 (D): rate and quick deduction by a twelfth of the bonus:
  // 36,000 x 3 %; 36,001 x 10 % - 210; 50,000, 60,000, 120,000, 144,000 x 10 % - 210; 144,001 x 20 % - 1,410.
  static let bonuses = [
    ("36000", "1080.00"), ("36001", "3390.10"), ("50000", "4790.00"), ("60000", "5790.00"),
    ("120000", "11790.00"), ("144000", "14190.00"), ("144001", "27390.20"),
  ].map { bonus, tax in
    Example(
      "W8 to W10 bonus of \(bonus)", "2026-01", ["annual_bonus": bonus],
      ["annual_bonus": bonus + ".00", "bonus_tax": tax])
  }

  @Test(
    "A published or derived example comes out to the fen",
    arguments: contributions + time + deductions + bonuses)
  func example(_ example: Example) throws {
    let payslip = try Month(example.period, [person("E1", example.cells)]).pay().payslip("E1")
    for (item, amount) in example.expected {
      #expect(payslip[item] == amount, "\(item)")
    }
  }

  /// Contributions of so many yuan whatever the wage, as the examples of the tax bureau state them.
  private func standards(contributions: String) -> PayStandards {
    PayStandards.common.replacing(
      "contributions.csv", by: ["53,,pension,,,,,,\(contributions),,,,,,2020-01-01,test"])
  }

  @Test("W1: 30,000 a month less 4,500 and 2,000: 555, 625 and 1,850, the ledger handed on (STA)")
  func cumulativeWithholding() throws {
    // T = 18,500, 37,000 and 55,500: 18,500 x 3 % = 555; 37,000 x 10 % - 2,520 = 1,180 less 555;
    // 55,500 x 10 % - 2,520 = 3,030 less 1,180.
    let taxes = try year(
      months: 3, grade: { _ in "30000" }, contributions: "4500", cells: ["additional_deductions": "2000"])
    #expect(taxes == ["555.00", "625.00", "1850.00"])
  }

  @Test("W3: 10,000 a month less 1,500 and 1,000: 75 each month (STA)")
  func evenWithholding() throws {
    let taxes = try year(
      months: 3, grade: { _ in "10000" }, contributions: "1500", cells: ["additional_deductions": "1000"])
    #expect(taxes == ["75.00", "75.00", "75.00"])
  }

  @Test("W7: 10,000 in January, then 4,000: 150 in January and never refunded (STA)")
  func lowIncomeByTheOldRule() throws {
    // January (10,000 - 5,000) x 3 %; from February on the year's T falls.
    let taxes = try year(months: 12, grade: { $0 == 1 ? "10000" : "4000" }, contributions: "0")
    #expect(taxes == ["150.00"] + [String](repeating: "0.00", count: 11))
  }

  @Test("W7: the same by 公告2020年第19号: nothing, 60,000 being deducted from the first month (STA)")
  func lowIncomeByTheNewRule() throws {
    // The roster says it in January only; the ledger keeps it for the year.
    let taxes = try year(
      months: 12, grade: { $0 == 1 ? "10000" : "4000" }, contributions: "0",
      cells: ["tax_basis": "low_income"], cellsInJanuaryOnly: true)
    #expect(taxes == [String](repeating: "0.00", count: 12))
  }

  /// The income tax of each month of 2026 of somebody who joins on 1 January.
  private func year(
    months: Int, grade: (Int) -> String, contributions: String, cells: Cells = [:],
    cellsInJanuaryOnly: Bool = false
  ) throws -> [String?] {
    var ledger: String?
    var taxes: [String?] = []
    for number in 1...months {
      var row = person("E1", ["hire_date": "2026-01-01", "grade": grade(number)])
      if number == 1 || !cellsInJanuaryOnly { row.merge(cells) { $1 } }
      var month = Month("2026-" + (number < 10 ? "0" : "") + "\(number)", [row], ledger: ledger)
      month.standards = standards(contributions: contributions)
      let results = try month.pay()
      taxes.append(results.payslip("E1")["income_tax"])
      ledger = results.text(.ledger)
    }
    return taxes
  }

  @Test(
    "W49 and W50: what kind of day each day is, by who is employed on that day alone (D)",
    arguments: [
      // Mid-autumn is a holiday, the weekend after it is rest, the Sunday before a day of work.
      ("2026-09-25", true), ("2026-09-26", false), ("2026-09-27", false), ("2026-09-20", true),
      // Spring Festival: holidays are paid, the weekdays changed against Saturdays are rest.
      ("2026-02-15", false), ("2026-02-16", true), ("2026-02-19", true), ("2026-02-20", false),
      ("2026-02-21", false), ("2026-02-22", false), ("2026-02-23", false), ("2026-02-14", true),
      ("2026-02-28", true), ("2026-02-13", true),
    ])
  func kindOfDay(_ day: String, _ isPaid: Bool) throws {
    let row = person("E1", ["hire_date": day, "end_date": day])
    let payslip = try Month(String(day.prefix(7)), [row]).pay().payslip("E1")
    #expect(payslip["payable_days"] == (isPaid ? "1.00" : "0.00"))
  }

  @Test(
    "A month's payable days are its workdays and statutory holidays, make-up days included (放假办法)",
    arguments: [
      // Workdays and holidays: 22 + 1, 16 + 4, 18 + 3, 19 + 5, 18 + 4, 19 + 3.
      ("2026-09", "23.00"), ("2026-02", "20.00"), ("2026-10", "21.00"), ("2025-01", "24.00"),
      ("2025-10", "22.00"), ("2024-10", "22.00"),
    ])
  func monthDays(_ period: String, _ days: String) throws {
    #expect(try Month(period, [person("E1")]).pay().payslip("E1")["month_days"] == days)
  }
}

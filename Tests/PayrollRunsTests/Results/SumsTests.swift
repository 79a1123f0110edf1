import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `summary.csv`, `contributions.csv`, `bank.csv` and `tax_declaration.csv`: sums and lists of what is paid.
@Suite struct SumsTests {
  /// What the worked example W14 pays in January: 10,000, a whole set of contributions, 83.10 of tax.
  private func joiner(_ employeeId: String, _ cells: Cells = [:]) -> Cells {
    person(employeeId, ["hire_date": "2026-01-01", "prior_service_months": "60"].merging(cells) { $1 })
  }

  @Test("The summary is sorted by region and unit by code point, and the total comes last")
  func summary() throws {
    let places = [
      ("5304", "b"), ("530111", ""), ("5301", "一所"), ("5301", ""), ("5301", "a"), ("5301", "Z"),
      ("5301", "一所"),
    ]
    let rows = places.enumerated().map { joiner("E\($0)", ["region": $1.0, "unit": $1.1]) }
    let month = Month("2026-01", rows)
    let table = try month.pay().table(.summary)
    #expect(table.column("region") == ["5301", "5301", "5301", "5301", "530111", "5304", "total"])
    #expect(table.column("unit") == ["", "Z", "a", "一所", "", "b", ""])
    #expect(table.column("headcount") == ["1", "1", "1", "2", "1", "1", "7"])
    // 2 x 7,686.90 of net pay, 2 x 13,680 of cost in 一所.
    #expect(table.column("net_pay")[3] == "15373.80" && table.column("employer_cost")[3] == "27360.00")
    #expect(try month.with(\.language, .chinese).pay().table(.summary).column("地区代码").last == "合计")
  }

  @Test("A total is one even if nobody was paid")
  func emptySummary() throws {
    let table = try Month("2026-01", []).pay().table(.summary)
    #expect(table.rows.map { Array($0.prefix(4)) } == [["total", "", "0", "0.00"]])
  }

  @Test("Contributions are summed by region, unit and scheme, for those to whom the scheme is due")
  func contributions() throws {
    let rows = [
      joiner("E1", ["unit": "一所"]), joiner("E2", ["unit": "一所"]),
      joiner("E3", ["unit": "一所", "schemes_excluded": "pension"]),
      joiner("E4", ["unit": "", "schemes_excluded": "all"]),
    ]
    let month = Month("2026-01", rows)
    let table = try month.pay().table(.contributions)
    // Two people in the pension scheme: base 20,000, 3,200 + 1,600. Three in all others.
    #expect(
      table.rows == [
        ["5301", "一所", "pension", "2", "20000.00", "3200.00", "1600.00", "0.00", "0.00", "4800.00"],
        ["5301", "一所", "medical", "3", "30000.00", "2100.00", "600.00", "0.00", "0.00", "2700.00"],
        ["5301", "一所", "maternity", "3", "30000.00", "270.00", "0.00", "0.00", "0.00", "270.00"],
        ["5301", "一所", "unemployment", "3", "30000.00", "210.00", "90.00", "0.00", "0.00", "300.00"],
        ["5301", "一所", "work_injury", "3", "30000.00", "60.00", "0.00", "0.00", "0.00", "60.00"],
        ["5301", "一所", "housing_fund", "3", "30000.00", "3600.00", "3600.00", "0.00", "0.00", "7200.00"],
      ])
    let chinese = try month.with(\.language, .chinese).pay().table(.contributions).column("险种")
    #expect(chinese == ["养老保险", "医疗保险", "生育保险", "失业保险", "工伤保险", "住房公积金"])
  }

  @Test("A scheme of fixed amounts has no base")
  func fixedScheme() throws {
    let table = try Month("2026-01", [joiner("E1", ["region": "530402"])]).pay().table(.contributions)
    #expect(
      table.all("scheme", "serious_illness").first.map { [$0["base_total"], $0["employer"], $0["employee"]] }
        == ["0.00", "10.00", "5.00"])
  }

  @Test("The bank file has everyone with net pay above 0 in roster order, the cash list last")
  func bank() throws {
    let rows = [
      joiner("E1"), joiner("E2", ["bank_account": "62220001"]),
      joiner("E3", ["grade": "0", "bank_account": "10000001"]),
      joiner("E4", ["grade": "0"]), joiner("E5", ["bank_account": "00420042"]), joiner("E6", ["name": "阿,依"]),
    ]
    let results = try Month("2026-01", rows).pay()
    #expect(
      results.table(.bank).rows == [
        ["62220001", "张E2", "7686.90", "E2"], ["00420042", "张E5", "7686.90", "E5"],
        ["", "张E1", "7686.90", "E1"],
        ["", "阿,依", "7686.90", "E6"],
      ])
    #expect(results.findings("E3").contains("net_pay.zero"))
    #expect(results.findings("E4").contains("bank_account.missing"))
  }

  @Test("The cash list of every block comes after all transfers")
  func bankOfManyBlocks() throws {
    // Rows of some 100 bytes: 6,000 of them are two blocks and more.
    let rows = (1...6_000).map { number in
      joiner(
        "E\(number)",
        [
          "bank_account": number % 3 == 0 ? "" : "\(10_000_000 + number)",
          "unit": String(repeating: "所", count: 20),
        ])
    }
    let bank = try Month("2026-01", rows).with(\.threads, 2).pay().table(.bank)
    let numbers = bank.column("employee_id").compactMap { Int($0.dropFirst()) }
    #expect(numbers == (1...6_000).filter { $0 % 3 != 0 } + (1...6_000).filter { $0 % 3 == 0 })
  }

  @Test("The declaration tells what the tax rests on: income with exempt pay, without separate bonus")
  func declaration() throws {
    let row = joiner(
      "E1",
      [
        "contribution_base": "10000", "tax_exempt_pay": "300", "annual_bonus": "36000", "allowance": "50",
        "additional_deductions": "1000", "other_tax_deductions": "20", "tax_reduction": "3",
        "id_number": IdentityNumber.withX, "region": "530402",
      ])
    let results = try Month("2026-01", [row]).pay()
    let table = results.table(.taxDeclaration)
    // Wage 13,000 (3,000 + 10,000) + 50. T = 13,050 - 5,000 - 800 - 200 - 30 - 1,200 - 1,000 - 20 = 4,800;
    // x 3 % = 144 - 3. The 5 of serious illness are not deductible there. Bonus 36,000 x 3 %.
    #expect(
      table.rows.first == [
        "E1", "张E1", IdentityNumber.withX.uppercased(), "13350.00", "300.00", "800.00", "200.00", "30.00",
        "1200.00", "0.00", "1000.00", "20.00", "3.00", "36000.00", "0.00", "0.00", "141.00", "1080.00",
        "0.00",
      ])
    #expect(results.payslip("E1")["serious_illness_employee"] == "5.00")
  }

  /// The average wage is 10,531.92 a month: 36 of them, 379,149.12, are free of tax.
  @Test("Severance is declared by itself, with what of it three years of the average wage leave free")
  func severance() throws {
    func declared(_ severance: String, before: String) throws -> Cells {
      let ledger = LedgerText.row("E1", ["severance_paid": before])
      let row = person("E1", ["severance": severance, "end_date": "2026-10-31", "schemes_excluded": "all"])
      return try Month("2026-10", [row], ledger: LedgerText.of([ledger])).pay().table(.taxDeclaration).of(
        "E1")
    }
    // What is paid is exempt, and not what might have been.
    #expect(try declared("1000.00", before: "0.00")["severance_exempt"] == "1000.00")
    let below = try declared("379149.12", before: "0.00")
    #expect(below["severance"] == "379149.12" && below["severance_exempt"] == "379149.12")
    #expect(below["severance_tax"] == "0.00")
    // 10,000 above: 3 %.
    let above = try declared("389149.12", before: "0.00")
    #expect(above["severance_exempt"] == "379149.12" && above["severance_tax"] == "300.00")
    let second = try declared("10000.00", before: "379000.00")
    #expect(second["severance_exempt"] == "149.12" && second["severance_tax"] == "295.53")  // 9850.88 x 3 %
    #expect(try declared("10000.00", before: "400000.00")["severance_exempt"] == "0.00")
    // It is no income of the month.
    #expect(above["income"] == second["income"])
  }

  @Test("A bonus that is taxed with the wage is income, and no bonus of its own in the declaration")
  func combinedBonus() throws {
    let row = joiner("E1", ["annual_bonus": "36000", "bonus_tax": "combined"])
    let declaration = try Month("2026-01", [row]).pay().table(.taxDeclaration).of("E1")
    #expect(declaration["income"] == "46000.00" && declaration["annual_bonus"] == "0.00")
    #expect(declaration["bonus_tax"] == "0.00")
  }

  @Test("Summary, contributions, bank and declaration agree with the payslips of random people")
  func agreement() throws {
    let roster = RandomRoster(1_200, seed: 41)
    let results = try Month(
      RandomRoster.period, roster.people, ledger: roster.ledgerText, adjustments: roster.adjustmentsText()
    ).with(\.threads, 2).pay()
    let payslips = results.table(.payslips)
    let summary = results.table(.summary)
    func sum(_ column: [String]) -> Int64 { column.reduce(0) { $0 + hundredths($1) } }
    for column in summary.header.dropFirst(3) {
      let amounts = summary.column(column)
      #expect(hundredths(amounts.last) == sum(payslips.column(column)), "\(column)")
      #expect(sum(amounts) == 2 * hundredths(amounts.last), "\(column)")
    }
    #expect(sum(results.table(.bank).column("amount")) == sum(payslips.column("net_pay")))
    let contributions = results.table(.contributions)
    for scheme in [
      "pension", "medical", "maternity", "unemployment", "work_injury", "housing_fund", "serious_illness",
    ] {
      let rows = contributions.all("scheme", scheme)
      #expect(sum(rows.map { $0["employer"] ?? "" }) == sum(payslips.column(scheme + "_employer")))
      #expect(sum(rows.map { $0["employee"] ?? "" }) == sum(payslips.column(scheme + "_employee")))
    }
    for side in ["employer", "employee"] {
      let adjusted = sum(contributions.column("adjustment_" + side))
      #expect(adjusted == sum(payslips.column("contribution_adjustment_" + side)) && adjusted != 0)
    }
    let declaration = results.table(.taxDeclaration)
    for column in ["income_tax", "bonus_tax", "tax_exempt_pay"] {
      #expect(sum(declaration.column(column)) == sum(payslips.column(column)))
    }
    #expect(payslips.column("employee_id") == roster.people.map { $0["employee_id"] ?? "" })
    #expect(try results.record()["paid"] as? Int == 1_200)
    let totals = try results.record()["totals"] as? [String: String]
    #expect(totals?["net_pay"].map { hundredths($0) } == sum(payslips.column("net_pay")))
  }

  @Test("Every payslip of random people adds up, line by line")
  func payslipsAddUp() throws {
    let roster = RandomRoster(800, seed: 42)
    let payslips = try Month(
      RandomRoster.period, roster.people, ledger: roster.ledgerText, adjustments: roster.adjustmentsText()
    ).pay().table(.payslips)
    for index in payslips.rows.indices {
      let payslip = payslips.cells(index)
      func sum(_ items: String) -> Int64 {
        items.split(separator: " ").reduce(0) { $0 + hundredths(payslip[String($1)]) }
      }
      let wage = sum(
        "reference_pay professionalism_pay risk_pay intensity_pay post_pay grade_pay seniority_pay "
          + "probation_adjustment")
      #expect(wage == sum("monthly_wage"))
      let gross = sum(
        "monthly_wage proration_adjustment unpaid_leave_deduction sick_leave_deduction other_leave_deduction "
          + "suspension_adjustment performance_pay duty_pay overtime_workday_pay overtime_restday_pay "
          + "overtime_holiday_pay comp_leave_payout annual_leave_payout allowance tax_exempt_pay back_pay annual_bonus"
      )
      #expect(gross == sum("gross_pay"))
      let taken = sum(
        "pension_employee medical_employee unemployment_employee housing_fund_employee serious_illness_employee "
          + "contribution_adjustment_employee income_tax bonus_tax arrears_repaid recovery other_deduction")
      #expect(gross - taken + sum("arrears_advanced") == sum("net_pay") && sum("net_pay") >= 0)
      let cost = sum(
        "pension_employer medical_employer maternity_employer unemployment_employer work_injury_employer "
          + "housing_fund_employer serious_illness_employer contribution_adjustment_employer accident_insurance "
          + "health_check")
      #expect(gross + cost == sum("employer_cost"))
    }
  }
}

/// ID numbers with their check digits, worked out by hand (GB 11643).
enum IdentityNumber {
  /// 530102 19900101 001 and the check digit X, written small. The weighted sum is
  /// 5x7 + 3x9 + 0 + 1x5 + 0 + 2x4 + 1x2 + 9x1 + 9x6 + 0 + 0 + 1x9 + 0 + 1x5 + 0 + 0 + 1x2 = 156; 156 mod 11 = 2: X.
  static let withX = "53010219900101001x"
}

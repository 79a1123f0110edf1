import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The columns of every result file, in both languages, and how the files are written.
@Suite struct ResultHeadersTests {
  private static let lines =
    "reference_pay,professionalism_pay,risk_pay,intensity_pay,post_pay,grade_pay,seniority_pay,"
    + "probation_adjustment,monthly_wage,proration_adjustment,unpaid_leave_deduction,sick_leave_deduction,"
    + "other_leave_deduction,suspension_adjustment,performance_pay,duty_pay,overtime_workday_pay,"
    + "overtime_restday_pay,overtime_holiday_pay,comp_leave_payout,annual_leave_payout,allowance,tax_exempt_pay,"
    + "back_pay,annual_bonus,award,severance,gross_pay,pension_employee,medical_employee,unemployment_employee,"
    + "housing_fund_employee,serious_illness_employee,contribution_adjustment_employee,income_tax,bonus_tax,"
    + "severance_tax,arrears_advanced,arrears_repaid,recovery,other_deduction,net_pay,"
  private static let bases =
    "pension_base,medical_base,maternity_base,unemployment_base,work_injury_base,housing_fund_base,"
  private static let costs =
    "pension_employer,medical_employer,maternity_employer,unemployment_employer,work_injury_employer,"
    + "housing_fund_employer,serious_illness_employer,contribution_adjustment_employer,accident_insurance,"
    + "health_check,employer_cost"

  /// The canonical names, as `SampleData/README.md` has them.
  static let english: [ResultFile: String] = [
    .payslips: "period,employee_id,name,unit,region,category,post,grade,month_days,payable_days," + lines
      + bases
      + costs + ",cumulative_taxable_income,comp_leave_balance_hours,annual_leave_balance_days",
    .ledger:
      "employee_id,period,hire_date,end_date,tax_year,deduction_months,tax_basis,ytd_income,ytd_special,"
      + "ytd_additional,ytd_other,ytd_reduction,ytd_tax,ytd_gross_pay,bonus_taxed,annual_leave_used_days,"
      + "sick_leave_days,comp_leave_lots,wages,total_wages,severance_paid,arrears,recovery_carried,"
      + "deduction_carried,month_figures",
    .summary: "region,unit,headcount," + lines + costs,
    .contributions: "region,unit,scheme,headcount,base_total,employer,employee,adjustment_employer,"
      + "adjustment_employee,total",
    .bank: "bank_account,name,amount,employee_id",
    .taxDeclaration:
      "employee_id,name,id_number,income,tax_exempt_pay,pension,medical,unemployment,housing_fund,"
      + "serious_illness,additional_deductions,other_tax_deductions,tax_reduction,annual_bonus,severance,"
      + "severance_exempt,income_tax,bonus_tax,severance_tax",
    .findings: "employee_id,name,unit,region,code,level,message,article",
  ]

  static let chinese: [ResultFile: String] = [
    .contributions: "地区代码,单位,险种,人数,缴费基数合计,单位缴费,个人缴费,单位缴费补退,个人缴费补退,缴费合计",
    .bank: "银行账号,姓名,金额,人员编号",
    .findings: "人员编号,姓名,单位,地区代码,提示代码,提示级别,提示内容,法规依据",
    .ledger: "人员编号,发放月份,入职日期,离职日期,纳税年度,累计减除月数,扣缴方式,累计收入,累计专项扣除,累计专项附加扣除,累计其他扣除,"
      + "累计减免税额,累计已扣税额,累计应发合计,年终奖已单独计税,本年已用年休假天数,本年病假天数,补休结余明细,近十二月工资,"
      + "近十二月工资总额,已发经济补偿,垫付款余额,追偿结转,其他扣款结转,当月数据",
  ]

  private static let tables = ResultFile.allCases.filter {
    $0.isOfMonthAlone && ![.run, .rejects, .report].contains($0)
  }

  @Test("English headers are the canonical names in their order", arguments: tables)
  func english(_ file: ResultFile) throws {
    let header = try Month("2026-10", [person("E1")]).pay().table(file).header.joined(separator: ",")
    #expect(header == ResultHeadersTests.english[file])
  }

  @Test("Chinese headers have as many titles, none of them twice and none in English", arguments: tables)
  func chinese(_ file: ResultFile) throws {
    let header = try Month("2026-10", [person("E1")]).with(\.language, .chinese).pay().table(file).header
    let count = ResultHeadersTests.english[file]?.split(separator: ",").count
    #expect(header.count == count && Set(header).count == count)
    #expect(header.allSatisfy { title in title.unicodeScalars.allSatisfy { $0.value > 0x3000 } })
    if let expected = ResultHeadersTests.chinese[file] { #expect(header.joined(separator: ",") == expected) }
  }

  @Test("Every CSV begins with a byte order mark unless it is not wanted; run.json never does")
  func byteOrderMark() throws {
    let month = Month("2026-10", [person("E1")])
    let plain = try month.pay()
    let marked = try month.with(\.writesMark, true).pay()
    for file in ResultFile.allCases where file.isOfMonthAlone && ![.run, .report].contains(file) {
      #expect(Array(marked.text(file).utf8) == [0xEF, 0xBB, 0xBF] + Array(plain.text(file).utf8), "\(file)")
      #expect(plain.text(file).unicodeScalars.first != "\u{FEFF}")
    }
    #expect(marked.text(.run).hasPrefix("{"))
    #expect(try marked.record()["byte_order_mark"] as? Bool == true)
    #expect(try plain.record()["byte_order_mark"] as? Bool == false)
  }

  @Test("Lines end with LF, and amounts, hours and days have two decimals and are never -0.00")
  func numbers() throws {
    let roster = RandomRoster(600, seed: 31)
    let month = Month(
      RandomRoster.period, roster.people, ledger: roster.ledgerText, adjustments: roster.adjustmentsText())
    let results = try month.pay()
    for file in ResultHeadersTests.tables {
      #expect(results.text(file).utf8.contains(UInt8(ascii: "\r")) == false)
    }
    for file in [ResultFile.payslips, .summary, .contributions, .taxDeclaration, .bank] {
      let table = results.table(file)
      let texts: Set<String> = [
        "period", "employee_id", "name", "unit", "region", "category", "post", "grade", "headcount", "scheme",
        "id_number", "bank_account",
      ]
      for (place, title) in table.header.enumerated() where !texts.contains(title) {
        let wrong = table.rows.map { $0[place] }.filter { hundredths($0) == .min || $0 == "-0.00" }
        #expect(wrong.isEmpty, "\(file) \(title)")
      }
    }
  }

  @Test("Minus nothing is nothing")
  func minusNothing() throws {
    let row = person("E1", ["back_pay": "-0.00", "allowance": "-0", "duty_days": "-0.0"])
    let results = try Month("2026-10", [row], adjustments: "employee_id,item,amount\nE1,back_pay,-0\n").pay()
    #expect(ResultFile.allCases.allSatisfy { !results.text($0).contains("-0.00") })
    #expect(results.payslip("E1")["back_pay"] == "0.00")
  }
}

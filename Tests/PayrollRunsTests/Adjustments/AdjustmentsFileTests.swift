import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `adjustments.csv`: what is owed or corrected beside the roster.
@Suite struct AdjustmentsFileTests {
  private static let header: String = "employee_id,item,amount,scheme,for_period,note\n"

  private func month(_ lines: String, _ people: [Cells] = [person("E1")], ledger: [Cells] = []) -> Month {
    Month(
      "2026-10", people, ledger: ledger.isEmpty ? nil : LedgerText.of(ledger),
      adjustments: AdjustmentsFileTests.header + lines + "\n")
  }

  /// A line that is wrong, the column in which it is, and why.
  struct Fault: Sendable, CustomTestStringConvertible {
    let line: String
    let column: String
    let value: String
    let reason: Bilingual
    var testDescription: String { line }

    init(_ line: String, _ column: String, _ value: String, _ chinese: String, _ english: String) {
      self.line = line
      self.column = column
      self.value = value
      self.reason = Bilingual(chinese, english)
    }
  }

  private static let items: Bilingual = Bilingual(
    "其他津补贴、免税补贴、补发工资、补发加班工资、年终奖、表彰奖励、经济补偿、已用年休假更正、病假天数更正、补休结余更正、追偿、"
      + "其他扣款、专项附加扣除、其他税前扣除、减免税额、个人缴费补退、单位缴费补退",
    "allowance, tax_exempt_pay, back_pay, overtime_back_pay, annual_bonus, award, severance, "
      + "annual_leave_used_adjustment, sick_leave_adjustment, comp_leave_adjustment, recovery, other_deduction, "
      + "additional_deductions, other_tax_deductions, tax_reduction, contribution_adjustment_employee, contribution_adjustment_employer"
  )

  private static let noEmployeeSide: Bilingual = Bilingual(
    "工伤、生育保险个人不缴费（社会保险法第33、53条）", "work injury and maternity have no employee side (社会保险法 Arts. 33, 53)")

  static let faults: [Fault] = [
    Fault(",back_pay,1,,,", "employee_id", "", "人员编号必须填写", "the employee number must not be blank"),
    Fault(
      "E1,back-pay,1,,,", "item", "back-pay", "不认识这个项目，是不是“back_pay”？可用的项目：" + items.chinese,
      "unknown item; did you mean \"back_pay\"? Known items: " + items.english),
    Fault(
      "E1,,1,,,", "item", "", "不认识这个项目；可用的项目：" + items.chinese, "unknown item. Known items: " + items.english),
    Fault("E1,back_pay,,,,", "amount", "", "应为金额，如 1234.50", "expected an amount such as 1234.50"),
    Fault(
      "E1,back_pay,\"1,000\",,,", "amount", "1,000", "不是数字；请写成 1000，不要千分位、货币符号、汉字或全角数字",
      "this is no number; write 1000, without thousands separators, signs of currency or full-width digits"),
    Fault("E1,back_pay,x,,,", "amount", "x", "应为金额，如 1234.50", "expected an amount such as 1234.50"),
    Fault("E1,back_pay,1.005,,,", "amount", "1.005", "金额最多两位小数", "an amount has at most two decimals"),
    Fault("E1,back_pay,-10000000000,,,", "amount", "-10000000000", "金额超出范围", "the amount is out of range"),
    Fault("E1,allowance,10000000000,,,", "amount", "10000000000", "金额超出范围", "the amount is out of range"),
    Fault("E1,allowance,-0.01,,,", "amount", "-0.01", "“其他津补贴”不能是负数", "allowance must not be negative"),
    Fault("E1,追偿,-1,,,", "amount", "-1", "“追偿”不能是负数", "recovery must not be negative"),
    Fault("E1,tax_reduction,-1,,,", "amount", "-1", "“减免税额”不能是负数", "tax_reduction must not be negative"),
    Fault(
      "E1,contribution_adjustment_employee,1,,,", "scheme", "", "缴费补退须写明险种",
      "a correction of contributions needs its scheme"),
    Fault(
      "E1,contribution_adjustment_employer,1,养老金,,", "scheme", "养老金",
      "不认识这个险种；可用：养老保险、医疗保险、生育保险、失业保险、工伤保险、住房公积金、大额医疗",
      "unknown scheme; known: pension, medical, maternity, unemployment, work_injury, housing_fund, serious_illness"
    ),
    Fault(
      "E1,contribution_adjustment_employee,1,maternity,,", "scheme", "maternity", noEmployeeSide.chinese,
      noEmployeeSide.english),
    Fault(
      "E1,个人缴费补退,-1,工伤保险,,", "scheme", "工伤保险", noEmployeeSide.chinese, noEmployeeSide.english),
    Fault(
      "E1,back_pay,1,,2026-9,", "for_period", "2026-9",
      "应为月份；这像是 2026-09，被表格软件或输入法改了样子，请写成 2026-09（先把这一列设为文本格式）",
      "a month is expected; this looks like 2026-09 as a spreadsheet or keyboard has changed it: write 2026-09, and "
        + "format the column as text first"),
    Fault(
      "E1,back_pay,1,,2026-11,", "for_period", "2026-11", "所属月份晚于发放月份 2026-10",
      "the month lies after the period 2026-10"),
    Fault(
      "E9,back_pay,1,,,", "employee_id", "E9", "名册上没有此人；请改正编号，或把此人列入名册",
      "nobody with this number is on the roster; correct it or put the person on the roster"),
  ]

  @Test("A fault refuses the run with line and column, also with --allow-rejects", arguments: faults)
  func fault(_ example: Fault) {
    for allowsRejects in [false, true] {
      let faults = month("E1,back_pay,1,,,\"two\nlines\"\n" + example.line).with(
        \.allowsRejects, allowsRejects
      )
      .adjustmentFaults
      #expect(faults.count == 1)
      #expect(faults.first?.file == "adjustments.csv" && faults.first?.line == 4)
      #expect(faults.first?.column == example.column && faults.first?.value == example.value)
      #expect(faults.first?.reason == example.reason)
    }
  }

  @Test("All faults are told at once; those of unknown people once for each line")
  func allFaults() {
    #expect(month("E1,x,1,,,\nE1,back_pay,1,,,\nE1,back_pay,x,,,").adjustmentFaults.map(\.line) == [2, 4])
    #expect(
      month("E8,back_pay,1,,,\nE1,back_pay,1,,,\nE8,allowance,1,,,").adjustmentFaults.map(\.line) == [2, 4])
  }

  @Test("A line with too many or too few fields is a fault like any other")
  func shape() {
    #expect(
      month("E1,back_pay,1\nE1,back_pay,2,,,\nE1,back_pay,x,,,").adjustmentFaults.map(\.line) == [2, 4])
  }

  @Test(
    "A line that stands twice is refused, in one file or in two; another note, amount, month or origin is another"
  )
  func repeated() throws {
    let line = "E1,back_pay,5,,2026-09,x"
    let twice = month(line + "\nE1,补发工资,5.00,,2026/9,x").adjustmentFaults
    #expect(twice.map(\.line) == [3])
    #expect(twice.first?.reason.english.hasPrefix("the same as adjustments.csv:2 in every column") == true)
    var two = month(line)
    two.moreAdjustments = [AdjustmentsFileTests.header + line + "\n"]
    #expect(two.adjustmentFaults.map(\.file) == ["adjustments-2.csv"])
    let others = ["E1,back_pay,5,,2026-09,y", "E1,back_pay,6,,2026-09,x", "E1,back_pay,5,,2026-08,x"]
    #expect(try month(([line] + others).joined(separator: "\n")).pay().payslip("E1")["back_pay"] == "21.00")
    var origins = month("")
    origins.adjustments = "employee_id,item,amount,origin\nE1,back_pay,5,\nE1,back_pay,5,standards\n"
    #expect(try origins.pay().payslip("E1")["back_pay"] == "10.00")
    origins.adjustments = "employee_id,item,amount,origin\nE1,back_pay,5,hand\n"
    #expect(origins.adjustmentFaults.map(\.column) == ["origin"])
  }

  @Test("A correction of the ledger changes what the month begins with, and pays nothing")
  func corrections() throws {
    let ledger = LedgerText.row(
      "E1", ["annual_leave_used_days": "4.00", "comp_leave_lots": "2026-08:8.00", "sick_leave_days": "1.00"])
    let lines = """
      E1,annual_leave_used_adjustment,-1.50,,2026-09,
      E1,病假天数更正,2,,2026-09,
      E1,comp_leave_adjustment,-3,,2026-08,
      """
    let results = try month(lines, ledger: [ledger]).pay()
    let row = results.ledger("E1")
    #expect(row["annual_leave_used_days"] == "2.50" && row["sick_leave_days"] == "3.00")
    #expect(row["comp_leave_lots"] == "2026-08:5.00")
    #expect(results.payslip("E1")["gross_pay"] == "10000.00")
  }

  @Test("A correction below 0, or of somebody without a row, refuses the run; of a rejected row it waits")
  func impossibleCorrections() throws {
    let ledger = [LedgerText.row("E1", ["annual_leave_used_days": "1.00"])]
    let below = month("E1,annual_leave_used_adjustment,-1.01,,2026-09,", ledger: ledger).adjustmentFaults
    #expect(below.map(\.line) == [2] && below.first?.column == "amount" && below.first?.value == "-1.01")
    #expect(try month("E1,annual_leave_used_adjustment,-1,,2026-09,", ledger: ledger).pay().account.paid == 1)
    let nobody = month("E2,sick_leave_adjustment,1,,,", [person("E1"), person("E2")], ledger: ledger)
    #expect(nobody.adjustmentFaults.map(\.column) == ["employee_id"])
    let rejected = month(
      "E2,sick_leave_adjustment,1,,,", [person("E1"), person("E2", ["grade": "x"])], ledger: ledger)
    #expect(try rejected.with(\.allowsRejects, true).pay().account.rejected == 1)
    #expect(month("E1,sick_leave_adjustment,31.01,,,", ledger: ledger).adjustmentFaults.count == 1)
    #expect(month("E1,comp_leave_adjustment,0.001,,,", ledger: ledger).adjustmentFaults.count == 1)
  }

  @Test("The adjustments of somebody whose row has a wrong length wait for the mended one")
  func rowOfWrongLength() throws {
    var month = month("E1,back_pay,5,,,")
    month.sheets = [
      ("roster.csv", Month.roster([person("E0"), person("E1")]).replacing("E1,张E1", with: "E1,张E1,"))
    ]
    let results = try month.with(\.allowsRejects, true).pay()
    #expect(results.account.paid == 1 && results.table(.rejects).column("x_code") == ["columns"])
  }

  @Test("A file that cannot be used at all is unusable, not merely at fault")
  func unusable() {
    var broken = month("")
    broken.adjustments = "employee_id,item\nE1,back_pay\n"
    #expect(broken.unusable.map(\.column) == ["金额"])
    broken.adjustments = "employee_id,item,amount,schema\n"
    #expect(broken.unusable.map(\.column) == ["schema"])
    broken.adjustments = ""
    #expect(broken.unusable.map(\.file) == ["adjustments.csv"])
  }

  @Test("Several lines add up with each other and with the roster's own figure, in either language")
  func sums() throws {
    let lines = """
      E1,allowance,20.50,,,
      E2,back_pay,-1,,,
      'E1,其他津补贴,0.25,,,
      E1,allowance,0.25,,,again
      E1,back_pay,5,,,
      E1,补发工资,-15,,,
      """.replacing("'E1", with: "E1")
    let results = try month(lines, [person("E1", ["allowance": "100"]), person("E2")]).pay()
    #expect(results.payslip("E1")["allowance"] == "121.00" && results.payslip("E1")["back_pay"] == "-10.00")
    #expect(results.payslip("E2")["back_pay"] == "-1.00" && results.payslip("E2")["allowance"] == "0.00")
  }

  @Test("Every item reaches its column")
  func items() throws {
    let lines = """
      E1,allowance,1,,,
      E1,tax_exempt_pay,2,,,
      E1,back_pay,3,,,
      E1,annual_bonus,4,,,
      E1,recovery,5,,,
      E1,other_deduction,6,,,
      E1,additional_deductions,7,,,
      E1,other_tax_deductions,8,,,
      E1,tax_reduction,9,,,
      E1,contribution_adjustment_employee,10,pension,,
      E1,contribution_adjustment_employer,11,work_injury,,
      """
    let results = try month(lines, [person("E1", ["contribution_base": "10000"])]).pay()
    let payslip = results.payslip("E1")
    let declaration = results.table(.taxDeclaration).of("E1")
    for (number, item) in [
      "allowance", "tax_exempt_pay", "back_pay", "annual_bonus", "recovery", "other_deduction",
    ]
    .enumerated() {
      #expect(payslip[item] == "\(number + 1).00", "\(item)")
    }
    for (number, item) in ["additional_deductions", "other_tax_deductions", "tax_reduction"].enumerated() {
      #expect(declaration[item] == "\(number + 7).00", "\(item)")
    }
    #expect(payslip["contribution_adjustment_employee"] == "10.00")
    #expect(payslip["contribution_adjustment_employer"] == "11.00")
    // Income 10,000 + 1 + 3; contributions 2,230 + 10; T = 10,004 - 5,000 - 2,240 - 7 - 8 = 2,749; x 3 % = 82.47 - 9.
    #expect(payslip["cumulative_taxable_income"] == "2749.00" && payslip["income_tax"] == "73.47")
  }

  @Test("Corrections of contributions are contributions: of net pay, of tax, of cost, of their scheme's sums")
  func contributions() throws {
    let lines =
      "E1,contribution_adjustment_employee,100,pension,2026-08,\nE1,contribution_adjustment_employer,-50,生育,,"
    let results = try month(lines).pay()
    let payslip = results.payslip("E1")
    // (10,000 - 5,000 - 2,330) x 3 % = 80.10; 10,000 - 2,330 - 80.10; 13,680 - 50.
    #expect(payslip["income_tax"] == "80.10" && payslip["net_pay"] == "7589.90")
    #expect(payslip["employer_cost"] == "13630.00")
    let sums = results.table(.contributions)
    let pension = sums.all("scheme", "pension").first ?? [:]
    #expect(
      pension["adjustment_employee"] == "100.00" && pension["employee"] == "800.00"
        && pension["total"] == "2500.00")
    let maternity = sums.all("scheme", "maternity").first ?? [:]
    #expect(maternity["adjustment_employer"] == "-50.00" && maternity["total"] == "40.00")
    #expect(results.table(.taxDeclaration).of("E1")["pension"] == "900.00")
  }

  @Test("A correction of a scheme that is not due makes a row of that scheme without a base")
  func contributionOfLeaver() throws {
    let left = person("E1", ["end_date": "2026-08-31"])
    let results = try month("E1,contribution_adjustment_employer,12.34,medical,2026-08,", [left]).pay()
    let sums = results.table(.contributions)
    #expect(sums.rows.count == 1)
    #expect(
      sums.rows.first == ["5301", "", "medical", "1", "0.00", "0.00", "0.00", "12.34", "0.00", "12.34"])
  }

  @Test("Back pay counts in the month it is owed for if the ledger holds it, else in none")
  func backPayForAMonth() throws {
    let ledger = LedgerText.row("E1", ["wages": "2026-09:9000.00"])
    func paid(_ period: String) throws -> (wages: String?, leave: String?) {
      let row = person("E1", ["annual_leave_payout_days": "1"])
      let results = try month("E1,back_pay,100,,\(period),", [row], ledger: [ledger]).pay()
      return (results.ledger("E1")["wages"], results.payslip("E1")["annual_leave_payout"])
    }
    // A day of leave: 9,100 / 21.75 x 2 = 836.78; 9,000 / 21.75 x 2 = 827.59.
    #expect(try paid("2026-09") == ("2026-10:10000.00;2026-09:9100.00", "836.78"))
    #expect(try paid("2026-06") == ("2026-10:10000.00;2026-09:9000.00", "827.59"))
    #expect(try paid("2026-10") == ("2026-10:10100.00;2026-09:9000.00", "827.59"))
    #expect(try paid("") == ("2026-10:10100.00;2026-09:9000.00", "827.59"))
  }

  @Test("Whom the ledger shows as paid this month is left out and counted once, whether on the roster or not")
  func paidAlready() throws {
    let ledger = [LedgerText.row("E1", ["period": "2026-10"]), LedgerText.row("E2", ["period": "2026-10"])]
    let lines = "E1,back_pay,1,,,\nE2,back_pay,2,,,\nE2,allowance,3,,,\nE3,back_pay,4,,,"
    let people = [person("E1"), person("E3")]
    let results = try month(lines, people, ledger: ledger).with(\.allowsRejects, true).pay()
    #expect(results.account.adjustmentsAlreadyPaid == 2)
    #expect(results.payslip("E3")["back_pay"] == "4.00" && results.account.paid == 1)
    #expect(try results.record()["adjustments_already_paid"] as? Int == 2)
    // A ledger of an earlier month does not excuse a number that is on no roster.
    #expect(
      month(lines, people, ledger: [LedgerText.row("E2")]).adjustmentFaults.map(\.value) == ["E2", "E2"])
  }

  @Test("An adjustment that was paid already raises no fault of its own on the row that comes again")
  func paidAlreadyRaisesNoFault() throws {
    // Without a monthly table a bonus cannot be taxed separately; the roster itself names none.
    let ledger = LedgerText.row("E1", ["period": "2026-10"])
    var month = month("E1,annual_bonus,9,,,", ledger: [ledger]).with(\.allowsRejects, true)
    month.standards = PayStandards.common.removing("monthly", from: "tax.csv")
    let results = try month.pay()
    #expect(results.table(.rejects).column("x_code") == ["already_paid"])
  }

  @Test("A sum may be greater than one amount may be")
  func greatSum() throws {
    let lines = ["one", "two", "three"].map { "E1,back_pay,9999999999.99,,,\($0)" }.joined(separator: "\n")
    #expect(try month(lines).pay().payslip("E1")["back_pay"] == "29999999999.97")
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The files of other programs, from a month that is paid in memory.
///
/// A wage and base of 10,000: pension 800, medical 200, unemployment 30, housing fund 1,200; tax
/// (10,000 - 5,000 - 2,230) x 3 % = 83.10; net 7,686.90.
@Suite struct DeclareRunTests {
  private static let accounts = ["6200000000255004202", "6200000000344250154"]

  /// Two with an account and one without.
  private static let three = [
    person(
      "A", ["contribution_base": "10000", "bank_account": accounts[0], "id_number": "530111198206149973"]),
    person("B", ["contribution_base": "10000", "bank_account": accounts[1]]),
    person("C", ["contribution_base": "10000", "name": "李 明", "id_number": "530112199503029995"]),
  ]

  private func month(_ people: [Cells] = three, adjustments: String? = nil) throws -> DeclaredInMemory {
    var month = DeclaredInMemory()
    try month.pay(people, adjustments: adjustments)
    return month
  }

  @Test("A file has everybody in the order of the payslips, sums, texts, and what stands for a blank")
  func plain() throws {
    let outcome = try month().declare(
      #"""
      tax,1,编号,payslips.employee_id,,
      tax,2,收入,tax_declaration.income,,
      tax,3,三险,tax_declaration.pension + tax_declaration.medical + tax_declaration.unemployment,,
      tax,4,类型,"""居民身份证""",,
      tax,5,减免,tax_declaration.tax_reduction,0.00,
      tax,6,月数,ledger.deduction_months,,
      tax,7,号码,roster.id_number,无,
      tax,8,空,,,
      """#)
    #expect(
      outcome.text("tax.csv") == """
        编号,收入,三险,类型,减免,月数,号码,空
        A,10000.00,1030.00,居民身份证,0.00,1,530111198206149973,
        B,10000.00,1030.00,居民身份证,0.00,1,无,
        C,10000.00,1030.00,居民身份证,0.00,1,530112199503029995,

        """)
    #expect(outcome.result.tables.map(\.people) == [3] && outcome.result.tables[0].sums[1].fen == 3_090_00)
    #expect(
      outcome.advice == [
        "tax.csv:3 [号码]: person B: there is no ID number; fill it in on the roster"
      ])
    #expect(outcome.text("run.json").contains(#""sum" : "30000.00""#))
  }

  @Test("People who stand in several lists for banks are told, with what they would be paid twice")
  func listedTwice() throws {
    let outcome = try month().declare(
      """
      one,1,姓名,bank.name,,
      one,2,账号,bank.bank_account,,yes
      two,1,姓名,bank.name,,
      two,2,账号,bank.bank_account,,yes
      cash,1,姓名,bank.name,,
      """)
    let told = outcome.advice.filter { $0.contains("send one of them") }
    // Net pay is 7,686.90: A and B stand in all three, C in the last alone.
    #expect(
      told.count == 1 && told[0].contains("2 people with 15373.80 yuan stand in each of one, two, cash"))
  }

  @Test(
    "Transfers go to the list whose first digits they have, to the other one, and cash to those without account"
  )
  func banks() throws {
    var people = Self.three
    people[2]["bank_account"] = "12345678"
    people.append(person("D", ["contribution_base": "10000", "name": "欧阳 Li"]))
    let header = "file,column,title,source,needed,begins,format,total,above"
    let lists = """
      one,1,序号,,,,serial,,名单
      one,2,姓名,bank.name,,,,合计,
      one,3,账号,bank.bank_account,yes,62000000002;7,,,
      one,4,金额,bank.amount,,,,yes,

      """
    let others = """
      other,1,姓名,bank.name,,,,,
      other,2,账号,bank.bank_account,,other,,,
      cash,1,姓名,bank.name,,,,,
      cash,2,金额,bank.amount,yes,,,,
      cash,3,签名,bank.bank_account,,none,,,
      """
    let outcome = try month(people).declare(lists + others, header)
    #expect(
      outcome.text("one.csv") == """
        名单,,,
        序号,姓名,账号,金额
        1,张A,6200000000255004202,7686.90
        ,合计,,7686.90

        """)
    #expect(outcome.text("other.csv") == "姓名,账号\n张B,6200000000344250154\n李明,12345678\n")
    #expect(outcome.text("cash.csv") == "姓名,金额,签名\n欧阳 Li,7686.90,\n")
    #expect(
      outcome.advice == [
        "other.csv:3 [姓名]: person C: the spaces within the name were left out, since banks refuse them"
      ])
    // Without the lists of the others, three are owed something and stand nowhere.
    let lacking = try month(people).declare(lists, header)
    #expect(lacking.advice.map { $0.contains("stands in no list") } == [true, true, true])
    #expect(lacking.advice[0].contains("person B"))
  }

  @Test(
    "Of the spaces in a name those between Chinese characters go, seen or not",
    arguments: [
      ("李 明", "李明"), ("李\u{3000}  明", "李明"), ("李\u{200B}𠮷", "李𠮷"), ("欧阳 Li", "欧阳 Li"), ("A B", "A B"),
      ("阿不都 · 热合曼", "阿不都 · 热合曼"), ("李明", "李明"),
    ])
  func names(_ name: String, _ plain: String) { #expect(BankName.plain(name) == plain) }

  @Test("Numbers stand as numbers in a workbook, identities as text, and no row is missing")
  func workbook() throws {
    let outcome = try month().declare(
      "bank,1,账号,bank.bank_account,,yes\nbank,2,金额,bank.amount,,\nbank,3,文本,bank.amount,,"
    ) { $0.format = .workbook }
    let bytes = outcome.text("bank.xlsx")
    #expect(
      bytes.contains(#"<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">6200000000255004202</t>"#))
    #expect(bytes.contains(#"<c r="B3" s="2"><v>7686.90</v>"#) && !bytes.contains(#"<row r="4">"#))
  }

  @Test("Corrections can make a column negative: the cell and the column are told, with row and person")
  func negative() throws {
    let adjustments =
      "employee_id,item,amount,scheme\nB,contribution_adjustment_employee,-900,pension\n"
      + "A,contribution_adjustment_employee,-800,pension\nC,contribution_adjustment_employee,-800,pension\n"
    let outcome = try month(adjustments: adjustments).declare("tax,1,养老,tax_declaration.pension,,")
    #expect(outcome.text("tax.csv") == "养老\n\n-100.00\n\n")
    #expect(
      outcome.advice == [
        "tax.csv:3 [养老]: person B: below zero (-100.00), which may be refused; look at what was paid back this month",
        "tax.csv [养老]: the column is negative in total (-100.00) and may be refused; look at what was paid back this month",
      ])
  }

  @Test("Who joined, who left and who is paid later: the dates, and words instead of values")
  func people() throws {
    let people = [
      person("A", ["hire_date": "2026-01-05", "tax_basis": "first_job"]),
      person("B", ["end_date": "2026/1/20"]), person("C", ["end_date": "2026-12-31"]),
      person("D", ["end_date": "2025-11-30", "back_pay": "10", "id_number": "530111198206149973"]),
    ]
    let outcome = try month(people).declare(
      """
      p,1,编号,roster.employee_id,,,,
      p,2,情形,ledger.tax_basis,,,first_job=新;*=,学生请改
      p,3,入职,roster.joined,,yes,,
      p,4,离职,roster.left,,yes,,
      p,5,补发,roster.later,否,yes,*=是,
      p,6,已离职,roster.gone,,,,
      p,7,性别,roster.sex,,,,
      p,8,出生,roster.birth_date,,,,
      """, "file,column,title,source,blank,needed,words,advice")
    #expect(
      outcome.text("p.csv") == """
        编号,情形,入职,离职,补发,已离职,性别,出生
        A,新,2026-01-05,,否,,,
        B,,,2026-01-20,否,2026-01-20,,
        D,,,,是,2025-11-30,男,1982-06-14

        """)
    #expect(outcome.advice == ["p.csv:2 [情形]: person A: 学生请改"])
  }

  @Test("Two runs are one month, each person by the row they were paid by")
  func runs() throws {
    var month = DeclaredInMemory()
    try month.pay([Self.three[0], person("B", ["grade": "NONE"])], allowsRejects: true)
    try month.pay([Self.three[1]])
    let outcome = try month.declare(
      "t,1,编号,roster.employee_id,,\nt,2,层级,roster.grade,,\nt,3,实发,payslips.net_pay,,\nt,4,金额,bank.amount,,")
    #expect(outcome.text("t.csv") == "编号,层级,实发,金额\nA,10000,7686.90,7686.90\nB,10000,7686.90,7686.90\n")
  }

  @Test("A column that does not agree with the month's sums is refused, as is a table that no sheet holds")
  func refused() throws {
    let month = try month()
    let row = "t,1,实发,payslips.net_pay,,"
    #expect(throws: RunError.self) { try month.declare(row) { $0.beforeProof = { $0 += 1 } } }
    #expect(throws: DeclareError.self) {
      try month.declare(row) {
        $0.format = .workbook
        $0.mostRows = 3
      }
    }
    #expect(throws: DeclareError.self) { try month.declare("t,1,a,contribution_wages.pension.base,,") }
    #expect(try month.declare(row) { $0.mostRows = 3 }.result.tables.count == 1)
  }

  @Test("A year has a row for each insurance: a column is of one, the person's own stand in each")
  func year() throws {
    let wages = InputFile(
      "contribution_wages.csv",
      text: """
        人员编号,姓名,身份证号,月数,近十二月工资总额,月平均工资,险种,基数下限,基数上限,新基数,现基数,单位缴费,个人缴费,说明
        A,王一,530111198206149973,12,120000.00,10000.00,养老保险,4403.00,22017.00,10000.00,9000.00,1600.00,800.00,
        A,王一,530111198206149973,12,120000.00,10000.00,住房公积金,,,10000.00,9000.00,1200.00,1200.00,
        B,王二,,3,3000.00,1000.00,养老保险,4403.00,22017.00,4403.00,,704.48,352.24,

        """)
    let outcome = try DeclareOutcome(
      .year(wages),
      """
      w,1,姓名,contribution_wages.housing_fund.name,,
      w,2,公积金,contribution_wages.housing_fund.employer + contribution_wages.housing_fund.employee,,
      w,3,养老,contribution_wages.pension.base,,
      m,1,实发,payslips.net_pay,,
      """, "file,column,title,source,blank,needed", { _ in })
    #expect(outcome.text("w.csv") == "姓名,公积金,养老\n王一,2400.00,10000.00\n王二,,4403.00\n")
    #expect(outcome.result.leftOut == ["m"] && outcome.result.period == nil)
  }
}

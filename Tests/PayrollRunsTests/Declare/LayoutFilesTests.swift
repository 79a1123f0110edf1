import Payroll
import PayrollFiles
import Testing

@testable import PayrollRuns

/// Layouts are data: what is read, and what is wrong with a cell.
@Suite struct LayoutFilesTests {
  private func read(_ rows: String, _ header: String = "file,column,title,source,blank,needed") throws
    -> [Layout]
  {
    try LayoutFiles.read(
      [StandardsFile(name: "l.csv", bytes: Array((header + "\n" + rows).utf8))], converter: UTF8Alone())
  }

  private func faults(_ rows: String, _ header: String) -> [FileFault] {
    do { _ = try read(rows, header) } catch { return (error as? FileFaults)?.faults ?? [] }
    return []
  }

  @Test("The six columns alone make a layout, in either language and any order of its rows")
  func six() throws {
    let english = try read(
      #"""
      bank.xlsx,2,账号,bank.bank_account,,yes
      ,1,姓名,bank.name,无名,
      ,3,合计,tax_declaration.pension + tax_declaration.medical,0.00,no
      ,4,类型,"""居民身份证""",,
      ,5,其他,,,
      other,1,编号,payslips.人员编号,,

      """#)
    #expect(english.map(\.file) == ["bank", "other"])
    #expect(english[0].columns.map(\.title) == ["姓名", "账号", "合计", "类型", "其他"])
    #expect(english[0].columns.map(\.isNeeded) == [false, true, false, false, false])
    #expect(english[0].columns[0].blank == "无名")
    #expect(
      english[0].columns[2].source
        == .sum([try LayoutPlace("tax_declaration.pension"), try LayoutPlace("tax_declaration.medical")]))
    #expect(english[0].columns[3].source == .text("居民身份证") && english[0].columns[4].source == .nothing)
    #expect(english[0].tables == [.taxDeclaration, .bank])
    #expect(english[1].columns[0].source == .column(try LayoutPlace("payslips.employee_id")))
    let chinese = try read("表,1,姓名,bank.name,,是\n", "文件,列号,标题,数据,空白时写,必须有值")
    #expect(chinese[0].columns[0].isNeeded)
  }

  @Test("Further columns: rows above, the number of the row, words, beginnings, totals, advice")
  func further() throws {
    let columns = try read(
      """
      f,1,序号,,序号,,,合计,,
      f,2,账号,bank.bank_account,,,6228;6217,,,表名；第二行
      f,3,情形,ledger.tax_basis,,首次入职=新；*=,,,请核对,
      f,4,金额,bank.amount,文本,,,否,,
      f,5,实发,payslips.net_pay,数字,,,是,,

      """, "文件,列号,标题,数据,格式,换写,开头,合计行,提示,标题上方")[0].columns
    #expect(columns[0].source == .serial && columns[0].total == .text("合计"))
    #expect(columns[1].beginning == .digits(["6228", "6217"]) && columns[1].above == ["表名", "第二行"])
    #expect(columns[2].written("首次入职") == "新" && columns[2].written("一般") == "" && columns[2].advice == "请核对")
    #expect(columns[3].isText && !columns[3].isNumber && columns[3].total == nil)
    #expect(columns[4].isNumber && columns[4].total == .sum)
  }

  @Test(
    "Every fault names its line, its column, its value and what to do",
    arguments: [
      ("f,1,a,payslip.net_pay,,,,", "source", "there is no table \"payslip\"; did you mean \"payslips\"?"),
      ("f,1,a,payslips.netpay,,,,", "source", "did you mean \"net_pay\"?"),
      ("f,1,a,bank,,,,", "source", "write table.column"),
      ("f,1,a,contribution_wages.base,,,,", "source", "write contribution_wages.SCHEME.column"),
      ("f,1,a,contribution_wages.pensions.base,,,,", "source", "did you mean \"pension\"?"),
      ("f,1,a,bank.name + bank.amount,,,,", "source", "only columns of numbers"),
      ("f,1,a,“text,,,,", "source", "a quote is missing"),
      ("f,1,a,bank.name,serial,,,", "source", "has no source"),
      ("f,0,a,bank.name,,,,", "column", "from 1 on"), ("f,1,,bank.name,,,,", "title", "a title is needed"),
      (",1,a,bank.name,,,,", "file", "name of the file"), ("a/b,1,a,bank.name,,,,", "file", "none of /"),
      ("f,1,a,bank.name,number,,,", "format", "no column of numbers"),
      ("f,1,a,bank.name,money,,,", "format", "text, number or serial"),
      ("f,1,a,bank.name,,x,,", "words", "value=text"),
      ("f,1,a,bank.amount,,1=2,,", "words", "column of text"),
      ("f,1,a,bank.amount,,,62,", "begins", "column of text"),
      ("f,1,a,bank.bank_account,,,62x,", "begins", "first digits"),
      ("f,1,a,bank.name,,,,yes", "total", "column of numbers"),
    ])
  func faults(_ row: String, _ column: String, _ message: String) {
    let faults = faults(row + "\n", "file,column,title,source,format,words,begins,total")
    #expect(faults.count == 1)
    let text = faults.first?.message(in: .english) ?? ""
    #expect(text.hasPrefix("l.csv:2 [\(column)]") && text.contains(message), "\(text)")
  }

  @Test("A column twice, a gap, tables of a month beside those of a year, and a file twice are faults")
  func layouts() {
    let header = "file,column,title,source"
    for (rows, message) in [
      ("f,1,a,bank.name\nf,1,b,bank.amount\n", "this column is there already"),
      ("f,1,a,bank.name\nf,3,b,bank.amount\n", "column 2 is missing"),
      ("f,1,a,bank.name\nf,2,b,contribution_wages.pension.base\n", "of a year"),
    ] {
      #expect(faults(rows, header).map { $0.reason.english }.joined().contains(message), "\(message)")
    }
    // What stands for a blank must not change a sum.
    #expect(faults("f,1,a,bank.amount,5", header + ",blank").count == 1)
    #expect(faults("f,1,a,bank.amount,0.00\nf,2,b,bank.amount,-", header + ",blank").isEmpty)
    let one = StandardsFile(name: "l.csv", bytes: Array((header + "\nf,1,a,bank.name\n").utf8))
    #expect(throws: FileFaults.self) { try LayoutFiles.read([one, one], converter: UTF8Alone()) }
  }
}

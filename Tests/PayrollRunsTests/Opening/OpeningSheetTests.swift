import PayrollFiles
import Testing

@testable import PayrollRuns

/// Reading an opening sheet: what is wrong is named with line, column and value.
@Suite struct OpeningSheetTests {
  private static func header(_ sheet: String, until: String = "2026-09") -> [String] {
    do {
      _ = try OpeningTable.made(sheet, until: until)
      return []
    } catch let faults as FileFaults {
      return faults.faults.map { $0.message(in: .chinese) }
    } catch {
      return ["\(error)"]
    }
  }

  private static let needed = "累计收入,累计减除费用,已缴税额,应补(退)税额"

  @Test("A title that is unknown, given twice or missing makes the sheet unusable, with the nearest name")
  func titles() {
    #expect(Self.header("人员编号,累计收人,\(Self.needed)\n")[0].contains("是不是“累计收入”？"))
    #expect(Self.header("人员编号,累计收入,\(Self.needed)\n")[0].contains("重复出现（第2列和第3列）"))
    #expect(
      Self.header("人员编号,累计收入,累计减除费用,已缴税额\n") == [
        "开始.csv 第1行「应补(退)税额」：缺少必需的列“应补(退)税额”（tax_due），请补上"
      ])
    #expect(Self.header("\(Self.needed)\n")[0].contains("“人员编号”（employee_id）和“证件号码”（id_number）至少要有一列"))
    #expect(Self.header("人员编号,x_备注,\(Self.needed)\n") == [])
    #expect(Self.header("人员编号,累计收入,累计减除费用,已缴税额,应补（退）税额\n") == [], "brackets of the other width")
    #expect(Self.header("人员编号\n", until: "2026-12") == [], "the year starts again")
    #expect(Self.header("") != [])
  }

  @Test("Months of wages are the twelve that end with the month, each once")
  func months() {
    func faults(_ titles: String) -> [String] { Self.header("人员编号,\(titles),\(Self.needed)\n") }
    #expect(faults("2025-10,2026-09") == [])
    #expect(faults("2025-09")[0].contains("「2025-09」：不在截至 2026-09 的十二个月内"))
    #expect(faults("2026-10含加班")[0].contains("「2026-10含加班」"))
    #expect(faults("2026-09,2026年9月不含加班")[0].contains("与“2026-09”是同一个月的"))
    #expect(faults("2026-09,2026-09含加班") == [])
    #expect(faults("2026-09,2026-09") != [])
  }

  @Test(
    "A value that is not what its column holds is told with its place",
    arguments: [
      ("total_income", "9,0000", "请写成 90000"), ("tax_paid", "５８００", "请写成 5800，不要千分位、货币符号、汉字或全角数字"),
      ("total_income", "1.005", "最多两位小数"),
      ("total_income", "-1", "不能是负数"), ("total_income", "", "必须填写；没有的填0"),
      ("basic_deduction", "", "必须填写；没有的填0"), ("tax_due", "", "必须填写；没有的填0"),
      ("tax_paid", "10000000000", "超出范围"), ("tax_basis", "全年", "应为 一般、首次入职 或 六万元以下"),
      ("bonus_taxed", "1", "应为 是 或 否"), ("sick_leave_days", "1000.01", "超出范围"),
      ("id_number", "1.1010E+17", "表格软件已把长数字变成了科学计数法"), ("2026-01", "x", "不是数字"),
    ])
  func values(_ column: String, _ value: String, _ reason: String) throws {
    let faults = try OpeningTable.faults(OpeningTable.row("C", [column: value]))
    #expect(
      faults.first?.contains("开始.csv 第2行「\(column)」") == true && faults.first?.contains(reason) == true,
      "\(faults)")
    #expect(value.isEmpty || value.count > 9 || faults.first?.contains("值为“\(value)”") == true)
  }

  @Test("A total below the rows is told as such, and once")
  func total() throws {
    let faults = try OpeningTable.faults(
      "人员编号,姓名,\(Self.needed)\nC,,90000,45000,1240,740\n合计,,90000,,1240,\n")
    #expect(faults == ["开始.csv 第3行：这一行像是合计、小计或备注，不是数据，请删去这一行"])
  }

  @Test("A row without a number, and one with too many fields, is told; several faults together")
  func rows() throws {
    let faults = try OpeningTable.faults(
      "人员编号,证件号码,\(Self.needed)\n,,0,0,0,0\nC,,1,2\nC,,a,b,0,0\n")
    #expect(faults.count == 4)
    #expect(faults[0].contains("第3行") && faults[0].contains("4栏"))
    #expect(faults[1].contains("第2行「人员编号」：人员编号和证件号码至少填一个"))
    #expect(faults[2].contains("「累计收入」：值为“a”") && faults[3].contains("「累计减除费用」：值为“b”"))
  }
}

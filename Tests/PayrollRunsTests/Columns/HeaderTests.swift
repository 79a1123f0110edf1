import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The header of a file.
@Suite struct HeaderTests {
  private let columns = [
    Column("employee_id", Bilingual("人员编号", "Employee number"), isRequired: true),
    Column("name", Bilingual("姓名", "Name"), isRequired: true), Column("unit", Bilingual("单位", "Unit")),
  ]

  private func faults(_ titles: [String]) -> [FileFault] {
    do {
      _ = try Header(titles, of: columns, file: "a.csv", line: 1)
      return []
    } catch {
      return error.faults
    }
  }

  @Test("Titles stand in any order, in one language or mixed; those that begin with x_ are left out")
  func places() throws {
    let header = try Header(["姓名", "x_note", "employee_id"], of: columns, file: "a.csv", line: 1)
    #expect(header.columnAtPlace == [1, nil, 0])
    #expect(header.placeOfColumn == [2, 0, nil])
    #expect(header.titles == ["姓名", "x_note", "employee_id"])
  }

  @Test("An unknown column names the nearest known one")
  func unknown() {
    let faults = faults(["employee_id", "name", "units"])
    #expect(faults.map(\.column) == ["units"])
    #expect(faults.first?.line == 1)
    #expect(faults.first?.reason.chinese.contains("是不是“unit”？") == true)
    #expect(faults.first?.reason.english.contains("did you mean \"unit\"?") == true)
  }

  @Test(
    "The header of another file is called what it is",
    arguments: [
      (LedgerSheet.columns.map(\.title.chinese), "台账"), (RosterSheet.columns.map(\.code), "名册"),
      (AdjustmentsFile.columns.map(\.title.chinese), "调整表"),
      (["发放月份", "人员编号", "姓名", "应发合计", "实发工资"], "工资条"),
    ])
  func other(_ titles: [String], _ name: String) {
    let faults = faults(titles + ["x_note"])
    #expect(faults.count == 1)
    #expect(faults.first?.reason.chinese.hasPrefix("这是\(name)的标题，") == true)
  }

  @Test(
    "A header that another sign than the comma separates says which, and a name of the sheet above it says so",
    arguments: [
      (["employee_id;name;unit"], "是用“;”分隔的"), (["人员编号\t姓名\t单位"], "是用制表符分隔的"),
      (["人员编号，姓名，单位"], "是用全角“，”分隔的"), (["人员编号", "姓名；单位"], "缺少必需的列"),
      (["10月名册", "", ""], "这一行像是表名"), (["x", "y"], "不认识这一列"),
    ])
  func shape(_ titles: [String], _ said: String) {
    let reasons = faults(titles).map(\.reason.chinese).joined()
    #expect(reasons.contains(said), "\(reasons)")
  }

  @Test("A column given twice, also in two languages, names both places")
  func twice() {
    let faults = faults(["employee_id", "name", "姓名"])
    #expect(faults.map(\.column) == ["姓名"])
    #expect(faults.first?.reason.english.contains("places 2 and 3") == true)
  }

  @Test("Every required column that is missing is named in both languages")
  func missing() {
    let faults = faults(["unit"])
    #expect(faults.map(\.column) == ["人员编号", "姓名"])
    #expect(faults.allSatisfy { $0.reason.chinese.contains("缺少必需的列") })
    #expect(faults.first?.reason.english.contains("employee_id") == true)
  }

  @Test("Of more than twenty faults the first twenty are told, and how many more there are")
  func many() {
    let known = ["employee_id", "name"]
    #expect(faults(known + (1...20).map { "zzzzzzzz\($0)" }).count == 20)
    let found = faults(known + (1...10_000).map { "zzzzzzzz\($0)" })
    #expect(found.count == 21 && found.last?.column == nil)
    #expect(found.last?.reason.english.hasPrefix("9980 more faults of the header") == true)
  }

  @Test("Columns without a title are none, and it is known where they are")
  func untitled() throws {
    let header = try Header(["employee_id", "", "name", ""], of: columns, file: "a.csv", line: 1)
    #expect(header.untitled == [1, 3] && header.placeOfColumn == [0, 2, nil])
  }
}

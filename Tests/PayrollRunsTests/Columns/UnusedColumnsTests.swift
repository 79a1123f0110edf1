import Payroll
import PayrollFiles
import Testing

/// Titles of an office's own tables.
@Suite struct UnusedColumnsTests {
  private static let needed = ["人员编号", "姓名", "地区代码", "岗位", "层级", "入职日期"]

  private func faults(_ titles: [String]) -> [FileFault] {
    do {
      _ = try RosterSheet(titles, file: "a.csv", line: 1)
      return []
    } catch {
      return error.faults
    }
  }

  @Test("Columns that payrolls usually have and this one does not use are named together, with what to do")
  func unused() {
    let faults = faults(["序号", "性别"] + Self.needed + ["部门电话", "备注"])
    #expect(faults.count == 1 && faults.first?.column == nil)
    #expect(
      faults.first?.message(in: .chinese)
        == "a.csv 第1行：这里不用“序号”“性别”“部门电话”“备注”；可以把标题改成 x_序号 这样以 x_ 开头的，保留而不使用，或删去这些列")
    #expect(
      faults.first?.reason.english.hasPrefix("\"序号\", \"性别\", \"部门电话\", \"备注\": not used here; ") == true)
    #expect(self.faults(Self.needed + ["x_性别"]).isEmpty)
    // A file that has such a column by right has it: adjustments know 备注.
    #expect(Correction.columns.contains { $0.title.chinese == "原因" })
  }

  @Test("Who somebody is may stand beside the number, and is told as not used")
  func names() throws {
    let faults = try #require(throws: FileFaults.self) {
      try TextTable(
        file: "a.csv", bytes: Array("人员编号,姓名,项目,金额\n".utf8), columns: AdjustmentsFile.columns,
        converter: NoConverter())
    }.faults
    #expect(faults.map(\.reason.chinese) == ["这里不用“姓名”；可以把标题改成 x_姓名 这样以 x_ 开头的，保留而不使用，或删去这些列"])
  }

  @Test(
    "A column that an office calls otherwise is found by what it means",
    arguments: [
      ("工号", "人员编号"), ("身份证号码", "身份证号"), ("部门", "单位"), ("入职时间", "入职日期"), ("银行卡号", "银行账号"), ("病假", "病假天数"),
    ])
  func meant(_ title: String, _ column: String) {
    let faults = faults(Self.needed.filter { $0 != column } + [title])
    #expect(faults.contains { $0.column == title && $0.reason.chinese.contains("是不是“\(column)”？") })
  }

  @Test("Of two letters one is a word of its own, and no nearest name is told for it")
  func twoLetters() {
    // 性质 differs from 性别, 类别 or 单位 in one letter of two at least.
    #expect(faults(Self.needed + ["类型"]).first?.reason.chinese == "不认识这一列，请改正标题；要保留而不使用的列，标题请以 x_ 开头")
    #expect(faults(Self.needed + ["单位名"]).first?.reason.chinese.contains("是不是“单位”？") == true)
  }
}

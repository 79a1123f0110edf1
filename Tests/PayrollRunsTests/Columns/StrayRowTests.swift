import Testing

@testable import PayrollFiles

/// Rows that are none of their table.
@Suite struct StrayRowTests {
  private static let titles = ["人员编号", "项目", "金额", "备注"]

  @Test(
    "A total, a remark, a line for signatures and a second header are known",
    arguments: [
      (["合计", "", "5", ""], 1, StrayRow.total), (["小　计：", "", "", ""], 1, .total),
      (["TOTAL", "", "5", ""], 1, .total),
      (["1", "合计", "", ""], 2, .total), (["以下空白", "", "", ""], 2, .total),
      (["制表人：李四", "", "", "审核人："], 1, .signature), (["审核", "", "", ""], 1, .signature),
      (["负责人", "", "", ""], 1, .signature),
      (["人员编号", "项目", "金额", "备注"], 0, .header), (["人员编号", "", "金额", ""], 1, .header),
    ])
  func known(_ fields: [String], _ lacking: Int, _ stray: StrayRow) {
    #expect(StrayRow(fields, titles: Self.titles, lacking: lacking) == stray)
  }

  @Test(
    "Anything else is a row",
    arguments: [
      (["A1", "补发工资", "x", "合计"], 0), (["A1", "", "5", "合计"], 1), (["合计", "补发工资", "5", ""], 0),
      (["A1", "", "", ""], 1), (["行政审批科", "", "x", ""], 1),
      (["张审核", "", "5", "x"], 0), (["", "", "", ""], 3), (["A1", "项目", "金额", ""], 1),
    ])
  func row(_ fields: [String], _ lacking: Int) {
    #expect(StrayRow(fields, titles: Self.titles, lacking: lacking) == nil)
  }
}

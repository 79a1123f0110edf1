import Payroll

/// What the tax client's computation (税款计算) has beside the columns of an opening sheet, so that its export can be given
/// as it is.
enum TaxClientExport {
  /// What the export calls a column of the sheet; nil if it has the same name.
  static func title(of column: OpeningColumn) -> String? { column == .totalIncome ? "累计收入额" : nil }

  /// The columns of a header that add up to one of the sheet, in their order: the kinds of special additional deductions,
  /// and pensions of one's own and donations, which the sheet has among the other deductions.
  static func parts(of titles: [String]) -> [(title: String, column: OpeningColumn)] {
    titles.compactMap { title in
      let name = title.hasSuffix("支出扣除") ? String(title.dropLast(4)) : title
      if others.contains(name) { return (title, .other) }
      return kinds.contains(name) ? (title, .additional) : nil
    }
  }

  /// The columns of a header that say nothing of the year, or what other columns say too.
  static func passedOver(in titles: [String]) -> [String] {
    titles.filter { title in
      let narrow = title.replacing("（", with: "(").replacing("）", with: ")")
      // Beside an ID number the client's own number of a person may be anything.
      return unread.contains(narrow) || (title == "工号" && titles.contains("证件号码"))
    }
  }

  private static let kinds: Set = [
    "累计子女教育", "累计继续教育", "累计住房贷款利息", "累计住房租金", "累计赡养老人", "累计3岁以下婴幼儿照护",
  ]
  private static let others: Set = ["累计个人养老金", "累计准予扣除的捐赠", "累计准予扣除的捐赠额"]
  private static let unread: Set = [
    "证件类型", "税款所属期起", "税款所属期止", "所得项目", "本期收入", "本期费用", "本期免税收入", "本期基本养老保险费", "本期基本医疗保险费",
    "本期失业保险费", "本期住房公积金", "本期企业(职业)年金", "本期商业健康保险费", "本期税延养老保险费", "本期公务交通费用", "本期通讯费用",
    "本期律师办案费用", "本期西藏附加减除费用", "本期展业成本", "本期其他扣除", "本期其他扣除(其他)", "其他单位累计收入", "其他单位累计扣除",
    "其他单位累计减免税额", "其他单位累计已缴税额", "税率", "税率/预扣率", "速算扣除数", "累计应纳税额", "累计应扣缴税额", "备注",
  ]
}

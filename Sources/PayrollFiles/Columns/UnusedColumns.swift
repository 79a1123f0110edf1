import Payroll

/// Titles that the tables of an office usually have and no file of this program uses, and others by which an office calls
/// a column that is used.
enum UnusedColumns {
  private static let titles: Set<String> = [
    "序号", "性别", "民族", "籍贯", "学历", "年龄", "出生日期", "出生年月", "政治面貌", "婚姻状况", "职务", "职级", "警号", "电话", "手机", "手机号",
    "手机号码", "联系电话", "联系方式", "部门电话", "办公电话", "住址", "家庭住址", "户籍地址", "邮箱", "开户行", "开户银行", "开户行名称", "应发合计",
    "应发工资", "实发合计", "实发工资", "扣款合计", "合计", "签名", "签字", "签收", "领款人", "备注", "说明", "No.", "gender", "remarks",
    // Who a number is, beside the numbers of those who are paid or corrected.
    "姓名", "单位", "身份证号", "name", "unit",
  ]

  private static let others = [
    "工号": "人员编号", "编号": "人员编号", "员工编号": "人员编号", "职工编号": "人员编号", "人员代码": "人员编号", "名字": "姓名", "员工姓名": "姓名",
    "身份证": "身份证号", "身份证号码": "身份证号", "证件号码": "身份证号", "部门": "单位", "所属部门": "单位", "所属单位": "单位", "科室": "单位",
    "岗位名称": "岗位", "岗位类别": "类别", "级别": "层级", "等级": "层级", "入职时间": "入职日期", "参加工作时间": "工龄起算日", "离职时间": "离职日期",
    "等次": "考核等次", "考核结果": "考核等次", "社保基数": "缴费基数", "事假": "事假天数", "病假": "病假天数", "旷工": "旷工天数", "年假": "年休假天数",
    "年休假": "年休假天数", "平时加班": "工作日加班小时", "周末加班": "休息日加班小时", "节假日加班": "法定节假日加班小时", "银行卡号": "银行账号",
    "银行卡": "银行账号", "卡号": "银行账号", "账号": "银行账号", "工资卡号": "银行账号",
    "身份证号": "证件号码",
  ]

  /// Those of the titles that are usual and unused.
  static func named(in given: [String], _ known: [String: Int]) -> [String] {
    given.filter { title in
      known[title] == nil && titles.contains(title) && others[title].flatMap { known[$0] } == nil
    }
  }

  /// All of them in one fault; nil if there are none.
  static func fault(_ unused: [String], _ file: String, _ line: Int) -> FileFault? {
    guard let first = unused.first else { return nil }
    return FileFault(
      file, line: line,
      Bilingual(
        "这里不用“\(unused.joined(separator: "”“"))”；可以把标题改成 x_\(first) 这样以 x_ 开头的，保留而不使用，或删去这些列",
        "\(unused.map { "\"\($0)\"" }.joined(separator: ", ")): not used here; let the titles begin with x_, such as "
          + "x_\(first), to keep the columns, or remove them"))
  }

  /// The column that an unknown title probably means; nil if none is near.
  static func meant(_ title: String, among columns: [Column]) -> String? {
    if let other = others[title], columns.contains(where: { $0.title.chinese == other }) { return other }
    let near = NearestName.of(title, among: columns.flatMap { [$0.code, $0.title.chinese] })
    // Of two letters, one is a word of its own: 性别 is no 类别.
    return title.count > 2 || near?.count != 2 ? near : nil
  }
}

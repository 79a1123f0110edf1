import Payroll

/// The columns of a file of adjustments.
enum AdjustmentColumn: Int, CaseIterable {
  case employeeId, item, amount, scheme, forPeriod, origin, note

  static let columns = allCases.map(\.column)

  private var column: Column {
    switch self {
    case .employeeId:
      Column(
        "employee_id", RosterField.employeeId.entry.title, isRequired: true,
        note: ColumnNote(
          .refused, Bilingual("名册上的人员编号", "the number on the roster"), Bilingual("A001", "A001")))
    case .item:
      Column(
        "item", Bilingual("项目", "Item"), isRequired: true,
        note: ColumnNote(
          .refused, AdjustmentItem.listed,
          Bilingual(AdjustmentItem.backPay.entry.title.chinese, AdjustmentItem.backPay.code)))
    case .amount:
      Column(
        "amount", Bilingual("金额", "Amount"), isRequired: true,
        note: ColumnNote(
          .refused,
          Bilingual(
            "元；补发和缴费补退可为负数；更正假期的填天数或小时",
            "yuan; back pay and contributions may be negative; days or hours for corrections of leave"),
          Bilingual("138.60", "138.60")))
    case .scheme:
      Column(
        "scheme", Bilingual("险种", "Scheme"),
        note: ColumnNote(
          .refusedFor("缴费补退", "contributions"),
          Bilingual(
            Scheme.allCases.map(\.title.chinese).joined(separator: "、"),
            Scheme.allCases.dropLast().map(\.code).joined(separator: ", ") + " or "
              + (Scheme.allCases.last?.code ?? "")), Bilingual("", "")))
    case .forPeriod:
      Column(
        "for_period", Bilingual("所属月份", "For period"),
        note: ColumnNote(
          .means("本月", "this month"),
          Bilingual(
            "这笔钱属于哪个月，先把这一列设为文本格式", "the month for which it is owed, format the column as text first"),
          Bilingual("2026-09", "2026-09")))
    case .origin:
      Column(
        "origin", Bilingual("来源", "Origin"),
        note: ColumnNote(
          .means("手工填写", "written by hand"),
          Bilingual(
            "只由补发（backpay）填写：标准补差、数据更正、标准补差和数据更正",
            "filled in by backpay alone: standards, corrections or both"), Bilingual("", "")))
    case .note:
      Column(
        "note", Bilingual("备注", "Note"),
        note: ColumnNote(
          .nothing, Bilingual("备注，写明依据", "a note, such as the document"),
          Bilingual("9月调资差额", "September's raise")))
    }
  }
}

extension AdjustmentItem {
  /// All items in a sentence.
  static let listed = Bilingual(
    allCases.map(\.entry.title.chinese).joined(separator: "、"),
    allCases.dropLast().map(\.code).joined(separator: ", ") + " or " + (allCases.last?.code ?? ""))
}

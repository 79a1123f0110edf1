import Payroll

/// The columns of a file of adjustments.
enum AdjustmentColumn: Int, CaseIterable {
  case employeeId, item, amount, scheme, forPeriod, note

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
          .refused, Bilingual("元；补发工资和缴费补退可为负数", "yuan; back pay and contributions may be negative"),
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

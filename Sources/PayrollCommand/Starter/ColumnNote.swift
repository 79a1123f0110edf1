import Payroll

/// What the starter folder says of a column that the bureau fills in.
struct ColumnNote: Sendable {
  /// The column's canonical name.
  let code: String
  /// What a blank stands for, or that it must be filled in.
  let ifBlank: Bilingual
  /// What belongs into it.
  let meaning: Bilingual
  /// An example that can be typed.
  let example: Bilingual

  /// A column with its explanation.
  init(_ code: String, _ ifBlank: Bilingual, _ meaning: Bilingual, _ example: Bilingual) {
    self.code = code
    self.ifBlank = ifBlank
    self.meaning = meaning
    self.example = example
  }

  /// A column whose example is the same in both languages.
  init(_ code: String, _ ifBlank: Bilingual, _ meaning: Bilingual, _ example: String) {
    self.init(code, ifBlank, meaning, Bilingual(example, example))
  }

  static let required = Bilingual("必填", "required")
  static let zero = Bilingual("空=0", "blank = 0")
  static let none = Bilingual("可空", "may be blank")

  /// The columns of a roster, in its order.
  static let roster = RosterField.allCases.map { field in
    ColumnNote(field.code, blank(field.entry.blank), field.entry.meaning, field.entry.example)
  }

  private static func blank(_ blank: RosterColumn.Blank) -> Bilingual {
    switch blank {
    case .refused: required
    case .zero: zero
    case .nothing: none
    case .means(let chinese, let english): Bilingual("空=\(chinese)", "blank = \(english)")
    }
  }

  /// The columns of a file of adjustments, in its order.
  static let adjustments = [
    ColumnNote(
      "employee_id", required, Bilingual("名册上的人员编号", "the number on the roster"), "A001"),
    ColumnNote(
      "item", required,
      Bilingual(
        "补发工资、其他津补贴、免税补贴、年终奖、追偿、其他扣款、专项附加扣除、其他税前扣除、减免税额、个人缴费补退、单位缴费补退",
        "back_pay, allowance, tax_exempt_pay, annual_bonus, recovery, other_deduction, additional_deductions, "
          + "other_tax_deductions, tax_reduction, contribution_adjustment_employee or "
          + "contribution_adjustment_employer"), Bilingual("补发工资", "back_pay")),
    ColumnNote(
      "amount", required,
      Bilingual("元；补发工资和缴费补退可为负数", "yuan; back pay and contributions may be negative"), "138.60"),
    ColumnNote(
      "scheme", Bilingual("缴费补退必填", "required for contributions"),
      Bilingual(
        "养老保险、医疗保险、生育保险、失业保险、工伤保险、住房公积金、大额医疗",
        "pension, medical, maternity, unemployment, work_injury, housing_fund or serious_illness"), ""),
    ColumnNote(
      "for_period", Bilingual("空=本月", "blank = this month"),
      Bilingual("这笔钱属于哪个月，先把这一列设为文本格式", "the month for which it is owed, format the column as text first"),
      "2026-09"),
    ColumnNote(
      "note", none, Bilingual("备注，写明依据", "a note, such as the document"),
      Bilingual("9月调资差额", "September's raise")),
  ]
}

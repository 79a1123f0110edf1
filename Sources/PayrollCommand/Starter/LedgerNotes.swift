import Payroll

extension ColumnNote {
  /// A number of the ledger, where a blank would leave open what is meant.
  private static let amount = Bilingual("必填，没有就写0.00", "required, 0.00 for nothing")

  /// The columns of an opening ledger, in its order.
  static let ledger = [
    ColumnNote("employee_id", required, Bilingual("名册上的人员编号", "the number on the roster"), "A001"),
    ColumnNote(
      "period", required,
      Bilingual(
        "原系统最后发放的月份，先把这一列设为文本格式",
        "the last month that was paid elsewhere, format the column as text first"), "2026-09"),
    ColumnNote("hire_date", required, Bilingual("与名册相同", "as on the roster"), "2020-03-01"),
    ColumnNote(
      "end_date", Bilingual("空=在职", "blank = still employed"), Bilingual("离职日期", "last day employed"), ""),
    ColumnNote("tax_year", required, Bilingual("纳税年度", "the tax year"), "2026"),
    ColumnNote(
      "deduction_months", required,
      Bilingual("本年已减除5000元的月数", "months of this year with the basic deduction"), "9"),
    ColumnNote(
      "tax_basis", required, Bilingual("一般、首次入职、六万元以下", "standard, first_job or low_income"),
      Bilingual("一般", "standard")),
    ColumnNote("ytd_income", amount, Bilingual("本年累计收入，元", "income of the year, yuan"), "52200.00"),
    ColumnNote(
      "ytd_special", amount,
      Bilingual("本年累计专项扣除（三险一金个人部分），元", "the person's insurances and housing fund of the year, yuan"),
      "9450.00"),
    ColumnNote(
      "ytd_additional", amount,
      Bilingual("本年累计专项附加扣除，元", "special additional deductions of the year, yuan"), "9000.00"),
    ColumnNote(
      "ytd_other", amount, Bilingual("本年累计其他扣除，元", "other deductions of the year, yuan"), "0.00"),
    ColumnNote(
      "ytd_reduction", amount, Bilingual("本年累计减免税额，元", "tax reductions of the year, yuan"), "0.00"),
    ColumnNote("ytd_tax", amount, Bilingual("本年累计已扣税额，元", "tax withheld in the year, yuan"), "0.00"),
    ColumnNote(
      "bonus_taxed", required, Bilingual("本年年终奖是否已单独计税", "whether a bonus was taxed separately this year"),
      Bilingual("否", "no")),
    ColumnNote(
      "annual_leave_used_days", amount, Bilingual("本年已休年休假天数", "annual leave taken this year, days"), "2.00"),
    ColumnNote("sick_leave_days", amount, Bilingual("本年病假天数", "sick days of this year"), "0.00"),
    ColumnNote(
      "comp_leave_lots", none,
      Bilingual("补休结余：月份:小时，用分号隔开，旧的在前", "compensatory hours as month:hours, oldest first"),
      "2026-08:16.00;2026-09:8.00"),
    ColumnNote(
      "wages", none,
      Bilingual(
        "近十二月工资（应发，不含加班、折算和免税），新的在前", "wages of up to twelve months without overtime, newest first"),
      "2026-09:5800.00;2026-08:5800.00"),
    ColumnNote("arrears", amount, Bilingual("单位垫付未还的余额，元", "advanced and not repaid, yuan"), "0.00"),
    ColumnNote(
      "recovery_carried", amount, Bilingual("未追完的损失，元", "recovery still open, yuan"), "0.00"),
    ColumnNote(
      "deduction_carried", amount, Bilingual("未扣完的其他扣款，元", "other deductions still open, yuan"), "0.00"),
  ]
}

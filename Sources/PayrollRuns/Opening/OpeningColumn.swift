import Payroll
import PayrollFiles

/// The columns of an opening sheet: what an office has of the year in which it begins, as the tax client's computation of
/// the last month that was paid elsewhere names it.
public enum OpeningColumn: Int, CaseIterable, Sendable {
  /// Whose row it is: one of the two numbers is enough.
  case employeeId, idNumber, name
  /// The year's income and what is taken off it.
  case totalIncome, exemptIncome, basicDeduction, special, additional, other, taxableIncome
  /// The year's tax: what was paid before the month, and what the month itself added.
  case reduction, taxPaid, taxDue
  /// How the year is taxed.
  case taxBasis, bonusTaxed
  /// What is owed.
  case arrears, recoveryCarried
  /// The average wage of last year, by which contributions are paid.
  case averageWage
  /// Leave of the year, and compensatory hours.
  case annualLeaveUsedDays, sickLeaveDays, compLeaveHours

  /// What a column holds.
  enum Cell {
    case text
    case number(NumberKind)
    case word([Bilingual])
  }

  var cell: Cell {
    switch self {
    case .employeeId, .idNumber, .name: .text
    case .taxDue: .number(.signedMoney)
    case .taxBasis: .word(TaxBasis.words)
    case .bonusTaxed: .word(Bool.words)
    case .annualLeaveUsedDays, .sickLeaveDays: .number(.heldDays)
    case .compLeaveHours, .totalIncome, .exemptIncome, .basicDeduction, .special, .additional, .other,
      .taxableIncome, .reduction, .taxPaid, .arrears, .recoveryCarried, .averageWage:
      .number(.money)
    }
  }

  /// Whether somebody who is paid on in the same year must have a value here.
  var isOfYear: Bool { [.totalIncome, .basicDeduction, .taxPaid, .taxDue].contains(self) }

  /// The column: its names, and what belongs into it.
  public var column: Column { OpeningColumn.columns[rawValue] }

  /// All of them, in the order of the cases.
  public static let columns: [Column] = [
    described(
      "employee_id", "人员编号", "Employee number", "名册上的人员编号；没有的填证件号码",
      "the number on the roster, or else the ID number", "A001"),
    described(
      "id_number", "证件号码", "ID number", "与名册的身份证号相同", "that of the roster", "53012219950101123X"),
    described("name", "姓名", "Name", "有的与名册核对", "compared with the roster if given", "张三"),
    described(
      "total_income", "累计收入", "Income of the year", "扣缴端“税款计算”的累计收入，含免税收入，元",
      "income of the year, exempt pay included, yuan", "54000.00", .refused),
    described(
      "exempt_income", "累计免税收入", "Exempt income of the year", "元", "yuan", "1800.00", .zero),
    described(
      "basic_deduction", "累计减除费用", "Basic deduction of the year", "每月5000元；一次减除全年的为60000元",
      "5,000 yuan a month, or the whole year's 60,000 at once", "45000.00", .refused),
    described(
      "special_deduction", "累计专项扣除", "Special deductions of the year", "三险一金个人部分，元",
      "the person's insurances and housing fund, yuan", "9450.00", .zero),
    described(
      "additional_deductions", "累计专项附加扣除", "Special additional deductions of the year", "元", "yuan",
      "9000.00",
      .zero),
    described(
      "other_deductions", "累计其他扣除", "Other deductions of the year", "元，捐赠也在内", "yuan, donations included",
      "0.00", .zero),
    described(
      "taxable_income", "累计应纳税所得额", "Taxable income of the year", "有的与上面各列核对，元",
      "compared with the columns above if given, yuan", "0.00"),
    described(
      "tax_reduction", "累计减免税额", "Tax reductions of the year", "元", "yuan", "0.00", .zero),
    described(
      "tax_paid", "已缴税额", "Tax paid before the month", "该月以前已缴的，元", "what was paid before the month, yuan",
      "0.00", .refused),
    described(
      "tax_due", "应补(退)税额", "Tax of the month", "该月算出的，负数按0计，元",
      "what the month added, below 0 counts as 0, yuan",
      "0.00", .refused),
    described(
      "tax_basis", "扣缴方式", "Withholding basis", "一般、首次入职、六万元以下", "standard, first_job or low_income", "一般",
      .means("按累计减除费用判断", "as the basic deduction says")),
    described(
      "bonus_taxed", "年终奖已单独计税", "Bonus taxed separately in the year", "是或否", "yes or no", "否",
      .means("否", "no")),
    described("arrears", "欠款", "Arrears", "单位垫付未还的余额，元", "advanced and not repaid, yuan", "0.00", .zero),
    described(
      "recovery_carried", "追偿结转", "Recovery carried", "未追完的损失，元", "recovery still open, yuan", "0.00", .zero),
    described(
      "average_wage", "上年月平均工资", "Average wage of last year", "写进名册空着的缴费基数（--write-roster），元",
      "goes into the roster's blank contribution_base (--write-roster), yuan", "5200.00"),
    described(
      "annual_leave_used_days", "年休假已休", "Annual leave used in the year", "天", "days", "2.00", .zero),
    described("sick_leave_days", "病假天数", "Sick days of the year", "天", "days", "0.00", .zero),
    described(
      "comp_leave_hours", "补休结余小时", "Compensatory hours left", "小时，记在该月名下",
      "hours, held as those of the month",
      "24.00", .zero),
  ]

  private static func described(
    _ code: String, _ chinese: String, _ english: String, _ meaning: String, _ englishMeaning: String,
    _ example: String, _ blank: ColumnBlank = .nothing
  ) -> Column {
    Column(
      code, Bilingual(chinese, english),
      note: ColumnNote(blank, Bilingual(meaning, englishMeaning), Bilingual(example, example)))
  }
}

/// A column of an opening sheet that holds the wages of one month: `2026-01不含加班`, or `2026-01含加班`.
struct OpeningWage {
  let period: PayPeriod
  /// Whether overtime is in it: total wages, otherwise regular ones.
  let isTotal: Bool

  private static let marks = [
    ("不含加班", false), ("_regular", false), ("含加班", true), ("_total", true), ("", false),
  ]

  /// The month that a title names; nil for any other title.
  init?(title: String) {
    for (mark, isTotal) in OpeningWage.marks where title.hasSuffix(mark) {
      guard let period = ReadText.month(String(title.dropLast(mark.count))) else { continue }
      self.period = period
      self.isTotal = isTotal
      return
    }
    return nil
  }
}

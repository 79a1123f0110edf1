/// The columns of the roster: what an office says of one person and month.
///
/// The one place of their names, titles and kinds; reading, messages and explanations all look here.
public enum RosterField: Int, CaseIterable, Sendable {
  /// Employee number (人员编号).
  case employeeId
  /// Name (姓名).
  case name
  /// ID number (身份证号).
  case idNumber
  /// Unit (单位).
  case unit
  /// Region (地区代码).
  case region
  /// Category (类别).
  case category
  /// Post (岗位).
  case post
  /// Grade (层级).
  case grade
  /// Hire date (入职日期).
  case hireDate
  /// End date (离职日期).
  case endDate
  /// Probation until (试用期截止).
  case probationUntil
  /// Months of service before hiring (入职前工龄月数).
  case priorServiceMonths
  /// Seniority from (工龄起算日).
  case seniorityFrom
  /// Hours system (工时制度).
  case hoursSystem
  /// Rating (考核等次).
  case rating
  /// Contribution base (缴费基数).
  case contributionBase
  /// Housing fund base (公积金基数).
  case housingFundBase
  /// Schemes excluded (不参保险种).
  case schemesExcluded
  /// Workday overtime hours (工作日加班小时).
  case overtimeWorkdayHours
  /// Rest-day overtime hours (休息日加班小时).
  case overtimeRestdayHours
  /// Holiday overtime hours (法定节假日加班小时).
  case overtimeHolidayHours
  /// Hours elected as compensatory leave (选择补休小时).
  case compLeaveElectedHours
  /// Compensatory leave taken, hours (已补休小时).
  case compLeaveTakenHours
  /// Duty days (执勤天数).
  case dutyDays
  /// Personal leave days (事假天数).
  case personalLeaveDays
  /// Absent days (旷工天数).
  case absentDays
  /// Sick leave days (病假天数).
  case sickLeaveDays
  /// Suspended days (停职天数).
  case suspendedDays
  /// Injury leave days (停工留薪天数).
  case injuryLeaveDays
  /// Annual leave days (年休假天数).
  case annualLeaveDays
  /// Marriage leave days (婚假天数).
  case marriageLeaveDays
  /// Maternity leave days (产假天数).
  case maternityLeaveDays
  /// Paternity leave days (护理假天数).
  case paternityLeaveDays
  /// Childcare leave days (育儿假天数).
  case childcareLeaveDays
  /// Bereavement leave days (丧假天数).
  case bereavementLeaveDays
  /// Annual leave entitlement, days (年休假应休天数).
  case annualLeaveEntitlementDays
  /// Annual leave paid out, days (未休年休假折算天数).
  case annualLeavePayoutDays
  /// Annual leave waived (放弃年休假).
  case annualLeaveWaived
  /// Allowance (其他津补贴).
  case allowance
  /// Tax-exempt pay (免税补贴).
  case taxExemptPay
  /// Back pay (补发工资).
  case backPay
  /// Annual bonus (年终奖).
  case annualBonus
  /// Taxation of the bonus (年终奖计税).
  case bonusTax
  /// Special additional deductions (专项附加扣除).
  case additionalDeductions
  /// Other tax deductions (其他税前扣除).
  case otherTaxDeductions
  /// Tax reduction (减免税额).
  case taxReduction
  /// Withholding basis (扣缴方式).
  case taxBasis
  /// Recovery asked (追偿).
  case recovery
  /// Other deduction asked (其他扣款).
  case otherDeduction
  /// Bank account (银行账号).
  case bankAccount
}

extension RosterField {
  /// What a column holds, and so what is legal in it.
  public enum Kind: Sendable {
    /// Text, taken as it is.
    case text
    /// One of a few words, or yes and no.
    case word
    /// A day.
    case date
    /// Whole months, 0 to 720.
    case months
    /// Money, not negative.
    case money
    /// Money of either sign.
    case signedMoney
    /// Hours, 0 to 744.
    case hours
    /// Days of the month, 0 to 31.
    case days
    /// Days of the year, 0 to 366.
    case yearDays
  }

  /// One line of the list of columns.
  public struct Entry: Sendable {
    /// The canonical name.
    public let code: String
    /// The titles.
    public let title: Bilingual
    /// What the column holds.
    public let kind: Kind
  }

  static let catalogue: [Entry] = [
    Entry(code: "employee_id", title: Bilingual("人员编号", "Employee number"), kind: .text),
    Entry(code: "name", title: Bilingual("姓名", "Name"), kind: .text),
    Entry(code: "id_number", title: Bilingual("身份证号", "ID number"), kind: .text),
    Entry(code: "unit", title: Bilingual("单位", "Unit"), kind: .text),
    Entry(code: "region", title: Bilingual("地区代码", "Region"), kind: .text),
    Entry(code: "category", title: Bilingual("类别", "Category"), kind: .word),
    Entry(code: "post", title: Bilingual("岗位", "Post"), kind: .text),
    Entry(code: "grade", title: Bilingual("层级", "Grade"), kind: .text),
    Entry(code: "hire_date", title: Bilingual("入职日期", "Hire date"), kind: .date),
    Entry(code: "end_date", title: Bilingual("离职日期", "End date"), kind: .date),
    Entry(code: "probation_until", title: Bilingual("试用期截止", "Probation until"), kind: .date),
    Entry(
      code: "prior_service_months", title: Bilingual("入职前工龄月数", "Months of service before hiring"),
      kind: .months),
    Entry(code: "seniority_from", title: Bilingual("工龄起算日", "Seniority from"), kind: .date),
    Entry(code: "hours_system", title: Bilingual("工时制度", "Hours system"), kind: .word),
    Entry(code: "rating", title: Bilingual("考核等次", "Rating"), kind: .text),
    Entry(code: "contribution_base", title: Bilingual("缴费基数", "Contribution base"), kind: .money),
    Entry(code: "housing_fund_base", title: Bilingual("公积金基数", "Housing fund base"), kind: .money),
    Entry(code: "schemes_excluded", title: Bilingual("不参保险种", "Schemes excluded"), kind: .word),
    Entry(
      code: "overtime_workday_hours", title: Bilingual("工作日加班小时", "Workday overtime hours"), kind: .hours),
    Entry(
      code: "overtime_restday_hours", title: Bilingual("休息日加班小时", "Rest-day overtime hours"), kind: .hours),
    Entry(
      code: "overtime_holiday_hours", title: Bilingual("法定节假日加班小时", "Holiday overtime hours"), kind: .hours),
    Entry(
      code: "comp_leave_elected_hours", title: Bilingual("选择补休小时", "Hours elected as compensatory leave"),
      kind: .hours),
    Entry(
      code: "comp_leave_taken_hours", title: Bilingual("已补休小时", "Compensatory leave taken, hours"),
      kind: .hours),
    Entry(code: "duty_days", title: Bilingual("执勤天数", "Duty days"), kind: .days),
    Entry(code: "personal_leave_days", title: Bilingual("事假天数", "Personal leave days"), kind: .days),
    Entry(code: "absent_days", title: Bilingual("旷工天数", "Absent days"), kind: .days),
    Entry(code: "sick_leave_days", title: Bilingual("病假天数", "Sick leave days"), kind: .days),
    Entry(code: "suspended_days", title: Bilingual("停职天数", "Suspended days"), kind: .days),
    Entry(code: "injury_leave_days", title: Bilingual("停工留薪天数", "Injury leave days"), kind: .days),
    Entry(code: "annual_leave_days", title: Bilingual("年休假天数", "Annual leave days"), kind: .days),
    Entry(code: "marriage_leave_days", title: Bilingual("婚假天数", "Marriage leave days"), kind: .days),
    Entry(code: "maternity_leave_days", title: Bilingual("产假天数", "Maternity leave days"), kind: .days),
    Entry(code: "paternity_leave_days", title: Bilingual("护理假天数", "Paternity leave days"), kind: .days),
    Entry(code: "childcare_leave_days", title: Bilingual("育儿假天数", "Childcare leave days"), kind: .days),
    Entry(code: "bereavement_leave_days", title: Bilingual("丧假天数", "Bereavement leave days"), kind: .days),
    Entry(
      code: "annual_leave_entitlement_days", title: Bilingual("年休假应休天数", "Annual leave entitlement, days"),
      kind: .yearDays),
    Entry(
      code: "annual_leave_payout_days", title: Bilingual("未休年休假折算天数", "Annual leave paid out, days"),
      kind: .days),
    Entry(code: "annual_leave_waived", title: Bilingual("放弃年休假", "Annual leave waived"), kind: .word),
    Entry(code: "allowance", title: Bilingual("其他津补贴", "Allowance"), kind: .money),
    Entry(code: "tax_exempt_pay", title: Bilingual("免税补贴", "Tax-exempt pay"), kind: .money),
    Entry(code: "back_pay", title: Bilingual("补发工资", "Back pay"), kind: .signedMoney),
    Entry(code: "annual_bonus", title: Bilingual("年终奖", "Annual bonus"), kind: .money),
    Entry(code: "bonus_tax", title: Bilingual("年终奖计税", "Taxation of the bonus"), kind: .word),
    Entry(
      code: "additional_deductions", title: Bilingual("专项附加扣除", "Special additional deductions"), kind: .money
    ),
    Entry(code: "other_tax_deductions", title: Bilingual("其他税前扣除", "Other tax deductions"), kind: .money),
    Entry(code: "tax_reduction", title: Bilingual("减免税额", "Tax reduction"), kind: .money),
    Entry(code: "tax_basis", title: Bilingual("扣缴方式", "Withholding basis"), kind: .word),
    Entry(code: "recovery", title: Bilingual("追偿", "Recovery asked"), kind: .money),
    Entry(code: "other_deduction", title: Bilingual("其他扣款", "Other deduction asked"), kind: .money),
    Entry(code: "bank_account", title: Bilingual("银行账号", "Bank account"), kind: .text),
  ]

  /// The line that describes this column.
  public var entry: Entry { RosterField.catalogue[rawValue] }

  /// The canonical name.
  public var code: String { entry.code }

  /// Whether every row must have a value here.
  public var isRequired: Bool {
    switch self {
    case .employeeId, .name, .region, .post, .grade, .hireDate: true
    default: false
    }
  }
}

/// A set of columns of the roster.
public struct RosterFieldSet: OptionSet, Hashable, Sendable {
  /// One bit a column.
  public let rawValue: UInt64

  /// A set from its bits.
  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// The set of one column.
  @inlinable
  public init(_ field: RosterField) {
    rawValue = 1 &<< UInt64(truncatingIfNeeded: field.rawValue)
  }

  /// The set of the given columns.
  public init(_ fields: RosterField...) {
    rawValue = fields.reduce(0) { $0 | (1 << UInt64($1.rawValue)) }
  }

  /// Whether the set holds a column.
  public func contains(_ field: RosterField) -> Bool {
    rawValue & (1 << UInt64(field.rawValue)) != 0
  }
}

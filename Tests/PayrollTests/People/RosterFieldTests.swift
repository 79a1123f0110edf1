import PayrollTestSupport
import Testing

@testable import Payroll

/// The columns of the roster.
@Suite struct RosterFieldTests {
  @Test("Codes and titles are unique, and a set has room for all columns")
  func unique() {
    let entries = RosterField.allCases.map(\.entry)
    #expect(entries.count <= 64)
    #expect(Set(entries.map(\.code)).count == entries.count)
    #expect(Set(entries.map(\.title.chinese)).count == entries.count)
    #expect(Set(entries.map(\.title.english)).count == entries.count)
    #expect(RosterField.allCases.map(\.rawValue) == Array(entries.indices))
  }

  @Test("Each line describes its own case: the code is the case's name")
  func order() {
    for field in RosterField.allCases {
      #expect(field.code.replacing("_", with: "") == "\(field)".lowercased())
    }
  }

  @Test("The columns of roster.csv, which other programs write")
  func columns() {
    #expect(
      RosterField.allCases.map(\.code) == [
        "employee_id", "name", "id_number", "unit", "region", "category", "post", "grade", "hire_date",
        "end_date", "probation_until", "prior_service_months", "seniority_from", "hours_system",
        "rating", "contribution_base", "housing_fund_base", "schemes_excluded",
        "overtime_workday_hours", "overtime_restday_hours", "overtime_holiday_hours",
        "comp_leave_elected_hours", "comp_leave_taken_hours", "duty_days", "personal_leave_days",
        "absent_days", "sick_leave_days", "suspended_days", "injury_leave_days", "annual_leave_days",
        "marriage_leave_days", "maternity_leave_days", "paternity_leave_days", "childcare_leave_days",
        "bereavement_leave_days", "annual_leave_entitlement_days", "annual_leave_payout_days",
        "annual_leave_waived", "maternity_allowance_to", "allowance", "tax_exempt_pay", "back_pay",
        "annual_bonus",
        "award", "severance", "bonus_tax",
        "additional_deductions", "other_tax_deductions", "tax_reduction", "tax_basis", "recovery",
        "other_deduction", "bank_account",
      ])
  }

  @Test("Their Chinese titles")
  func titles() {
    #expect(
      RosterField.allCases.map(\.entry.title.chinese) == [
        "人员编号", "姓名", "身份证号", "单位", "地区代码", "类别", "岗位", "层级", "入职日期", "离职日期", "试用期截止",
        "入职前工龄月数", "工龄起算日", "工时制度", "考核等次", "缴费基数", "公积金基数", "不参保险种", "工作日加班小时", "休息日加班小时",
        "法定节假日加班小时", "选择补休小时", "已补休小时", "执勤天数", "事假天数", "旷工天数", "病假天数", "停职天数", "停工留薪天数", "年休假天数",
        "婚假天数", "产假天数", "护理假天数", "育儿假天数", "丧假天数", "年休假应休天数", "未休年休假折算天数", "放弃年休假", "产假津贴发给", "其他津补贴", "免税补贴",
        "补发工资", "年终奖", "表彰奖励", "经济补偿", "年终奖计税", "专项附加扣除", "其他税前扣除", "减免税额", "扣缴方式", "追偿", "其他扣款", "银行账号",
      ])
  }

  @Test("What is of the month alone, of the year, and looked at when a month begins")
  func lasting() {
    func fields(_ lasting: RosterColumn.Lasting) -> [RosterField] {
      RosterField.allCases.filter { $0.entry.lasting == lasting }
    }
    #expect(
      fields(.ofMonth) == [
        .overtimeWorkdayHours, .overtimeRestdayHours, .overtimeHolidayHours, .compLeaveElectedHours,
        .compLeaveTakenHours, .dutyDays, .personalLeaveDays, .absentDays, .sickLeaveDays, .suspendedDays,
        .injuryLeaveDays, .annualLeaveDays, .marriageLeaveDays, .maternityLeaveDays, .paternityLeaveDays,
        .childcareLeaveDays, .bereavementLeaveDays, .annualLeavePayoutDays,
        .annualLeaveWaived, .backPay, .annualBonus, .award, .severance, .bonusTax, .taxReduction, .recovery,
      ])
    #expect(fields(.ofYear) == [.taxBasis])
    #expect(fields(.ofYearInQuestion) == [.annualLeaveEntitlementDays])
    #expect(
      fields(.standsInQuestion) == [
        .maternityAllowanceTo, .taxExemptPay, .otherTaxDeductions, .otherDeduction,
      ])
    #expect(fields(.standsInQuestionNextYear) == [.additionalDeductions])
  }

  @Test("Each kind of leave has its column")
  func leave() {
    for kind in LeaveKind.allCases { #expect(kind.rosterField.code.hasPrefix(kind.code)) }
    #expect(Set(LeaveKind.allCases.map(\.rosterField)).count == LeaveKind.allCases.count)
  }

  @Test("Only who, where, what and since when must be given")
  func required() {
    #expect(
      RosterField.allCases.filter(\.isRequired) == [.employeeId, .name, .region, .post, .grade, .hireDate])
  }

  @Test("A set holds the columns put into it")
  func sets() {
    let set = RosterFieldSet(.hireDate, .bankAccount)
    #expect(RosterField.allCases.filter { set.contains($0) } == [.hireDate, .bankAccount])
    #expect(set.isDisjoint(with: RosterFieldSet(.endDate, .employeeId)))
    #expect(!set.isDisjoint(with: RosterFieldSet(.endDate, .bankAccount)))
  }
}

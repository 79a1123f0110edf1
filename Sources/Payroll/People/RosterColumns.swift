/// The columns of the roster, one description each.
extension RosterField {
  /// Does something with the column: calls the function of the use that fits what the column holds.
  ///
  /// A new column is a case of ``RosterField``, its description here, and the property that it is kept in.
  @inlinable
  public func use<Use: RosterUse>(_ use: Use, _ given: Use.Given) -> Use.Result {
    switch self {
    case .employeeId:
      use.text(
        self, given, .employeeNumber,
        RosterColumn(
          "employee_id", Bilingual("人员编号", "Employee number"), .stands, blank: .refused,
          Bilingual("全名册唯一，以后不再改", "unique, and never changed later"), example: "A001"))
    case .name:
      use.text(
        self, given, .any,
        RosterColumn(
          "name", Bilingual("姓名", "Name"), .stands, blank: .refused, Bilingual("姓名", "full name"),
          example: Bilingual("王小明", "Wang Xiaoming")))
    case .idNumber:
      use.text(
        self, given, .idNumber,
        RosterColumn(
          "id_number", Bilingual("身份证号", "ID number"), .stands, blank: .nothing,
          Bilingual(
            "18位，先把这一列设为文本格式；校验码会核对",
            "18 characters, format the column as text first; the check digit is verified"),
          example: "530124199001019979", isPersonal: true))
    case .unit:
      use.text(
        self, given, .any,
        RosterColumn(
          "unit", Bilingual("单位", "Unit"), .stands, blank: .nothing,
          Bilingual("所队名称，汇总和缴费按它分组", "station or brigade; sums go by it"),
          example: Bilingual("城关派出所", "Chengguan station")))
    case .region:
      use.text(
        self, given, .region,
        RosterColumn(
          "region", Bilingual("地区代码", "Region"), .stands, blank: .refused,
          Bilingual("工作地行政区划代码，2、4或6位", "GB/T 2260 code of the place of work"), example: "530124"))
    case .category:
      use.text(
        self, given, .category,
        RosterColumn(
          "category", Bilingual("类别", "Category"), .stands, blank: .means("按岗位", "the post's"),
          Bilingual("文职或勤务，须与岗位一致", "civilian or patrol, as the post's"), example: Bilingual("勤务", "patrol")))
    case .post:
      use.text(
        self, given, .any,
        RosterColumn(
          "post", Bilingual("岗位", "Post"), .stands, blank: .refused,
          Bilingual("标准文件夹 posts.csv 里的岗位代码", "a code of posts.csv"), example: "PATROL"))
    case .grade:
      use.text(
        self, given, .any,
        RosterColumn(
          "grade", Bilingual("层级", "Grade"), .stands, blank: .refused,
          Bilingual("标准文件夹 grades.csv 里的层级代码", "a code of grades.csv"), example: "G4"))
    case .hireDate:
      use.date(
        self, given, { $1(&$0.employee.hireDate) },
        RosterColumn(
          "hire_date", Bilingual("入职日期", "Hire date"), .stands, blank: .refused,
          Bilingual("入职第一天", "first day employed"), example: "2020-03-01"))
    case .endDate:
      use.date(
        self, given, { $1(&$0.employee.endDate) },
        RosterColumn(
          "end_date", Bilingual("离职日期", "End date"), .stands,
          blank: .means("在职", "still employed"),
          Bilingual("在职最后一天；离职当月仍要列入", "last day employed; keep the row in that month"), example: ""))
    case .probationUntil:
      use.date(
        self, given, { $1(&$0.employee.probationUntil) },
        RosterColumn(
          "probation_until", Bilingual("试用期截止", "Probation until"), .stands,
          blank: .means("无试用期", "none"), Bilingual("试用期最后一天", "last day of probation"),
          example: "2020-08-31"))
    case .priorServiceMonths:
      use.number(
        self, given, .months, { $1(&$0.employee.priorServiceMonths) },
        RosterColumn(
          "prior_service_months", Bilingual("入职前工龄月数", "Months of service before hiring"), .stands,
          blank: .zero,
          Bilingual(
            "入职前在各单位累计工作的整月数：用于年休假；空着或0是初次就业，公积金从入职次月起缴",
            "whole months of work before: for annual leave; without any, the housing fund begins in the month after hiring"
          ),
          example: "24"))
    case .seniorityFrom:
      use.date(
        self, given, { $1(&$0.employee.seniorityFrom) },
        RosterColumn(
          "seniority_from", Bilingual("工龄起算日", "Seniority from"), .stands,
          blank: .means("入职日期", "hire date"),
          Bilingual("年功工资从哪天起算", "from when seniority pay counts"), example: "2020-03-01"))
    case .hoursSystem:
      use.word(
        self, given, { $1(&$0.employee.hoursSystem) },
        RosterColumn(
          "hours_system", Bilingual("工时制度", "Hours system"), .stands,
          blank: .means("标准", "standard"),
          Bilingual(
            "标准、综合（没有休息日加班）、不定时（没有加班）",
            "standard, comprehensive (no rest-day hours) or irregular (no overtime hours)"),
          example: Bilingual("标准", "standard")
        ))
    case .rating:
      use.text(
        self, given, .any,
        RosterColumn(
          "rating", Bilingual("考核等次", "Rating"), .stands,
          blank: .means("无绩效", "no performance pay"),
          Bilingual("标准文件夹 ratings.csv 里的等次代码", "a code of ratings.csv"), example: "B"))
    case .contributionBase:
      use.number(
        self, given, .money, { $1(&$0.insurance.contributionBase) },
        RosterColumn(
          "contribution_base", Bilingual("缴费基数", "Contribution base"), .stands,
          blank: .means("按本月工资推定并提示", "assumed, with a finding"),
          Bilingual(
            "经办机构核定的月缴费基数，按上下限保底封顶以前的，元",
            "monthly base of the social insurances, before floor and ceiling, yuan"), example: "5200.00"))
    case .housingFundBase:
      use.number(
        self, given, .money, { $1(&$0.insurance.housingFundBase) },
        RosterColumn(
          "housing_fund_base", Bilingual("公积金基数", "Housing fund base"), .stands,
          blank: .means("同缴费基数", "contribution base"),
          Bilingual("公积金月缴存基数", "monthly base of the housing fund"), example: "5200.00"))
    case .schemesExcluded:
      use.schemes(
        self, given, { $1(&$0.insurance.excluded) },
        RosterColumn(
          "schemes_excluded", Bilingual("不参保险种", "Schemes excluded"), .stands,
          blank: .means("全部参保", "none"),
          Bilingual("不在本单位参保的险种，用分号隔开，或写全部", "schemes not paid here, separated by ; or all"),
          example: Bilingual("大额医疗", "serious_illness")))
    case .overtimeWorkdayHours:
      use.number(
        self, given, .hours, { $1(&$0.attendance.overtimeWorkday) },
        RosterColumn(
          "overtime_workday_hours", Bilingual("工作日加班小时", "Workday overtime hours"), .ofMonth, blank: .zero,
          Bilingual("工作日延长工作的小时", "hours on workdays"), example: "6"))
    case .overtimeRestdayHours:
      use.number(
        self, given, .hours, { $1(&$0.attendance.overtimeRestday) },
        RosterColumn(
          "overtime_restday_hours", Bilingual("休息日加班小时", "Rest-day overtime hours"), .ofMonth, blank: .zero,
          Bilingual("休息日加班的小时，含选择补休的", "hours on rest days, those elected as leave included"), example: "8"))
    case .overtimeHolidayHours:
      use.number(
        self, given, .hours, { $1(&$0.attendance.overtimeHoliday) },
        RosterColumn(
          "overtime_holiday_hours", Bilingual("法定节假日加班小时", "Holiday overtime hours"), .ofMonth, blank: .zero,
          Bilingual("法定节假日加班的小时", "hours on statutory holidays"), example: "8"))
    case .compLeaveElectedHours:
      use.number(
        self, given, .hours, { $1(&$0.attendance.compLeaveElected) },
        RosterColumn(
          "comp_leave_elected_hours", Bilingual("选择补休小时", "Hours elected as compensatory leave"), .ofMonth,
          blank: .zero, Bilingual("休息日加班中改为补休的小时，存入补休结余", "rest-day hours put into compensatory leave"),
          example: "4"))
    case .compLeaveTakenHours:
      use.number(
        self, given, .hours, { $1(&$0.attendance.compLeaveTaken) },
        RosterColumn(
          "comp_leave_taken_hours", Bilingual("已补休小时", "Compensatory leave taken, hours"), .ofMonth,
          blank: .zero, Bilingual("本月已补休的小时，不能多于结余", "hours of it taken this month, at most the balance"),
          example: "4"))
    case .dutyDays:
      use.number(
        self, given, .days, { $1(&$0.attendance.dutyDays) },
        RosterColumn(
          "duty_days", Bilingual("执勤天数", "Duty days"), .ofMonth, blank: .zero,
          Bilingual("有执勤补贴的天数", "days of duty that earn duty pay"), example: "10"))
    case .personalLeaveDays:
      use.number(
        self, given, .days, { $1(&$0.attendance.leave[.personal]) },
        RosterColumn(
          "personal_leave_days", Bilingual("事假天数", "Personal leave days"), leave: .personal,
          of: Bilingual("事假", "unpaid leave")))
    case .absentDays:
      use.number(
        self, given, .days, { $1(&$0.attendance.leave[.absent]) },
        RosterColumn(
          "absent_days", Bilingual("旷工天数", "Absent days"), leave: .absent,
          of: Bilingual("旷工", "absence without leave")))
    case .sickLeaveDays:
      use.number(
        self, given, .days, { $1(&$0.attendance.leave[.sick]) },
        RosterColumn(
          "sick_leave_days", Bilingual("病假天数", "Sick leave days"), leave: .sick,
          of: Bilingual("病假", "sick leave"), example: "1.5"))
    case .suspendedDays:
      use.number(
        self, given, .days, { $1(&$0.attendance.leave[.suspended]) },
        RosterColumn(
          "suspended_days", Bilingual("停职天数", "Suspended days"), leave: .suspended,
          of: Bilingual("停职", "suspension")))
    case .injuryLeaveDays:
      use.number(
        self, given, .days, { $1(&$0.attendance.leave[.injury]) },
        RosterColumn(
          "injury_leave_days", Bilingual("停工留薪天数", "Injury leave days"), leave: .injury,
          of: Bilingual("工伤停工留薪", "leave after a work injury")))
    case .annualLeaveDays:
      use.number(
        self, given, .days, { $1(&$0.attendance.leave[.annual]) },
        RosterColumn(
          "annual_leave_days", Bilingual("年休假天数", "Annual leave days"), leave: .annual,
          of: Bilingual("年休假", "annual leave")))
    case .marriageLeaveDays:
      use.number(
        self, given, .days, { $1(&$0.attendance.leave[.marriage]) },
        RosterColumn(
          "marriage_leave_days", Bilingual("婚假天数", "Marriage leave days"), leave: .marriage,
          of: Bilingual("婚假", "marriage leave")))
    case .maternityLeaveDays:
      use.number(
        self, given, .days, { $1(&$0.attendance.leave[.maternity]) },
        RosterColumn(
          "maternity_leave_days", Bilingual("产假天数", "Maternity leave days"), leave: .maternity,
          of: Bilingual("产假", "maternity leave")))
    case .paternityLeaveDays:
      use.number(
        self, given, .days, { $1(&$0.attendance.leave[.paternity]) },
        RosterColumn(
          "paternity_leave_days", Bilingual("护理假天数", "Paternity leave days"), leave: .paternity,
          of: Bilingual("护理假", "partner's leave")))
    case .childcareLeaveDays:
      use.number(
        self, given, .days, { $1(&$0.attendance.leave[.childcare]) },
        RosterColumn(
          "childcare_leave_days", Bilingual("育儿假天数", "Childcare leave days"), leave: .childcare,
          of: Bilingual("育儿假", "childcare leave")))
    case .bereavementLeaveDays:
      use.number(
        self, given, .days, { $1(&$0.attendance.leave[.bereavement]) },
        RosterColumn(
          "bereavement_leave_days", Bilingual("丧假天数", "Bereavement leave days"), leave: .bereavement,
          of: Bilingual("丧假", "bereavement leave")))
    case .annualLeaveEntitlementDays:
      use.number(
        self, given, .yearDays, { $1(&$0.attendance.annualLeaveEntitlement) },
        RosterColumn(
          "annual_leave_entitlement_days", Bilingual("年休假应休天数", "Annual leave entitlement, days"),
          .ofYearInQuestion, blank: .means("按工龄计算", "computed from service"),
          Bilingual("本年应休天数，单位另有规定时填", "the year's days, where the bureau knows better"), example: "10"))
    case .annualLeavePayoutDays:
      use.number(
        self, given, .days, { $1(&$0.attendance.annualLeavePayout) },
        RosterColumn(
          "annual_leave_payout_days", Bilingual("未休年休假折算天数", "Annual leave paid out, days"), .ofMonth,
          blank: .zero, Bilingual("单位无法安排、现在折算工资的天数", "days that could not be arranged and are paid now"),
          example: "1"))
    case .annualLeaveWaived:
      use.word(
        self, given, { $1(&$0.attendance.annualLeaveWaived) },
        RosterColumn(
          "annual_leave_waived", Bilingual("放弃年休假", "Annual leave waived"), .ofMonth,
          blank: .means("否", "no"), Bilingual("本人书面放弃年休假：是或否", "refused in writing: yes or no"),
          example: Bilingual("否", "no")))
    case .maternityAllowanceTo:
      use.word(
        self, given, { $1(&$0.attendance.maternityAllowanceTo) },
        RosterColumn(
          "maternity_allowance_to", Bilingual("产假津贴发给", "Maternity allowance paid to"), .standsInQuestion,
          blank: .means("单位", "unit"),
          Bilingual(
            "生育津贴发给单位或个人；发给个人的，产假各天由基金支付，本月不发",
            "unit or person; if the person, the fund pays the days and the month does not"),
          example: Bilingual("单位", "unit")))
    case .allowance:
      use.number(
        self, given, .money, { $1(&$0.earnings.allowance) },
        RosterColumn(
          "allowance", Bilingual("其他津补贴", "Allowance"), .stands, blank: .zero,
          Bilingual("应税的其他津补贴，元", "taxable allowances, yuan"), example: "150.00"))
    case .taxExemptPay:
      use.number(
        self, given, .money, { $1(&$0.earnings.taxExemptPay) },
        RosterColumn(
          "tax_exempt_pay", Bilingual("免税补贴", "Tax-exempt pay"), .standsInQuestion, blank: .zero,
          Bilingual("免税的补贴，元", "allowances free of tax, yuan"), example: "100.00"))
    case .backPay:
      use.number(
        self, given, .signedMoney, { $1(&$0.earnings.backPay) },
        RosterColumn(
          "back_pay", Bilingual("补发工资", "Back pay"), .ofMonth, blank: .zero,
          Bilingual("补发以前月份的工资，元；可为负数", "pay of earlier months, yuan; may be negative"), example: "138.60"))
    case .annualBonus:
      use.number(
        self, given, .money, { $1(&$0.earnings.annualBonus) },
        RosterColumn(
          "annual_bonus", Bilingual("年终奖", "Annual bonus"), .ofMonth, blank: .zero,
          Bilingual("全年一次性奖金，元", "annual bonus, yuan"), example: "3000.00"))
    case .award:
      use.number(
        self, given, .money, { $1(&$0.earnings.award) },
        RosterColumn(
          "award", Bilingual("表彰奖励", "Award"), .ofMonth, blank: .zero,
          Bilingual(
            "表彰奖励的奖金，元（条例第三十八条）：缴税，不进本月的缴费基数",
            "award of the authorities, yuan (Art. 38): taxed, in no contribution base of the month"),
          example: "1000.00"))
    case .severance:
      use.number(
        self, given, .money, { $1(&$0.earnings.severance) },
        RosterColumn(
          "severance", Bilingual("经济补偿", "Severance"), .ofMonth, blank: .zero,
          Bilingual(
            "解除或终止合同的经济补偿和代通知金，元；不缴社保，单独计税",
            "severance and pay in place of notice, yuan; not insured, taxed by itself"), example: "18000.00"))
    case .bonusTax:
      use.word(
        self, given, { $1(&$0.earnings.bonusTaxation) },
        RosterColumn(
          "bonus_tax", Bilingual("年终奖计税", "Taxation of the bonus"), .ofMonth,
          blank: .means("单独", "separate"), Bilingual("年终奖单独计税或并入综合所得", "separate or combined"),
          example: Bilingual("单独", "separate")))
    case .additionalDeductions:
      use.number(
        self, given, .money, { $1(&$0.tax.additionalDeductions) },
        RosterColumn(
          "additional_deductions", Bilingual("专项附加扣除", "Special additional deductions"),
          .standsInQuestionNextYear, blank: .zero,
          Bilingual("本月专项附加扣除合计（子女教育、赡养老人等），元", "this month's special additional deductions, yuan"),
          example: "2000.00"))
    case .otherTaxDeductions:
      use.number(
        self, given, .money, { $1(&$0.tax.otherDeductions) },
        RosterColumn(
          "other_tax_deductions", Bilingual("其他税前扣除", "Other tax deductions"), .standsInQuestion,
          blank: .zero, Bilingual("个人养老金等，元", "such as a personal pension, yuan"), example: "100.00"))
    case .taxReduction:
      use.number(
        self, given, .money, { $1(&$0.tax.reduction) },
        RosterColumn(
          "tax_reduction", Bilingual("减免税额", "Tax reduction"), .ofMonth, blank: .zero,
          Bilingual("本月减免税额，元", "tax reduction of the month, yuan"), example: "0"))
    case .taxBasis:
      use.word(
        self, given, { $1(&$0.tax.basis) },
        RosterColumn(
          "tax_basis", Bilingual("扣缴方式", "Withholding basis"), .ofYear,
          blank: .means("沿用本年，否则一般", "as before this year, else standard"),
          Bilingual("一般、首次入职、六万元以下", "standard, first_job or low_income"),
          example: Bilingual("一般", "standard")))
    case .recovery:
      use.number(
        self, given, .money, { $1(&$0.deductions.recovery) },
        RosterColumn(
          "recovery", Bilingual("追偿", "Recovery asked"), .ofMonth, blank: .zero,
          Bilingual("本月要追偿的损失，元（条例第四十条）", "loss to be recovered, yuan (Art. 40)"), example: "200.00"))
    case .otherDeduction:
      use.number(
        self, given, .money, { $1(&$0.deductions.other) },
        RosterColumn(
          "other_deduction", Bilingual("其他扣款", "Other deduction asked"), .standsInQuestion, blank: .zero,
          Bilingual("本月其他扣款，元", "other deductions, yuan"), example: "50.00"))
    case .bankAccount:
      use.text(
        self, given, .bankAccount,
        RosterColumn(
          "bank_account", Bilingual("银行账号", "Bank account"), .stands,
          blank: .means("列入现金名单", "cash list"),
          Bilingual(
            "8 到 32 位数字，先把这一列设为文本格式；空格、横线和全角数字都可以",
            "8 to 32 digits, format the column as text first; spaces, hyphens and full-width digits will do"),
          example: "6200000000123456789", isPersonal: true))
    }
  }
}

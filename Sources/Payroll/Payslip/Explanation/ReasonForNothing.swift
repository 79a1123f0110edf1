extension Calculation {
  /// Why a line that no formula told of is 0.
  func reasonForNothing(_ item: PayItem) -> Bilingual {
    if isLaterPayment && item.isOfEmployment {
      return Bilingual("离职后的发放，不计本项", "a payment after leaving has none")
    }
    if let scheme = Scheme.allCases.first(where: { $0.lines.contains(item) }) {
      return reasonForNothing(of: scheme, item)
    }
    switch item {
    case .probationAdjustment: return Bilingual("本月不在试用期", "not in probation this month")
    case .prorationAdjustment: return Bilingual("全月在职", "employed for the whole month")
    case .unpaidLeaveDeduction: return Bilingual("没有事假和旷工", "no personal leave and no absence")
    case .sickLeaveDeduction: return Bilingual("没有病假", "no sick leave")
    case .otherLeaveDeduction: return Bilingual("没有其他假期", "no other leave")
    case .suspensionAdjustment: return Bilingual("没有停职", "no suspension")
    case .performancePay:
      return standards.rating == nil
        ? Bilingual("没有考核等次", "no rating")
        : Bilingual("该等次试用期内不发绩效", "this rating brings none in probation")
    case .dutyPay: return Bilingual("没有执勤天数", "no duty days")
    case .overtimeWorkdayPay: return Bilingual("没有工作日加班", "no overtime on workdays")
    case .overtimeRestdayPay:
      return person.attendance.overtimeRestday > .zero
        ? Bilingual("休息日加班全部选择补休", "all rest-day hours were elected as leave")
        : Bilingual("没有休息日加班", "no overtime on days of rest")
    case .overtimeHolidayPay: return Bilingual("没有法定节假日加班", "no overtime on holidays")
    default: return reasonForNothingElse(item)
    }
  }

  private func reasonForNothingElse(_ item: PayItem) -> Bilingual {
    switch item {
    case .compLeavePayout: Bilingual("没有到期的补休", "no compensatory leave has expired")
    case .compLeaveBalanceHours: Bilingual("没有补休", "no compensatory leave")
    case .annualLeavePayout: Bilingual("没有折算的未休年休假", "no annual leave is paid out")
    case .contributionAdjustmentEmployee, .contributionAdjustmentEmployer:
      Bilingual("没有缴费补退", "no correction of contributions")
    case .bonusTax:
      person.earnings.annualBonus == .zero
        ? Bilingual("没有年终奖", "no annual bonus")
        : Bilingual("年终奖并入综合所得计税", "the bonus is taxed with the other income")
    case .severanceTax: Bilingual("没有经济补偿", "no severance")
    case .arrearsAdvanced: Bilingual("可发部分够扣", "the pay covers what is taken")
    case .arrearsRepaid: Bilingual("没有欠款", "no arrears")
    case .recovery: Bilingual("没有追偿", "no recovery")
    case .otherDeduction: Bilingual("没有其他扣款", "no other deduction")
    case .accidentInsurance: Bilingual("岗位没有意外险方案", "the post has no accident plan")
    case .healthCheck: Bilingual("不在体检月份", "not the month of the health check")
    default: Bilingual("没有此项", "none")
    }
  }

  private func reasonForNothing(of scheme: Scheme, _ item: PayItem) -> Bilingual {
    if payslip.schemesExcluded.contains(scheme) {
      return Bilingual("按名册不在本单位参保", "not insured here by the roster")
    }
    guard let row = contributionRow(scheme) else {
      return Bilingual("当地没有生效的标准", "no standard is in force in the region")
    }
    if payslip.schemesDue.contains(scheme) {
      return item == scheme.baseItem
        ? Bilingual("按定额缴费，没有基数", "paid by fixed amounts, without a base")
        : Bilingual("此方不缴费", "this side pays nothing")
    }
    let hired = person.period.contains(person.employee.hireDate) && row.terms.newHireUntilDay != nil
    let isLeaving = person.isLeaving && row.terms.leaverFromDay != nil
    return hired && !isLeaving
      ? Bilingual("按入职月份规定，本月不缴", "not due in this month of hiring")
      : isLeaving && !hired
        ? Bilingual("按离职月份规定，本月不缴", "not due in this month of leaving")
        : Bilingual("按入职、离职月份规定，本月不缴", "not due in this month of hiring and leaving")
  }
}

extension Scheme {
  /// The lines of the payslip that the scheme has.
  fileprivate var lines: [PayItem] { [baseItem, employeeItem, employerItem].compactMap { $0 } }
}

extension PayItem {
  /// Whether the line is of the employment, so that a payment after its end has none.
  fileprivate var isOfEmployment: Bool {
    switch self {
    case .contributionAdjustmentEmployee, .contributionAdjustmentEmployer, .bonusTax, .arrearsAdvanced,
      .arrearsRepaid, .recovery, .otherDeduction, .compLeaveBalanceHours:
      false
    default: true
    }
  }
}

extension ParameterName {
  /// What the parameter is, in both languages.
  public var title: Bilingual {
    switch self {
    case .factorCombination: Bilingual("系数合成方法", "combination of factors")
    case .prorationBasis: Bilingual("不足月折算方法", "basis of parts of a month")
    case .absenceBasis: Bilingual("缺勤日工资方法", "basis of a day's worth")
    case .seniorityPayPerYear: Bilingual("每年工龄工资标准", "seniority pay per year")
    case .seniorityMaxYears: Bilingual("工龄年数上限", "most years of seniority")
    case .probationRate: Bilingual("试用期比例", "probation rate")
    case .monthlyPaidDays: Bilingual("月计薪天数", "paid days of a month")
    case .hoursPerDay: Bilingual("每日工时", "hours of a working day")
    case .overtimeWorkdayRate: Bilingual("工作日加班倍数", "workday overtime rate")
    case .overtimeRestdayRate: Bilingual("休息日加班倍数", "rest-day overtime rate")
    case .overtimeHolidayRate: Bilingual("法定节假日加班倍数", "holiday overtime rate")
    case .overtimeMonthlyCapHours: Bilingual("每月加班上限小时", "monthly cap of overtime hours")
    case .compLeaveExpiryMonths: Bilingual("补休有效月数", "months until compensatory leave expires")
    case .sickPayFloor: Bilingual("病假工资下限（占最低工资）", "floor of sick pay (share of the minimum wage)")
    case .annualLeavePayoutRate: Bilingual("未休年休假倍数", "annual leave payout rate")
    case .basicDeduction: Bilingual("每月减除费用", "basic deduction a month")
    case .lowIncomeDeduction: Bilingual("全年减除费用", "basic deduction of the year")
    case .recoveryLimit: Bilingual("追偿比例上限", "limit of recovery")
    case .healthCheckCost: Bilingual("体检费标准", "cost of the health check")
    case .healthCheckMonth: Bilingual("体检月份", "month of the health check")
    case .standardStaleMonths: Bilingual("标准久未调整的月数", "months until a standard is stale")
    case .nationalDisposableIncome:
      Bilingual("全国城镇居民人均可支配收入", "national urban disposable income per head")
    }
  }
}

extension LeaveKind {
  /// What the kind of leave is called, in both languages.
  public var title: Bilingual {
    switch self {
    case .personal: Bilingual("事假", "personal leave")
    case .absent: Bilingual("旷工", "absence")
    case .sick: Bilingual("病假", "sick leave")
    case .suspended: Bilingual("停职", "suspension")
    case .injury: Bilingual("停工留薪", "injury leave")
    case .annual: Bilingual("年休假", "annual leave")
    case .marriage: Bilingual("婚假", "marriage leave")
    case .maternity: Bilingual("产假", "maternity leave")
    case .paternity: Bilingual("护理假", "paternity leave")
    case .childcare: Bilingual("育儿假", "childcare leave")
    case .bereavement: Bilingual("丧假", "bereavement leave")
    }
  }
}

/// What is said of a parameter, in one place: its title, the kind of its value, and the limits that are set to it.
public struct ParameterEntry: Sendable {
  /// What the parameter is, in both languages.
  public let title: Bilingual
  /// What kind of value it has.
  public let kind: ParameterName.Kind

  fileprivate init(_ chinese: String, _ english: String, _ kind: ParameterName.Kind) {
    title = Bilingual(chinese, english)
    self.kind = kind
  }
}

extension ParameterName {
  /// What kind of value a parameter has.
  public enum Kind: Sendable {
    /// One of a few words.
    case choice([Bilingual])
    /// Yuan.
    case money
    /// A decimal with up to 6 places, or a percentage, within limits.
    case rate([ParameterLimit])
    /// A whole number within a range.
    case count(ClosedRange<Int>)

    fileprivate static func choice<Word: ColumnWord>(_ words: Word.Type) -> Kind { .choice(Word.words) }

    fileprivate static func rate(_ limits: ParameterLimit...) -> Kind { .rate(limits) }

    fileprivate static let count = Kind.count(0...9999)
  }

  /// A new parameter is a case, a line here, and a property of ``Parameters``.
  public var entry: ParameterEntry {
    switch self {
    case .factorCombination:
      .init("系数合成方法", "combination of factors", .choice(Parameters.FactorCombination.self))
    case .prorationBasis:
      .init("不足月折算方法", "basis of parts of a month", .choice(Parameters.ProrationBasis.self))
    case .absenceBasis: .init("缺勤日工资方法", "basis of a day's worth", .choice(Parameters.DayBasis.self))
    case .overtimeBase: .init("加班工资基数", "base of overtime pay", .choice(Parameters.OvertimeBase.self))
    case .seniorityPayPerYear: .init("每年工龄工资标准", "seniority pay per year", .money)
    case .seniorityMaxYears: .init("工龄年数上限", "most years of seniority", .count)
    case .probationRate:
      .init("试用期比例", "probation rate", .rate(.floor(800_000, "劳动合同法第二十条", "劳动合同法 Art. 20"), .one))
    case .monthlyPaidDays:
      .init(
        "月计薪天数", "paid days of a month",
        .rate(.twenty, .ceiling(21_750_000, "人社部发〔2025〕2号", "人社部发〔2025〕2号")))
    case .hoursPerDay:
      .init("每日工时", "hours of a working day", .rate(.positive, .atMost(Rate(millionths: 24_000_000))))
    case .overtimeWorkdayRate:
      .init("工作日加班倍数", "workday overtime rate", .overtime(1_500_000))
    case .overtimeRestdayRate:
      .init("休息日加班倍数", "rest-day overtime rate", .overtime(2_000_000))
    case .overtimeHolidayRate:
      .init("法定节假日加班倍数", "holiday overtime rate", .overtime(3_000_000))
    case .overtimeMonthlyCapHours:
      .init(
        "每月加班上限小时", "monthly cap of overtime hours",
        .rate(.zero, .ceiling(36_000_000, "劳动法第四十一条", "劳动法 Art. 41")))
    case .compLeaveExpiryMonths: .init("补休有效月数", "months until compensatory leave expires", .count)
    case .sickPayFloor:
      .init(
        "病假工资下限（占最低工资）", "floor of sick pay (share of the minimum wage)",
        .rate(.floor(800_000, "劳部发〔1995〕309号第五十九条", "劳部发〔1995〕309号 Art. 59"), .one))
    case .annualLeavePayoutRate:
      .init(
        "未休年休假倍数", "annual leave payout rate",
        .rate(.floor(2_000_000, "企业职工带薪年休假实施办法第十条", "企业职工带薪年休假实施办法 Art. 10"), .hundred))
    case .basicDeduction: .init("每月减除费用", "basic deduction a month", .money)
    case .lowIncomeDeduction: .init("全年减除费用", "basic deduction of the year", .money)
    case .recoveryLimit:
      .init(
        "追偿比例上限", "limit of recovery",
        .rate(.zero, .ceiling(200_000, "工资支付暂行规定第十六条", "工资支付暂行规定 Art. 16")))
    case .healthCheckCost: .init("体检费标准", "cost of the health check", .money)
    case .healthCheckMonth: .init("体检月份", "month of the health check", .count(0...12))
    case .standardStaleMonths: .init("标准久未调整的月数", "months until a standard is stale", .count)
    case .nationalDisposableIncome:
      .init("全国城镇居民人均可支配收入", "national urban disposable income per head", .money)
    case .localAverageWage: .init("统筹地区月平均工资", "local average wage", .money)
    case .severanceAverageWage: .init("经济补偿用月平均工资", "average wage for severance", .money)
    }
  }

  /// What the parameter is, in both languages.
  public var title: Bilingual { entry.title }

  /// What kind of value the parameter has.
  public var kind: Kind { entry.kind }

  /// Whether no month can be paid without the parameter; the others are needed by what uses them.
  public var isNeededByAll: Bool {
    switch self {
    case .nationalDisposableIncome, .localAverageWage, .severanceAverageWage: false
    default: true
    }
  }

  /// The limits of a decimal: the law's own, and what the number can mean at all.
  public var limits: [ParameterLimit] { if case .rate(let limits) = kind { limits } else { [] } }
}

extension ParameterName.Kind {
  /// A multiple of the hourly wage, no lower than the law's.
  fileprivate static func overtime(_ millionths: Int64) -> Self {
    .rate([.floor(millionths, "劳动法第四十四条", "劳动法 Art. 44"), .hundred])
  }
}

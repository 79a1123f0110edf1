extension LeaveTerms: DatedTerms {
  /// What a row of blank cells says.
  public static let blank = LeaveTerms(payRate: .zero, performanceRate: .zero)
  /// Where the rows are.
  public static let rows: WritableKeyPath<Standards, [LeaveKind: [StandardRow<LeaveTerms>]]> & Sendable =
    \.leave

  /// A new column is a property of the terms and a line here.
  public static let columns: [TermsColumn<LeaveTerms>] = [
    .coding("kind", "假别", "Kind of leave"),
    .narrowing("service_years", "满工龄年数", "Full years of service", .count(0...60, \.serviceYears)),
    .deciding("pay_rate", "工资发放比例", "Share of the wage", .share(\.payRate), isRequired: true),
    .deciding(
      "performance_rate", "绩效发放比例", "Share of performance pay", .share(\.performanceRate), isRequired: true),
  ]
}

extension TaxBracket: DatedTerms {
  /// What a row of blank cells says.
  public static let blank = TaxBracket(over: .zero, rate: .zero, quickDeduction: .zero)
  /// Where the rows are.
  public static let rows: WritableKeyPath<Standards, [TaxTableName: [StandardRow<TaxBracket>]]> & Sendable =
    \.taxBrackets
  /// The tax tables are the whole country's.
  public static var hasRegions: Bool { false }

  /// A new column is a property of the bracket and a line here.
  public static let columns: [TermsColumn<TaxBracket>] = [
    .coding("table", "税率表", "Tax table"),
    .narrowing("over", "超过金额", "Over", .money(\.over), isRequired: true),
    .deciding("rate", "税率", "Rate", .share(\.rate)),
    .deciding("quick_deduction", "速算扣除数", "Quick deduction", .money(\.quickDeduction)),
  ]
}

extension InjuryTerms: DatedTerms {
  /// What a row of blank cells says.
  public static let blank = InjuryTerms(.ownWageFloor)
  /// Where the rows are.
  public static let rows: WritableKeyPath<Standards, [InjuryBenefit: [StandardRow<InjuryTerms>]]> & Sendable =
    \.injury

  /// The row says its benefit.
  public mutating func take(_ code: InjuryBenefit) { benefit = code }

  private static let numbers = Rate.zero...Rate(millionths: 1_000_000_000)

  /// A new column is a property of the terms and a line here.
  public static let columns: [TermsColumn<InjuryTerms>] = [
    .coding("benefit", "待遇项目", "Benefit"),
    .narrowing("grade", "等级", "Grade", .code(\.grade, among: InjuryBenefit.gradeWords)),
    .deciding("months", "月数或倍数", "Months or times", .decimalIfAny(numbers, \.months)),
    .deciding("percent", "百分比", "Percent", .percentIfAny(numbers, \.percent)),
    .deciding("amount", "金额", "Amount", .moneyIfAny(\.amount)),
    .deciding("payer", "支付方", "Payer", .word(\.payer)),
  ]
}

extension ParameterTerms: DatedTerms {
  /// What a row of blank cells says.
  public static let blank = ParameterTerms(.factorCombination, .choice(""))
  /// Where the rows are.
  public static let rows:
    WritableKeyPath<Standards, [ParameterName: [StandardRow<ParameterTerms>]]> & Sendable =
      \.parameters

  /// The row says its name.
  public mutating func take(_ code: ParameterName) { name = code }

  /// The name and the value.
  public var description: String {
    switch value {
    case .choice(let word): "\(name.rawValue) \(word)"
    case .money(let amount): "\(name.rawValue) \(amount)"
    case .rate(let rate): "\(name.rawValue) \(rate)"
    case .count(let count): "\(name.rawValue) \(count)"
    }
  }

  /// The parameters themselves are described by ``ParameterName/entry``.
  public static let columns: [TermsColumn<ParameterTerms>] = [
    .coding("name", "参数", "Parameter"),
    .deciding("value", "数值", "Value", .parameter(\.value, name: \.name), isRequired: true),
    .describing("unit", "计量单位", "Unit of measurement", .nowhere),
  ]
}

/// A row of `calendar.csv` without its date, which is its code.
public struct DayTerms: ColumnTerms {
  /// What the day is.
  public internal(set) var kind: DayKind

  /// What a row of blank cells says.
  public static let blank = DayTerms(kind: .workday)
  /// A day counts on its day.
  public static var isDated: Bool { false }

  /// The day.
  public static let dateColumn = TermsColumn<DayTerms>.coding("date", "日期", "Date")
  /// What the day is called, and whether the calendar is published yet.
  public static let nameColumn = TermsColumn<DayTerms>.describing("name", "节日名称", "Name of the holiday")

  /// The columns of the calendar.
  public static let columns: [TermsColumn<DayTerms>] = [
    dateColumn, .deciding("kind", "日期类型", "Kind of day", .word(\.kind), isRequired: true), nameColumn,
  ]
}

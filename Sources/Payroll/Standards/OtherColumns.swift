extension LeaveTerms: DatedTerms {
  /// What a row of blank cells says.
  public static let blank = LeaveTerms(payRate: .zero, performanceRate: .zero)
  /// Where the rows are.
  public static let rows: WritableKeyPath<Standards, [LeaveKind: [StandardRow<LeaveTerms>]]> & Sendable =
    \.leave

  /// A new column is a property of the terms and a line here.
  public static let columns: [TermsColumn<LeaveTerms>] = [
    .coding("kind", "假别", "Kind of leave"),
    .narrowing("service_years", "满工龄年数", "Full years of service", .count(0...60, \.serviceYears))
      .holding(
        "满这么多年工龄的人才用这一行；几行都够的，用年数最多的",
        "only for those with so many full years of service; of the rows that serve, the one with the most years counts"
      ),
    .deciding("pay_rate", "工资发放比例", "Share of the wage", .share(\.payRate), isRequired: true)
      .holding(
        "这样的一天发工资的几成，8% 或 0.08；旷工为 0，停工留薪、年休假、婚假、产假、丧假为 1",
        "share of the wage that such a day keeps; 0 for absence, 1 for injury, annual, marriage, maternity and bereavement leave"
      ),
    .deciding(
      "performance_rate", "绩效发放比例", "Share of performance pay", .share(\.performanceRate), isRequired: true
    )
    .holding("这样的一天发绩效的几成", "share of performance pay that such a day keeps"),
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
    .narrowing("over", "超过金额", "Over", .money(\.over), isRequired: true)
      .holding("这一级从超过这个金额起，元", "the bracket begins above this amount, yuan"),
    .deciding("rate", "税率", "Rate", .share(\.rate))
      .holding("这一级的税率，3% 或 0.03", "tax rate of the bracket, 3% or 0.03"),
    .deciding("quick_deduction", "速算扣除数", "Quick deduction", .money(\.quickDeduction))
      .holding("速算扣除数，元；要和上一级接得上", "yuan; must fit the bracket below"),
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
    .narrowing("grade", "等级", "Grade", .code(\.grade, among: InjuryBenefit.gradeWords))
      .holding(
        "伤残等级、护理依赖程度、亲属或慰问的情形；待遇分等级的才填",
        "disability grade, degree of dependence, kind of relative or of condolence, where the benefit has them"
      ),
    .deciding("months", "月数或倍数", "Months or times", .decimalIfAny(numbers, \.months))
      .holding("月数，或者工资、收入的倍数", "months, or times of a wage or an income"),
    .deciding("percent", "百分比", "Percent", .percentIfAny(numbers, \.percent)),
    .deciding("amount", "金额", "Amount", .moneyIfAny(\.amount))
      .holding("固定金额，元", "a fixed amount, yuan"),
    .deciding("payer", "支付方", "Payer", .word(\.payer))
      .holding("谁支付", "who pays"),
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
    .holding("只写和星期规律不同的日子", "only days that differ from the rule of the week")
  /// What the day is called, and whether the calendar is published yet.
  public static let nameColumn = TermsColumn<DayTerms>.describing("name", "节日名称", "Name of the holiday")
    .holding("节日的名称；放假通知还没有公布的写“暂定”", "the holiday's name; 暂定 where the notice is not out yet")

  /// The columns of the calendar.
  public static let columns: [TermsColumn<DayTerms>] = [
    dateColumn,
    .deciding("kind", "日期类型", "Kind of day", .word(\.kind), isRequired: true)
      .holding(
        "调休上班、休息日（加班 200%）或法定节假日（加班 300%）",
        "a working day in exchange, a rest day (200%) or a statutory holiday (300%)"), nameColumn,
  ]
}

/// The standards by which cases are computed, as far as they were known on a day.
public struct BenefitStandards: Sendable {
  let standards: Standards
  let knownOn: CivilDate?

  /// Standards for cases.
  ///
  /// - Parameters:
  ///   - standards: all rows of all times; each figure goes by the day of its case.
  ///   - knownOn: rows decided later than this day are hidden (`--as-of`); nil hides none.
  public init(_ standards: Standards, knownOn: CivilDate? = nil) {
    self.standards = standards
    self.knownOn = knownOn
  }
}

/// A figure in force where and when a case happened, or one of the case itself, ready for a formula.
struct BenefitFigure: Sendable {
  /// Its value: fen, months, times, or a share of one.
  let number: Fraction
  /// Who pays, where the row says so.
  let payer: BenefitPayer?
  /// How the explanation shows it.
  let input: BenefitInput

  /// The number in whole units, such as months.
  var count: Int { Int(clamping: number.numerator / max(1, number.denominator)) }
}

/// Looks figures up by the day and region of one case.
struct BenefitLookup: Sendable {
  private let standards: Standards
  private let day: LookupDay
  private let region: Region

  init(_ benefitCase: BenefitCase, _ standards: BenefitStandards) {
    self.standards = standards.standards
    day = LookupDay(on: benefitCase.date, knownOn: standards.knownOn)
    region = benefitCase.region
  }

  /// The row of `injury.csv` in force, or nil.
  func figure(_ benefit: InjuryBenefit, grade: String?) -> BenefitFigure? {
    let rows = standards.injury[benefit]
    guard let row = rows?.inForce(day, in: region, precision: { $0.grade == grade ? 0 : nil }) else {
      return nil
    }
    let (number, value) = BenefitLookup.read(row.terms.figure)
    let input = BenefitInput(
      title: benefit.figureTitle, value: value, source: .standard(table: "injury.csv", row.origin))
    return BenefitFigure(number: number, payer: row.terms.payer, input: input)
  }

  private static func read(_ figure: InjuryTerms.Figure) -> (Fraction, String) {
    switch figure {
    case .months(let months): (months.fraction.reduced, months.description)
    case .percent(let percent):
      ((percent.fraction * Fraction(1, 100)).reduced, percent.description + "%")
    case .amount(let amount): (Fraction(Int128(amount.fen)), amount.description)
    }
  }

  /// The row of `salary.csv` in force, or nil.
  var salary: StandardRow<SalaryTerms>? { standards.salaries.inForce(day, in: region) }

  /// A figure of the row of `salary.csv`.
  static func figure(
    _ amount: Money, _ title: Bilingual, of row: StandardRow<SalaryTerms>, isOfYearBefore: Bool = false
  ) -> BenefitFigure {
    BenefitFigure(
      number: Fraction(Int128(amount.fen)), payer: nil,
      input: BenefitInput(
        title: title, value: amount.description, source: .standard(table: "salary.csv", row.origin),
        isOfYearBefore: isOfYearBefore))
  }

  /// The national urban disposable income per head of the year before, or nil.
  var nationalDisposableIncome: BenefitFigure? {
    let rows = standards.parameters[.nationalDisposableIncome]
    guard let row = rows?.inForce(day, in: region), case .money(let income) = row.terms.value else {
      return nil
    }
    return BenefitFigure(
      number: Fraction(Int128(income.fen)), payer: nil,
      input: BenefitInput(
        title: Bilingual("上一年度全国城镇居民人均可支配收入", "national urban disposable income of the year before"),
        value: income.description, source: .standard(table: "parameters.csv", row.origin),
        isOfYearBefore: true))
  }

  /// Whether the monthly run pays days of maternity leave in full.
  var paysMaternityLeaveInFull: Bool {
    standards.leave[.maternity]?.inForce(day, in: region)?.terms.payRate == .one
  }
}

extension InjuryBenefit {
  /// What the figure is called in a formula.
  fileprivate var figureTitle: Bilingual {
    switch self {
    case .ownWageFloor: Bilingual("本人工资下限", "floor of the own wage")
    case .ownWageCeiling: Bilingual("本人工资上限", "ceiling of the own wage")
    case .injuryLeave: Bilingual("停工留薪期上限月数", "longest leave, months")
    case .injuryLeaveExtended: Bilingual("延长后上限月数", "longest leave with extension, months")
    case .occupationalDiseaseExtra: Bilingual("职业病增发比例", "extra for an occupational disease")
    case .deathGrant, .martyrBounty: Bilingual("倍数", "times")
    case .missingAdvance: Bilingual("预支比例", "share in advance")
    case .condolence: Bilingual("慰问标准", "condolence payment")
    default: unit == .months ? Bilingual("月数", "months") : Bilingual("比例", "percent")
    }
  }
}

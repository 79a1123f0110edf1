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

  /// The figures of rows in force for the case that nobody has entered yet; those of `injury.csv` count only where the
  /// case needs them.
  var openFigures: [OpenFigure] {
    standards.openFigures.filter {
      $0.table != .injury && $0.table != .calendar && $0.serves(region)
        && $0.origin.isInForce(on: day.day, knownOn: day.knownOn)
    }
  }

  /// The figure of a row of `injury.csv` that nobody has entered yet; nil if the row in force has one.
  func openFigure(_ benefit: InjuryBenefit, grade: String?) -> OpenFigure? {
    let rows = standards.injury[benefit]
    let row = rows?.inForce(day, in: region, precision: { $0.grade == grade ? 0 : nil })
    return standards.openFigures.first { $0.table == .injury && $0.origin == row?.origin }
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

  /// Whether `regions.csv` has the region at all; if it does not, the region is probably mistyped.
  var knowsRegion: Bool { standards.regions.contains { $0.origin.region == region } }

  /// The minimum wage in force.
  ///
  /// - Throws: what the region lacks.
  func minimumWage() throws(RegionLackError) -> BenefitFigure {
    let minimum = try standards.minimumWage(day, in: region)
    return BenefitLookup.figure(
      minimum.amount, Bilingual("当地最低工资标准", "local minimum wage"), .minimumWage, minimum.row.origin)
  }

  /// An average of the year before that `parameters.csv` holds; nil if none is in force, or if it is 0.
  func parameter(_ name: ParameterName, _ title: Bilingual) -> BenefitFigure? {
    guard let row = standards.parameters[name]?.inForce(day, in: region),
      case .money(let amount) = row.terms.value, amount > .zero
    else { return nil }
    return BenefitLookup.figure(amount, title, .parameters, row.origin, isOfYearBefore: true)
  }

  private static func figure(
    _ amount: Money, _ title: Bilingual, _ table: StandardsTable, _ origin: Origin,
    isOfYearBefore: Bool = false
  ) -> BenefitFigure {
    BenefitFigure(
      number: Fraction(Int128(amount.fen)), payer: nil,
      input: BenefitInput(
        title: title, value: amount.description, source: .standard(table: table.file, origin),
        isOfYearBefore: isOfYearBefore))
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

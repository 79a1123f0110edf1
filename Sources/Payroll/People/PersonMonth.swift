/// How the annual bonus is taxed (财政部 税务总局公告2023年第30号).
public enum BonusTaxation: UInt8, CaseIterable, Sendable {
  /// 单独计税, by the monthly table.
  case separate
  /// 并入综合所得.
  case combined

  /// The word in the files.
  public var code: String { self == .separate ? "separate" : "combined" }

  /// The words of both languages.
  public var title: Bilingual {
    self == .separate ? Bilingual("单独", "separate") : Bilingual("并入", "combined")
  }
}

/// To whom the fund pays the allowance for the days of maternity leave.
public enum AllowanceRecipient: UInt8, CaseIterable, Sendable {
  /// 单位, which goes on paying the wage.
  case unit
  /// 个人: the month pays nothing for these days.
  case person

  /// The word in the files.
  public var code: String { self == .unit ? "unit" : "person" }

  /// The words of both languages.
  public var title: Bilingual {
    self == .unit ? Bilingual("单位", "unit") : Bilingual("个人", "person")
  }
}

/// By which rule the basic deduction of the year is counted.
public enum TaxBasis: UInt8, CaseIterable, Sendable {
  /// 一般: by the months employed here.
  case standard
  /// 首次入职 (国家税务总局公告2020年第13号): from January.
  case firstJob
  /// 六万元以下 (国家税务总局公告2020年第19号): the whole year's at once.
  case lowIncome

  /// The word in the files.
  public var code: String {
    switch self {
    case .standard: "standard"
    case .firstJob: "first_job"
    case .lowIncome: "low_income"
    }
  }

  /// The words of both languages.
  public var title: Bilingual {
    switch self {
    case .standard: Bilingual("一般", "standard")
    case .firstJob: Bilingual("首次入职", "first_job")
    case .lowIncome: Bilingual("六万元以下", "low_income")
    }
  }
}

/// Amounts that the office grants beside the standards.
public struct Earnings: Equatable, Sendable {
  /// Other allowances.
  public var allowance = Money.zero
  /// Pay that no income tax is due on (个人所得税法 Art. 4).
  public var taxExemptPay = Money.zero
  /// Pay of earlier months paid now, of either sign; all of it, whatever month it is owed for.
  public var backPay = Money.zero
  /// The part of `backPay` that is owed for earlier months, month by month.
  public var pastBackPay = PastBackPay()
  /// Back pay of overtime, and of leave that was paid out, of either sign; all of it.
  public var overtimeBackPay = Money.zero
  /// The part of `overtimeBackPay` that is owed for earlier months, month by month.
  public var pastOvertimeBackPay = PastBackPay()
  /// The annual bonus.
  public var annualBonus = Money.zero
  /// Awards of the authorities (Article 38).
  public var award = Money.zero
  /// Compensation for the end of the employment, pay in place of notice included (劳动合同法 Arts. 40, 46, 47).
  public var severance = Money.zero
  /// What the adjustments have added to amounts that the roster states for the month alone.
  public var adjusted = AdjustedEarnings()
  /// How the bonus is taxed.
  public var bonusTaxation = BonusTaxation.separate

  /// No amounts.
  public init() {}
}

/// What the adjustments have added to the amounts that the roster states for the month alone.
public struct AdjustedEarnings: Equatable, Sendable {
  /// Added to `backPay`.
  public var backPay = Money.zero
  /// Added to `annualBonus`.
  public var annualBonus = Money.zero
  /// Added to `award`.
  public var award = Money.zero
  /// Added to `severance`.
  public var severance = Money.zero

  /// Nothing.
  public init() {}
}

/// Corrections of past contributions, by scheme and side; of either sign.
public struct ContributionAdjustments: Equatable, Sendable {
  /// The corrections of the employee's side by scheme, then the employer's.
  private var fen = InlineArray<14, Int64>(repeating: 0)
  /// The schemes that have a correction, be it of 0 in sum.
  public private(set) var schemes: SchemeSet = []

  /// No corrections.
  public init() {}

  /// What the person owes (or gets back, if negative) for a scheme.
  public func employee(_ scheme: Scheme) -> Money { amount(at: scheme.rawValue) }

  /// What the employer owes (or gets back) for a scheme.
  public func employer(_ scheme: Scheme) -> Money { amount(at: Scheme.allCases.count + scheme.rawValue) }

  /// Adds a correction of one side.
  ///
  /// - Throws: ``Overflow`` when the corrections of the scheme leave 64 bits.
  public mutating func add(_ amount: Money, _ scheme: Scheme, _ side: ContributionSide) throws(Overflow) {
    let place = side == .employee ? scheme.rawValue : Scheme.allCases.count + scheme.rawValue
    fen[place] = try (Money(fen: fen[place]) + amount).fen
    schemes.formUnion(SchemeSet(scheme))
  }

  private func amount(at place: Int) -> Money { Money(fen: fen[place]) }

  /// Whether the corrections of every scheme and side are the same.
  public static func == (left: ContributionAdjustments, right: ContributionAdjustments) -> Bool {
    left.schemes == right.schemes && left.fen.indices.allSatisfy { left.fen[$0] == right.fen[$0] }
  }
}

/// What the office says of somebody's contributions.
public struct Insurance: Equatable, Sendable {
  /// The monthly base; nil = assumed from this month's pay.
  public var contributionBase: Money?
  /// The monthly base of the housing fund; nil = `contributionBase`.
  public var housingFundBase: Money?
  /// Schemes in which the person takes no part here.
  public var excluded: SchemeSet = []
  /// Corrections of past months.
  public var adjustments = ContributionAdjustments()

  /// Nothing said.
  public init() {}
}

/// What the person declares for income tax, for this month.
public struct TaxClaims: Equatable, Sendable {
  /// Special additional deductions (专项附加扣除).
  public var additionalDeductions = Money.zero
  /// Other deductions, such as private pension.
  public var otherDeductions = Money.zero
  /// Reductions of the tax itself (个人所得税法 Art. 5).
  public var reduction = Money.zero
  /// By which rule the basic deduction is counted; nil = as before in this year.
  public var basis: TaxBasis?

  /// Nothing declared.
  public init() {}
}

/// What is to be taken from the pay this month.
public struct RequestedDeductions: Equatable, Sendable {
  /// Recovery of damage (Article 40).
  public var recovery = Money.zero
  /// Other lawful deductions.
  public var other = Money.zero

  /// Nothing asked.
  public init() {}
}

/// Everything that is said of one person in one month.
public struct PersonMonth: Equatable, Sendable {
  /// The month in which it is paid.
  public var period: PayPeriod
  /// The employment.
  public var employee: Employee
  /// Overtime, duty and leave.
  public var attendance = Attendance()
  /// Amounts granted beside the standards.
  public var earnings = Earnings()
  /// What is said of contributions.
  public var insurance = Insurance()
  /// What is declared for income tax.
  public var tax = TaxClaims()
  /// What is to be taken from the pay.
  public var deductions = RequestedDeductions()

  /// An ordinary month of somebody.
  public init(_ period: PayPeriod, _ employee: Employee) {
    self.period = period
    self.employee = employee
  }

  /// Whether this is a later payment to somebody who has left before the month.
  public var isLaterPayment: Bool { employee.isLaterPayment(in: period) }

  /// Whether somebody leaves in this month.
  public var isLeaving: Bool { employee.endDate.map(period.contains) ?? false }
}

extension PersonMonth {
  /// Becomes the same as another month.
  ///
  /// Field by field on purpose: back pay of earlier months and corrections of contributions are a third of a month and
  /// are copied for the few who have any. The tests find a field that is left out.
  @inline(__always)
  mutating func takeOver(_ month: PersonMonth) {
    period = month.period
    employee = month.employee
    attendance = month.attendance
    earnings.takeOver(month.earnings)
    insurance.takeOver(month.insurance)
    tax = month.tax
    deductions = month.deductions
  }
}

extension Earnings {
  @inline(__always)
  fileprivate mutating func takeOver(_ earnings: Earnings) {
    allowance = earnings.allowance
    taxExemptPay = earnings.taxExemptPay
    backPay = earnings.backPay
    if !pastBackPay.isEmpty || !earnings.pastBackPay.isEmpty { pastBackPay = earnings.pastBackPay }
    overtimeBackPay = earnings.overtimeBackPay
    if !pastOvertimeBackPay.isEmpty || !earnings.pastOvertimeBackPay.isEmpty {
      pastOvertimeBackPay = earnings.pastOvertimeBackPay
    }
    annualBonus = earnings.annualBonus
    award = earnings.award
    severance = earnings.severance
    adjusted = earnings.adjusted
    bonusTaxation = earnings.bonusTaxation
  }
}

extension Insurance {
  @inline(__always)
  fileprivate mutating func takeOver(_ insurance: Insurance) {
    contributionBase = insurance.contributionBase
    housingFundBase = insurance.housingFundBase
    excluded = insurance.excluded
    if !adjustments.schemes.isEmpty || !insurance.adjustments.schemes.isEmpty {
      adjustments = insurance.adjustments
    }
  }
}

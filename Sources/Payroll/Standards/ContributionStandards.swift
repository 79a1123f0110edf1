/// The schemes of social insurance and the housing fund (Article 34).
public enum Scheme: Int, CaseIterable, Sendable {
  /// All schemes in the order of the files; one array for all who ask.
  public static let allCases: [Scheme] = [
    .pension, .medical, .maternity, .unemployment, .workInjury, .housingFund, .seriousIllness,
  ]

  /// 基本养老保险.
  case pension
  /// 基本医疗保险.
  case medical
  /// 生育保险.
  case maternity
  /// 失业保险.
  case unemployment
  /// 工伤保险.
  case workInjury
  /// 住房公积金.
  case housingFund
  /// 大病医疗 (large medical costs).
  case seriousIllness

  /// The name in the files.
  public var code: String {
    switch self {
    case .pension: "pension"
    case .medical: "medical"
    case .maternity: "maternity"
    case .unemployment: "unemployment"
    case .workInjury: "work_injury"
    case .housingFund: "housing_fund"
    case .seriousIllness: "serious_illness"
    }
  }

  /// The names in both languages.
  public var title: Bilingual {
    switch self {
    case .pension: Bilingual("养老保险", "pension")
    case .medical: Bilingual("医疗保险", "medical")
    case .maternity: Bilingual("生育保险", "maternity")
    case .unemployment: Bilingual("失业保险", "unemployment")
    case .workInjury: Bilingual("工伤保险", "work injury")
    case .housingFund: Bilingual("住房公积金", "housing fund")
    case .seriousIllness: Bilingual("大额医疗", "serious illness")
    }
  }

  /// What offices call the schemes for short.
  public static let shortNames: [(name: String, scheme: Scheme)] = [
    ("养老", .pension), ("医疗", .medical), ("生育", .maternity), ("失业", .unemployment), ("工伤", .workInjury),
    ("公积金", .housingFund), ("大病", .seriousIllness), ("大病医疗", .seriousIllness),
  ]

  /// Whether the law leaves the person out: work injury and maternity are paid by the employer alone.
  ///
  /// - Source: 社会保险法 Arts. 33, 53
  public var isEmployerOnly: Bool { self == .maternity || self == .workInjury }

  /// The payslip's line of the person's share; nil where there is none.
  public var employeeItem: PayItem? {
    switch self {
    case .pension: .pensionEmployee
    case .medical: .medicalEmployee
    case .unemployment: .unemploymentEmployee
    case .housingFund: .housingFundEmployee
    case .seriousIllness: .seriousIllnessEmployee
    case .maternity, .workInjury: nil
    }
  }

  /// The payslip's line of the employer's share.
  public var employerItem: PayItem {
    switch self {
    case .pension: .pensionEmployer
    case .medical: .medicalEmployer
    case .maternity: .maternityEmployer
    case .unemployment: .unemploymentEmployer
    case .workInjury: .workInjuryEmployer
    case .housingFund: .housingFundEmployer
    case .seriousIllness: .seriousIllnessEmployer
    }
  }

  /// The payslip's line of the base; nil where it is not shown.
  public var baseItem: PayItem? {
    switch self {
    case .pension: .pensionBase
    case .medical: .medicalBase
    case .maternity: .maternityBase
    case .unemployment: .unemploymentBase
    case .workInjury: .workInjuryBase
    case .housingFund: .housingFundBase
    case .seriousIllness: nil
    }
  }
}

/// A set of schemes.
public struct SchemeSet: OptionSet, Hashable, Sendable {
  /// One bit a scheme.
  public let rawValue: UInt8

  /// A set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The set of one scheme.
  public init(_ scheme: Scheme) {
    rawValue = 1 << UInt8(scheme.rawValue)
  }

  /// Every scheme.
  public static let all = SchemeSet(rawValue: 0x7F)

  /// Whether the set holds a scheme.
  @inlinable
  public func contains(_ scheme: Scheme) -> Bool {
    rawValue & (1 &<< UInt8(truncatingIfNeeded: scheme.rawValue)) != 0
  }

  /// The schemes in the order of the files.
  public var schemes: [Scheme] { Scheme.allCases.filter { contains($0) } }
}

/// A row of `contributions.csv`.
public struct ContributionTerms: Equatable, Sendable {
  /// The scheme.
  public internal(set) var scheme: Scheme
  /// The unit that the row is for, or nil for every unit.
  public internal(set) var unit: String?
  /// The least base, a month, or nil.
  public internal(set) var baseFloor: Money?
  /// The greatest base, a month, or nil.
  public internal(set) var baseCeiling: Money?
  /// The employer's rate.
  public internal(set) var employerRate: Rate
  /// The person's rate.
  public internal(set) var employeeRate: Rate
  /// The employer's fixed amount, a month.
  public internal(set) var employerFixed: Money
  /// The person's fixed amount, a month.
  public internal(set) var employeeFixed: Money
  /// How the employer's product is rounded.
  public internal(set) var employerRounding: Rounding
  /// How the person's product is rounded.
  public internal(set) var employeeRounding: Rounding
  /// The month of hiring: nil = due; a day = due if hired by it; 0 = due for people with prior service only.
  public internal(set) var newHireUntilDay: Int?
  /// The month of leaving: nil = due; a day = due if the last day is on or after it.
  public internal(set) var leaverFromDay: Int?
  /// Whether the person's share reduces taxable income.
  public internal(set) var isDeductible: Bool

  /// A row of `contributions.csv`.
  public init(
    _ scheme: Scheme, unit: String? = nil, baseFloor: Money? = nil, baseCeiling: Money? = nil,
    employerRate: Rate = .zero, employeeRate: Rate = .zero, employerFixed: Money = .zero,
    employeeFixed: Money = .zero, employerRounding: Rounding = .halfUpFen,
    employeeRounding: Rounding = .halfUpFen, newHireUntilDay: Int? = nil, leaverFromDay: Int? = nil,
    isDeductible: Bool = true
  ) {
    self.scheme = scheme
    self.unit = unit
    self.baseFloor = baseFloor
    self.baseCeiling = baseCeiling
    self.employerRate = employerRate
    self.employeeRate = employeeRate
    self.employerFixed = employerFixed
    self.employeeFixed = employeeFixed
    self.employerRounding = employerRounding
    self.employeeRounding = employeeRounding
    self.newHireUntilDay = newHireUntilDay
    self.leaverFromDay = leaverFromDay
    self.isDeductible = isDeductible
  }
}

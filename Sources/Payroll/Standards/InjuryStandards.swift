/// The benefits of `injury.csv` (Article 36).
public enum InjuryBenefit: String, CaseIterable, Sendable {
  /// The least own wage, in percent of the local average wage.
  case ownWageFloor = "own_wage_floor"
  /// The greatest own wage, in percent of the local average wage.
  case ownWageCeiling = "own_wage_ceiling"
  /// The months of injury leave that need no confirmation.
  case injuryLeave = "injury_leave"
  /// The months of injury leave that an extension can reach.
  case injuryLeaveExtended = "injury_leave_extended"
  /// The nursing allowance by degree of dependence, in percent of the local average wage.
  case nursingAllowance = "nursing_allowance"
  /// The lump sum by grade of disability, in months of the own wage.
  case disabilityLumpSum = "disability_lump_sum"
  /// The pension by grade of disability, in percent of the own wage.
  case disabilityPension = "disability_pension"
  /// The grant for medical treatment when the contract ends, in months of the local average wage.
  case medicalGrant = "medical_grant"
  /// The grant for re-employment when the contract ends, in months of the local average wage.
  case employmentGrant = "employment_grant"
  /// What an occupational disease adds to the medical grant, in percent of it.
  case occupationalDiseaseExtra = "occupational_disease_extra"
  /// The funeral grant, in months of the local average wage.
  case funeralGrant = "funeral_grant"
  /// The survivors' pension by relation, in percent of the own wage.
  case survivorsPension = "survivors_pension"
  /// The death grant, in times the national disposable income.
  case deathGrant = "death_grant"
  /// The martyr's bounty, in times the national disposable income.
  case martyrBounty = "martyr_bounty"
  /// The special grant to a martyr's family, in months of the basic wage.
  case martyrSpecialGrant = "martyr_special_grant"
  /// The months for which the wage of somebody missing goes on.
  case missingWage = "missing_wage"
  /// The share of the death grant that a family in hardship can have in advance, in percent.
  case missingAdvance = "missing_advance"
  /// The condolence payment, by what has happened.
  case condolence

  /// What the figure of a benefit counts.
  public enum Unit: CaseIterable, Sendable {
    /// Months, or a number of times a wage.
    case months
    /// Hundredths of a wage.
    case percent
    /// Yuan.
    case amount
  }

  /// What the figure of the benefit counts; months stand for a number of times too.
  public var unit: Unit {
    switch self {
    case .ownWageFloor, .ownWageCeiling, .nursingAllowance, .disabilityPension, .occupationalDiseaseExtra,
      .survivorsPension, .missingAdvance:
      .percent
    case .injuryLeave, .injuryLeaveExtended, .disabilityLumpSum, .medicalGrant, .employmentGrant,
      .funeralGrant, .deathGrant, .martyrBounty, .martyrSpecialGrant, .missingWage:
      .months
    case .condolence:
      .amount
    }
  }

  /// The benefit as the law calls it.
  public var title: Bilingual {
    switch self {
    case .ownWageFloor: Bilingual("本人工资下限", "floor of the own wage")
    case .ownWageCeiling: Bilingual("本人工资上限", "ceiling of the own wage")
    case .injuryLeave: Bilingual("停工留薪期上限", "longest injury leave")
    case .injuryLeaveExtended: Bilingual("停工留薪期延长后上限", "longest injury leave with extension")
    case .nursingAllowance: Bilingual("生活护理费", "nursing allowance")
    case .disabilityLumpSum: Bilingual("一次性伤残补助金", "disability lump sum")
    case .disabilityPension: Bilingual("伤残津贴", "disability pension")
    case .medicalGrant: Bilingual("一次性工伤医疗补助金", "medical grant")
    case .employmentGrant: Bilingual("一次性伤残就业补助金", "employment grant")
    case .occupationalDiseaseExtra: Bilingual("职业病增发比例", "extra for an occupational disease")
    case .funeralGrant: Bilingual("丧葬补助金", "funeral grant")
    case .survivorsPension: Bilingual("供养亲属抚恤金", "survivors' pension")
    case .deathGrant: Bilingual("一次性工亡补助金", "death grant")
    case .martyrBounty: Bilingual("烈士褒扬金", "martyr's bounty")
    case .martyrSpecialGrant: Bilingual("烈士遗属特别补助金", "special grant to a martyr's family")
    case .missingWage: Bilingual("下落不明照发工资", "wage of somebody missing")
    case .missingAdvance: Bilingual("工亡补助金预支比例", "advance of the death grant")
    case .condolence: Bilingual("慰问金", "condolence payment")
    }
  }
}

/// Who pays a benefit.
public enum BenefitPayer: String, CaseIterable, Sendable {
  /// The work-injury or maternity insurance fund.
  case fund
  /// The public security organ that employs the person.
  case employer
  /// The treasury.
  case finance
  /// The county's bureau of veterans affairs.
  case veteransBureau = "veterans_bureau"

  /// The words of both languages.
  public var title: Bilingual {
    switch self {
    case .fund: Bilingual("基金", rawValue)
    case .employer: Bilingual("单位", rawValue)
    case .finance: Bilingual("财政", rawValue)
    case .veteransBureau: Bilingual("退役军人事务部门", rawValue)
    }
  }
}

/// A row of `injury.csv`.
public struct InjuryTerms: Equatable, Sendable {
  /// The figure of a benefit.
  public enum Figure: Sendable {
    /// A number of months or times.
    case months(Rate)
    /// A number of hundredths: 60 is 60 %.
    case percent(Rate)
    /// Yuan.
    case amount(Money)
  }

  /// The benefit.
  public internal(set) var benefit: InjuryBenefit
  /// The grade; nil where the benefit has none.
  public internal(set) var grade: String?
  /// A number of months or times.
  public internal(set) var months: Rate?
  /// A number of hundredths.
  public internal(set) var percent: Rate?
  /// Yuan.
  public internal(set) var amount: Money?
  /// Who pays; nil where the row does not say.
  public internal(set) var payer: BenefitPayer?

  /// A row of `injury.csv`.
  public init(
    _ benefit: InjuryBenefit, grade: String? = nil, _ figure: Figure? = nil, payer: BenefitPayer? = nil
  ) {
    self.benefit = benefit
    self.grade = grade
    self.payer = payer
    switch figure {
    case .months(let number): months = number
    case .percent(let number): percent = number
    case .amount(let money): amount = money
    case nil: break
    }
  }

  /// Its figure.
  public var figure: Figure {
    if let months { return .months(months) }
    if let percent { return .percent(percent) }
    return .amount(amount ?? .zero)
  }
}

extension InjuryBenefit.Unit {
  /// Where a row keeps a figure of the kind.
  public var property: PartialKeyPath<InjuryTerms> {
    switch self {
    case .months: \.months
    case .percent: \.percent
    case .amount: \.amount
    }
  }
}

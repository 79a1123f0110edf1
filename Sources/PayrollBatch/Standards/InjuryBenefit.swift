import Payroll

/// The benefits of `injury.csv`.
enum InjuryBenefit: String, CaseIterable {
  case ownWageFloor = "own_wage_floor"
  case ownWageCeiling = "own_wage_ceiling"
  case injuryLeave = "injury_leave"
  case injuryLeaveExtended = "injury_leave_extended"
  case nursingAllowance = "nursing_allowance"
  case disabilityLumpSum = "disability_lump_sum"
  case disabilityPension = "disability_pension"
  case medicalGrant = "medical_grant"
  case employmentGrant = "employment_grant"
  case occupationalDiseaseExtra = "occupational_disease_extra"
  case funeralGrant = "funeral_grant"
  case survivorsPension = "survivors_pension"
  case deathGrant = "death_grant"
  case martyrBounty = "martyr_bounty"
  case martyrSpecialGrant = "martyr_special_grant"
  case missingWage = "missing_wage"
  case missingAdvance = "missing_advance"
  case condolence

  /// What the figure of a benefit counts.
  enum Unit { case months, percent, amount }

  /// What the figure of the benefit counts; months stand for a number of times too.
  var unit: Unit {
    switch self {
    case .ownWageFloor, .ownWageCeiling, .nursingAllowance, .disabilityPension, .occupationalDiseaseExtra,
      .survivorsPension, .missingAdvance:
      .percent
    case .injuryLeave, .injuryLeaveExtended, .disabilityLumpSum, .medicalGrant, .employmentGrant,
      .funeralGrant,
      .deathGrant, .martyrBounty, .martyrSpecialGrant, .missingWage:
      .months
    case .condolence:
      .amount
    }
  }

  /// The column in which the figure stands.
  var column: Column {
    switch unit {
    case .months: InjuryTable.months
    case .percent: InjuryTable.percent
    case .amount: InjuryTable.amount
    }
  }

  /// The grades of which each has a row of its own; none for most benefits.
  var grades: [String] {
    switch self {
    case .nursingAllowance: ["full", "large", "partial"]
    case .disabilityLumpSum: (1...10).map { String($0) }
    case .disabilityPension: (1...6).map { String($0) }
    case .medicalGrant, .employmentGrant: (5...10).map { String($0) }
    case .survivorsPension: ["spouse", "relative", "alone_extra"]
    case .condolence: ["injured", "disabled", "killed"]
    default: []
    }
  }
}

/// A row of `injury.csv`.
struct InjuryTerms: Sendable {
  /// The figure of a benefit.
  enum Figure: Sendable {
    /// A number of months or times.
    case months(Rate)
    /// A number of hundredths: 60 is 60 %.
    case percent(Rate)
    /// Yuan.
    case amount(Money)
  }

  /// The benefit.
  let benefit: InjuryBenefit
  /// The grade; nil where the benefit has none.
  let grade: String?
  /// Its figure.
  let figure: Figure
  /// Who pays: `fund`, `employer`, `finance` or `veterans_bureau`; nil where it is not stated.
  let payer: String?
}

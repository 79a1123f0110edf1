/// Why a case is refused although each of its values is legal by itself.
public struct BenefitRefusal: Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The kind needs the column.
    case required
    /// The kind has no use for the column, and whoever filled it in expects money for it.
    case notOfThisKind
    /// More months of leave than go without a confirmed extension.
    case extensionNotConfirmed(limit: Int)
    /// More months of leave than an extension can reach.
    case beyondExtension(limit: Int)
    /// A contract ends with grants for grades 5 to 10 only (工伤保险条例 Arts. 36, 37).
    case gradeWithoutContractEnd
    /// After the injury leave the law provides for the survivors of grades 1 to 4 only (Art. 39(3)).
    case gradeWithoutSurvivors
    /// More than one spouse.
    case secondSpouse
    /// The assessment lies before the injury.
    case assessedBeforeDate
    /// Fewer days of maternity leave than the law gives (女职工劳动保护特别规定 Art. 7).
    case lessThanLaw(days: Int)
    /// Babies were counted although none was born.
    case babiesWithoutBirth
    /// The employment begins after it ends.
    case hiredAfterDate
    /// The own wage is blank, and none of the months from which it would be averaged is held.
    case noPaidMonth(PaidMonths.Record)
  }

  /// The column in which it shows.
  public let field: BenefitField
  /// What is wrong.
  public let reason: Reason
}

/// A standard that a case needs and that is not in force where and when it happened.
public enum BenefitNeed: Hashable, Sendable {
  /// A row of `injury.csv`.
  case figure(InjuryBenefit, grade: String?)
  /// A figure that nobody has entered yet.
  case open(OpenFigure)
  /// The minimum wage of the region.
  case minimumWage(RegionLack)
  /// `local_average_wage` of `parameters.csv`.
  case localAverageWage
  /// `severance_average_wage` of `parameters.csv`.
  case severanceAverageWage
  /// `national_disposable_income` of `parameters.csv`.
  case nationalDisposableIncome
}

/// Everything that keeps a case from being computed.
public struct BenefitFaults: Error, Sendable {
  /// What is wrong with the case, in the order of the columns.
  public var refusals: [BenefitRefusal] = []
  /// The standards that are missing.
  public var needs: [BenefitNeed] = []
  /// The benefits that leave the range of money.
  public var overflows: [BenefitCode] = []

  /// Whether there is nothing.
  public var isEmpty: Bool { refusals.isEmpty && needs.isEmpty && overflows.isEmpty }
}

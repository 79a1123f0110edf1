/// One benefit of a case, with everything that explains it.
public struct Benefit: Sendable {
  /// Which benefit.
  public let code: BenefitCode
  /// The survivor who receives it, where there is one row a survivor.
  public let dependant: Dependant?
  /// What is paid, once or each month.
  public let amount: Money
  /// The exact value in fen before rounding.
  public let exact: Fraction
  /// The rule that settled it; nil for amounts taken over as they are, or a difference of such amounts.
  public let rounding: Rounding?
  /// How often it is paid.
  public let frequency: BenefitFrequency
  /// For how many months a monthly benefit is paid; nil while no end is known.
  public let months: Int?
  /// Who pays.
  public let payer: BenefitPayer
  /// Who receives it.
  public let recipient: BenefitRecipient
  /// Whether the monthly run pays it already, so that it must not be paid again.
  public let isPaidByPayroll: Bool
  /// The formula in words.
  public let formula: Bilingual
  /// The figures put in, in the order of the formula.
  public let inputs: [BenefitInput]
  /// The article on which it rests.
  public let citation: Citation
  /// First day for which a monthly benefit is paid; nil if the case does not tell.
  public let beginsOn: CivilDate?
  /// Last day; nil while no end is known.
  public let endsOn: CivilDate?
  /// On what it depends, and what ends it; nil if on nothing but the case.
  public let condition: Bilingual?
}

/// A figure put into the formula of a benefit.
public struct BenefitInput: Sendable {
  /// Where a figure comes from.
  public enum Source: Sendable {
    /// A column of the case.
    case field(BenefitField)
    /// What the ledger or the archive holds of months that were paid.
    case months(PaidMonths.Record)
    /// A row of a table of standards: the table's name, and the row's dates and document.
    case standard(table: String, Origin)
    /// Another benefit of the case.
    case benefit(BenefitCode)
  }

  /// What it is called in the formula.
  public let title: Bilingual
  /// The figure as it is written: `5000.00`, `27`, `60%`.
  public let value: String
  /// Where it comes from.
  public let source: Source
  /// Whether the law wants the figure of the year before the case, so that an older row is doubtful.
  public let isOfYearBefore: Bool

  init(title: Bilingual, value: String, source: Source, isOfYearBefore: Bool = false) {
    self.title = title
    self.value = value
    self.source = source
    self.isOfYearBefore = isOfYearBefore
  }

  /// The document that decided the figure; nil for one of the case's own.
  public var document: String? {
    if case .standard(_, let origin) = source { return origin.source }
    return nil
  }
}

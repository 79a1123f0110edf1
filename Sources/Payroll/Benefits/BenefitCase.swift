/// One case of Article 36, of maternity or of severance: what an office knows of it.
///
/// What a kind does not need stays nil; what it needs and lacks is told by ``Benefits/compute(_:under:)``.
public struct BenefitCase: Sendable {
  /// The case's own code.
  public let code: String
  /// The employee's number.
  public let employeeId: String
  /// What has happened.
  public let kind: BenefitKind
  /// The day by which figures go: of the injury (or the diagnosis of an occupational disease), the accident in
  /// which somebody went missing, the death, the end of the contract (the last day employed), the birth.
  ///
  /// - Reading: the law dates the grants on the end of a contract by that end, so it is the date of such a case.
  public let date: CivilDate
  /// Where the person is insured.
  public let region: Region
  /// The grade of disability, 1 to 10.
  public var disabilityGrade: Int?
  /// 本人工资, a month, before it is clamped.
  public var ownWage: Money?
  /// The months paid from which the own wage is averaged where the case does not state it; nil if none were asked for.
  public var paidMonths: PaidMonths?
  /// The wage paid, a month.
  public var wage: Money?
  /// Months of injury leave granted.
  public var months: Int?
  /// Whether the municipal committee has confirmed an extension.
  public var isExtended: Bool?
  /// The degree of dependence.
  public var nursingLevel: NursingLevel?
  /// Whether suitable work can be found.
  public var hasSuitableWork: Bool?
  /// Whether it is an occupational disease; nil counts as no.
  public var isOccupationalDisease: Bool?
  /// Whether the death came after the injury leave.
  public var isAfterInjuryLeave: Bool?
  /// What a condolence payment is for; nil where the rest of the case tells.
  public var condolenceFor: CondolenceReason?
  /// Whom the deceased has kept; nil if nobody was named.
  public var dependants: [Dependant]?
  /// 基本工资 of a martyr, a month.
  public var basicWage: Money?
  /// The unit's average contribution wage of the year before, a month.
  public var unitAverageWage: Money?
  /// Calendar days of maternity leave.
  public var leaveDays: Int?
  /// Who receives the maternity allowance: the unit or the person.
  public var paidTo: BenefitRecipient?
  /// Whether the family of somebody missing is in hardship; nil counts as no.
  public var isInHardship: Bool?
  /// The first day employed.
  public var hireDate: CivilDate?
  /// The wage of the month before the end where notice was owed and not given; nil if it was given.
  public var noticeWage: Money?
  /// Whether the contract was ended against the law; nil counts as no.
  public var isUnlawful: Bool?
  /// The day on which the grade and the dependence were assessed; monthly benefits begin after it.
  public var assessedOn: CivilDate?
  /// How the pregnancy ended.
  public var birth: Birth?
  /// How many babies were born; nil counts as one.
  public var babies: Int?

  /// A case of which only what every case has is known.
  public init(
    _ code: String, employeeId: String, _ kind: BenefitKind, on date: CivilDate, in region: Region
  ) {
    self.code = code
    self.employeeId = employeeId
    self.kind = kind
    self.date = date
    self.region = region
  }
}

extension BenefitCase {
  /// Whether the case says something in a column.
  public func isGiven(_ field: BenefitField) -> Bool {
    switch field {
    case .code, .employeeId, .kind, .date, .region: true
    case .name, .note: false
    case .disabilityGrade: disabilityGrade != nil || condolenceFor != nil
    case .ownWage: ownWage != nil
    case .wage: wage != nil
    case .months: months != nil
    case .extended: isExtended != nil
    case .nursingLevel: nursingLevel != nil
    case .suitableWork: hasSuitableWork != nil
    case .occupationalDisease: isOccupationalDisease != nil
    case .afterInjuryLeave: isAfterInjuryLeave != nil
    case .dependants: dependants != nil
    case .basicWage: basicWage != nil
    case .unitAverageWage: unitAverageWage != nil
    case .leaveDays: leaveDays != nil
    case .paidTo: paidTo != nil
    case .hardship: isInHardship == true
    case .hireDate: hireDate != nil
    case .noticeWage: noticeWage != nil
    case .unlawful: isUnlawful == true
    case .assessedOn: assessedOn != nil
    case .birth: birth != nil
    case .babies: babies != nil
    }
  }

  /// The columns that are filled in although the kind has no use for them.
  public var unusedFields: [BenefitField] {
    let used = kind.fields
    return BenefitField.allCases.filter { !$0.isCommon && isGiven($0) && !used.contains($0) }
  }
}

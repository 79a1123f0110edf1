/// The average wage of a past year, by which the contributions of the next are paid.
public enum ContributionWage {
  /// The average of a month.
  ///
  ///     average = total wages / months, rounded half up to the fen
  ///
  /// - Parameters:
  ///   - wages: the total wages of the months in fen, overtime, bonuses and awards included.
  ///   - months: how many months that is, at least 1; a month without pay counts.
  /// - Throws: ``Overflow`` beyond what money can hold.
  /// - Source: 关于工资总额组成的规定 Art. 4
  /// - Source: 住房公积金管理条例 Art. 16
  public static func average(of wages: Int128, months: Int) throws(Overflow) -> Money {
    try UnroundedMoney(fen: Fraction(wages, Int128(months))).rounded(.halfUpFen)
  }
}

/// What a scheme takes of a wage that is declared to it.
public struct SchemeDue: Sendable {
  /// The scheme.
  public let scheme: Scheme
  /// The least base; nil for none.
  public let floor: Money?
  /// The greatest base; nil for none.
  public let ceiling: Money?
  /// The wage, not below the floor nor above the ceiling.
  public let base: Money
  /// The employer's contribution of a month.
  public let employer: Money
  /// The person's contribution of a month.
  public let employee: Money
}

extension RegionStandards {
  /// The contributions of a whole month by a declared wage, for each scheme that has a base: the formulas that pay.
  ///
  /// - Parameters:
  ///   - wage: the wage of a month that is declared to every scheme.
  ///   - excluded: the schemes that the person does not take part in.
  ///   - schemes: those in force for the people of the unit.
  /// - Throws: ``PayrollError`` where a contribution leaves the range of money.
  /// - Source: 社会保险法 Arts. 12, 23, 35, 44, 53
  public func due(
    on wage: Money, excluding excluded: SchemeSet, _ schemes: SchemesInForce
  ) throws(PayrollError) -> [SchemeDue] {
    let standards = AppliedStandards(region: self, post: nil, grade: nil, rating: nil, schemes: schemes)
    // Somebody who neither begins nor leaves in the month.
    var person = PersonMonth(
      calendar.period, Employee(hireDate: calendar.period.advanced(by: -1).firstDay))
    person.insurance.contributionBase = wage
    person.insurance.housingFundBase = wage
    person.insurance.excluded = excluded
    var calculation = Calculation(person, nil, standards, Silence())
    try calculation.computeContributions()
    var dues: [SchemeDue] = []
    for rule in schemes.rules
    where rule.hasBase && !rule.asSet.isDisjoint(with: calculation.payslip.schemesDue) {
      dues.append(
        SchemeDue(
          scheme: rule.scheme, floor: rule.baseFloor, ceiling: rule.baseCeiling,
          base: calculation.payslip.base(of: rule.scheme),
          employer: calculation.payslip[rule.scheme.employerItem],
          employee: rule.scheme.employeeItem.map { calculation.payslip[$0] } ?? .zero))
    }
    return dues
  }
}

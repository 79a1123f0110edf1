import Payroll

/// `contributions.csv`: social insurance and the housing fund (Article 34).
enum ContributionsTable {
  static let unit = Column("unit", Bilingual("单位", "Unit"))
  static let scheme = Column("scheme", Bilingual("险种", "Scheme"), isRequired: true)
  static let baseFloor = Column("base_floor", Bilingual("缴费基数下限", "Least base"))
  static let baseCeiling = Column("base_ceiling", Bilingual("缴费基数上限", "Greatest base"))
  static let employerRate = Column("employer_rate", Bilingual("单位费率", "Employer's rate"))
  static let employeeRate = Column("employee_rate", Bilingual("个人费率", "Employee's rate"))
  static let employerFixed = Column("employer_fixed", Bilingual("单位定额", "Employer's fixed amount"))
  static let employeeFixed = Column("employee_fixed", Bilingual("个人定额", "Employee's fixed amount"))
  static let employerRounding = Column("employer_rounding", Bilingual("单位取整方式", "Employer's rounding"))
  static let employeeRounding = Column("employee_rounding", Bilingual("个人取整方式", "Employee's rounding"))
  static let newHireUntilDay = Column(
    "new_hire_until_day", Bilingual("新入职缴费截止日", "Due for those hired until the day"))
  static let leaverFromDay = Column(
    "leaver_from_day", Bilingual("离职缴费起始日", "Due for those who leave from the day on"))
  static let deductible = Column("deductible", Bilingual("税前扣除", "Deductible from taxable income"))

  static let columns =
    [
      StandardsColumn.region, unit, scheme, baseFloor, baseCeiling, employerRate, employeeRate, employerFixed,
      employeeFixed, employerRounding, employeeRounding, newHireUntilDay, leaverFromDay, deductible,
    ] + StandardsColumn.dated

  /// What names a row: the scheme, and the unit that it is for, if any.
  private struct Key: Hashable {
    let scheme: Scheme
    let unit: String?
  }

  /// The rows of the table by scheme.
  static func read(from reading: inout StandardsReading) -> [Scheme: [StandardRow<ContributionTerms>]] {
    let rows = reading.untiedRows(of: .contributions) { cells in
      read(&cells).map { (Key(scheme: $0.scheme, unit: $0.unit), $0) }
    }
    return rows.grouped(by: \.scheme)
  }

  private static func read(_ cells: inout RowReader) -> ContributionTerms? {
    cells.require(scheme)
    let scheme = cells.word(scheme, StandardsWords.scheme)
    let floor = cells.money(baseFloor)
    let ceiling = cells.money(baseCeiling)
    let employerRate = cells.share(employerRate) ?? .zero
    let employeeRate = cells.share(employeeRate) ?? .zero
    let employerFixed = cells.money(employerFixed) ?? .zero
    let employeeFixed = cells.money(employeeFixed) ?? .zero
    let employerRounding = cells.word(employerRounding, StandardsWords.rounding) ?? .halfUpFen
    let employeeRounding = cells.word(employeeRounding, StandardsWords.rounding) ?? .halfUpFen
    let newHireUntilDay = cells.count(newHireUntilDay, 0...31)
    let leaverFromDay = cells.count(leaverFromDay, 1...31)
    let isDeductible = cells.word(deductible, StandardsWords.yesNo) ?? true
    guard let scheme else { return nil }
    let terms = ContributionTerms(
      scheme, unit: cells.textIfAny(unit), baseFloor: floor, baseCeiling: ceiling, employerRate: employerRate,
      employeeRate: employeeRate, employerFixed: employerFixed, employeeFixed: employeeFixed,
      employerRounding: employerRounding, employeeRounding: employeeRounding,
      newHireUntilDay: newHireUntilDay,
      leaverFromDay: leaverFromDay, isDeductible: isDeductible)
    check(terms, &cells)
    return terms
  }

  private static func check(_ terms: ContributionTerms, _ cells: inout RowReader) {
    if let floor = terms.baseFloor, let ceiling = terms.baseCeiling, floor > ceiling {
      cells.refuse(
        baseFloor,
        Bilingual(
          "缴费基数下限高于上限 \(ceiling)，请改正", "the least base is above the greatest, \(ceiling); correct them"))
    }
    guard terms.scheme.isEmployerOnly else { return }
    let reason = Bilingual(
      "\(terms.scheme.title.chinese)由用人单位缴纳，个人不缴费（社会保险法第三十三条、第五十三条）；请改为0或留空",
      "the employer alone contributes for \(terms.scheme.title.english) (社会保险法 Arts. 33, 53); write 0 or leave it blank"
    )
    if terms.employeeRate != .zero { cells.refuse(employeeRate, reason) }
    if terms.employeeFixed != .zero { cells.refuse(employeeFixed, reason) }
  }
}

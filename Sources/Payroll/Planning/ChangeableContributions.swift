extension ContributionTerms: ChangeableTerms {
  func key(_ code: String) -> String { unit.map { "\(code)/\($0)" } ?? code }

  mutating func change(_ column: String, _ cell: CellEdit) throws(ScenarioError) {
    switch column {
    case "base_floor": baseFloor = try cell.optionalMoney(baseFloor)
    case "base_ceiling": baseCeiling = try cell.optionalMoney(baseCeiling)
    case "employer_rate": employerRate = try cell.share(employerRate)
    case "employee_rate": employeeRate = try cell.share(employeeRate)
    case "employer_fixed": employerFixed = try cell.money(employerFixed)
    case "employee_fixed": employeeFixed = try cell.money(employeeFixed)
    case "employer_rounding": employerRounding = try ContributionTerms.rounding(cell)
    case "employee_rounding": employeeRounding = try ContributionTerms.rounding(cell)
    case "new_hire_until_day": newHireUntilDay = try cell.count(newHireUntilDay, 0...31)
    case "leaver_from_day": leaverFromDay = try cell.count(leaverFromDay, 1...31)
    case "deductible": isDeductible = try cell.yesNo(blank: true)
    default: throw cell.unknownColumn()
    }
  }

  private static func rounding(_ cell: CellEdit) throws(ScenarioError) -> Rounding {
    if cell.change.operation == .set && cell.change.value.isBlank { return .halfUpFen }
    return try cell.word(Rounding.allCases.map { (Bilingual($0.code, $0.code), $0) })
  }
}

extension ParameterTerms: ChangeableTerms {
  func key(_ code: String) -> String { name.rawValue }

  /// - Note: the law's own limits of a parameter are checked where the standards are read.
  mutating func change(_ column: String, _ cell: CellEdit) throws(ScenarioError) {
    guard column == "value" else { throw cell.unknownColumn() }
    if cell.change.value.isBlank { throw cell.refused(.blankValue) }
    switch value {
    case .choice:
      guard case .choice(let words) = name.kind else { return }
      value = .choice(try cell.word(words.map { (Bilingual($0, $0), $0) }))
    case .money(let old): value = .money(try cell.money(old))
    case .rate(let old):
      value = .rate(try cell.rate(old, .zero...Rate(millionths: 100_000_000)))
    case .count(let old):
      let most = name == .healthCheckMonth ? 12 : 9999
      value = .count(try cell.count(old, 0...most) ?? 0)
    }
  }
}

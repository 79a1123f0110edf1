/// What a row of a dated table says, as a scenario finds and changes it.
protocol ChangeableTerms: Sendable {
  /// What names the row within its region; see ``ScenarioTable``.
  ///
  /// - Parameter code: the code under which the table holds the row, such as a post's.
  func key(_ code: String) -> String

  /// Changes the cell of a column.
  mutating func change(_ column: String, _ cell: CellEdit) throws(ScenarioError)
}

extension SalaryTerms: ChangeableTerms {
  func key(_ code: String) -> String { "" }

  /// - Reading: where no reference salary is approved, something is added to the one that follows from the
  ///   averages, and the result is an approved one.
  mutating func change(_ column: String, _ cell: CellEdit) throws(ScenarioError) {
    switch column {
    case "peer_average": peerAverage = try cell.money(peerAverage)
    case "social_average": socialAverage = try cell.money(socialAverage)
    case "peer_weight": peerWeight = try cell.share(peerWeight)
    case "reference_salary":
      approvedReferenceSalary = try cell.optionalMoney(
        approvedReferenceSalary, base: try? referenceSalary())
    case "minimum_wage":
      if cell.change.operation == .set && cell.change.value.isBlank { throw cell.refused(.blankValue) }
      minimumWage = try cell.money(minimumWage)
    case "local_average_wage": localAverageWage = try cell.optionalMoney(localAverageWage)
    default: throw cell.unknownColumn()
    }
  }
}

extension PostTerms: ChangeableTerms {
  func key(_ code: String) -> String { code }
}

extension GradeTerms: ChangeableTerms {
  func key(_ code: String) -> String { code }

  mutating func change(_ column: String, _ cell: CellEdit) throws(ScenarioError) {
    guard column == "grade_pay" else { throw cell.unknownColumn() }
    gradePay = try cell.money(gradePay)
  }
}

extension RatingTerms: ChangeableTerms {
  func key(_ code: String) -> String {
    guard let grade else { return post.map { "\(code)/\($0)" } ?? code }
    return "\(code)/\(post ?? "")/\(grade)"
  }

  mutating func change(_ column: String, _ cell: CellEdit) throws(ScenarioError) {
    switch column {
    case "coefficient": coefficient = try cell.factor(coefficient, blank: .zero)
    case "amount": amount = try cell.money(amount)
    case "in_probation": inProbation = try cell.yesNo(blank: true)
    default: throw cell.unknownColumn()
    }
  }
}

extension AccidentPlanTerms: ChangeableTerms {
  func key(_ code: String) -> String { code }

  mutating func change(_ column: String, _ cell: CellEdit) throws(ScenarioError) {
    switch column {
    case "monthly_premium": monthlyPremium = try cell.money(monthlyPremium)
    case "taxable": isTaxable = try cell.yesNo(blank: false)
    default: throw cell.unknownColumn()
    }
  }
}

extension LeaveTerms: ChangeableTerms {
  func key(_ code: String) -> String { code }

  mutating func change(_ column: String, _ cell: CellEdit) throws(ScenarioError) {
    if cell.change.operation == .set && cell.change.value.isBlank { throw cell.refused(.blankValue) }
    switch column {
    case "pay_rate": payRate = try cell.share(payRate)
    case "performance_rate": performanceRate = try cell.share(performanceRate)
    default: throw cell.unknownColumn()
    }
  }
}

extension TaxBracket: ChangeableTerms {
  func key(_ code: String) -> String { "\(code)/\(over)" }

  mutating func change(_ column: String, _ cell: CellEdit) throws(ScenarioError) {
    switch column {
    case "rate": rate = try cell.share(rate)
    case "quick_deduction": quickDeduction = try cell.money(quickDeduction)
    default: throw cell.unknownColumn()
    }
  }
}

import Payroll

/// Somebody who reaches the age of retirement before the last month of a simulation ends and pays into the pension
/// until then: named, and paid on.
public struct RetiringPerson: Sendable, Equatable {
  /// The employee number.
  public let employeeId: String
  /// The region's code as it was written.
  public let region: String
  /// The unit.
  public let unit: String
  /// The month in which the age is reached, which may lie before the first.
  public let month: PayPeriod

  /// Everybody with the finding `retirement.reached` in any of the months under today's standard.
  static func all(_ results: SimulationResults) -> [RetiringPerson] {
    (0..<results.roster.count).compactMap { person in
      let cell = Int(results.roster.cellOfPerson[person])
      guard results.outcome(person, 0).findings.contains(.retirementReached),
        let birth = results.roster.people[person].given.employee.birth,
        let category = results.categories[cell]
      else { return nil }
      return RetiringPerson(
        employeeId: results.roster.employeeId(at: person), region: results.roster.cells[cell].region,
        unit: results.roster.cells[cell].unit, month: birth.retires(category))
    }
  }
}

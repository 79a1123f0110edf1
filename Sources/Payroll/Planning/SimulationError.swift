/// Why a person cannot be simulated, although the first month under today's standard can be paid.
public struct SimulationError: Error, Sendable {
  /// The reason.
  public enum Reason: Sendable {
    /// No row of this is in force for the person: the column of the roster, and its value there.
    case notInForce(RosterField, String)
    /// The region lacks a salary standard or a minimum wage.
    case unknownRegion([RegionLack])
    /// The standards lack something.
    case standards(StandardsError)
    /// A figure leaves the range of money.
    case payroll(PayrollError)
    /// The first month breaks a rule under the scenario, such as more leave than payable days.
    case refused(Refusal)
  }

  /// The scenario; blank for today's standard.
  public let scenario: String
  /// The month.
  public let period: PayPeriod
  /// The region that the person works in, for messages.
  public let region: Region
  /// Why.
  public let reason: Reason
}

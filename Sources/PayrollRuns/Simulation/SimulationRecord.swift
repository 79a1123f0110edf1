import FoundationEssentials
import Payroll
import PayrollFiles

/// `simulation.json`: what was simulated, in counts and sums; nothing of any person.
struct SimulationRecord: Codable {
  struct Standard: Codable {
    var name: String
    var employerCost: String
    var difference: String
    var gainers: Int
    var losers: Int
    var unchanged: Int
  }

  struct Inputs: Codable {
    var scenarios: [String]
    var standards: [String]
    var rosters: [String]
    var ledger: String?
    var adjustments: [String]
  }

  var period: String
  var months: Int
  var version: String
  var asOf: String?
  var allowRejects: Bool
  var language: String
  var rows: Int
  var simulated: Int
  var rejected: Int
  var provisionalYears: [Int]
  var payslips: Int
  var standards: [Standard]
  var inputs: Inputs

  init(
    _ options: SimulationOptions, _ inputs: SimulationInputs, _ month: RunAccount,
    _ summary: SimulationSummary
  ) {
    period = options.run.period.description
    months = options.months
    version = options.run.version
    asOf = options.run.knownOn?.description
    allowRejects = options.run.allowsRejects
    language = options.run.language.rawValue
    rows = month.rows
    simulated = month.paid
    rejected = month.rejected
    provisionalYears = summary.provisionalYears
    payslips = summary.payslipsRepresented
    standards = summary.standards.map {
      Standard(
        name: $0.name, employerCost: $0.employerCost.description, difference: $0.difference.description,
        gainers: $0.gainers, losers: $0.losers, unchanged: $0.unchanged)
    }
    self.inputs = Inputs(
      scenarios: inputs.scenarios.map(\.name), standards: inputs.run.standards.map(\.name),
      rosters: inputs.run.rosters.map(\.name), ledger: inputs.run.ledger?.name,
      adjustments: inputs.run.adjustments.map(\.name))
  }

  /// The text of `simulation.json`.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return Array(try encoder.encode(self)) + [0x0A]
  }
}

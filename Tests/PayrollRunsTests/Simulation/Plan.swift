import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// A simulation in memory.
struct Plan {
  /// The first month.
  var month: Month
  /// The lines of the scenario file, without its header.
  var lines: [String]
  /// How many months.
  var months = 12
  /// Whether everybody's figures are written.
  var writesPeople = true
  /// Which percentage is looked for.
  var question: SolveQuestion?

  static let header = "scenario,table,region,key,column,operation,value,from"

  /// A simulation of a month and what comes after it; each line has no `from` unless it has eight fields.
  init(_ month: Month, _ lines: [String] = [], months: Int = 12) {
    self.month = month
    self.lines = lines
    self.months = months
  }

  /// The scenario file's text.
  var text: String {
    let lines = lines.map { line in
      line + String(repeating: ",", count: max(0, 7 - line.count { $0 == "," }))
    }
    return ([Plan.header] + lines).joined(separator: "\n") + "\n"
  }

  /// Simulates.
  func simulate() throws -> PlanResults {
    guard let period = ReadText.month(month.period) else { preconditionFailure("no month: \(month.period)") }
    var options = SimulationOptions(RunOptions(period))
    options.months = months
    options.writesPeople = writesPeople
    options.question = question
    options.run.allowsRejects = month.allowsRejects
    options.run.language = month.language
    options.run.writesByteOrderMark = month.writesMark
    options.run.threads = month.threads
    options.run.knownOn = month.knownOn.flatMap { ReadText.day($0) }
    var inputs = RunInputs(
      rosters: month.sheets.map { InputFile($0.name, text: $0.text) }, standards: month.standards.files)
    inputs.ledger = month.ledger.map { InputFile("ledger.csv", text: $0) }
    inputs.adjustments = [month.adjustments].compactMap { $0 }.map {
      StandardsFile(name: "adjustments.csv", bytes: Array($0.utf8))
    }
    let scenarios = lines.isEmpty ? [] : [StandardsFile(name: "scenario.csv", bytes: Array(text.utf8))]
    let run = SimulationRun(
      options, SimulationInputs(inputs, scenarios: scenarios), converter: NoConverter())
    return PlanResults(try run.simulate())
  }

  /// The faults of the scenario's lines.
  var faults: [FileFault] {
    do {
      _ = try simulate()
      return []
    } catch let faults as ScenarioFaults {
      return faults.faults
    } catch {
      Issue.record("\(error)")
      return []
    }
  }
}

/// What a simulation has brought.
struct PlanResults {
  let outcome: SimulationOutcome
  let texts: [String: String]

  init(_ outcome: SimulationOutcome) {
    self.outcome = outcome
    texts = Dictionary(uniqueKeysWithValues: outcome.files.map { ($0.name, String($0.content.bytes)) })
  }

  /// The text of a file; "" if it was not written.
  func text(_ name: String) -> String { texts[name] ?? "" }

  /// A file as a table.
  func table(_ name: String) -> ResultTable { ResultTable(text(name)) }

  /// The row of a scenario over all months.
  func total(_ scenario: String) -> Cells {
    table("totals.csv").all("scenario", scenario).first { $0["period"] == "total" } ?? [:]
  }
}

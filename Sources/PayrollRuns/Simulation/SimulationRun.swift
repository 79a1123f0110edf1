import CSV
import Payroll
import PayrollFiles

/// What somebody asks of a simulation.
public struct SimulationOptions: Sendable {
  /// The first month, and how it is paid: as `payroll run` does.
  public var run: RunOptions
  /// How many months, from 1 on.
  public var months = 12
  /// Whether `people.csv` is written.
  public var writesPeople = false
  /// Which percentage is looked for, or nil.
  public var question: SolveQuestion?

  /// A simulation of the twelve months from this one on.
  public init(_ run: RunOptions) {
    self.run = run
  }
}

/// Everything that a simulation reads.
public struct SimulationInputs: Sendable {
  /// What the first month reads.
  public var run: RunInputs
  /// The scenarios: names and bytes.
  public var scenarios: [StandardsFile]

  /// What a simulation reads.
  public init(_ run: RunInputs, scenarios: [StandardsFile]) {
    self.run = run
    self.scenarios = scenarios
  }
}

/// A file of results.
public struct SimulationFile {
  /// Its name.
  public let name: String
  /// What it holds.
  public let content: ByteBuffer

  /// The names that files of a simulation have, the rejects apart.
  public static let names: Set = [
    "totals.csv", "budget.csv", "retiring.csv", "groups.csv", "causes.csv", "gains.csv", "largest.csv",
    "findings.csv", "people.csv",
    "solve.csv",
    "simulation.html", "simulation.json",
  ]
}

/// What a simulation has found: the files of its folder, and what is said on the terminal.
public struct SimulationOutcome {
  /// The account of the first month under today's standard.
  public let month: RunAccount
  /// The summary; nil if rows of the roster were refused.
  public let summary: SimulationSummary?
  /// The files in the order of their names; the rejects alone if rows were refused.
  public let files: [SimulationFile]
}

/// Scenarios beside today's standard: roster, ledger, adjustments, standards and scenarios in; tables and a page
/// out.
///
/// The first month is paid by ``PayrollRun`` itself, so its rows are checked and refused as there, and the
/// simulated first month of today's standard has to come to the same sums.
public struct SimulationRun {
  private let options: SimulationOptions
  private let inputs: SimulationInputs
  private let converter: any TextConverter
  private let progress: (Int, Int) -> Void

  /// A simulation that has not begun.
  public init(
    _ options: SimulationOptions, _ inputs: SimulationInputs, converter: any TextConverter,
    progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) {
    self.options = options
    self.inputs = inputs
    self.converter = converter
    self.progress = progress
  }

  /// Simulates.
  ///
  /// - Throws: ``RunError`` for what refuses the first month too; ``ScenarioFaults``; ``SimulationRefusal``;
  ///   ``SolveRefusal``.
  public func simulate() throws -> SimulationOutcome {
    let scenarios: [Scenario]
    let standards: Standards
    do {
      standards = try StandardsFolder.load(inputs.run.standards, converter: converter)
      scenarios = try ScenarioFile.read(inputs.scenarios, converter: converter)
    } catch let faults as FileFaults {
      throw RunError.unusable(faults)
    }
    let simulation = try SimulationRun.prepare(scenarios, standards, options)
    let (roster, month, rejects) = try payFirstMonth()
    guard month.isComplete else {
      return SimulationOutcome(month: month, summary: nil, files: [rejects])
    }
    let results = try SimulationWork.run(
      simulation, roster, threads: options.run.threads, progress: progress)
    try prove(results, month)
    let solution = try options.question.map {
      try Solver($0, standards, roster, options).solve()
    }
    let summary = try SimulationSummary(results, solution)
    var files = try SimulationTables(results, summary, options.run).files(people: options.writesPeople)
    files.append(rejects)
    let record = try SimulationRecord(options, inputs, month, summary).json()
    files.append(SimulationFile(name: "simulation.json", content: ByteBuffer.holding(record)))
    return SimulationOutcome(month: month, summary: summary, files: files.sorted { $0.name < $1.name })
  }

  /// The simulation of scenarios that could be entered as standards.
  static func prepare(
    _ scenarios: [Scenario], _ standards: Standards, _ options: SimulationOptions, splitsCauses: Bool = true
  ) throws -> Simulation {
    let simulation: Simulation
    do {
      simulation = try Simulation(
        of: scenarios, beside: standards, from: options.run.period, months: options.months,
        knownOn: options.run.knownOn, splitsCauses: splitsCauses)
    } catch {
      switch error {
      case .standards(let error): throw RunError.standards(error)
      case .scenario(let error): throw ScenarioFaults(faults: [ScenarioMessage.fault(error)])
      }
    }
    let faults = zip(scenarios, simulation.wholeVariants.dropFirst()).flatMap {
      ScenarioCheck($0, simulation.variants[$1].standards).faults
    }
    if !faults.isEmpty { throw ScenarioFaults(faults: faults) }
    return simulation
  }

  /// Pays the first month under today's standard, and notes everybody who is paid.
  private func payFirstMonth() throws -> (SimulatedRoster, RunAccount, SimulationFile) {
    try RunError.telling {
      let context = try RunContext(options.run, inputs.run, converter, takesProvisionalCalendar: true)
      let sink = RejectsSink()
      try RejectRows.writeHeader(context, to: sink)
      let roster = SimulatedRoster()
      let counts = options.run.forEachWorker { RunCounts(context) }
      try RosterPass.pay(
        context, telling: counts.map { [$0, RejectRows(context, sink), PaidPeople(roster)] },
        progress: { _, _ in })
      let account = try MonthCounts(counts, context).account(context)
      return (roster, account, SimulationFile(name: ResultFile.rejects.name, content: sink.rejects))
    }
  }

  /// The first month of today's standard must be what `payroll run` pays.
  private func prove(_ results: SimulationResults, _ month: RunAccount) throws(RunError) {
    let first = results.months[0][0]
    var disagreements: [Bilingual] = []
    func agree(_ left: Int128, _ right: Int128, _ title: Bilingual) {
      if left != right {
        disagreements.append(
          Bilingual("\(title.chinese)：\(left) 与 \(right)", "\(title.english): \(left) and \(right)"))
      }
    }
    agree(Int128(first.headcount), Int128(month.paid), Bilingual("首月人数", "people of the first month"))
    agree(first.grossPay, Int128(month.grossPay.fen), PayItem.grossPay.entry.title)
    agree(first.netPay, Int128(month.netPay.fen), PayItem.netPay.entry.title)
    agree(first.employerCost, Int128(month.employerCost.fen), PayItem.employerCost.entry.title)
    if !disagreements.isEmpty { throw .unproven(disagreements) }
  }
}

/// Takes the rejects of a run and lets everything else go.
private final class RejectsSink: ResultSink {
  let rejects = ByteBuffer()

  func write(_ bytes: ByteSlice, to file: ResultFile) {
    if file == .rejects { rejects.append(bytes) }
  }

  func keep(_ bytes: ByteSlice, forTheEndOf file: ResultFile) {}

  func appendKept(to file: ResultFile) {}
}

extension ByteBuffer {
  /// A buffer that holds a copy of bytes.
  static func holding(_ bytes: [UInt8]) -> ByteBuffer {
    let buffer = ByteBuffer(capacity: bytes.count)
    ByteSlice.with(bytes) { buffer.append($0) }
    return buffer
  }
}

import Payroll
import PayrollFiles
import PayrollRuns

/// Payslips a second of `payroll simulate`, beside what one payslip costs in the computing part of a run.
enum Simulating {
  /// Simulates a year under ten scenarios and prints what a payslip costs.
  static func run(_ roster: InputFile, _ ledger: InputFile, _ standards: [StandardsFile], people: Int) throws
  {
    for threads in [1, 2] {
      let scenarios = StandardsFile(name: "scenarios.csv", bytes: Array(text.utf8))
      var options = SimulationOptions(RunOptions(Benchmark.period))
      options.run.threads = threads
      let inputs = SimulationInputs(
        RunInputs(rosters: [roster], ledger: ledger, standards: standards), scenarios: [scenarios])
      let measured = Stopwatch()
      let simulation = SimulationRun(
        options, inputs, converter: UTF8Alone(),
        progress: { _, _ in measured.note() })
      let start = ContinuousClock.now
      let outcome = try simulation.simulate()
      guard let summary = outcome.summary else { preconditionFailure("the invented people are paid") }
      let whole = seconds(ContinuousClock.now - start)
      let payslips = Double(summary.payslips)
      print(
        "\(threads) thread(s): \(summary.payslips) payslips of \(people) people, \(10) scenarios and 12 months; "
          + "\(text(payslips / measured.seconds / 1e6)) million payslips a second, "
          + "\(text(measured.seconds * 1e9 * Double(threads) / payslips)) ns a payslip and core; "
          + "the whole with reading and writing \(text(whole)) s")
    }
  }

  /// Ten scenarios that each change everybody's pay.
  private static let text: String =
    "scenario,table,region,key,column,operation,value\n"
    + (1...10).flatMap { step in
      ["530111", "530102", "530124", "530326", "532328"].map {
        "s\(step),salary,\($0),,reference_salary,percent,\(step)\n"
      }
    }.joined()

  private static func text(_ number: Double) -> String {
    Hours(hundredths: Int64((number * 100).rounded())).description
  }
}

/// The time from the first piece of work to the last.
final class Stopwatch {
  private var start: ContinuousClock.Instant?
  private var end = ContinuousClock.now

  /// Notes that a piece is done.
  func note() {
    end = ContinuousClock.now
    start = start ?? end
  }

  var seconds: Double { start.map { Simulating.seconds(end - $0) } ?? 0 }
}

extension Simulating {
  static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}

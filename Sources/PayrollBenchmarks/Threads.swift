import CSV
import PayrollFiles
import PayrollRuns
import Synchronization

/// How much faster the computing part becomes with a second thread: a month in memory, results thrown away.
enum Threads {
  /// Seconds from the first block paid to the last.
  static func seconds(_ roster: InputFile, _ standards: [StandardsFile], threads: Int) throws -> Double {
    var options = RunOptions(Benchmark.period)
    options.threads = threads
    let first = Mutex<ContinuousClock.Instant?>(nil)
    let last = Mutex(ContinuousClock.now)
    let run = PayrollRun(
      options, RunInputs(rosters: [roster], standards: standards), into: NoSink(), converter: UTF8Alone()
    ) { _, _ in
      let now = ContinuousClock.now
      first.withLock { $0 = $0 ?? now }
      last.withLock { $0 = now }
    }
    _ = try run.pay()
    let elapsed = last.withLock { $0 } - (first.withLock { $0 } ?? .now)
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  }

  /// The best of several runs with one thread over the best with two, taken in turns.
  static func ratio(_ roster: InputFile, _ standards: [StandardsFile], rounds: Int = 7) throws -> Double {
    var one = Double.infinity
    var two = Double.infinity
    for _ in 0..<rounds {
      one = min(one, try seconds(roster, standards, threads: 1))
      two = min(two, try seconds(roster, standards, threads: 2))
    }
    return one / two
  }
}

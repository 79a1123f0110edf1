import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// Where the time of a month goes: reading, computing, writing; all in this process, with one thread, and with
/// the result files' bytes thrown away where they would go to the disk.
struct Shares {
  /// Microseconds a row.
  let reading: Double
  let computing: Double
  let whole: Double

  /// Forming the result files' bytes, sums and proof: what is neither reading nor computing.
  var writing: Double { max(0, whole - reading - computing) }

  /// The best of several rounds.
  static func measure(
    _ roster: InputFile, rows: Int, _ standards: [StandardsFile], formulas nanoseconds: Double,
    rounds: Int = 5
  ) throws -> Shares {
    var reading = Double.infinity
    var whole = Double.infinity
    for _ in 0..<rounds {
      reading = min(reading, try seconds { _ = try ReadingPass.rows(of: roster, Benchmark.period) })
      whole = min(
        whole,
        try seconds {
          let run = PayrollRun(
            RunOptions(Benchmark.period), RunInputs(rosters: [roster], standards: standards), into: NoSink(),
            converter: UTF8Alone())
          _ = try run.pay()
        })
    }
    let perRow = 1e6 / Double(rows)
    return Shares(reading: reading * perRow, computing: nanoseconds / 1000, whole: whole * perRow)
  }

  private static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    let elapsed = ContinuousClock.now - start
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  }
}

/// Takes what a run writes and throws it away.
final class NoSink: ResultSink {
  func write(_ bytes: ByteSlice, to file: ResultFile) {}
  func keep(_ bytes: ByteSlice, forTheEndOf file: ResultFile) {}
  func appendKept(to file: ResultFile) {}
}

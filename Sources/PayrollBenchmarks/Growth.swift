import CSV
import Glibc
import Payroll
import PayrollFiles
import PayrollRuns

/// What a month costs when one kind of input is doubled: nothing may grow faster than n log n, so that of twice as much
/// no ratio is far above two, however many there are already.
enum Growth: String, CaseIterable {
  case rosterRows = "rows of the roster"
  case namedUnits = "units that the contributions name, and people in each"
  case distinctUnits = "units of the roster"
  case ledgerRows = "rows of the ledger"
  case adjustments = "adjustments"
  case standardsRows = "rows of the standards, all of one grade"
  case postCodes = "post codes, and people in each"

  /// Prints for each kind of input what so many and twice as many cost, and the ratio.
  static func run(_ size: Int, _ standards: [StandardsFile], rounded: (Double) -> String) throws {
    print("processor time in memory, one thread; \(size) and \(size * 2) of each kind of input")
    for kind in allCases {
      let (once, twice) = try (kind.seconds(size, standards), kind.seconds(size * 2, standards))
      print("  \(rounded(once)) s, \(rounded(twice)) s, ratio \(rounded(twice / once)): \(kind.rawValue)")
    }
  }

  /// Seconds of the processor, the best of three runs.
  private func seconds(_ size: Int, _ standards: [StandardsFile]) throws -> Double {
    let inputs = inputs(size, standards)
    var best = Double.infinity
    for _ in 0..<3 {
      let start = clock()
      _ = try Growth.pay(inputs)
      best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    return best
  }

  /// Pays a month with so much of this kind of input.
  func pay(_ size: Int, _ standards: [StandardsFile]) throws -> RunAccount {
    try Growth.pay(inputs(size, standards))
  }

  private static func pay(_ inputs: RunInputs) throws -> RunAccount {
    try PayrollRun(RunOptions(Benchmark.period), inputs, into: NoSink(), converter: UTF8Alone()).pay()
  }

  private func inputs(_ size: Int, _ standards: [StandardsFile]) -> RunInputs {
    func inputs(
      _ roster: String, _ table: String = "", _ rows: [String] = []
    ) -> RunInputs {
      let more = StandardsFile(name: "\(table)-growth.csv", bytes: Array(rows.joined(separator: "\n").utf8))
      return RunInputs(
        rosters: [InputFile("roster.csv", text: roster)], standards: standards + (rows.isEmpty ? [] : [more]))
    }
    switch self {
    case .rosterRows: return inputs(Growth.population(size))
    case .distinctUnits: return inputs(Growth.roster(size, unit: { "第\($0)所" }))
    case .ledgerRows:
      var inputs = inputs(Growth.population(size))
      inputs.ledger = InputFile("ledger.csv", text: Growth.ledger(size))
      return inputs
    case .adjustments:
      var inputs = inputs(Growth.roster(size))
      let lines = (0..<size).map { "E\($0),allowance,1,第\($0)笔" }
      inputs.adjustments = [
        StandardsFile(
          name: "adjustments.csv",
          bytes: Array((["employee_id,item,amount,note"] + lines).joined(separator: "\n").utf8))
      ]
      return inputs
    case .namedUnits:
      return inputs(
        Growth.roster(size, unit: { "第\($0)所" }), "contributions",
        ["region,unit,scheme,employer_rate,effective_from,source"]
          + (0..<size).map { "53,第\($0)所,work_injury,0.5%,2020-01-01,test" })
    case .standardsRows:
      return inputs(
        Growth.roster(1_000, grade: "GROWTH"), "grades",
        ["region,grade,grade_pay,effective_from,source"]
          + (0..<size).map { number in
            let month = PayPeriod(unchecked: 1900, 1).advanced(by: number / 19)
            return "53,GROWTH,100,\(month)-\(number % 19 + 10),test"
          })
    case .postCodes:
      return inputs(
        Growth.roster(size, post: { "POST\($0)" }), "posts",
        ["region,post,category,post_pay,effective_from,source"]
          + (0..<size).map { "53,POST\($0),patrol,100,2020-01-01,test" })
    }
  }

  /// People who differ in one thing.
  private static func roster(
    _ size: Int, unit: (Int) -> String = { _ in "" }, post: (Int) -> String = { _ in "PATROL" },
    grade: String = "G1"
  ) -> String {
    let rows = (0..<size).map { "E\($0),A,\(unit($0)),530111,\(post($0)),\(grade),2020-01-01" }
    return (["employee_id,name,unit,region,post,grade,hire_date"] + rows).joined(separator: "\n")
  }

  private static func population(_ size: Int) -> String {
    var population = Population(.bureau, rows: size)
    let buffer = ByteBuffer()
    Population.writeRosterHeader(to: buffer)
    for number in 0..<size { population.writeRosterRow(number, to: buffer) }
    return String(buffer.bytes)
  }

  private static func ledger(_ size: Int) -> String {
    var population = Population(.bureau, rows: size)
    let buffer = ByteBuffer()
    Population.writeLedgerHeader(to: buffer)
    for number in 0..<size { population.writeLedgerRow(number, to: buffer) }
    return String(buffer.bytes)
  }
}

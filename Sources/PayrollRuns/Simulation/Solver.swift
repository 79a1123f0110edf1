import CSV
import Payroll
import PayrollFiles

/// Which percentage is looked for: the largest by which a column may grow so that the cost still fits.
public struct SolveQuestion: Sendable {
  /// The table.
  public let table: StandardsTable
  /// The column.
  public let column: String
  /// Rows of exactly this region; nil = of every region.
  public var region: Region?
  /// Rows of exactly this key; nil = of every key.
  public var key: String?
  /// What the employer's cost of all people over all months may be.
  public let budget: Money

  /// A question.
  public init(_ table: StandardsTable, _ column: String, budget: Money) {
    self.table = table
    self.column = column
    self.budget = budget
  }
}

/// The percentage that was looked for, with its proof.
public struct Solution: Sendable {
  /// The question.
  public let question: SolveQuestion
  /// How many rows grow.
  public let rows: Int
  /// The percentage, in hundredths of a per cent.
  public let percent: Int
  /// The cost with it: it fits the budget.
  public let cost: Money
  /// The next percentage and its cost, which does not fit; nil where the standard would no longer be legal, or
  /// where the search ends.
  public let next: (percent: Int, cost: Money)?

  /// A percentage with two decimals.
  public static func text(_ hundredths: Int) -> String { Hours(hundredths: Int64(hundredths)).description }
}

/// Why there is no percentage.
public struct SolveRefusal: Error, Sendable {
  /// The reason, and what to do.
  public let reason: Bilingual
}

/// Finds the largest uniform percentage, in steps of 0.01 %, at which the cost still fits a budget.
///
/// Each cost is the exact one: every payslip of every month is computed, as for a scenario. The search divides the
/// range from -100 % to +1000 % (as far as the standard stays legal) until it has a step that fits beside one
/// that does not.
///
/// - Reading: cost grows with nearly every column, but each line is rounded, some to whole yuan, so that a step may
///   cost a little less than the one before. So the ``steps`` after the one found are computed one by one, and as
///   many more spread over the rest of the range; where one of them fits, the search goes on from there. For a
///   column by which cost falls (such as the weight of a lower average) the answer is the end of the range.
struct Solver {
  /// How many further steps are computed to be sure.
  private static let steps = 20
  private static let range = -10_000...100_000

  private let question: SolveQuestion
  private let standards: Standards
  private let roster: SimulatedRoster
  private let options: SimulationOptions
  private let rows: [StandardsRowName]

  init(
    _ question: SolveQuestion, _ standards: Standards, _ roster: SimulatedRoster, _ options: SimulationOptions
  ) throws {
    self.question = question
    self.standards = standards
    self.roster = roster
    self.options = options
    rows = try Solver.rows(question, standards, options)
  }

  /// The rows that grow: those in force that have a number in the column.
  private static func rows(
    _ question: SolveQuestion, _ standards: Standards, _ options: SimulationOptions
  ) throws(SolveRefusal) -> [StandardsRowName] {
    let (first, knownOn) = (options.run.period, options.run.knownOn)
    let all = standards.rowNames(of: question.table, first, knownOn: knownOn)
    let key = question.key.map { question.table.normalized($0) }
    let named = all.filter {
      (question.region == nil || $0.region == question.region) && (key == nil || $0.key == key)
    }
    if named.isEmpty {
      let probe = change(
        of: StandardsRowName(region: question.region ?? .everywhere, key: key ?? ""), question, 0)
      let error = ScenarioError(change: probe, reason: .noRow(inForce: all, first.firstDay))
      throw SolveRefusal(reason: ScenarioMessage.fault(error).reason)
    }
    var rows: [StandardsRowName] = []
    for name in named {
      do throws(ScenarioError) {
        _ = try standards.changed(by: [change(of: name, question, 0)], from: first, knownOn: knownOn)
        rows.append(name)
      } catch {
        if case .blankCell = error.reason { continue }
        throw SolveRefusal(reason: ScenarioMessage.fault(error).reason)
      }
    }
    if rows.isEmpty {
      throw SolveRefusal(
        reason: Bilingual(
          "这些行的“\(question.column)”都是空白，没有可以增减的数", "\(question.column) is blank in all of these rows"))
    }
    return rows
  }

  private static func change(
    of name: StandardsRowName, _ question: SolveQuestion, _ step: Int
  ) -> StandardChange {
    StandardChange(
      question.table, region: name.region, key: name.key, column: question.column, .percent,
      Solution.text(step))
  }

  private func scenario(_ step: Int) -> Scenario {
    Scenario(Solution.text(step), rows.map { Solver.change(of: $0, question, step) })
  }

  /// Finds the percentage.
  func solve() throws -> Solution {
    let least = try edge(from: 0, towards: Solver.range.lowerBound)
    let most = try edge(from: 0, towards: Solver.range.upperBound)
    var costs = Costs(budget: Int128(question.budget.fen))
    try compute([least, 0, most], &costs)
    if costs.fit(most) { return try solution(most, nil, costs) }
    var low = least
    if costs.fit(0) {
      low = 0
    } else if !costs.fit(least) {
      let cost = try costs.money(least)
      throw SolveRefusal(
        reason: Bilingual(
          "预算不够：即使调整 \(Solution.text(least))%，成本仍为 \(cost) 元，高于预算 \(question.budget) 元",
          "nothing fits the budget: even at \(Solution.text(least)) % the cost is \(cost) yuan, above "
            + "\(question.budget)"))
    }
    var high = most
    while true {
      try narrow(&low, &high, &costs)
      guard let further = try furtherFit(low, most, &costs) else { break }
      low = further
      high = most
    }
    return try solution(low, low + 1, costs)
  }

  /// Narrows a step that fits and one that does not until they are neighbours.
  private func narrow(_ low: inout Int, _ high: inout Int, _ costs: inout Costs) throws {
    while high - low > 1 {
      let width = high - low
      var steps: [Int] = []
      for part in 1...3 {
        let step = low + width * part / 4
        if step > low, step < high, steps.last != step { steps.append(step) }
      }
      try compute(steps, &costs)
      for step in steps {
        if !costs.fit(step) {
          high = step
          break
        }
        low = step
      }
    }
  }

  /// The largest of the further steps that fits although the one after `low` does not, or nil.
  private func furtherFit(_ low: Int, _ most: Int, _ costs: inout Costs) throws -> Int? {
    var steps: [Int] = []
    for ahead in 1...Solver.steps {
      if low + ahead < most { steps.append(low + ahead) }
      let far = low + (most - low) * ahead / (Solver.steps + 1)
      if far > low, far < most { steps.append(far) }
    }
    steps = Array(Set(steps)).sorted()
    try compute(steps, &costs)
    return steps.last { costs.fit($0) }
  }

  /// The cost of steps that are not known yet.
  private func compute(_ steps: [Int], _ costs: inout Costs) throws {
    let new = Array(Set(steps.filter { costs.known[$0] == nil })).sorted()
    if new.isEmpty { return }
    let simulation = try SimulationRun.prepare(new.map(scenario), standards, options, splitsCauses: false)
    let results = try SimulationWork.run(
      simulation, roster, threads: options.run.threads, keepsOutcomes: false)
    for (step, variant) in zip(new, simulation.wholeVariants.dropFirst()) {
      costs.known[step] = results.totals[variant].employerCost
    }
  }

  /// The last step in a direction at which the standard is still legal.
  private func edge(from start: Int, towards end: Int) throws -> Int {
    if isLegal(end) { return end }
    var (good, bad) = (start, end)
    while abs(bad - good) > 1 {
      let middle = (good + bad) / 2
      if isLegal(middle) { good = middle } else { bad = middle }
    }
    return good
  }

  private func isLegal(_ step: Int) -> Bool {
    let scenario = scenario(step)
    let (first, knownOn) = (options.run.period, options.run.knownOn)
    guard let changed = try? standards.changed(by: scenario.changes, from: first, knownOn: knownOn) else {
      return false
    }
    return ScenarioCheck(scenario, changed).faults.isEmpty
  }

  private func solution(_ step: Int, _ next: Int?, _ costs: Costs) throws(RunError) -> Solution {
    var proof: (percent: Int, cost: Money)?
    if let next { proof = (next, try costs.money(next)) }
    return Solution(
      question: question, rows: rows.count, percent: step, cost: try costs.money(step), next: proof)
  }
}

/// The costs of the steps that have been computed.
private struct Costs {
  let budget: Int128
  var known: [Int: Int128] = [:]

  init(budget: Int128) {
    self.budget = budget
  }

  /// Whether a step is known to fit the budget.
  func fit(_ step: Int) -> Bool { known[step].map { $0 <= budget } ?? false }

  func money(_ step: Int) throws(RunError) -> Money {
    Money(fen: try RunError.settled(known[step] ?? 0, PayItem.employerCost.entry.title))
  }
}

extension SimulationTables {
  /// `solve.csv`: the percentage and its proof, in one row.
  func solve(_ solution: Solution) -> ByteBuffer {
    let file = ByteBuffer()
    if options.writesByteOrderMark { file.append("\u{FEFF}") }
    file.appendHeader(
      [
        ("table", ScenarioFile.table.title), ("column", ScenarioFile.column.title),
        ("region", ScenarioFile.region.title),
        ("percent", Bilingual("百分比", "Per cent")), ("employer_cost", PayItem.employerCost.entry.title),
        ("budget", Bilingual("预算", "Budget")),
        ("percent_next", Bilingual("下一档百分比", "Next per cent")),
        ("employer_cost_next", Bilingual("下一档用工成本", "Employer cost at the next")),
        ("key", ScenarioFile.key.title),
      ], options.language)
    let question = solution.question
    file.append(question.table.rawValue)
    for text in [question.column, question.region?.code ?? ""] {
      file.appendSeparator()
      file.appendText(text)
    }
    file.appendSeparated(hundredths: Int64(solution.percent))
    file.appendSeparated(hundredths: solution.cost.fen)
    file.appendSeparated(hundredths: question.budget.fen)
    if let next = solution.next {
      file.appendSeparated(hundredths: Int64(next.percent))
      file.appendSeparated(hundredths: next.cost.fen)
    } else {
      file.appendSeparator()
      file.appendSeparator()
    }
    file.appendSeparator()
    file.appendText(question.key ?? "")
    file.endRecord()
    return file
  }
}

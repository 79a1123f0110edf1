/// What scenarios cost over the months to come, beside today's standard.
///
/// The months hand on to each other as those of a ledger do, so that cumulative tax, annual leave, December and
/// the end of an employment are all in it. Each month of each person is an ordinary payslip: the same formulas
/// that pay.
///
/// Beside today's standard and each whole scenario, each beginning of a scenario is simulated too: the cost after
/// a line less the cost before it is the line's share.
public final class Simulation: Sendable {
  /// Standards that are simulated: today's, or those after the first lines of a scenario.
  public struct Variant: Sendable {
    /// The scenario, by its place; nil for today's standard.
    public let scenario: Int?
    /// How many of its lines have been applied.
    public let lines: Int
    /// The standards.
    public let standards: Standards
    let months: [StandardsInForce]
  }

  /// The first month.
  public let first: PayPeriod
  /// How many months there are.
  public let months: Int
  /// The scenarios, in their order.
  public let scenarios: [Scenario]
  /// Today's standard, then the beginnings of each scenario by the number of lines.
  public let variants: [Variant]
  /// For today's standard (place 0) and each scenario, its variant with all lines applied.
  public let wholeVariants: [Int]
  /// Years whose calendar was taken from provisional rows.
  public let provisionalYears: [Int]
  private let knownOn: CivilDate?

  /// A simulation.
  ///
  /// - Parameters:
  ///   - scenarios: the proposals.
  ///   - standards: today's standards, with which each is compared.
  ///   - first: the first month.
  ///   - months: how many months, one at least.
  ///   - knownOn: rows decided later than this day are hidden; nil hides none.
  ///   - splitsCauses: whether the beginnings of scenarios are simulated too.
  /// - Throws: ``SimulationSetupError`` for a line that cannot be made, or standards that lack something for one of
  ///   the months.
  public init(
    of scenarios: [Scenario], beside standards: Standards, from first: PayPeriod, months: Int,
    knownOn: CivilDate? = nil, splitsCauses: Bool = true
  ) throws(SimulationSetupError) {
    precondition(months >= 1, "a simulation has one month at least")
    self.first = first
    self.months = months
    self.scenarios = scenarios
    self.knownOn = knownOn
    let last = first.advanced(by: months - 1)
    provisionalYears = (first.year...last.year).filter { standards.calendar.isProvisional(year: $0) }
    var today = standards
    today.calendar = standards.calendar.takingProvisional()

    func variant(_ scenario: Int?, _ lines: Int, _ standards: Standards) throws(SimulationSetupError)
      -> Variant
    {
      var views: [StandardsInForce] = []
      for month in 0..<months {
        do { views.append(try standards.inForce(first.advanced(by: month), knownOn: knownOn)) } catch {
          throw .standards(error)
        }
      }
      return Variant(scenario: scenario, lines: lines, standards: standards, months: views)
    }

    var variants = [try variant(nil, 0, today)]
    var wholes = [0]
    for (place, scenario) in scenarios.enumerated() {
      var changed = today
      for (line, change) in scenario.changes.enumerated() {
        if let from = change.from, from < first {
          throw .scenario(ScenarioError(change: change, reason: .beforeFirstMonth(first)))
        }
        do { changed = try changed.changed(by: [change], from: first, knownOn: knownOn) } catch {
          throw .scenario(error)
        }
        if splitsCauses || line + 1 == scenario.changes.count {
          variants.append(try variant(place, line + 1, changed))
        }
      }
      wholes.append(scenario.changes.isEmpty ? 0 : variants.count - 1)
    }
    self.variants = variants
    self.wholeVariants = wholes
  }

  /// Lines that count only from a month after the last one, so that they change nothing here.
  public var changesToCome: [(scenario: String, change: StandardChange)] {
    let last = first.advanced(by: months - 1)
    return scenarios.flatMap { scenario in
      scenario.changes.filter { ($0.from ?? first) > last }.map { (scenario.name, $0) }
    }
  }

  /// A line of a scenario whose effect ends within the months.
  public struct EndingChange: Sendable {
    /// The scenario's name.
    public let scenario: String
    /// The line.
    public let change: StandardChange
    /// The first month in which it has no effect any more.
    public let month: PayPeriod
    /// The row that is in force from then on instead of the one that the line changes.
    public let row: Origin
  }

  /// Lines that change a row whose place a later row takes within the months, and that no other line of the scenario
  /// carries on.
  public var changesEnding: [EndingChange] {
    let last = first.advanced(by: months - 1)
    return scenarios.flatMap { scenario in
      scenario.changes.compactMap { change in
        let from = change.from ?? first
        guard from <= last,
          let (month, row) = variants[0].standards.rowAfter(change, from...last, knownOn: knownOn)
        else { return nil }
        let isCarriedOn = scenario.changes.contains { $0.names(change) && ($0.from ?? first) == month }
        return isCarriedOn
          ? nil : EndingChange(scenario: scenario.name, change: change, month: month, row: row)
      }
    }
  }

  /// The name of a variant's scenario; blank for today's standard.
  public func name(of variant: Int) -> String {
    variants[variant].scenario.map { scenarios[$0].name } ?? ""
  }

  /// What each line of a scenario costs, in fen.
  ///
  ///     share of line n = cost with the first n lines - cost with the first n - 1
  ///
  /// The shares of a scenario add up to its cost less today's, to the fen.
  ///
  /// - Parameter costs: the employer's cost of each variant in fen, in the order of ``variants``.
  /// - Returns: for each scenario the shares of its lines, in their order.
  public func shares(_ costs: [Int128]) -> [[Int128]] {
    var shares = scenarios.map { _ in [Int128]() }
    for (index, variant) in variants.enumerated() {
      guard let scenario = variant.scenario else { continue }
      shares[scenario].append(costs[index] - costs[variant.lines == 1 ? 0 : index - 1])
    }
    return shares
  }
}

/// Why a simulation cannot begin.
public enum SimulationSetupError: Error, Sendable {
  /// A line of a scenario cannot be made.
  case scenario(ScenarioError)
  /// The standards lack something for one of the months.
  case standards(StandardsError)
}

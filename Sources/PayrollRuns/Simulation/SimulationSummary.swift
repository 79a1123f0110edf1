import Payroll
import PayrollFiles

/// What one standard costs over all months, beside today's.
public struct StandardSummary: Sendable {
  /// The scenario's name; blank for today's standard.
  public let name: String
  /// People, each once.
  public let headcount: Int
  /// Gross pay.
  public let grossPay: Money
  /// Net pay.
  public let netPay: Money
  /// The employer's cost.
  public let employerCost: Money
  /// The cost less today's.
  public let difference: Money
  /// That in per cent of today's, in hundredths; nil where today's is nothing.
  public let differencePercent: Int64?
  /// People whose net pay grows.
  public let gainers: Int
  /// People whose net pay shrinks.
  public let losers: Int
  /// People whose net pay stays.
  public let unchanged: Int
}

/// What a simulation has found, in a few figures.
public struct SimulationSummary: Sendable {
  /// The first month.
  public let first: PayPeriod
  /// The last month.
  public let last: PayPeriod
  /// Years whose calendar is provisional.
  public let provisionalYears: [Int]
  /// Lines that count only from a month after the last one.
  public let changesToCome: [(scenario: String, change: StandardChange)]
  /// Lines whose effect ends before the last month, because a later row takes the place of the one they change.
  public let changesEnding: [Simulation.EndingChange]
  /// Those who have reached the age of retirement by the last month, in the order of the roster.
  public let retiring: [RetiringPerson]
  /// Today's standard, then the scenarios.
  public let standards: [StandardSummary]
  /// The percentage that was looked for.
  public let solution: Solution?
  /// Payslips that were computed: where two standards are the same for somebody, one stands for both.
  public let payslips: Int
  /// Payslips of all standards, months and people.
  public let payslipsRepresented: Int

  init(_ results: SimulationResults, _ solution: Solution?) throws(RunError) {
    let simulation = results.simulation
    first = simulation.first
    last = simulation.first.advanced(by: simulation.months - 1)
    provisionalYears = simulation.provisionalYears
    changesToCome = simulation.changesToCome
    changesEnding = simulation.changesEnding
    var standards: [StandardSummary] = []
    for standard in 0..<results.standardCount {
      standards.append(try StandardSummary(results, standard))
    }
    self.standards = standards
    retiring = RetiringPerson.all(results)
    self.solution = solution
    payslips = results.payslips.computed
    payslipsRepresented = results.payslips.represented
  }
}

extension Simulation.EndingChange {
  /// What is said of it.
  public var message: Bilingual {
    Bilingual(
      "方案“\(scenario)”第\(change.line)行到 \(month.advanced(by: -1)) 为止：自 \(month) 起生效的是 \(row.place) "
        + "的标准，方案没有改它；要继续执行，请再写一行，起始月份为 \(month)",
      "line \(change.line) of scenario \"\(scenario)\" counts until \(month.advanced(by: -1)): from \(month) on the "
        + "standard of \(row.place) is in force, which the scenario leaves as it is; to go on, add a line that counts "
        + "from \(month)")
  }
}

extension StandardSummary {
  init(_ results: SimulationResults, _ standard: Int) throws(RunError) {
    let variant = results.simulation.wholeVariants[standard]
    let sums = results.totals[variant]
    let today = results.totals[0]
    name = standard == 0 ? "" : results.simulation.scenarios[standard - 1].name
    headcount = sums.headcount
    grossPay = Money(fen: try RunError.settled(sums.grossPay, PayItem.grossPay.entry.title))
    netPay = Money(fen: try RunError.settled(sums.netPay, PayItem.netPay.entry.title))
    employerCost = Money(fen: try RunError.settled(sums.employerCost, PayItem.employerCost.entry.title))
    difference = Money(
      fen: try RunError.settled(sums.employerCost - today.employerCost, PayItem.employerCost.entry.title))
    differencePercent = Percent.hundredths(sums.employerCost - today.employerCost, of: today.employerCost)
    var gains = (0, 0)
    for person in 0..<results.roster.count {
      let difference = results.outcome(person, standard).netPay - results.outcome(person, 0).netPay
      if difference > 0 { gains.0 += 1 }
      if difference < 0 { gains.1 += 1 }
    }
    gainers = gains.0
    losers = gains.1
    unchanged = results.roster.count - gains.0 - gains.1
  }
}

import CSV
import Payroll

/// What one person gets and costs over all months under one standard, in fen, with all the findings.
struct PersonOutcome: Sendable {
  var grossPay: Int64
  var netPay: Int64
  var employerCost: Int64
  var findings: FindingSet
}

/// What a simulation has found.
struct SimulationResults {
  let simulation: Simulation
  let roster: SimulatedRoster
  /// For each cell the category of its people; nil for a later payment without one.
  let categories: [PostCategory?]
  /// For each variant its months.
  let months: [[SimulatedSums]]
  /// For each variant the sums over all months.
  let totals: [SimulatedSums]
  /// For each cell today's standard and each scenario, over all months.
  let cells: [[SimulatedSums]]
  /// For each person today's standard and each scenario, one after the other.
  let outcomes: [PersonOutcome]
  /// Payslips that were computed, and those that would have been if no two standards were the same for anybody.
  let payslips: (computed: Int, represented: Int)

  /// Today's standard and the scenarios.
  var standardCount: Int { simulation.wholeVariants.count }

  /// A person's outcome under today's standard (0) or a scenario.
  func outcome(_ person: Int, _ standard: Int) -> PersonOutcome {
    outcomes[person * standardCount + standard]
  }
}

/// A person who cannot be simulated.
public struct SimulationRefusal: Error, Sendable {
  /// The employee number.
  public let employeeId: String
  /// Why, and in which month of which scenario.
  public let error: SimulationError
}

/// Simulates a roster with several threads; the results do not depend on how many.
struct SimulationWork {
  /// People that a thread takes at a time.
  private static let pieceSize = 256

  private final class Worker {
    var simulator: Simulator
    var range = 0..<0
    var cells: [[SimulatedSums]]
    var outcomes: [PersonOutcome] = []

    init(_ simulation: Simulation, cells: Int) {
      simulator = Simulator(simulation)
      let none = [SimulatedSums](repeating: SimulatedSums(), count: simulation.wholeVariants.count)
      self.cells = [[SimulatedSums]](repeating: none, count: cells)
    }
  }

  /// Everybody under every variant.
  ///
  /// - Parameter keepsOutcomes: whether each person's outcome is kept; a search for a percentage needs none.
  /// - Throws: ``SimulationRefusal`` for the first person who cannot be simulated; ``RunError/overflow(_:)``.
  static func run(
    _ simulation: Simulation, _ roster: SimulatedRoster, threads: Int, keepsOutcomes: Bool = true,
    progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws -> SimulationResults {
    let placed = try standards(of: roster, simulation)
    let workers = (0..<max(1, threads)).map { _ in Worker(simulation, cells: roster.cells.count) }
    var next = 0
    var outcomes: [PersonOutcome] = []
    if keepsOutcomes { outcomes.reserveCapacity(roster.count * simulation.wholeVariants.count) }
    try Conveyor.run(
      workers,
      take: { worker in
        worker.range = next..<min(roster.count, next + pieceSize)
        next = worker.range.upperBound
        return !worker.range.isEmpty
      },
      work: { try simulate($0, simulation, roster, placed, keepsOutcomes) },
      deliver: { worker in
        outcomes.append(contentsOf: worker.outcomes)
        progress(worker.range.upperBound, roster.count)
      })
    return collect(workers, simulation, roster, placed, outcomes)
  }

  private static func simulate(
    _ worker: Worker, _ simulation: Simulation, _ roster: SimulatedRoster, _ placed: [PlacedStandards],
    _ keepsOutcomes: Bool
  ) throws {
    worker.outcomes.removeAll(keepingCapacity: true)
    for index in worker.range {
      let cell = Int(roster.cellOfPerson[index])
      do throws(SimulationError) {
        try worker.simulator.simulate(roster.people[index], under: placed[cell])
      } catch {
        throw SimulationRefusal(employeeId: roster.employeeId(at: index), error: error)
      }
      for (standard, variant) in simulation.wholeVariants.enumerated() {
        let sums = worker.simulator.person[variant]
        worker.cells[cell][standard].add(sums)
        if !keepsOutcomes { continue }
        worker.outcomes.append(
          PersonOutcome(
            grossPay: try RunError.settled(sums.grossPay, PayItem.grossPay.entry.title),
            netPay: try RunError.settled(sums.netPay, PayItem.netPay.entry.title),
            employerCost: try RunError.settled(sums.employerCost, PayItem.employerCost.entry.title),
            findings: worker.simulator.findings[variant]))
      }
    }
  }

  /// The standards of each cell, looked up once for all who share a placement.
  private static func standards(
    of roster: SimulatedRoster, _ simulation: Simulation
  ) throws -> [PlacedStandards] {
    let finder = PlacedStandardsFinder(simulation)
    let today = simulation.variants[0].standards
    let namedUnits = Set(today.contributions.values.joined().compactMap(\.terms.unit))
    var known: [Placement: PlacedStandards] = [:]
    var first: [Int32: Int] = [:]
    for (person, cell) in roster.cellOfPerson.enumerated() where first[cell] == nil { first[cell] = person }
    return try roster.cells.enumerated().map { index, cell in
      let placement = cell.placement(namesUnit: namedUnits.contains(cell.unit))
      if let found = known[placement] { return found }
      do throws(SimulationError) {
        let found = try finder.standards(of: placement)
        known[placement] = found
        return found
      } catch {
        throw SimulationRefusal(
          employeeId: first[Int32(index)].map { roster.employeeId(at: $0) } ?? "", error: error)
      }
    }
  }

  private static func collect(
    _ workers: [Worker], _ simulation: Simulation, _ roster: SimulatedRoster, _ placed: [PlacedStandards],
    _ outcomes: [PersonOutcome]
  ) -> SimulationResults {
    let variants = simulation.variants.indices
    var totals = [SimulatedSums](repeating: SimulatedSums(), count: variants.count)
    var months = [[SimulatedSums]](
      repeating: [SimulatedSums](repeating: SimulatedSums(), count: simulation.months), count: variants.count)
    var cells = workers[0].cells
    var computed = 0
    for (place, worker) in workers.enumerated() {
      computed += worker.simulator.payslipsComputed
      for variant in variants {
        totals[variant].add(worker.simulator.totals[variant])
        for month in 0..<simulation.months {
          months[variant][month].add(worker.simulator.sums(variant, month))
        }
      }
      guard place > 0 else { continue }
      for cell in cells.indices {
        for standard in cells[cell].indices { cells[cell][standard].add(worker.cells[cell][standard]) }
      }
    }
    let represented = months.joined().reduce(0) { $0 + $1.headcount }
    return SimulationResults(
      simulation: simulation, roster: roster,
      categories: zip(roster.cells, placed).map { $1[0, 0].post?.terms.category ?? $0.category },
      months: months, totals: totals, cells: cells, outcomes: outcomes, payslips: (computed, represented))
  }
}

import CSV
import Payroll
import PayrollFiles

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
  /// What each unit costs in each month.
  let budget: BudgetSums
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

  /// People who share their standards, by their places in the order of work.
  private struct Piece {
    let range: Range<Int>
    let standards: PlacedStandards
  }

  private final class Worker {
    var simulator: Simulator
    var piece: Piece?
    var cells: [[SimulatedSums]]
    var outcomes: [PersonOutcome] = []
    /// For each person of the piece and each standard the months.
    var months: [SimulatedSums] = []

    init(_ simulation: Simulation, cells: Int) {
      simulator = Simulator(simulation)
      let none = [SimulatedSums](repeating: SimulatedSums(), count: simulation.wholeVariants.count)
      self.cells = [[SimulatedSums]](repeating: none, count: cells)
    }
  }

  private let simulation: Simulation
  private let roster: SimulatedRoster
  private let keepsOutcomes: Bool
  /// The standards of each cell.
  private let placed: [PlacedStandards]
  /// People in the order of work: those who share their standards one after the other.
  private let order: [Int]
  private let pieces: [Piece]

  /// Everybody under every variant.
  ///
  /// - Parameter keepsOutcomes: whether each person's outcome is kept; a search for a percentage needs none.
  /// - Throws: ``SimulationRefusal`` for somebody who cannot be simulated; ``RunError/overflow(_:)``.
  static func run(
    _ simulation: Simulation, _ roster: SimulatedRoster, threads: Int, keepsOutcomes: Bool = true,
    progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws -> SimulationResults {
    try SimulationWork(simulation, roster, keepsOutcomes).run(threads, progress)
  }

  private init(_ simulation: Simulation, _ roster: SimulatedRoster, _ keepsOutcomes: Bool) throws {
    self.simulation = simulation
    self.roster = roster
    self.keepsOutcomes = keepsOutcomes
    placed = try SimulationWork.standards(of: roster, simulation)
    (order, pieces) = SimulationWork.divide(roster, placed)
  }

  /// Puts people who share their standards one after the other and cuts them into pieces.
  private static func divide(
    _ roster: SimulatedRoster, _ placed: [PlacedStandards]
  ) -> (order: [Int], pieces: [Piece]) {
    var places: [ObjectIdentifier: Int] = [:]
    var groups: [(standards: PlacedStandards, people: [Int])] = []
    for (person, cell) in roster.cellOfPerson.enumerated() {
      let standards = placed[Int(cell)]
      if let place = places[ObjectIdentifier(standards)] {
        groups[place].people.append(person)
      } else {
        places[ObjectIdentifier(standards)] = groups.count
        groups.append((standards, [person]))
      }
    }
    var order: [Int] = []
    var pieces: [Piece] = []
    for group in groups {
      let end = order.count + group.people.count
      for start in stride(from: order.count, to: end, by: pieceSize) {
        pieces.append(Piece(range: start..<min(end, start + pieceSize), standards: group.standards))
      }
      order += group.people
    }
    return (order, pieces)
  }

  private func run(_ threads: Int, _ progress: @escaping (Int, Int) -> Void) throws -> SimulationResults {
    let workers = (0..<max(1, threads)).map { _ in Worker(simulation, cells: roster.cells.count) }
    var next = 0
    let standards = simulation.wholeVariants.count
    let none = PersonOutcome(grossPay: 0, netPay: 0, employerCost: 0, findings: [])
    var outcomes = [PersonOutcome](repeating: none, count: keepsOutcomes ? roster.count * standards : 0)
    var budget = BudgetSums(
      keepsOutcomes ? roster.cells : [], standards: standards, months: simulation.months)
    try Conveyor.run(
      workers,
      take: { worker in
        if next == pieces.count { return false }
        worker.piece = pieces[next]
        next += 1
        return true
      },
      work: { try simulate($0) },
      deliver: { worker in
        guard let piece = worker.piece else { return }
        if keepsOutcomes {
          for (index, place) in piece.range.enumerated() {
            for standard in 0..<standards {
              outcomes[order[place] * standards + standard] = worker.outcomes[index * standards + standard]
            }
            let months = standards * simulation.months
            budget.add(
              worker.months[index * months..<(index + 1) * months],
              cell: Int(roster.cellOfPerson[order[place]]))
          }
        }
        progress(piece.range.upperBound, roster.count)
      })
    return collect(workers, outcomes, budget)
  }

  private func simulate(_ worker: Worker) throws {
    guard let piece = worker.piece else { return }
    worker.outcomes.removeAll(keepingCapacity: true)
    worker.months.removeAll(keepingCapacity: true)
    for start in stride(from: piece.range.lowerBound, to: piece.range.upperBound, by: Simulator.groupSize) {
      let count = min(Simulator.groupSize, piece.range.upperBound - start)
      do throws(SimulationFailure) {
        try worker.simulator.simulate(count, under: piece.standards) { roster.people[order[start + $0]] }
      } catch {
        throw SimulationRefusal(
          employeeId: roster.employeeId(at: order[start + error.place]), error: error.error)
      }
      for place in 0..<count { try note(place, order[start + place], worker) }
    }
  }

  /// Adds somebody of the last group to the cell, and keeps the outcome.
  private func note(_ place: Int, _ person: Int, _ worker: Worker) throws(RunError) {
    let cell = Int(roster.cellOfPerson[person])
    for (standard, variant) in simulation.wholeVariants.enumerated() {
      let sums = worker.simulator.sums(ofPerson: place, variant)
      worker.cells[cell][standard].add(sums)
      if !keepsOutcomes { continue }
      worker.outcomes.append(
        PersonOutcome(
          grossPay: try RunError.settled(sums.grossPay, PayItem.grossPay.entry.title),
          netPay: try RunError.settled(sums.netPay, PayItem.netPay.entry.title),
          employerCost: try RunError.settled(sums.employerCost, PayItem.employerCost.entry.title),
          findings: worker.simulator.findings(ofPerson: place, variant)))
      for month in 0..<simulation.months {
        worker.months.append(worker.simulator.sums(ofPerson: place, variant, month))
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

  private func collect(
    _ workers: [Worker], _ outcomes: [PersonOutcome], _ budget: BudgetSums
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
      months: months, totals: totals, cells: cells, outcomes: outcomes, budget: budget,
      payslips: (computed, represented))
  }
}

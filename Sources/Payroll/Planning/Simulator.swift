/// Simulates people, a few at a time, in memory that it uses again: nothing is allocated for a payslip.
///
/// The people of a group share their standards, so that these are at hand while one variant after the other is
/// paid. Each thread has its own simulator; sums are added at the end and do not depend on how people were divided.
public struct Simulator: ~Copyable {
  /// How many people are simulated together at most.
  public static let groupSize = 16

  private let simulation: Simulation
  private var paymaster: Paymaster?
  /// What is said of each person of the group in each month, and how many months there are.
  private var said: [PersonMonth]
  private var monthCounts: [Int]
  /// The sums of each person of the group over all months, by variant.
  private var people: [SimulatedSums]
  /// The findings of all months of each person of the group, by variant.
  private var found: [FindingSet]
  /// The sums of each person of the group by variant and month.
  private var personMonths: [SimulatedSums]
  /// For each variant, the one that stands for it in this group.
  private var twin: [Int]
  /// The sums of everybody by variant and month.
  private var everybody: [SimulatedSums]
  /// The sums of everybody over all months, by variant.
  public private(set) var totals: [SimulatedSums]
  /// Payslips computed; those of variants that are the same for a group are computed once.
  public private(set) var payslipsComputed = 0

  /// A simulator of a simulation.
  public init(_ simulation: Simulation) {
    self.simulation = simulation
    let variants = simulation.variants.count
    let blank = PersonMonth(simulation.first, Employee(hireDate: simulation.first.firstDay))
    said = [PersonMonth](repeating: blank, count: Simulator.groupSize * simulation.months)
    monthCounts = [Int](repeating: 0, count: Simulator.groupSize)
    people = [SimulatedSums](repeating: SimulatedSums(), count: Simulator.groupSize * variants)
    found = [FindingSet](repeating: [], count: Simulator.groupSize * variants)
    let months = variants * simulation.months
    personMonths = [SimulatedSums](repeating: SimulatedSums(), count: Simulator.groupSize * months)
    twin = Array(0..<variants)
    everybody = [SimulatedSums](repeating: SimulatedSums(), count: months)
    totals = [SimulatedSums](repeating: SimulatedSums(), count: variants)
  }

  /// Everybody's sums of a month under a variant.
  public func sums(_ variant: Int, _ month: Int) -> SimulatedSums {
    everybody[variant * simulation.months + month]
  }

  /// The sums over all months of somebody of the last group under a variant.
  public func sums(ofPerson place: Int, _ variant: Int) -> SimulatedSums {
    people[place * simulation.variants.count + twin[variant]]
  }

  /// The sums of a month of somebody of the last group under a variant; nothing where the person has left.
  public func sums(ofPerson place: Int, _ variant: Int, _ month: Int) -> SimulatedSums {
    personMonths[(place * simulation.variants.count + twin[variant]) * simulation.months + month]
  }

  /// The findings of all months of somebody of the last group under a variant.
  public func findings(ofPerson place: Int, _ variant: Int) -> FindingSet {
    found[place * simulation.variants.count + twin[variant]]
  }

  /// Simulates one person under every variant, as the only one of a group.
  ///
  /// - Throws: ``SimulationFailure`` where a month cannot be paid; the sums are then worthless.
  public mutating func simulate(
    _ person: SimulatedPerson, under standards: PlacedStandards
  ) throws(SimulationFailure) {
    try simulate(1, under: standards) { _ in person }
  }

  /// Simulates people who share their standards under every variant; the results stand in
  /// ``sums(ofPerson:_:)`` and ``findings(ofPerson:_:)`` until the next.
  ///
  /// People leave at their end date: months that begin after it are left out (but for a later payment, which is
  /// made in the first month).
  ///
  /// - Parameters:
  ///   - count: how many people, at most ``groupSize``.
  ///   - standards: what applies to all of them.
  ///   - person: the person at a place, from 0.
  /// - Throws: ``SimulationFailure`` where a month cannot be paid; the sums are then worthless.
  public mutating func simulate(
    _ count: Int, under standards: PlacedStandards, person: (Int) -> SimulatedPerson
  ) throws(SimulationFailure) {
    precondition(count <= Simulator.groupSize, "a group has \(Simulator.groupSize) people at most")
    twin = standards.twin
    var carryovers = [Carryover?](repeating: nil, count: count)
    for place in 0..<count {
      let person = person(place)
      carryovers[place] = person.carryover
      sayMonths(person, place)
    }
    for variant in simulation.variants.indices where twin[variant] == variant {
      for place in 0..<count {
        do { try pay(place, carryovers[place], variant, standards) } catch {
          throw SimulationFailure(place: place, error: error)
        }
      }
    }
    for variant in simulation.variants.indices {
      for place in 0..<count {
        totals[variant].add(sums(ofPerson: place, variant))
        for month in 0..<monthCounts[place] {
          everybody[variant * simulation.months + month].add(sums(ofPerson: place, variant, month))
        }
      }
    }
  }

  /// What is said of the person in each month.
  private mutating func sayMonths(_ person: SimulatedPerson, _ place: Int) {
    let start = place * simulation.months
    said[start] = person.first
    let end = person.given.employee.endDate
    var count = 1
    while count < simulation.months {
      let period = simulation.first.advanced(by: count)
      if let end, end < period.firstDay { break }
      said[start + count] = person.given.repeated(in: period)
      count += 1
    }
    monthCounts[place] = count
  }

  private mutating func pay(
    _ place: Int, _ carryover: Carryover?, _ variant: Int, _ standards: PlacedStandards
  ) throws(SimulationError) {
    let start = place * simulation.months
    let region = standards[variant, 0].region
    if variant > 0, let refusal = said[start].findRefusals(carryover, region, faulty: []).first {
      throw error(variant, 0, standards, .refused(refusal))
    }
    let paymaster = paymaster ?? Paymaster(from: standards[variant, 0])
    self.paymaster = paymaster
    var sum = SimulatedSums()
    var findings: FindingSet = []
    let months = (place * simulation.variants.count + variant) * simulation.months
    for month in monthCounts[place]..<simulation.months { personMonths[months + month] = SimulatedSums() }
    for month in 0..<monthCounts[place] {
      do throws(PayrollError) {
        if month == 0 {
          try paymaster.pay(said[start], carryover: carryover, under: standards[variant, 0])
        } else {
          try paymaster.payNext(said[start + month], under: standards[variant, month])
        }
      } catch let failure {
        throw error(variant, month, standards, .payroll(failure))
      }
      let paid = SimulatedSums(paymaster.payslip.amounts)
      personMonths[months + month] = paid
      sum.addAmounts(paid)
      findings.formUnion(paymaster.payslip.findings)
    }
    payslipsComputed += monthCounts[place]
    sum.headcount = 1
    people[place * simulation.variants.count + variant] = sum
    found[place * simulation.variants.count + variant] = findings
  }

  private func error(
    _ variant: Int, _ month: Int, _ standards: PlacedStandards, _ reason: SimulationError.Reason
  ) -> SimulationError {
    SimulationError(
      scenario: simulation.name(of: variant), period: simulation.first.advanced(by: month),
      region: standards[variant, month].region.region, reason: reason)
  }
}

/// Somebody of a group who cannot be simulated.
public struct SimulationFailure: Error, Sendable {
  /// The place in the group.
  public let place: Int
  /// Why.
  public let error: SimulationError
}

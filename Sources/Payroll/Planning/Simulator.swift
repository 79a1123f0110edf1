/// Simulates people one after the other in memory that it uses again: nothing is allocated for a payslip.
///
/// Each thread has its own; sums are added at the end and do not depend on how people were divided.
public struct Simulator {
  private let simulation: Simulation
  private var payslip: Payslip
  /// What is said of the person in each month.
  private var said: [PersonMonth]
  /// The person's sums by variant and month.
  private var monthly: [SimulatedSums]
  /// The person's sums over all months, by variant.
  public private(set) var person: [SimulatedSums]
  /// The findings of all the person's months, by variant.
  public private(set) var findings: [FindingSet]
  /// The sums of everybody by variant and month; see ``sums(_:_:)``.
  private var sums: [SimulatedSums]
  /// The sums of everybody over all months, by variant.
  public private(set) var totals: [SimulatedSums]
  /// Payslips computed; those of variants that are the same for a person are computed once.
  public private(set) var payslipsComputed = 0

  /// A simulator of a simulation.
  public init(_ simulation: Simulation) {
    self.simulation = simulation
    let variants = simulation.variants.count
    let blank = PersonMonth(simulation.first, Employee(hireDate: simulation.first.firstDay))
    payslip = Payslip(emptyFor: simulation.first)
    said = [PersonMonth](repeating: blank, count: simulation.months)
    monthly = [SimulatedSums](repeating: SimulatedSums(), count: variants * simulation.months)
    person = [SimulatedSums](repeating: SimulatedSums(), count: variants)
    findings = [FindingSet](repeating: [], count: variants)
    sums = monthly
    totals = person
  }

  /// Everybody's sums of a month under a variant.
  public func sums(_ variant: Int, _ month: Int) -> SimulatedSums {
    sums[variant * simulation.months + month]
  }

  /// Simulates a person under every variant; the results stand in ``person`` and ``findings`` until the next.
  ///
  /// People leave at their end date: months that begin after it are left out (but for a later payment, which is
  /// made in the first month).
  ///
  /// - Throws: ``SimulationError`` where a month cannot be paid; the sums are then worthless.
  public mutating func simulate(
    _ person: SimulatedPerson, under standards: PlacedStandards
  ) throws(SimulationError) {
    let count = sayMonths(person)
    for variant in simulation.variants.indices {
      let twin = standards.twin[variant]
      if twin == variant {
        try pay(person, variant, count, standards)
      } else {
        take(twin, as: variant, count)
      }
      totals[variant].add(self.person[variant])
      for month in 0..<count {
        let place = variant * simulation.months + month
        sums[place].add(monthly[place])
      }
    }
  }

  /// What is said of the person in each month; how many months there are.
  private mutating func sayMonths(_ person: SimulatedPerson) -> Int {
    said[0] = person.first
    let end = person.given.employee.endDate
    var count = 1
    while count < simulation.months {
      let period = simulation.first.advanced(by: count)
      if let end, end < period.firstDay { break }
      said[count] = person.given.repeated(in: period)
      count += 1
    }
    return count
  }

  private mutating func pay(
    _ person: SimulatedPerson, _ variant: Int, _ count: Int, _ standards: PlacedStandards
  ) throws(SimulationError) {
    if variant > 0, let refusal = said[0].refusals(person.carryover, standards[variant, 0].region).first {
      throw error(variant, 0, standards, .refused(refusal))
    }
    var sum = SimulatedSums()
    var found: FindingSet = []
    for month in 0..<count {
      do throws(PayrollError) {
        let carryover = month == 0 ? person.carryover : payslip.next
        try Payslip.compute(
          said[month], carryover: carryover, under: standards[variant, month], reusing: &payslip)
      } catch let failure {
        throw error(variant, month, standards, .payroll(failure))
      }
      let paid = SimulatedSums(payslip.amounts)
      monthly[variant * simulation.months + month] = paid
      sum.addAmounts(paid)
      found.formUnion(payslip.findings)
    }
    payslipsComputed += count
    sum.headcount = 1
    self.person[variant] = sum
    findings[variant] = found
  }

  private mutating func take(_ twin: Int, as variant: Int, _ count: Int) {
    person[variant] = person[twin]
    findings[variant] = findings[twin]
    for month in 0..<count {
      monthly[variant * simulation.months + month] = monthly[twin * simulation.months + month]
    }
  }

  private func error(
    _ variant: Int, _ month: Int, _ standards: PlacedStandards, _ reason: SimulationError.Reason
  ) -> SimulationError {
    SimulationError(
      scenario: simulation.name(of: variant), period: simulation.first.advanced(by: month),
      region: standards[variant, month].region.region, reason: reason)
  }
}

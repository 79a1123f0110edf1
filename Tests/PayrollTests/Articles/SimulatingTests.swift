import Payroll
import PayrollTestSupport
import Testing

/// The code of the article on simulating.
@Suite struct SimulatingTests {
  /// Twelve months of 10,000: the raise of 5 % costs 12 x 500, the risk factor then 12 x 1,050.
  @Test("The article's scenario costs what was reckoned by hand, and its shares add up")
  func scenario() throws {
    let yunnan = Region.yunnan
    let standards = SampleStandards.wage("10000").tables
    let placement = Placement(region: .kunming, post: "P", grade: "G")
    let people = [
      (placement, SimulatedPerson(PersonMonth("2026-01", Employee(hireDate: "2015-04-01"))))
    ]

    let raise = StandardChange(.salary, region: yunnan, column: "reference_salary", .percent, "5")
    let risk = StandardChange(.posts, region: yunnan, key: "P", column: "risk", .set, "1.1")
    let scenario = Scenario("raise and risk", [raise, risk])

    let simulation = try Simulation(
      of: [scenario], beside: standards, from: "2026-01", months: 12)
    let finder = PlacedStandardsFinder(simulation)
    var simulator = Simulator(simulation)

    for (placement, person) in people {
      let placed = try finder.standards(of: placement)
      try simulator.simulate(person, under: placed)
    }

    let today = simulator.totals[0]
    let proposed = simulator.totals[simulation.wholeVariants[1]]
    print("difference in fen:", proposed.employerCost - today.employerCost)
    let shares = simulation.shares(simulator.totals.map(\.employerCost))
    #expect(shares[0].reduce(0, +) == proposed.employerCost - today.employerCost)

    #expect(shares == [[600_000, 1_260_000]])
  }
}

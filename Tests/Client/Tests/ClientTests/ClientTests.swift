import Foundation
import Payroll
import PayrollFiles
import PayrollTestSupport
import Testing

/// What somebody does with the library from outside.
@Suite struct ClientTests {
  private let sample = SampleStandards.wage("6160")
  private let placement = Placement(region: .kunming, post: "P", grade: "G")

  @Test("Three people are paid for three months that hand on to each other")
  func months() throws {
    for hours in ["0", "4", "36"] as [Hours] {
      var carryover: Carryover?
      for period in ["2026-03", "2026-04", "2026-05"] as [PayPeriod] {
        let person = PersonMonth.sample(period) { $0.attendance.overtimeWorkday = hours }
        let standards = try sample.tables.applied(to: placement, in: period)
        #expect(person.refusals(carryover: carryover, under: standards.region) == [])
        let payslip = try Payslip.compute(person, carryover: carryover, under: standards)
        #expect(payslip.addsUp)
        carryover = payslip.next
      }
      #expect(carryover?.period == "2026-05")
    }
  }

  @Test("A formula is tested in three lines, and explained")
  func formula() throws {
    let explained = try sample.explain(.sample { $0.attendance.overtimeWorkday = "4" })
    expect(explained.payslip, .overtimeWorkdayPay, "212.41")  // 6160 / (21.75 x 8) x 4 x 1.5
    expect(explained, .overtimeWorkdayPay, exactly: Fraction(6_160, 29))
  }

  @Test("What has left the range equals nothing, and a year that is none is no month")
  func overflow() {
    #expect(Fraction(1) / Fraction(0) != Fraction(6_160, 29))
    #expect(PayPeriod(year: 200_000_000, month: 1) == nil)
  }

  @Test("Impossible input and standards of another month are refused")
  func impossible() throws {
    let person = PersonMonth.sample("2026-10") {
      $0.attendance.overtimeWorkday = "-10"
      $0.attendance.dutyDays = "-5"
      $0.attendance.leave[.sick] = "-3"
      $0.earnings.allowance = "-100"
    }
    #expect(try sample.refusals(person).map(\.code) == [.range, .range, .range, .range])
    let august = try sample.applied("2026-08")
    #expect(throws: PayrollError.self) { try Payslip.compute(.sample("2026-10"), under: august) }
  }

  @Test("Standards that contradict themselves pay nobody")
  func faults() throws {
    var tables = sample.tables
    tables.taxBrackets[.annual]?.removeFirst()
    let fault = try #require(tables.faults().first)
    #expect(fault.table == .tax)
    #expect(throws: PlacementError.standards(.faulty(fault))) {
      try tables.applied(to: placement, in: "2026-03")
    }
  }

  @Test("A folder of standards is loaded")
  func folder() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../../SampleData/standards")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".csv") }.sorted()
      .map { StandardsFile(name: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0)))) }
    let standards = try StandardsFolder.load(files)
    #expect(standards.faults().isEmpty)
    #expect(try standards.inForce("2026-10").lacks(of: .guandu).isEmpty)
  }

  @Test("A raise is simulated")
  func raise() throws {
    let raise = StandardChange(.salary, region: .yunnan, column: "reference_salary", .percent, "5")
    let simulation = try Simulation(
      of: [Scenario("raise", [raise])], beside: SampleStandards.wage("10000").tables, from: "2026-01",
      months: 12)
    var simulator = Simulator(simulation)
    let person = SimulatedPerson(PersonMonth("2026-01", Employee(hireDate: "2015-04-01")))
    try simulator.simulate(person, under: PlacedStandardsFinder(simulation).standards(of: placement))
    let costs = simulator.totals.map(\.employerCost)
    #expect(costs[1] - costs[0] == 600_000)  // 12 x 500 yuan, in fen
  }

  @Test("Values are written and read as in files")
  func values() throws {
    let amounts = ["gross_pay": Money("12.50") as Money]
    let text = String(decoding: try JSONEncoder().encode(amounts), as: UTF8.self)
    #expect(text == #"{"gross_pay":"12.50"}"#)
    #expect(PayItem(code: "gross_pay") == .grossPay && Rate(percent: "0.7") == "0.007")
  }
}

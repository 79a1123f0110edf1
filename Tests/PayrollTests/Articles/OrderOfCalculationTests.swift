import Payroll
import PayrollTestSupport
import Testing

/// The code of the article on the order of the calculation, and its table.
@Suite struct OrderOfCalculationTests {
  @Test("A payslip adds up as the article says")
  func identities() throws {
    let sample = SampleStandards.wage("6160") { $0.contributions = [.fixed("400")] }
    for person in [PersonMonth.sample(), .sample(hired: "2026-03-30"), .sample(left: "2026-03-12")] {
      let payslip = try sample.pay(person)

      let gross = PayItem.all(of: .earning).reduce(0) { $0 + payslip[$1].fen }
      let deductions = PayItem.all(of: .employeeDeduction).reduce(0) { $0 + payslip[$1].fen }
      let costs = PayItem.all(of: .employerCost).reduce(0) { $0 + payslip[$1].fen }
      #expect(payslip[.grossPay].fen == gross)
      #expect(payslip[.netPay].fen == gross - deductions + payslip[.arrearsAdvanced].fen)
      #expect(payslip[.employerCost].fen == gross + costs)
      #expect(payslip.addsUp)
    }
  }

  @Test("The article's payslip adds up")
  func example() throws {
    let payslip = try SampleStandards.wage("6160").pay(.sample())
    let gross = PayItem.all(of: .earning).reduce(0) { $0 + payslip[$1].fen }
    let deductions = PayItem.all(of: .employeeDeduction).reduce(0) { $0 + payslip[$1].fen }
    let costs = PayItem.all(of: .employerCost).reduce(0) { $0 + payslip[$1].fen }
    #expect(payslip[.grossPay].fen == gross)
    #expect(payslip[.netPay].fen == gross - deductions + payslip[.arrearsAdvanced].fen)
    #expect(payslip[.employerCost].fen == gross + costs)
    #expect(payslip.addsUp)
  }

  @Test("The table has every step of the calculation that settles a line, in its order")
  func table() throws {
    let tree = try SourceTree()
    let step = #/^ +(?:try )?(\w+)\(/#
    let steps = try tree.text("Sources/Payroll/Payslip/Calculation.swift")
      .split(separator: "mutating func run() throws(PayrollError) {")[1].split(separator: "\n  }\n")[0]
      .split(separator: "\n").compactMap { $0.firstMatch(of: step).map { String($0.1) } }
    let rows = try tree.text("Sources/Payroll/Payroll.docc/OrderOfCalculation.md")
      .matches(of: #/\n\| `(\w+)`/#).map { String($0.1) }
    #expect(rows == steps)
  }
}

import PayrollTestSupport
import Testing

@testable import Payroll

/// What pays is what explains.
@Suite struct ExplainedPayslipTests {
  private static let year = (1...12).map { PayPeriod(unchecked: 2026, $0) }

  /// Explains 40 people of one set of standards through a year.
  private func everyMonth(
    seed: UInt64, _ body: (PersonMonth, Carryover?, AppliedStandards, ExplainedPayslip) throws -> Void
  ) throws -> Int {
    var people = ExplainedPeople(seed: seed)
    let sample = people.standards()
    let standards = try Self.year.map { try sample.applied($0) }
    let later = try Self.year.map { try sample.applied($0, laterPayment: true) }
    var count = 0
    for _ in 0..<40 {
      let employee = people.employee()
      var row: Carryover?
      for (index, period) in Self.year.enumerated() where employee.hireDate <= period.lastDay {
        guard let person = try people.month(period, employee, row, standards[index].region) else { continue }
        let applied = person.isLaterPayment ? later[index] : standards[index]
        let explained = try Payslip.explain(person, carryover: row, under: applied)
        try body(person, row, applied, explained)
        row = explained.payslip.next
        count += 1
      }
    }
    return count
  }

  @Test(
    "Each line's amount is the payslip's, and working it out again from the explained figures gives it",
    arguments: 1...40 as ClosedRange<UInt64>)
  func amounts(_ seed: UInt64) throws {
    let count = try everyMonth(seed: seed) { person, row, applied, explained in
      let payslip = try Payslip.compute(person, carryover: row, under: applied)
      #expect(explained.lines.map(\.item) == PayItem.allCases)
      for line in explained.lines {
        #expect(line.hundredths == payslip.amounts[line.item], "\(line.item.code)")
        #expect(
          line.working.hundredths == line.hundredths,
          "\(line.item.code): \(line.working.numbers(in: .english)) is not \(line.hundredths)")
      }
      #expect(explained.payslip.findings == payslip.findings)
      #expect(explained.payslip.next.wages[person.period] == payslip.next.wages[person.period])
    }
    #expect(count > 150)
  }

  @Test(
    "A line differs from its exact value by less than the units of its roundings, and not at all without one",
    arguments: 41...50 as ClosedRange<UInt64>)
  func rounding(_ seed: UInt64) throws {
    _ = try everyMonth(seed: seed) { _, _, _, explained in
      for line in explained.lines {
        let magnitude = line.cutOff < .zero ? -line.cutOff : line.cutOff
        let units = line.roundings.reduce(0) { $0 + $1.rule.unit }
        if line.roundings.isEmpty {
          #expect(magnitude == .zero, "\(line.item.code)")
        } else {
          #expect(magnitude * Fraction(100) < Fraction(Int128(units)), "\(line.item.code)")
        }
      }
    }
  }

  @Test(
    "A line that no formula tells of is 0 and says why", arguments: 51...60 as ClosedRange<UInt64>)
  func reasons(_ seed: UInt64) throws {
    _ = try everyMonth(seed: seed) { _, _, _, explained in
      for line in explained.lines where line.reason != nil {
        #expect(line.hundredths == 0, "\(line.item.code)")
        #expect(line.reason?.english != "none", "\(line.item.code)")
      }
    }
  }

  @Test(
    "Other lines in a formula are lines of the same payslip", arguments: 61...65 as ClosedRange<UInt64>)
  func lines(_ seed: UInt64) throws {
    _ = try everyMonth(seed: seed) { _, _, _, explained in
      for line in explained.lines {
        for case .line(let item, let hundredths) in line.working.inputs {
          #expect(hundredths == explained[item].hundredths, "\(line.item.code): \(item.code)")
        }
      }
    }
  }
}

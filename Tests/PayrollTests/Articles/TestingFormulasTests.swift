import Payroll
import PayrollTestSupport
import Testing

/// The code of the article on testing formulas.
@Suite struct TestingFormulasTests {
  @Test("A line says its exact value, its rounding, its formula and its articles")
  func line() throws {
    let sample = SampleStandards.wage("6160")
    let lastMonth = Carryover.sample()
    let standards = try sample.applied("2026-03")
    let person = PersonMonth.sample { $0.attendance.overtimeWorkday = "4" }
    let explained = try Payslip.explain(person, carryover: lastMonth, under: standards)
    let overtime = explained[.overtimeWorkdayPay]
    #expect(overtime.exact == Fraction(6_160, 29))  // 6160 / (21.75 x 8) x 4 x 1.5
    #expect(overtime.amount == Money(fen: 212_41))
    #expect(overtime.roundings.map(\.rule) == [.halfUpFen])
    #expect(overtime.cutOff == Fraction(11, 2_900))  // 212.413793... - 212.41

    #expect(overtime.working.numbers(in: .english) == "max(6160.00, 2270.00) / (21.75 x 8) x 4.00 x 1.5")
    #expect(overtime.working.workedOut.exact == overtime.exact)
    #expect(overtime.citations.contains { $0.text(in: .english) == "劳动法 Art. 44" })

    #expect(explained[.dutyPay].reason != nil)

    let table = """
      case,period,region,post,grade,hire_date,overtime_workday_hours,expect_overtime_workday_pay
      four hours,2026-03,5301,P,G,2020-04-01,4,212.41
      """
    for payrollCase in try PayrollCase.all(in: table, under: sample.tables) {
      expect(payrollCase)
    }
  }
}

import PayrollTestSupport
import Testing

@testable import Payroll

extension SampleStandards {
  /// The payslip of somebody with days of leave, whom nothing refuses.
  func pay(_ leave: [LeaveKind: Days], in period: PayPeriod, hired: CivilDate) throws -> Payslip {
    let person = PersonMonth.sample(period, hired: hired) {
      for (kind, days) in leave { $0.attendance.leave[kind] = days }
    }
    #expect(try refusals(person) == [])
    return try pay(person)
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Which lines go by a parameter.
@Suite struct StandardsLinesTests {
  @Test("A rate of overtime reaches its own line, and one that only warns reaches none")
  func parameters() {
    func lines(_ name: ParameterName) -> [PayItem] { PayItem.allCases.filter(name.reaches) }
    #expect(lines(.overtimeHolidayRate) == [.overtimeHolidayPay])
    #expect(lines(.overtimeRestdayRate) == [.overtimeRestdayPay, .compLeavePayout])
    #expect(lines(.overtimeMonthlyCapHours).isEmpty)
  }

  @Test("A lower wage in probation knows the minimum wage, the pay of a grade does not")
  func minimumWage() {
    #expect(PayItem.linesOfMinimumWage.contains(.probationAdjustment))
    #expect(!PayItem.linesOfMinimumWage.contains(.gradePay))
  }
}

import Payroll
import Testing

@testable import PayrollRuns

/// Leave by kind.
@Suite struct YearLeaveTests {
  @Test(
    "Days of each kind are added up over months and people; who was not paid in a month does not count again")
  func days() throws {
    let archive = try PaidArchive.year2026(1...3) { month in
      month == 2
        ? [plain("B", ["annual_leave_days": "1", "overtime_workday_hours": "3"])]
        : [plain("A", ["annual_leave_days": "2"]), plain("B", month == 3 ? ["absent_days": "0.5"] : [:])]
    }
    let leave = try YearLeave(try ArchivedMonth.inOrder(archive.runs))
    #expect(leave.days.map(\.field) == [.absentDays, .annualLeaveDays])
    #expect(leave.days.map(\.hundredths) == [50, 500])
  }
}

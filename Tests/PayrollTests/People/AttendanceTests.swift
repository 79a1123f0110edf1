import PayrollTestSupport
import Testing

@testable import Payroll

/// What somebody did in the month.
@Suite struct AttendanceTests {
  @Test("Days of leave are kept by kind and add up")
  func leave() {
    var leave = LeaveDays()
    #expect(leave.total == .zero)
    for (index, kind) in LeaveKind.allCases.enumerated() { leave[kind] = Days(index + 1) }
    for (index, kind) in LeaveKind.allCases.enumerated() { #expect(leave[kind] == Days(index + 1)) }
    #expect(leave.total == Days(66))  // 1 + 2 + ... + 11
    leave[.sick] = "0.25"
    #expect(leave.total == "63.25")
  }

  @Test("A month is empty until anything is done or taken")
  func isEmpty() {
    #expect(Attendance().isEmpty)
    let changes: [(inout Attendance) -> Void] = [
      { $0.overtimeWorkday = "0.01" }, { $0.overtimeRestday = "0.01" }, { $0.overtimeHoliday = "0.01" },
      { $0.compLeaveElected = "0.01" }, { $0.compLeaveTaken = "0.01" }, { $0.dutyDays = "0.01" },
      { $0.annualLeavePayout = "0.01" },
    ]
    for change in changes {
      var attendance = Attendance()
      change(&attendance)
      #expect(!attendance.isEmpty)
    }
    for kind in LeaveKind.allCases {
      var attendance = Attendance()
      attendance.leave[kind] = "0.01"
      #expect(!attendance.isEmpty)
    }
  }

  @Test("What is said of the annual leave of the year is not something done")
  func saidIsNotDone() {
    var attendance = Attendance()
    attendance.annualLeaveEntitlement = "5"
    attendance.annualLeaveWaived = true
    #expect(attendance.isEmpty)
  }
}

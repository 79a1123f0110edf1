import PayrollTestSupport
import Testing

@testable import Payroll

/// What days of injury leave on a roster are measured by.
@Suite struct InjuryLeaveGrantTests {
  private func grant(_ date: CivilDate, _ months: Int) throws -> InjuryLeaveGrant {
    try #require(
      InjuryLeaveGrant(
        .sample(.injuryLeave, on: date) {
          $0.wage = "5000"
          $0.months = months
        }))
  }

  /// A month in which every day follows the weekday.
  private func calendar(_ period: PayPeriod) -> WorkCalendar { WorkCalendar(period) { _ in nil } }

  @Test("A case of injury leave grants from its date to the day before the months are full")
  func period() throws {
    let leave = try grant("2025-05-20", 2)
    #expect(leave.beginsOn == "2025-05-20" && leave.endsOn == "2025-07-19")
  }

  @Test("Other kinds, and leave without months, grant nothing")
  func none() {
    #expect(InjuryLeaveGrant(.sample(.disability) { $0.months = 3 }) == nil)
    #expect(InjuryLeaveGrant(.sample(.injuryLeave)) == nil)
  }

  // May 2025: the 20th is a Tuesday, so 9 weekdays are left from it on (20-23, 26-30).
  // July 2025: 1st (Tuesday) to 19th (Saturday) holds 14 weekdays.
  @Test("The payable days of a month within the grant are covered, its first and last day included")
  func covered() throws {
    let leave = try grant("2025-05-20", 2)
    #expect(InjuryLeaveGrant.daysCovered(by: [leave], in: calendar("2025-04")) == .zero)
    #expect(InjuryLeaveGrant.daysCovered(by: [leave], in: calendar("2025-05")) == "9")
    #expect(InjuryLeaveGrant.daysCovered(by: [leave], in: calendar("2025-06")) == "21")
    #expect(InjuryLeaveGrant.daysCovered(by: [leave], in: calendar("2025-07")) == "14")
    #expect(InjuryLeaveGrant.daysCovered(by: [leave], in: calendar("2025-08")) == .zero)
    #expect(InjuryLeaveGrant.daysCovered(by: [], in: calendar("2025-06")) == .zero)
  }

  @Test("Days that two grants cover count once, and days between them not at all")
  func several() throws {
    // 2 to 13 June 2025 and from the 10th on overlap: 2 to 30 June are all 21 weekdays.
    let overlapping = [try grant("2025-05-14", 1), try grant("2025-06-10", 1)]
    #expect(InjuryLeaveGrant.daysCovered(by: overlapping, in: calendar("2025-06")) == "21")
    // To 13 June (10 weekdays), and from the 23rd on (6 weekdays).
    let apart = [try grant("2025-05-14", 1), try grant("2025-06-23", 1)]
    #expect(InjuryLeaveGrant.daysCovered(by: apart, in: calendar("2025-06")) == "16")
  }

  @Test("What a roster has beyond the grants shows to the hundredth, and never below 0")
  func beyond() throws {
    let leave = [try grant("2025-05-20", 2)]
    let july = calendar("2025-07")
    #expect(InjuryLeaveGrant.days("14", beyond: leave, in: july) == .zero)
    #expect(InjuryLeaveGrant.days("14.01", beyond: leave, in: july) == "0.01")
    #expect(InjuryLeaveGrant.days("13", beyond: leave, in: july) == .zero)
    #expect(InjuryLeaveGrant.days("5", beyond: [], in: july) == "5")
  }
}

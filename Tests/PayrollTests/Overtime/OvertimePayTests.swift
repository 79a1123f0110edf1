import PayrollTestSupport
import Testing

@testable import Payroll

/// Overtime. An hour of 21,750 is worth 125 (21,750 / 174, W21).
@Suite struct OvertimePayTests {
  private static let items: [PayItem] = [.overtimeWorkdayPay, .overtimeRestdayPay, .overtimeHolidayPay]

  private func lines(_ payslip: Payslip) -> [Money] { Self.items.map { payslip[$0] } }

  private func person(_ workday: Hours, _ restday: Hours, _ holiday: Hours, elected: Hours = "0")
    -> PersonMonth
  {
    .sample {
      $0.attendance.overtimeWorkday = workday
      $0.attendance.overtimeRestday = restday
      $0.attendance.overtimeHoliday = holiday
      $0.attendance.compLeaveElected = elected
    }
  }

  @Test(
    "Workday hours pay 1.5 times, rest-day hours 2 times, holiday hours 3 times, on top of the wage",
    arguments: [
      ("2", "0", "0", ["375", "0", "0"]),  // W22: 125 x 2 x 1.5
      ("0", "3", "0", ["0", "750", "0"]),  // W23: 125 x 3 x 2
      ("0", "0", "8", ["0", "0", "3000"]),  // W24: 125 x 8 x 3
      ("0.25", "0.5", "0.01", ["46.88", "125", "3.75"]),  // 46.875, 125, 3.75
    ] as [(Hours, Hours, Hours, [Money])])
  func rates(_ workday: Hours, _ restday: Hours, _ holiday: Hours, _ pay: [Money]) throws {
    let payslip = try SampleStandards().pay(person(workday, restday, holiday))
    #expect(lines(payslip) == pay)
    #expect(payslip[.grossPay].fen == 2_175_000 + pay.reduce(0) { $0 + $1.fen })
  }

  @Test("Rest-day hours elected as leave are not paid (W23); the rest of them is")
  func elected() throws {
    #expect(try lines(SampleStandards().pay(person("0", "3", "0", elected: "3"))) == ["0", "0", "0"])
    let payslip = try SampleStandards().pay(person("1", "8", "1", elected: "5"))
    #expect(lines(payslip) == ["187.50", "750", "375"])  // 125 x 1.5; 125 x 3 x 2; 125 x 3
  }

  @Test("The multiples are the parameters")
  func parameters() throws {
    let sample = SampleStandards.with {
      $0.parameters[.overtimeWorkdayRate] = .rate("1.6")
      $0.parameters[.overtimeRestdayRate] = .rate("2.5")
      $0.parameters[.overtimeHolidayRate] = .rate("4")
      $0.parameters[.hoursPerDay] = .rate("10")
    }
    #expect(try lines(sample.pay(person("1", "1", "1"))) == ["160", "250", "400"])  // 100 an hour
  }

  @Test(
    "The hourly wage is not rounded before it is multiplied, and not below the minimum wage's",
    arguments: [
      ("5000", "431.03"),  // 5000 / 174 x 15 = 431.0345; 28.74 x 15 would be 431.10
      ("2270", "195.69"),  // 2270 / 174 x 15 = 195.6897
      ("1740", "195.69"),  // the minimum wage's hour, not 10 yuan
    ] as [(Money, Money)])
  func hourly(_ wage: Money, _ pay: Money) throws {
    #expect(try SampleStandards.wage(wage).pay(person("10", "0", "0"))[.overtimeWorkdayPay] == pay)
  }

  @Test("In probation the hour is that of the wage paid")
  func probation() throws {
    var person = person("10", "0", "0")
    person.employee.probationUntil = "2026-06-30"
    // 3000 x 80 % = 2400; 2400 / 174 x 15 = 206.8966
    #expect(try SampleStandards.wage("3000").pay(person)[.overtimeWorkdayPay] == "206.90")
  }

  @Test("Neither absence nor a part of a month changes the hour")
  func unchanged() throws {
    var absent = person("2", "3", "8")
    absent.attendance.leave[.personal] = "15"
    #expect(try lines(SampleStandards().pay(absent)) == ["375", "750", "3000"])
    var late = person("2", "3", "8")
    late.employee.hireDate = "2026-03-30"
    #expect(try lines(SampleStandards().pay(late)) == ["375", "750", "3000"])
  }

  @Test("Performance pay, allowances and duty pay are not in the hour")
  func wageOnly() throws {
    let sample = SampleStandards.with {
      $0.rating = RatingTerms(amount: "5000")
      $0.post = PostTerms(category: .patrol, dutyPayPerDay: "80")
    }
    var person = person("2", "0", "0")
    person.attendance.dutyDays = "10"
    person.earnings.allowance = "1000"
    #expect(try sample.pay(person)[.overtimeWorkdayPay] == "375")
  }
}

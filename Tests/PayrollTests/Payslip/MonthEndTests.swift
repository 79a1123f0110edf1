import PayrollTestSupport
import Testing

@testable import Payroll

/// What the month hands to the next.
@Suite struct MonthEndTests {
  @Test("The row stands at this month, with the employment as the roster has it")
  func stands() throws {
    let payslip = try SampleStandards().pay(
      .sample(hired: "2021-05-01", left: "2026-03-20"), .sample("2025-12"))
    #expect(payslip.next.period == "2026-03")
    #expect(payslip.next.hireDate == "2021-05-01")
    #expect(payslip.next.endDate == "2026-03-20")
    #expect(payslip.next.taxYear == 2026)
  }

  @Test("An end date taken back is gone from the row")
  func takenBack() throws {
    let row = Carryover.sample(left: "2026-03-31")
    #expect(try SampleStandards().pay(.sample(), row).next.endDate == nil)
  }

  @Test("The regular wage is gross pay without overtime, payouts of leave and exempt pay")
  func regularWage() throws {
    let sample = SampleStandards.with {
      $0.rating = RatingTerms(amount: "400")
      $0.post = PostTerms(category: .patrol, dutyPayPerDay: "80")
    }
    let row = Carryover.sample { $0.compLeaveLots = [CompLeaveLot("2025-01", "1")] }
    let payslip = try sample.pay(
      .sample {
        $0.attendance.overtimeWorkday = "2"
        $0.attendance.overtimeRestday = "3"
        $0.attendance.overtimeHoliday = "8"
        $0.attendance.dutyDays = "5"
        $0.attendance.annualLeavePayout = "1"
        $0.attendance.leave[.suspended] = "2"
        $0.earnings.allowance = "60"
        $0.earnings.taxExemptPay = "70"
        $0.earnings.backPay = "5"
        $0.earnings.annualBonus = "1000"
      }, row)
    // gross: 21750 - 1000 + 400 x 20 / 22 + 400 + 375 + 750 + 3000 + 250 + 2000 + 60 + 70 + 5 + 1000
    #expect(payslip[.grossPay] == "29023.64")
    // without 375, 750, 3000 overtime, 250 comp leave, 2000 annual leave, 70 exempt
    #expect(payslip.next.wages["2026-03"] == "22578.64")
  }

  @Test("Back pay owed for an earlier month counts in that month, not in this one")
  func credited() throws {
    let row = Carryover.sample {
      $0.wages.hold("5000", for: "2026-02")
      $0.wages.hold("4000", for: "2026-01")
    }
    let payslip = try SampleStandards().pay(
      .sample {
        $0.earnings.backPay = "350"
        // the ledger does not hold January 2024: counts nowhere
        $0.owe([("2026-01", "100"), ("2026-01", "50"), ("2026-02", "-20"), ("2024-01", "200")])
      }, row)
    #expect(payslip.next.wages["2026-01"] == "4150")
    #expect(payslip.next.wages["2026-02"] == "4980")
    #expect(payslip.next.wages["2026-03"] == "21770")  // 21750 + 350 - 330
    #expect(payslip.next.wages["2024-01"] == nil)
    #expect(payslip[.grossPay] == "22100")
  }

  @Test("Back pay without a month is a wage of this one")
  func thisMonth() throws {
    let payslip = try SampleStandards().pay(.sample { $0.earnings.backPay = "350" })
    #expect(payslip.next.wages["2026-03"] == "22100")
  }

  @Test("The hours left and the sums of the year are handed on")
  func handedOn() throws {
    let row = Carryover.sample {
      $0.yearIncome = "100"
      $0.annualLeaveUsed = "1"
      $0.sickLeave = "2"
      $0.compLeaveLots = [CompLeaveLot("2026-01", "4")]
    }
    let payslip = try SampleStandards().pay(
      .sample {
        $0.attendance.leave[.annual] = "1.5"
        $0.attendance.leave[.sick] = "0.5"
      }, row)
    #expect(payslip.next.annualLeaveUsed == "2.5")
    #expect(payslip.next.sickLeave == "2.5")
    #expect(payslip.next.yearIncome == "21650")  // 100 + 21750 - 0.5 x 400
    #expect(payslip.amounts[.compLeaveBalanceHours] == 400)
  }

  @Test("What no ledger figure can hold is an error that names it")
  func overflow() {
    let row = Carryover.sample { $0.wages.hold(Money(fen: .max), for: "2026-02") }
    #expect(throws: PayrollError.ledgerOverflow(.wages)) {
      try SampleStandards().pay(.sample { $0.owe([("2026-02", "0.01")]) }, row)
    }
    let total = Carryover.sample { $0.totalWages.hold(Money(fen: .max), for: "2026-02") }
    #expect(throws: PayrollError.ledgerOverflow(.totalWages)) {
      try SampleStandards().pay(.sample { $0.owe([("2026-02", "0.01")]) }, total)
    }
    let year = Carryover.sample { $0.yearGrossPay = Money(fen: .max) }
    #expect(throws: PayrollError.ledgerOverflow(.yearGrossPay)) { try SampleStandards().pay(.sample(), year) }
  }

  @Test("Total wages are gross pay without exempt pay and severance, overtime included")
  func totalWages() throws {
    let payslip = try SampleStandards().pay(
      .sample {
        $0.attendance.overtimeWorkday = "10"  // 125 x 1.5 x 10 = 1875
        $0.earnings.taxExemptPay = "70"
        $0.earnings.award = "500"
        $0.earnings.severance = "9000"
        $0.earnings.overtimeBackPay = "30"
      }, .sample())
    #expect(payslip[.backPay] == "30")
    #expect(payslip.next.totalWages["2026-03"] == "24155")  // 21750 + 1875 + 500 + 30
    #expect(payslip.next.wages["2026-03"] == "22250")  // 21750 + 500
    #expect(payslip.next.yearGrossPay == "24225")  // with the exempt pay
  }

  @Test("Back pay of an earlier month belongs to it where the list holds it, each list by itself")
  func backPayOfTotalWages() throws {
    var person = PersonMonth.sample { $0.earnings.backPay = "300" }
    person.owe([("2026-02", "100"), ("2025-11", "200")])
    try person.earnings.pastOvertimeBackPay.add("40", for: "2026-02", paidIn: "2026-03")
    try person.earnings.pastOvertimeBackPay.add("5", for: "2025-10", paidIn: "2026-03")
    person.earnings.overtimeBackPay = "45"
    let row = Carryover.sample {
      $0.wages.hold("20000", for: "2025-11")
      $0.totalWages.hold("21000", for: "2026-02")
    }
    let next = try SampleStandards().pay(person, row).next
    #expect(next.totalWages["2026-02"] == "21140")  // 21000 + 100 + 40
    #expect(next.totalWages["2025-11"] == nil)
    #expect(next.totalWages["2026-03"] == "21955")  // 21750 + 200 + 5, whose months are not held
    #expect(next.wages["2025-11"] == "20200")
    #expect(next.wages["2026-02"] == nil)
    #expect(next.wages["2026-03"] == "21750")
  }

  @Test("Gross pay of the year that a ledger does not say stays unsaid for the year")
  func yearGrossPay() throws {
    let unsaid = Carryover.sample { $0.yearGrossPay = nil }
    #expect(try SampleStandards().pay(.sample(), unsaid).next.yearGrossPay == nil)
    let lastYear = Carryover.sample("2025-12") { $0.yearGrossPay = nil }
    #expect(try SampleStandards().pay(.sample("2026-01"), lastYear).next.yearGrossPay == "21750")
    let said = Carryover.sample { $0.yearGrossPay = "100" }
    #expect(try SampleStandards().pay(.sample(), said).next.yearGrossPay == "21850")
  }
}

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

  @Test("Back pay that no ledger figure can hold is an error that names it")
  func overflow() {
    let row = Carryover.sample { $0.wages.hold(Money(fen: .max), for: "2026-02") }
    #expect(throws: PayrollError.ledgerOverflow(.wages)) {
      try SampleStandards().pay(.sample { $0.owe([("2026-02", "0.01")]) }, row)
    }
  }
}

import PayrollTestSupport
import Testing

@testable import Payroll

/// The bank of compensatory leave. An hour paid out brings 125 x 2 = 250.
@Suite struct CompensatoryLeaveTests {
  private func lots(_ lots: (PayPeriod, Hours)...) -> Carryover {
    .sample { $0.compLeaveLots = lots.map { CompLeaveLot($0.0, $0.1) } }
  }

  private func lots(of payslip: Payslip) -> [CompLeaveLot] { payslip.next.compLeaveLots }

  private func person(
    elected: Hours = "0", taken: Hours = "0", left: CivilDate? = nil, _ period: PayPeriod = "2026-03"
  ) -> PersonMonth {
    .sample(period, left: left) {
      $0.attendance.overtimeRestday = elected
      $0.attendance.compLeaveElected = elected
      $0.attendance.compLeaveTaken = taken
    }
  }

  @Test("Hours elected enter as a lot of this month")
  func elected() throws {
    let payslip = try SampleStandards().pay(person(elected: "8"), lots(("2026-01", "4")))
    #expect(lots(of: payslip) == [CompLeaveLot("2026-01", "4"), CompLeaveLot("2026-03", "8")])
    #expect(payslip.amounts[.compLeaveBalanceHours] == 1200)
    #expect(payslip[.compLeavePayout] == "0")
  }

  @Test("Hours taken leave the oldest lot first; an emptied lot falls away")
  func oldestFirst() throws {
    let row = lots(("2025-11", "4"), ("2025-12", "6"), ("2026-01", "1"))
    #expect(
      try lots(of: SampleStandards().pay(person(taken: "5"), row))
        == [CompLeaveLot("2025-12", "5"), CompLeaveLot("2026-01", "1")])
    #expect(
      try lots(of: SampleStandards().pay(person(taken: "4"), row))
        == [CompLeaveLot("2025-12", "6"), CompLeaveLot("2026-01", "1")])
    #expect(
      try lots(of: SampleStandards().pay(person(taken: "10.01"), row)) == [CompLeaveLot("2026-01", "0.99")])
    #expect(try lots(of: SampleStandards().pay(person(taken: "11"), row)) == [])
  }

  @Test("This month's lot can be taken this month, also without a ledger")
  func usedAtOnce() throws {
    let payslip = try SampleStandards().pay(person(elected: "8", taken: "8"))
    #expect(lots(of: payslip) == [])
    #expect(payslip.amounts[.compLeaveBalanceHours] == 0)
    #expect(payslip[.compLeavePayout] == "0")
    let rest = try SampleStandards().pay(person(elected: "8", taken: "10"), lots(("2026-02", "3")))
    #expect(lots(of: rest) == [CompLeaveLot("2026-03", "1")])
  }

  @Test(
    "A lot is paid out when its month lies so many months back",
    arguments: [
      (6, "2025-10", false), (6, "2025-09", true), (6, "2025-08", true), (1, "2026-02", true),
      (12, "2025-04", false), (12, "2025-03", true), (0, "2015-01", false),  // 0 = never
    ] as [(Int, PayPeriod, Bool)])
  func expiry(_ months: Int, _ lot: PayPeriod, _ isPaid: Bool) throws {
    let sample = SampleStandards.with { $0.parameters[.compLeaveExpiryMonths] = .count(months) }
    let payslip = try sample.pay(person(), lots((lot, "4")))
    #expect(payslip[.compLeavePayout] == (isPaid ? "1000" : "0"))  // 4 x 250
    #expect(lots(of: payslip) == (isPaid ? [] : [CompLeaveLot(lot, "4")]))
    #expect(payslip.findings.contains(.compLeaveExpired) == isPaid)
    #expect(payslip[.grossPay] == (isPaid ? "22750" : "21750"))
  }

  @Test("What is taken this month does not expire")
  func takenFirst() throws {
    let row = lots(("2025-09", "4"), ("2025-12", "2"))
    let payslip = try SampleStandards().pay(person(taken: "3"), row)
    #expect(payslip[.compLeavePayout] == "250")
    #expect(lots(of: payslip) == [CompLeaveLot("2025-12", "2")])
    let all = try SampleStandards().pay(person(taken: "4"), row)
    #expect(all[.compLeavePayout] == "0")
    #expect(!all.findings.contains(.compLeaveExpired))
  }

  @Test("Several lots are paid out in one line with one rounding, at the rest-day multiple")
  func payout() throws {
    let sample = SampleStandards.wage("5000") { $0.parameters[.overtimeRestdayRate] = .rate("2.5") }
    // 5000 / 174 x 2.02 x 2.5 = 145.1149
    let payslip = try sample.pay(person(), lots(("2025-08", "1.01"), ("2025-09", "1.01")))
    #expect(payslip[.compLeavePayout] == "145.11")
  }

  @Test("Somebody who leaves gets the whole balance, this month's lot included")
  func leaving() throws {
    let payslip = try SampleStandards().pay(
      person(elected: "8", taken: "3", left: "2026-03-31"), lots(("2026-01", "4")))
    #expect(payslip[.compLeavePayout] == "2250")  // (4 + 8 - 3) x 250
    #expect(lots(of: payslip) == [])
    #expect(payslip.amounts[.compLeaveBalanceHours] == 0)
    #expect(!payslip.findings.contains(.compLeaveExpired))  // nothing was too old
    let old = try SampleStandards().pay(person(left: "2026-03-31"), lots(("2025-01", "4")))
    #expect(old.findings.contains(.compLeaveExpired))
  }

  @Test("Somebody who leaves next month keeps the lots")
  func leavingLater() throws {
    let payslip = try SampleStandards().pay(person(left: "2026-04-01"), lots(("2026-01", "4")))
    #expect(lots(of: payslip) == [CompLeaveLot("2026-01", "4")])
  }

  @Test("A later payment leaves the lots as they are")
  func laterPayment() throws {
    let payslip = try SampleStandards().pay(person(left: "2026-02-28"), lots(("2024-01", "4")))
    #expect(lots(of: payslip) == [CompLeaveLot("2024-01", "4")])
    #expect(payslip[.compLeavePayout] == "0")
    #expect(payslip.amounts[.compLeaveBalanceHours] == 400)
  }
}

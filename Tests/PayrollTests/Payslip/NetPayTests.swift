import PayrollTestSupport
import Testing

@testable import Payroll

/// From gross to net: contributions, arrears, recovery, other deductions.
@Suite struct NetPayTests {
  private static let items: [PayItem] = [
    .arrearsAdvanced, .arrearsRepaid, .recovery, .otherDeduction, .netPay,
  ]

  /// Advanced, repaid, recovery, other deduction, net pay.
  private func lines(_ payslip: Payslip) -> [Money] {
    #expect(payslip.addsUp)
    return Self.items.map { payslip[$0] }
  }

  private func carried(_ payslip: Payslip) -> [Money] {
    [payslip.next.arrears, payslip.next.recoveryCarried, payslip.next.deductionCarried]
  }

  /// A wage below the basic deduction, so that no tax is due, of which the schemes take `contributions`.
  private func sample(_ wage: Money, contributions: Money = "0", minimum: Money = "2270") -> SampleStandards {
    .wage(wage, minimum: minimum) { $0.contributions = [.fixed(contributions)] }
  }

  private func row(arrears: Money = "0", recovery: Money = "0", other: Money = "0") -> Carryover {
    .sample {
      $0.arrears = arrears
      $0.recoveryCarried = recovery
      $0.deductionCarried = other
    }
  }

  private func asking(recovery: Money = "0", other: Money = "0") -> PersonMonth {
    .sample {
      $0.deductions.recovery = recovery
      $0.deductions.other = other
    }
  }

  @Test("Gross pay less contributions and tax is the net pay")
  func plain() throws {
    let payslip = try sample("10000", contributions: "1000").pay(.sample("2026-01"), .sample("2025-12"))
    #expect(lines(payslip) == ["0", "0", "0", "0", "8880"])  // 10000 - 1000 - 4000 x 3 %
    #expect(carried(payslip) == ["0", "0", "0"])
  }

  // MARK: Arrears

  @Test(
    "What the contributions exceed the pay by is advanced and owed",
    arguments: [
      ("499.99", "0", "0.01", "0"), ("500", "0", "0", "0"), ("500.01", "0.01", "0", "0.01"),
      ("900", "400", "0", "400"),
    ] as [(Money, Money, Money, Money)])
  func advanced(_ contributions: Money, _ advanced: Money, _ net: Money, _ arrears: Money) throws {
    let payslip = try sample("500", contributions: contributions).pay(.sample(), row())
    #expect(lines(payslip) == [advanced, "0", "0", "0", net])
    #expect(carried(payslip) == [arrears, "0", "0"])
    #expect(payslip.findings.contains(.arrears) == (arrears > .zero))
    #expect(payslip.findings.contains(.netPayZero) == (net == .zero))
  }

  @Test("New arrears come on top of the old, and nothing is repaid in such a month")
  func more() throws {
    let payslip = try sample("500", contributions: "900").pay(.sample(), row(arrears: "100"))
    #expect(lines(payslip) == ["400", "0", "0", "0", "0"])
    #expect(carried(payslip) == ["500", "0", "0"])
  }

  @Test(
    "Arrears are repaid from what is left above the minimum wage",
    arguments: [
      ("2270", "0", "400"), ("2270.01", "0.01", "399.99"), ("2500", "230", "170"), ("2670", "400", "0"),
      ("3000", "400", "0"), ("2000", "0", "400"),
    ] as [(Money, Money, Money)])
  func repaid(_ wage: Money, _ repaid: Money, _ left: Money) throws {
    let payslip = try sample(wage).pay(.sample(), row(arrears: "400"))
    let net = try wage - repaid
    #expect(lines(payslip) == ["0", repaid, "0", "0", net])
    #expect(carried(payslip) == [left, "0", "0"])
  }

  @Test("The minimum wage protects what is left after contributions and tax")
  func afterContributions() throws {
    let payslip = try sample("3000", contributions: "600").pay(.sample(), row(arrears: "400"))
    #expect(lines(payslip) == ["0", "130", "0", "0", "2270"])  // 3000 - 600 - 2270
  }

  @Test("For a part of a month its share is protected, rounded down to the fen")
  func protectedShare() throws {
    // 15 of 22 days: 2610 x 15 / 21.75 = 1800; protected 2270 x 15 / 22 = 1547.7272 -> 1547.72
    let payslip = try sample("2610").pay(.sample(hired: "2026-03-11"), row(arrears: "400"))
    #expect(lines(payslip) == ["0", "252.28", "0", "0", "1547.72"])
  }

  @Test("In the month of leaving, and after it, nothing is protected")
  func leaving() throws {
    let leaver = PersonMonth.sample(left: "2026-03-31") { $0.attendance.annualLeaveWaived = true }
    #expect(try lines(sample("2610").pay(leaver, row(arrears: "400"))) == ["0", "400", "0", "0", "2210"])
    let later = PersonMonth.sample(left: "2026-02-28") { $0.earnings.backPay = "300" }
    let payslip = try sample("2610").pay(later, row(arrears: "400"))
    #expect(lines(payslip) == ["0", "300", "0", "0", "0"])
    #expect(carried(payslip) == ["100", "0", "0"])
    let nextMonth = PersonMonth.sample(left: "2026-04-01")
    #expect(try lines(sample("2270").pay(nextMonth, row(arrears: "400"))) == ["0", "0", "0", "0", "2270"])
  }

  // MARK: Recovery

  @Test(
    "Recovery takes 20 % of the pay at most, and leaves the minimum wage",
    arguments: [
      ("2500", "1000", "230"),  // W37: 20 % is 500, above the minimum 230
      ("4900", "1000", "980"), ("4900", "980", "980"), ("4900", "979.99", "979.99"),
      ("2270", "1000", "0"), ("2270.01", "1000", "0.01"), ("2000", "1000", "0"),
      ("2837.50", "1000", "567.50"),  // both limits: 20 % and 2837.50 - 2270
      ("3000.04", "1000", "600"),  // 600.008 is cut to the fen
      ("3000.06", "1000", "600.01"),  // 600.012
    ] as [(Money, Money, Money)])
  func recovery(_ wage: Money, _ asked: Money, _ taken: Money) throws {
    let payslip = try sample(wage).pay(asking(recovery: asked), row())
    #expect(payslip[.recovery] == taken)
    let left = try asked - taken
    #expect(carried(payslip) == ["0", left, "0"])
    #expect(payslip.findings.contains(.recoveryLimited) == (left > .zero))
  }

  @Test("W38: 10,000 asked of 20,000: 4,000")
  func w38() throws {
    #expect(try SampleStandards.wage("20000").pay(asking(recovery: "10000"), row())[.recovery] == "4000")
  }

  @Test("The rest is carried on until it is taken")
  func recoveryCarried() throws {
    let sample = sample("2500")
    let first = try sample.pay(asking(recovery: "400"), row())
    #expect(first[.recovery] == "230")
    let second = try sample.pay(.sample("2026-04"), first.next)
    #expect(second[.recovery] == "170")
    #expect(second.next.recoveryCarried == "0")
    #expect(!second.findings.contains(.recoveryLimited))
    let more = try sample.pay(.sample("2026-04") { $0.deductions.recovery = "100" }, first.next)
    #expect(more[.recovery] == "230")  // 170 + 100 asked
    #expect(more.next.recoveryCarried == "40")
  }

  @Test("A bonus and exempt pay are not counted in the limits; what is left is a limit too")
  func recoveryBase() throws {
    var person = asking(recovery: "1000")
    person.earnings.annualBonus = "9000"
    person.earnings.taxExemptPay = "700"
    let payslip = try sample("2500").pay(person, row())
    #expect(payslip[.recovery] == "230")
    #expect(payslip[.netPay] == "11700")  // 2500 + 700 + 9000 x 97 % - 230
    let owed = try sample("4900", contributions: "4800").pay(asking(recovery: "1000"), row())
    #expect(lines(owed) == ["0", "0", "100", "0", "0"])
    #expect(carried(owed) == ["0", "900", "0"])
  }

  // MARK: Other deductions

  @Test(
    "Other deductions take what is left; the rest is carried",
    arguments: [("2999.99", "2999.99", "0"), ("3000", "3000", "0"), ("3000.01", "3000", "0.01")]
      as [(Money, Money, Money)])
  func other(_ asked: Money, _ taken: Money, _ carriedOn: Money) throws {
    let payslip = try sample("3000").pay(asking(other: asked), row())
    #expect(payslip[.otherDeduction] == taken)
    #expect(carried(payslip) == ["0", "0", carriedOn])
    #expect(payslip.findings.contains(.deductionLimited) == (carriedOn > .zero))
    #expect(payslip.findings.contains(.netPayZero) == (payslip[.netPay] == .zero))
  }

  @Test("Asked and carried are taken together")
  func otherCarried() throws {
    let payslip = try sample("3000").pay(asking(other: "100"), row(other: "250"))
    #expect(payslip[.otherDeduction] == "350")
    #expect(payslip.next.deductionCarried == "0")
  }

  @Test("Arrears come first, then recovery, then other deductions")
  func order() throws {
    let payslip = try sample("3000").pay(asking(recovery: "1000", other: "5000"), row(arrears: "400"))
    // repaid 400 (730 above the minimum); recovery min(1000, 600, 3000 - 400 - 2270 = 330, 2600);
    // other min(5000, 2270)
    #expect(lines(payslip) == ["0", "400", "330", "2270", "0"])
    #expect(carried(payslip) == ["0", "670", "2730"])
  }

  @Test(
    "Recovery leaves the minimum wage after the arrears repaid, to the fen",
    arguments: [("429.99", "300.01"), ("430", "300"), ("430.01", "299.99"), ("730", "0"), ("731", "0")]
      as [(Money, Money)])
  func recoveryAfterArrears(_ arrears: Money, _ recovered: Money) throws {
    // 3000 - 2270 = 730 above the minimum wage; the limit of a fifth is 600
    let payslip = try sample("3000").pay(asking(recovery: "1000"), row(arrears: arrears))
    #expect(payslip[.recovery] == recovered)
    #expect(payslip[.netPay] >= "2270")
  }

  @Test(
    "Another deduction that leaves less than the minimum wage is told",
    arguments: [("730", false), ("730.01", true)] as [(Money, Bool)])
  func otherBelowMinimum(_ asked: Money, _ isTold: Bool) throws {
    let payslip = try sample("3000").pay(asking(other: asked), row())
    #expect(payslip.findings.contains(.deductionBelowMinimum) == isTold)
    // In the month of leaving nothing is protected.
    var leaver = asking(other: asked)
    leaver.employee.endDate = "2026-03-31"
    #expect(!(try sample("3000").pay(leaver, row())).findings.contains(.deductionBelowMinimum))
  }

  @Test("A negative gross pay is advanced; nothing can be recovered from it")
  func negativeGross() throws {
    var person = asking(recovery: "100", other: "50")
    person.earnings.backPay = "-3100"
    let payslip = try sample("3000", contributions: "200").pay(person, row(arrears: "10"))
    #expect(payslip[.grossPay] == "-100")
    #expect(lines(payslip) == ["300", "0", "0", "0", "0"])
    #expect(carried(payslip) == ["310", "100", "50"])
  }

  @Test("Figures carried beyond the range of money are errors that name them")
  func overflow() {
    let great = Money(fen: .max)
    #expect(throws: PayrollError.ledgerOverflow(.recoveryCarried)) {
      try sample("3000").pay(asking(recovery: "0.01"), row(recovery: great))
    }
    #expect(throws: PayrollError.ledgerOverflow(.deductionCarried)) {
      try sample("3000").pay(asking(other: "0.01"), row(other: great))
    }
    #expect(throws: PayrollError.ledgerOverflow(.arrears)) {
      try sample("500", contributions: "900").pay(.sample(), row(arrears: great))
    }
  }
}

import PayrollTestSupport
import Testing

@testable import Payroll

/// How many months of basic deduction the year has used, and by which rule.
@Suite struct BasicDeductionTests {
  private func next(_ person: PersonMonth, _ row: Carryover?) throws -> Carryover {
    try SampleStandards().pay(person, row).next
  }

  private func row(
    _ period: PayPeriod, months: Int, hired: CivilDate = "2020-04-01", left: CivilDate? = nil
  ) -> Carryover {
    .sample(period, hired: hired, left: left) { $0.deductionMonths = months }
  }

  @Test("Each month adds one, and January begins again")
  func monthByMonth() throws {
    #expect(try next(.sample("2026-03"), row("2026-02", months: 2)).deductionMonths == 3)
    #expect(try next(.sample("2026-12"), row("2026-11", months: 11)).deductionMonths == 12)
    #expect(try next(.sample("2027-01"), row("2026-12", months: 12)).deductionMonths == 1)
  }

  @Test("Somebody hired this month begins with one, also without a ledger row")
  func hired() throws {
    #expect(try next(.sample(hired: "2026-03-01"), nil).deductionMonths == 1)
    #expect(try next(.sample(hired: "2026-03-31"), nil).deductionMonths == 1)
  }

  @Test("Somebody hired before and not in the ledger gets one month, with a finding")
  func missing() throws {
    let payslip = try SampleStandards().pay(.sample(hired: "2026-01-15"))
    #expect(payslip.next.deductionMonths == 1)
    #expect(payslip.findings.contains(.ledgerMissing))
  }

  @Test("Months that were left out are made up, since January at most")
  func gap() throws {
    #expect(try next(.sample("2026-04"), row("2026-01", months: 1)).deductionMonths == 4)
    #expect(try next(.sample("2026-03"), row("2025-12", months: 12)).deductionMonths == 3)
    #expect(try next(.sample("2026-03"), row("2025-06", months: 6)).deductionMonths == 3)
  }

  @Test("Somebody hired again counts from the new hire date, beside the months of before")
  func rehired() throws {
    let old = row("2026-01", months: 1, left: "2026-01-20")
    #expect(try next(.sample("2026-04", hired: "2026-04-10"), old).deductionMonths == 2)
    // first paid a month later: April and May
    #expect(try next(.sample("2026-05", hired: "2026-04-10"), old).deductionMonths == 3)
    // hired again in the very month after
    #expect(try next(.sample("2026-02", hired: "2026-02-01"), old).deductionMonths == 2)
  }

  @Test("The month of leaving counts, the months after it do not")
  func leaving() throws {
    #expect(try next(.sample("2026-03", left: "2026-03-01"), row("2026-02", months: 2)).deductionMonths == 3)
    let left = row("2026-03", months: 3, left: "2026-03-01")
    #expect(try next(.sample("2026-05", left: "2026-03-01"), left).deductionMonths == 3)
    // left in March, last paid in January, paid again in May: February and March are made up
    let gap = row("2026-01", months: 1)
    #expect(try next(.sample("2026-05", left: "2026-03-01"), gap).deductionMonths == 3)
  }

  @Test("A later payment in the next year has no deduction")
  func laterYear() throws {
    let left = row("2025-12", months: 12, left: "2025-12-31")
    let payslip = try SampleStandards().pay(
      .sample("2026-02", left: "2025-12-31") { $0.earnings.backPay = "1000" }, left)
    #expect(payslip.next.deductionMonths == 0)
    #expect(payslip[.incomeTax] == "30")  // 1000 x 3 %
  }

  // MARK: Basis

  private func payslip(
    _ basis: TaxBasis?, _ period: PayPeriod, hired: CivilDate = "2020-04-01", _ row: Carryover? = nil
  ) throws -> Payslip {
    try SampleStandards.wage("50000").pay(.sample(period, hired: hired) { $0.tax.basis = basis }, row)
  }

  @Test("First job of the year: the deduction counts from January (W4: 35,000 in July; W5: 15,000 in March)")
  func firstJob() throws {
    // 50000 - 35000, 50000 - 15000; by the months employed 50000 - 5000
    #expect(try payslip(.firstJob, "2026-07", hired: "2026-07-01")[.cumulativeTaxableIncome] == "15000")
    #expect(try payslip(.firstJob, "2026-03", hired: "2026-03-01")[.cumulativeTaxableIncome] == "35000")
    #expect(try payslip(.standard, "2026-03", hired: "2026-03-01")[.cumulativeTaxableIncome] == "45000")
  }

  @Test("Low income: the whole year's 60,000 from the first month")
  func lowIncome() throws {
    #expect(try payslip(.lowIncome, "2026-01", .sample("2025-12"))[.cumulativeTaxableIncome] == "0")
    let second = Carryover.sample("2026-01") {
      $0.taxBasis = .lowIncome
      $0.yearIncome = "50000"
    }
    #expect(try payslip(nil, "2026-02", second)[.cumulativeTaxableIncome] == "40000")  // 100000 - 60000
  }

  @Test("The figures are parameters")
  func parameters() throws {
    let sample = SampleStandards.wage("50000") {
      $0.parameters[.basicDeduction] = .money("6000")
      $0.parameters[.lowIncomeDeduction] = .money("45000")
    }
    let january = Carryover.sample("2025-12")
    #expect(try sample.pay(.sample("2026-01"), january)[.cumulativeTaxableIncome] == "44000")
    let low = PersonMonth.sample("2026-01") { $0.tax.basis = .lowIncome }
    #expect(try sample.pay(low, january)[.cumulativeTaxableIncome] == "5000")
  }

  @Test("A basis used once stays for the year; a row that says otherwise is a finding and changes nothing")
  func stays() throws {
    let row = Carryover.sample { $0.taxBasis = .firstJob }
    let other = try payslip(.standard, "2026-03", row)
    #expect(other.next.taxBasis == .firstJob)
    #expect(other.findings.contains(.taxBasisChanged))
    for same in [TaxBasis.firstJob, nil] {
      let payslip = try payslip(same, "2026-03", row)
      #expect(payslip.next.taxBasis == .firstJob)
      #expect(!payslip.findings.contains(.taxBasisChanged))
    }
  }

  @Test("In a new year the basis is what the row says, else standard")
  func newYear() throws {
    let row = Carryover.sample("2025-12") { $0.taxBasis = .lowIncome }
    #expect(try payslip(nil, "2026-01", row).next.taxBasis == .standard)
    let again = try payslip(.lowIncome, "2026-01", row)
    #expect(again.next.taxBasis == .lowIncome)
    #expect(!again.findings.contains(.taxBasisChanged))
    let first = try payslip(.firstJob, "2026-03", hired: "2026-03-02")
    #expect(first.next.taxBasis == .firstJob)
  }

  @Test(
    "Low income for somebody hired after 1 January of last year is doubtful",
    arguments: [("2025-01-01", false), ("2025-01-02", true), ("2026-03-02", true)] as [(CivilDate, Bool)])
  func doubtful(_ hired: CivilDate, _ isFound: Bool) throws {
    let payslip = try payslip(.lowIncome, "2026-03", hired: hired)
    #expect(payslip.findings.contains(.taxBasisDoubtful) == isFound)
    let standard = try self.payslip(.standard, "2026-03", hired: hired)
    #expect(!standard.findings.contains(.taxBasisDoubtful))
  }

  @Test(
    "Without a row: since hiring, if a ledger is given and it was last month; otherwise one month",
    arguments: [
      ("2026-02-01", true, 2), ("2026-02-01", false, 1), ("2026-01-31", true, 1), ("2026-03-02", true, 1),
    ] as [(CivilDate, Bool, Int)])
  func hiredLastMonth(_ hired: CivilDate, _ isLedgerGiven: Bool, _ months: Int) throws {
    let payslip = try SampleStandards().pay(.sample(hired: hired), nil, isLedgerGiven: isLedgerGiven)
    #expect(payslip.next.deductionMonths == months)
  }

  @Test("In January somebody hired in December has the months of this year alone")
  func hiredLastYear() throws {
    let payslip = try SampleStandards().pay(.sample("2026-01", hired: "2025-12-15"), nil, isLedgerGiven: true)
    #expect(payslip.next.deductionMonths == 1)
  }
}

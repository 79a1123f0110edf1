import PayrollTestSupport
import Testing

@testable import Payroll

/// Income tax by cumulative withholding, and the tax on the annual bonus.
@Suite struct IncomeTaxRulesTests {
  /// The payslips of the first months of 2026 of somebody in the ledger since last year.
  private func months(
    _ sample: SampleStandards, _ count: Int, _ change: (Int, inout PersonMonth) -> Void = { _, _ in }
  ) throws -> [Payslip] {
    var row = Carryover.sample("2025-12")
    var payslips: [Payslip] = []
    for month in 1...count {
      var person = PersonMonth.sample(PayPeriod(unchecked: 2026, month))
      change(month, &person)
      let payslip = try sample.pay(person, row)
      row = payslip.next
      payslips.append(payslip)
    }
    return payslips
  }

  private func january(
    _ wage: Money, _ change: (inout PersonMonth) -> Void = { _ in }
  ) throws -> Payslip {
    let months = try months(SampleStandards.wage(wage), 1) { change(&$1) }
    return months[0]
  }

  // MARK: Official examples

  @Test("W1: 30,000 a month, contributions 4,500, additional deductions 2,000: 555, 625, 1,850")
  func w1() throws {
    let sample = SampleStandards.wage("30000") { $0.contributions = [.fixed("4500")] }
    let months = try months(sample, 3) { $1.tax.additionalDeductions = "2000" }
    #expect(months.map { $0[.incomeTax] } == ["555", "625", "1850"])
    #expect(months.map { $0[.cumulativeTaxableIncome] } == ["18500", "37000", "55500"])
    #expect(months[2].next.yearTax == "3030")
  }

  @Test("W3: 10,000 a month, contributions 1,500, additional deductions 1,000: 75 each month")
  func w3() throws {
    let sample = SampleStandards.wage("10000") { $0.contributions = [.fixed("1500")] }
    let months = try months(sample, 3) { $1.tax.additionalDeductions = "1000" }
    #expect(months.map { $0[.incomeTax] } == ["75", "75", "75"])
  }

  @Test("W7: 10,000 in January, then 4,000: 150 and then nothing; by the rule of low income nothing at all")
  func w7() throws {
    let sample = SampleStandards.wage("4000")
    func taxes(_ basis: TaxBasis) throws -> [Money] {
      try months(sample, 12) {
        if $0 == 1 { $1.earnings.allowance = "6000" }
        $1.tax.basis = basis
      }.map { $0[.incomeTax] }
    }
    #expect(try taxes(.standard) == ["150"] + [Money](repeating: .zero, count: 11))
    #expect(try taxes(.lowIncome) == [Money](repeating: .zero, count: 12))
  }

  // MARK: The cumulative tax

  @Test(
    "Brackets of the cumulative taxable income, at their edges and a yuan above",
    arguments: [
      ("0", "0"), ("0.01", "0"),  // 0.0003
      ("36000", "1080"), ("36000.01", "1080"), ("36001", "1080.10"),  // 3600.10 - 2520
      ("144000", "11880"), ("144001", "11880.20"),  // 28800.20 - 16920
      ("300000", "43080"), ("300001", "43080.25"),  // 75000.25 - 31920
      ("420000", "73080"), ("420001", "73080.30"),  // 126000.30 - 52920
      ("660000", "145080"), ("660001", "145080.35"),  // 231000.35 - 85920
      ("960000", "250080"), ("960001", "250080.45"),  // 432000.45 - 181920
      ("18831.81", "564.95"),  // 564.9543
      ("13859.73", "415.79"),  // 415.7919
      ("1.50", "0.05"),  // 0.045: the half goes up
    ] as [(Money, Money)])
  func brackets(_ taxable: Money, _ tax: Money) throws {
    let payslip = try january("5000") { $0.earnings.allowance = taxable }
    #expect(payslip[.cumulativeTaxableIncome] == taxable)
    #expect(payslip[.incomeTax] == tax)
    #expect(payslip.next.yearTax == tax)
  }

  @Test("A taxable income below 0 is 0")
  func below() throws {
    let payslip = try january("4999.99")
    #expect(payslip[.cumulativeTaxableIncome] == "0")
    #expect(payslip[.incomeTax] == "0")
  }

  @Test("What is withheld too much is not refunded, and counts later in the year")
  func negative() throws {
    // January T 10000 - 5000 = 5000 -> 150; February T 5000 + 4000 - 5000 = 4000 -> 120 - 150 < 0;
    // March T 4000 + 12000 - 5000 = 11000 -> 330 - 150 = 180
    let months = try months(SampleStandards.wage("4000"), 3) {
      if $0 == 1 { $1.earnings.allowance = "6000" }
      if $0 == 3 { $1.earnings.allowance = "8000" }
    }
    #expect(months.map { $0[.incomeTax] } == ["150", "0", "180"])
    #expect(months.map { $0[.cumulativeTaxableIncome] } == ["5000", "4000", "11000"])
    #expect(months.map(\.next.yearTax) == ["150", "150", "330"])
  }

  @Test("Additional and other deductions and the schemes' shares lower the taxable income")
  func deductions() throws {
    let sample = SampleStandards.wage("20000") {
      $0.contributions = [
        .fixed("1000"), ContributionTerms(.medical, employeeFixed: "300", isDeductible: false),
        ContributionTerms(.housingFund, employeeFixed: "200"),
      ]
    }
    let payslip = try months(sample, 1) {
      $1.tax.additionalDeductions = "3000"
      $1.tax.otherDeductions = "1000"
    }[0]
    #expect(payslip[.cumulativeTaxableIncome] == "9800")  // 20000 - 5000 - 1200 - 3000 - 1000
    #expect(payslip.next.yearSpecial == "1200")
    #expect(payslip.next.yearAdditional == "3000")
    #expect(payslip.next.yearOther == "1000")
    #expect(payslip.schemesDeductible.schemes == [.pension, .housingFund])
    #expect(payslip[.netPay] == "18206")  // 20000 - 1500 - 294
  }

  @Test("A reduction lowers the tax itself, of the whole year, and no further than 0")
  func reduction() throws {
    let sample = SampleStandards.wage("7500")
    let months = try months(sample, 3) { $1.tax.reduction = $0 == 1 ? "100" : "0" }
    // 75 - 100; then 150 - 100; then 225 - 100 - 50
    #expect(months.map { $0[.incomeTax] } == ["0", "50", "75"])
    #expect(months[2].next.yearReduction == "100")
  }

  @Test("Pay that is exempt is no income")
  func exempt() throws {
    let payslip = try january("6000") { $0.earnings.taxExemptPay = "500" }
    #expect(payslip[.grossPay] == "6500")
    #expect(payslip.taxableIncome == "6000")
    #expect(payslip[.incomeTax] == "30")
  }

  @Test("Back pay is income of the month in which it is paid, also when it is negative")
  func backPay() throws {
    #expect(try january("6000") { $0.earnings.backPay = "1000" }[.incomeTax] == "60")
    #expect(try january("6000") { $0.earnings.backPay = "-500" }[.incomeTax] == "15")
  }

  @Test("The income of the year that the ledger holds is taxed with this month's, less the tax withheld")
  func fromLedger() throws {
    let row = Carryover.sample("2026-11") {
      $0.yearIncome = "110000"
      $0.yearSpecial = "10000"
      $0.yearAdditional = "11000"
      $0.yearOther = "1000"
      $0.yearReduction = "50"
      $0.yearTax = "800"
    }
    let payslip = try SampleStandards.wage("10000").pay(.sample("2026-12"), row)
    #expect(payslip[.cumulativeTaxableIncome] == "38000")  // 120000 - 60000 - 10000 - 11000 - 1000
    #expect(payslip[.incomeTax] == "430")  // 38000 x 10 % - 2520 - 50 - 800
  }

  @Test("A figure of the year beyond the range of money is an error that names it")
  func overflow() {
    let row = Carryover.sample { $0.yearIncome = Money(fen: .max) }
    #expect(throws: PayrollError.ledgerOverflow(.yearIncome)) { try SampleStandards().pay(.sample(), row) }
    let other = Carryover.sample { $0.yearAdditional = Money(fen: .max) }
    #expect(throws: PayrollError.ledgerOverflow(.yearAdditional)) {
      try SampleStandards().pay(.sample { $0.tax.additionalDeductions = "0.01" }, other)
    }
  }

  // MARK: Annual bonus

  @Test(
    "A bonus taxed separately: rate and quick deduction by its twelfth",
    arguments: [
      ("36000", "1080"), ("36001", "3390.10"),  // W8
      ("36000.01", "3390"),  // 3600.001 - 210
      ("50000", "4790"), ("60000", "5790"), ("120000", "11790"),  // W9
      ("144000", "14190"), ("144001", "27390.20"),  // W10
      ("144000.01", "27390"),  // 28800.002 - 1410
      ("300000", "58590"), ("300000.01", "72340"),  // 60000 - 1410; 75000.0025 - 2660
      ("420000", "102340"), ("420000.01", "121590"),  // 105000 - 2660; 126000.003 - 4410
      ("660000", "193590"), ("660000.01", "223840"),  // 198000 - 4410; 231000.0035 - 7160
      ("960000", "328840"), ("960000.01", "416840"),  // 336000 - 7160; 432000.0045 - 15160
      ("0.01", "0"), ("0.50", "0.02"),  // 0.0003; 0.015, the half goes up
    ] as [(Money, Money)])
  func bonus(_ bonus: Money, _ tax: Money) throws {
    let payslip = try january("5000") { $0.earnings.annualBonus = bonus }
    #expect(payslip[.bonusTax] == tax)
    #expect(payslip[.incomeTax] == "0")
    #expect(payslip.taxableIncome == "5000")
    #expect(payslip.bonusTaxedSeparately == bonus)
    #expect(payslip.next.bonusTaxed)
    let gross = try bonus + "5000"
    #expect(payslip[.grossPay] == gross)
    let net = try gross - tax
    #expect(payslip[.netPay] == net)
  }

  @Test("A bonus put into the income of the year is taxed with it")
  func combined() throws {
    let payslip = try january("5000") {
      $0.earnings.annualBonus = "36001"
      $0.earnings.bonusTaxation = .combined
    }
    #expect(payslip[.bonusTax] == "0")
    #expect(payslip[.incomeTax] == "1080.10")
    #expect(payslip.taxableIncome == "41001")
    #expect(!payslip.next.bonusTaxed)
    #expect(payslip.bonusTaxedSeparately == "0")
  }

  @Test("Without a bonus nothing is marked as taxed; what is marked stays marked in the year")
  func bonusMark() throws {
    #expect(try !january("5000").next.bonusTaxed)
    let row = Carryover.sample { $0.bonusTaxed = true }
    #expect(try SampleStandards().pay(.sample(), row).next.bonusTaxed)
    let lastYear = Carryover.sample("2025-12") { $0.bonusTaxed = true }
    #expect(try !SampleStandards().pay(.sample("2026-01"), lastYear).next.bonusTaxed)
  }

  @Test("The bonus's tax is not in the tax of the year")
  func bonusApart() throws {
    let months = try months(SampleStandards.wage("7500"), 2) {
      $1.earnings.annualBonus = $0 == 1 ? "36000" : "0"
    }
    #expect(months.map { $0[.incomeTax] } == ["75", "75"])
    #expect(months[1].next.yearTax == "150")
    #expect(months[1].next.yearIncome == "15000")
  }
}

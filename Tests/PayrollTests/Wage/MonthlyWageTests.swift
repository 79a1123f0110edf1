import PayrollTestSupport
import Testing

@testable import Payroll

/// The monthly wage: reference pay, factors, post, grade, seniority, probation.
@Suite struct MonthlyWageTests {
  private static let factorItems: [PayItem] = [.professionalismPay, .riskPay, .intensityPay]

  private func factorLines(
    _ combination: String, _ reference: Money, _ professionalism: Rate, _ risk: Rate, _ intensity: Rate
  ) throws -> [Money] {
    let payslip = try SampleStandards.wage(reference) {
      $0.parameters[.factorCombination] = .choice(combination)
      $0.post = PostTerms(
        category: .patrol, professionalism: professionalism, risk: risk, intensity: intensity,
        accidentPlan: nil)
    }.pay(.sample())
    #expect(payslip[.referencePay] == reference)
    return Self.factorItems.map { payslip[$0] } + [payslip[.monthlyWage]]
  }

  @Test(
    "Multiplied factors: each line is a step between rounded products, so that they add up to the last",
    arguments: [
      // 4321 x 1.05 = 4537.05; x 1.2 = 5444.46; x 1.1 = 5988.906 -> 5988.91
      ("4321", "1.05", "1.2", "1.1", ["216.05", "907.41", "544.45", "5988.91"]),
      // 3333 x 1.0005 = 3334.6665 -> 3334.67; 3336.33383325 -> 3336.33; 3338.0020001666 -> 3338.00
      ("3333", "1.0005", "1.0005", "1.0005", ["1.67", "1.66", "1.67", "3338.00"]),
      // 4321 x 0.9 = 3888.90; x 0.5 = 1944.45; x 1.000001 = 1944.45194445
      ("4321", "0.9", "0.5", "1.000001", ["-432.10", "-1944.45", "0", "1944.45"]),
      // 4010 x 0.9995 = 4007.995 -> 4008.00; the product is rounded, not the step
      ("4010", "0.9995", "1", "1", ["-2.00", "0", "0", "4008.00"]),
      ("4321", "1", "1", "1", ["0", "0", "0", "4321"]),
      ("4321", "0", "1.2", "1.1", ["-4321", "0", "0", "0"]),
    ] as [(Money, Rate, Rate, Rate, [Money])])
  func multiplicative(_ reference: Money, _ p: Rate, _ r: Rate, _ i: Rate, _ lines: [Money]) throws {
    #expect(try factorLines("multiplicative", reference, p, r, i) == lines)
  }

  @Test(
    "Added factors: each line is its own share of the reference salary",
    arguments: [
      // 4321 x 0.05 = 216.05; x 0.2 = 864.20; x 0.1 = 432.10; together 5833.35
      ("4321", "1.05", "1.2", "1.1", ["216.05", "864.20", "432.10", "5833.35"]),
      // 4321 x -0.1 = -432.10; x -0.5 = -2160.50; x 0.000001 = 0.004321
      ("4321", "0.9", "0.5", "1.000001", ["-432.10", "-2160.50", "0", "1728.40"]),
      // 4010 x -0.0005 = -2.005, 4010 x 0.0005 = 2.005: halves go away from zero
      ("4010", "0.9995", "1.0005", "1", ["-2.01", "2.01", "0", "4010.00"]),
    ] as [(Money, Rate, Rate, Rate, [Money])])
  func additive(_ reference: Money, _ p: Rate, _ r: Rate, _ i: Rate, _ lines: [Money]) throws {
    #expect(try factorLines("additive", reference, p, r, i) == lines)
  }

  @Test("Without an approved figure the reference pay follows from the averages in whole yuan")
  func averages() throws {
    let payslip = try SampleStandards.with {
      $0.salary = SalaryTerms(peerAverage: "4321", socialAverage: "5432", peerWeight: "0.6")
    }.pay(.sample())
    #expect(payslip[.referencePay] == "4765.00")  // 2592.6 + 2172.8 = 4765.4
  }

  @Test("The wage is the sum of reference, post, grade and seniority pay")
  func sum() throws {
    let payslip = try SampleStandards.wage("3000") {
      $0.post = PostTerms(category: .patrol, postPay: "1060")
      $0.grade = GradeTerms(gradePay: "350.50")
      $0.parameters[.seniorityPayPerYear] = .money("20")
    }.pay(.sample(hired: "2020-03-01"))
    #expect(payslip[.postPay] == "1060")
    #expect(payslip[.gradePay] == "350.50")
    #expect(payslip[.seniorityPay] == "120")  // 6 years x 20
    #expect(payslip[.monthlyWage] == "4530.50")  // 3000 + 1060 + 350.50 + 120
    #expect(payslip[.grossPay] == "4530.50")
  }

  @Test(
    "Seniority pay counts the years that are full on the first day of the month",
    arguments: [
      ("2026-03", "2020-03-02", nil, "100"), ("2026-03", "2020-03-01", nil, "120"),
      ("2026-03", "2020-02-29", nil, "120"),
      // 29 February: in common years the year is full on 1 March
      ("2025-02", "2024-02-29", nil, "0"), ("2025-03", "2024-02-29", nil, "20"),
      ("2028-02", "2024-02-29", nil, "60"), ("2028-03", "2024-02-29", nil, "80"),
      ("2026-03", "2026-03-16", nil, "0"),  // hired this month
      ("2026-03", "2020-03-01", "2010-03-01", "320"),  // 16 years: the stated day counts, not the hire date
      ("2026-03", "2020-03-01", "2026-03-02", "0"),  // a later start
      ("2026-03", "2020-03-01", "2030-01-01", "0"),
      ("2026-03", "2020-03-01", "2007-03-01", "380"), ("2026-03", "2020-03-01", "2006-03-01", "400"),
      ("2026-03", "2020-03-01", "2005-03-01", "400"), ("2026-03", "2020-03-01", "1980-01-01", "400"),
    ] as [(PayPeriod, CivilDate, CivilDate?, Money)])
  func seniority(_ period: PayPeriod, _ hired: CivilDate, _ from: CivilDate?, _ pay: Money) throws {
    let sample = SampleStandards.with {
      $0.parameters[.seniorityPayPerYear] = .money("20")
      $0.parameters[.seniorityMaxYears] = .count(20)
      $0.salaryFrom = "2020-01-01"
    }
    let payslip = try sample.pay(.sample(period, hired: hired) { $0.employee.seniorityFrom = from })
    #expect(payslip[.seniorityPay] == pay)
  }

  @Test(
    "Probation pays its share of the wage, but no less than the minimum wage, and never more than the wage",
    arguments: [
      ("3000", "0.8", "-600"),  // W39: 3000 x 80 % = 2400, above 2270
      ("2500", "0.8", "-230"),  // 2000 is below 2270: 2270 - 2500
      ("2837.50", "0.8", "-567.50"),  // 80 % is exactly 2270
      ("2837.49", "0.8", "-567.49"),  // 2269.992 -> 2269.99, below 2270: 2270 - 2837.49
      ("2270", "0.8", "0"), ("2000", "0.8", "0"),  // a wage below the minimum is not cut further
      ("3000.10", "0.85", "-450.01"),  // 2550.085 -> 2550.09; 2550.09 - 3000.10
      ("3000", "1", "0"),
    ] as [(Money, Rate, Money)])
  func probation(_ wage: Money, _ rate: Rate, _ adjustment: Money) throws {
    let sample = SampleStandards.wage(wage) { $0.parameters[.probationRate] = .rate(rate) }
    let payslip = try sample.pay(.sample { $0.employee.probationUntil = "2026-06-30" })
    #expect(payslip[.probationAdjustment] == adjustment)
    let expected = try wage + adjustment
    #expect(payslip[.monthlyWage] == expected)
  }

  @Test("Probation counts the whole sum of the seven lines")
  func probationOnAll() throws {
    let payslip = try SampleStandards.wage("3000") {
      $0.post = PostTerms(category: .patrol, risk: "1.1", postPay: "700")
      $0.grade = GradeTerms(gradePay: "500")
    }.pay(.sample { $0.employee.probationUntil = "2026-03-31" })
    // 3000 + 300 + 700 + 500 = 4500; 80 % = 3600
    #expect(payslip[.probationAdjustment] == "-900")
    #expect(payslip[.monthlyWage] == "3600")
  }

  @Test(
    "The month in which probation ends is paid whole",
    arguments: [
      ("2026-03-31", nil, "2400"), ("2026-04-30", nil, "2400"), ("2026-03-30", nil, "3000"),
      ("2026-02-28", nil, "3000"), (nil, nil, "3000"),
      // somebody who leaves on the 16th is in probation up to that day
      ("2026-03-16", "2026-03-16", "2400"), ("2026-03-15", "2026-03-16", "3000"),
      ("2026-03-31", "2026-05-10", "2400"),
    ] as [(CivilDate?, CivilDate?, Money)])
  func probationEnds(_ until: CivilDate?, _ left: CivilDate?, _ wage: Money) throws {
    let person = PersonMonth.sample(left: left) { $0.employee.probationUntil = until }
    #expect(try SampleStandards.wage("3000").pay(person)[.monthlyWage] == wage)
  }

  @Test("A wage beyond the range of money is an error that names its line")
  func overflow() {
    let great = Money(fen: .max)
    #expect(throws: PayrollError.overflow(.professionalismPay)) {
      try SampleStandards.wage(great) {
        $0.post = PostTerms(category: .patrol, professionalism: "1.1")
        $0.isTrial = true
      }.pay(.sample())
    }
    #expect(throws: PayrollError.overflow(.monthlyWage)) {
      try SampleStandards.wage(great) {
        $0.grade = GradeTerms(gradePay: "0.01")
        $0.isTrial = true
      }.pay(.sample())
    }
    #expect(throws: PayrollError.overflow(.referencePay)) {
      try SampleStandards.with {
        $0.salary = SalaryTerms(peerAverage: great, peerWeight: "2")
        $0.isTrial = true
      }.pay(.sample())
    }
  }
}

import PayrollTestSupport
import Testing

@testable import Payroll

/// What holds of every payslip, tried on people by chance. The seeds are fixed, so a failure comes again.
@Suite struct PropertiesTests {
  private static let year = (1...12).map { PayPeriod(unchecked: 2026, $0) }

  /// Pays 100 people of one set of standards through a year, the months before their hire date left out; 20
  /// seeds are more than 20,000 payslips.
  private func everyMonth(
    seed: UInt64, people: Int = 100, _ body: (PersonMonth, Carryover?, Payslip) throws -> Void
  ) throws -> Int {
    var payroll = RandomPayroll(seed: seed)
    let sample = payroll.standards()
    let standards = try Self.year.map { try sample.applied($0) }
    let later = try Self.year.map { try sample.applied($0, laterPayment: true) }
    var count = 0
    for _ in 0..<people {
      let employee = payroll.employee()
      var row: Carryover?
      for (index, period) in Self.year.enumerated() where employee.hireDate <= period.lastDay {
        let person = payroll.month(period, employee, row, standards[index].region)
        guard person.refusals(carryover: row, under: standards[index].region).isEmpty else {
          Issue.record("refused: \(person) \(String(describing: row))")
          continue
        }
        let payslip = try Payslip.compute(
          person, carryover: row, under: person.isLaterPayment ? later[index] : standards[index])
        try body(person, row, payslip)
        row = payslip.next
        count += 1
      }
    }
    return count
  }

  private func fen(_ sum: Int64, _ amounts: Money...) -> Int64 { amounts.reduce(sum) { $0 + $1.fen } }

  @Test(
    "Every payslip adds up, no net pay is negative, and nothing owed is forgotten",
    arguments: 1...20 as ClosedRange<UInt64>)
  func always(_ seed: UInt64) throws {
    let count = try everyMonth(seed: seed) { person, row, payslip in
      let next = payslip.next
      #expect(payslip.addsUp)
      #expect(payslip[.netPay] >= .zero)
      #expect(payslip[.incomeTax] >= .zero)
      #expect(payslip.amounts[.payableDays] <= payslip.amounts[.monthDays])

      // What is owed at the end is what was owed, plus what was advanced, less what was repaid.
      let owed = fen(row?.arrears.fen ?? 0, payslip[.arrearsAdvanced]) - payslip[.arrearsRepaid].fen
      #expect(next.arrears.fen == owed && owed >= 0)
      let recovery = fen(row?.recoveryCarried.fen ?? 0, person.deductions.recovery)
      #expect(fen(next.recoveryCarried.fen, payslip[.recovery]) == recovery)
      let other = fen(row?.deductionCarried.fen ?? 0, person.deductions.other)
      #expect(fen(next.deductionCarried.fen, payslip[.otherDeduction]) == other)
      for line in [PayItem.arrearsAdvanced, .arrearsRepaid, .recovery, .otherDeduction] {
        #expect(payslip[line] >= .zero)
      }

      // The year's sums grow by this month's figures.
      #expect(next.yearTax.fen == fen(row?.yearTax.fen ?? 0, payslip[.incomeTax]))
      #expect(next.yearIncome.fen == fen(row?.yearIncome.fen ?? 0, payslip.taxableIncome))
    }
    #expect(count > 1_000)
  }

  @Test(
    "Leave takes no more than the wage of the days employed, and leaves the minimum wage for days at work",
    arguments: 21...22 as ClosedRange<UInt64>)
  func leave(_ seed: UInt64) throws {
    _ = try everyMonth(seed: seed) { person, _, payslip in
      let cuts: [PayItem] = [
        .unpaidLeaveDeduction, .sickLeaveDeduction, .otherLeaveDeduction, .suspensionAdjustment,
      ]
      for cut in cuts { #expect(payslip[cut] <= .zero) }
      let employed = fen(0, payslip[.monthlyWage], payslip[.prorationAdjustment])
      let left = cuts.reduce(employed) { $0 + payslip[$1].fen }
      #expect(left >= 0 && left <= employed)
      #expect(payslip[.performancePay] >= .zero)
    }
  }

  @Test(
    "Hours are conserved: brought in + elected = taken + paid out + left",
    arguments: 31...34 as ClosedRange<UInt64>)
  func hours(_ seed: UInt64) throws {
    var payroll = RandomPayroll(seed: seed)
    var sample = payroll.standards()
    // an hour is worth 125 and is paid out twofold, so that the line tells how many hours it pays
    sample.salary = SampleStandards().salary
    sample.post = SampleStandards().post
    sample.parameters[.seniorityPayPerYear] = .money("0")
    sample.parameters[.overtimeBase] = .choice("monthly_wage")
    let standards = try Self.year.map { try sample.applied($0) }
    for _ in 0..<60 {
      var employee = payroll.employee()
      employee.hireDate = "2020-01-01"
      employee.probationUntil = nil
      var row: Carryover?
      for (index, period) in Self.year.enumerated() where !employee.isLaterPayment(in: period) {
        let person = payroll.month(period, employee, row, standards[index].region)
        let payslip = try Payslip.compute(person, carryover: row, under: standards[index])
        let before = (row?.compLeaveBalance.hundredths ?? 0) + person.attendance.compLeaveElected.hundredths
        let paid = payslip[.compLeavePayout].fen / 250  // 250.00 yuan an hour, in hundredths of an hour
        #expect(payslip[.compLeavePayout].fen % 250 == 0)
        let after = payslip.next.compLeaveBalance.hundredths
        #expect(before == person.attendance.compLeaveTaken.hundredths + paid + after)
        #expect(payslip.amounts[.compLeaveBalanceHours] == after)
        #expect(!person.isLeaving || after == 0)
        row = payslip.next
      }
    }
  }

  @Test("Absence raises neither the hour nor an overtime line", arguments: 41...44 as ClosedRange<UInt64>)
  func overtime(_ seed: UInt64) throws {
    var payroll = RandomPayroll(seed: seed)
    let sample = payroll.standards()
    let standards = try sample.applied("2026-03")
    for _ in 0..<200 {
      var person = payroll.month("2026-03", payroll.employee(), nil, standards.region)
      guard person.employee.hireDate <= "2026-03-31" else { continue }
      let away = try Payslip.compute(person, under: standards)
      person.attendance.leave = LeaveDays()
      let present = try Payslip.compute(person, under: standards)
      for line in [PayItem.overtimeWorkdayPay, .overtimeRestdayPay, .overtimeHolidayPay, .monthlyWage] {
        #expect(away[line] == present[line])
      }
      #expect(away[.grossPay] <= present[.grossPay])
    }
  }

  @Test(
    "More absence never pays more, on any basis and in any month",
    arguments: 51...62 as ClosedRange<UInt64>)
  func absence(_ seed: UInt64) throws {
    var payroll = RandomPayroll(seed: seed)
    let sample = payroll.standards()
    let period = Self.year[Int(seed - 51)]
    let standards = try sample.applied(period)
    for _ in 0..<6 {
      var employee = payroll.employee()
      if payroll.random.happens(50) {
        employee.hireDate = CivilDate(year: 2026, month: period.month, day: 10) ?? "2026-01-10"
      }
      var person = PersonMonth(period, employee)
      person.insurance.contributionBase = "5000"
      guard !person.isLaterPayment, employee.hireDate <= period.lastDay else { continue }
      let payable = standards.region.calendar.payableDays(from: employee.hireDate, through: employee.endDate)
      var last = Money(fen: .max)
      for quarters in 0...(payable * 4) {
        person.attendance.leave[.absent] = Days(hundredths: Int64(quarters) * 25)
        let gross = try Payslip.compute(person, under: standards)[.grossPay]
        #expect(gross <= last, "\(person.attendance.leave[.absent]) days of \(payable)")
        last = gross
      }
    }
  }

  // MARK: Income tax

  /// The cumulative method at the year's end, worked out anew: half up to the fen, by whole percents.
  private func tax(on taxable: Int64) -> Int64 {
    let brackets: [(over: Int64, percent: Int64, quick: Int64)] = [
      (960_000, 45, 181_920), (660_000, 35, 85_920), (420_000, 30, 52_920), (300_000, 25, 31_920),
      (144_000, 20, 16_920), (36_000, 10, 2_520), (0, 3, 0),
    ]
    for bracket in brackets where taxable > bracket.over * 100 {
      return (taxable * bracket.percent + 50) / 100 - bracket.quick * 100
    }
    return 0
  }

  /// The months of a year of somebody in the ledger since last year, who gets `allowances` and nothing else.
  private func year(_ allowances: [Money], under standards: [AppliedStandards]) throws -> [Payslip] {
    var row = Carryover.sample("2025-12")
    var payslips: [Payslip] = []
    for (index, period) in Self.year.enumerated() {
      let person = PersonMonth.sample(period) { $0.earnings.allowance = allowances[index] }
      let payslip = try Payslip.compute(person, carryover: row, under: standards[index])
      row = payslip.next
      payslips.append(payslip)
    }
    return payslips
  }

  @Test(
    "The tax of the year is the cumulative method's at the year's end, where no month would be negative",
    arguments: 71...73 as ClosedRange<UInt64>)
  func yearsTax(_ seed: UInt64) throws {
    var payroll = RandomPayroll(seed: seed)
    let standards = try Self.year.map { try SampleStandards.wage("5000").applied($0) }
    for round in 0..<60 {
      let most = [500, 5_000, 50_000, 200_000][round % 4]
      let allowances = Self.year.map { _ in payroll.money(upTo: most) }
      let payslips = try year(allowances, under: standards)
      let taxable = allowances.reduce(Int64(0)) { $0 + $1.fen }
      #expect(payslips[11][.cumulativeTaxableIncome].fen == taxable)
      let withheld = payslips.reduce(Int64(0)) { $0 + $1[.incomeTax].fen }
      #expect(withheld == tax(on: taxable))
      #expect(payslips[11].next.yearTax.fen == withheld)
    }
  }

  @Test(
    "One yuan more never lowers the tax of the year, and never the net pay of the year",
    arguments: 81...84 as ClosedRange<UInt64>)
  func monotone(_ seed: UInt64) throws {
    var payroll = RandomPayroll(seed: seed)
    let standards = try Self.year.map { try SampleStandards.wage("4000").applied($0) }
    func sums(_ allowances: [Money]) throws -> (tax: Int64, net: Int64) {
      try year(allowances, under: standards).reduce((0, 0)) {
        ($0.0 + $1[.incomeTax].fen, $0.1 + $1[.netPay].fen)
      }
    }
    for round in 0..<40 {
      let most = [2_000, 4_000, 40_000, 90_000][round % 4]
      var allowances = Self.year.map { _ in payroll.money(upTo: most) }
      let before = try sums(allowances)
      let month = payroll.random.number(0...11)
      allowances[month] = Money(fen: allowances[month].fen + 100)
      let after = try sums(allowances)
      #expect(after.tax >= before.tax)
      #expect(after.net >= before.net)
      #expect(after.tax + after.net == before.tax + before.net + 100)
    }
  }

  @Test(
    "A higher reference salary never lowers gross pay, tax of the month or net pay of somebody insured on a fixed base"
  )
  func raise() throws {
    var payroll = RandomPayroll(seed: 91)
    let sample = payroll.standards()
    for _ in 0..<150 {
      let wage = payroll.money(upTo: 12_000)
      func payslip(_ wage: Money) throws -> Payslip {
        var sample = sample
        sample.salary = SalaryTerms(approvedReferenceSalary: wage)
        sample.minimumWage = "2270"
        return try sample.pay(
          .sample("2026-01") { $0.insurance.contributionBase = "5000" }, .sample("2025-12"))
      }
      let before = try payslip(wage)
      let after = try payslip(Money(fen: wage.fen + 100))
      #expect(after[.grossPay] >= before[.grossPay])
      #expect(after[.incomeTax] >= before[.incomeTax])
      #expect(after[.netPay] >= before[.netPay])
    }
  }
}

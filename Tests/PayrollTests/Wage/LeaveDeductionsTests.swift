import PayrollTestSupport
import Testing

@testable import Payroll

/// What days not worked take from the wage. A day of 21,750 is worth 1,000 (21,750 / 21.75).
@Suite struct LeaveDeductionsTests {
  private func pay(
    _ leave: [LeaveKind: Days], under sample: SampleStandards = SampleStandards(),
    in period: PayPeriod = "2026-03", hired: CivilDate = "2020-04-01"
  ) throws -> Payslip {
    var sample = sample
    sample.isTrial = true
    return try sample.pay(leave, in: period, hired: hired)
  }

  // MARK: Unpaid leave

  @Test(
    "Up to half of the days by the days away, above it by the days that remain",
    arguments: [
      ("1", "1000"),  // W25
      ("0.01", "10"), ("11", "11000"),  // exactly half of 22
      ("11.01", "11000"),  // max(11000, 21750 - 10.99 x 1000 = 10760): never less than the half
      ("11.25", "11000"),  // 21750 - 10750 = 11000
      ("11.26", "11010"),  // 21750 - 10740
      ("12", "11750"), ("21", "20750"), ("21.99", "21740"),
      ("22", "21750"),  // the whole month
    ] as [(Days, Money)])
  func unpaid(_ days: Days, _ deduction: Money) throws {
    for kind in [LeaveKind.personal, .absent] {
      let payslip = try pay([kind: days])
      #expect(payslip[.unpaidLeaveDeduction].fen == -deduction.fen)
      #expect(payslip[.grossPay].fen == 2_175_000 - deduction.fen)
    }
  }

  @Test(
    "Personal leave and absence count together",
    arguments: [("6", "5", "11000"), ("6", "5.26", "11010"), ("10", "12", "21750")] as [(Days, Days, Money)])
  func together(_ personal: Days, _ absent: Days, _ deduction: Money) throws {
    let payslip = try pay([.personal: personal, .absent: absent])
    #expect(payslip[.unpaidLeaveDeduction].fen == -deduction.fen)
  }

  @Test(
    "In a month of 21 days the remaining days cost more than half a month away",
    arguments: [("10.50", "10500"), ("10.51", "11260"), ("21", "21750")] as [(Days, Money)])
  func shortMonth(_ days: Days, _ deduction: Money) throws {
    // October: 10.5 x 1000; then 21750 - 10.49 x 1000 = 11260
    #expect(try pay([.personal: days], in: "2026-10")[.unpaidLeaveDeduction].fen == -deduction.fen)
  }

  @Test(
    "In a month of 23 days the half is kept until the remaining days take more",
    arguments: [("11.50", "11500"), ("12", "11500"), ("12.75", "11500"), ("13", "11750"), ("23", "21750")]
      as [(Days, Money)])
  func longMonth(_ days: Days, _ deduction: Money) throws {
    // July: 12 days: max(11500, 21750 - 11000 = 10750); 13 days: 21750 - 10000 = 11750
    #expect(try pay([.personal: days], in: "2026-07")[.unpaidLeaveDeduction].fen == -deduction.fen)
  }

  @Test(
    "By month days a day is worth its share of the days employed",
    arguments: [
      ("1", "988.64"),  // 21750 / 22 = 988.6363
      ("11", "10875"), ("12", "11863.64"),  // max(10875, 21750 - 9886.36)
      ("22", "21750"),
    ] as [(Days, Money)])
  func monthDays(_ days: Days, _ deduction: Money) throws {
    let sample = SampleStandards.with { $0.parameters[.absenceBasis] = .choice("month_days") }
    #expect(try pay([.personal: days], under: sample)[.unpaidLeaveDeduction].fen == -deduction.fen)
  }

  @Test(
    "For a part of a month the half is half of the days employed",
    arguments: [("6", "6000"), ("7", "7000"), ("12", "12000")] as [(Days, Money)])
  func partOfMonth(_ days: Days, _ deduction: Money) throws {
    // 12 days employed, P = 12,000; 7 days: max(6000, 12000 - 5 x 1000)
    #expect(try pay([.personal: days], hired: "2026-03-16")[.unpaidLeaveDeduction].fen == -deduction.fen)
  }

  @Test("By month days a part of a month spreads what it pays: P / d")
  func partOfMonthByMonthDays() throws {
    let sample = SampleStandards.with { $0.parameters[.absenceBasis] = .choice("month_days") }
    // July, 22 of 23 days employed, P = 21750 by its cap; 21750 / 22 = 988.6363
    let payslip = try pay([.personal: "1"], under: sample, in: "2026-07", hired: "2026-07-02")
    #expect(payslip[.unpaidLeaveDeduction] == "-988.64")
  }

  // MARK: Sick leave

  @Test(
    "A sick day keeps its share, at least that of 80 % of the minimum wage in the month's pay, at most all",
    arguments: [
      ("21750", "0.6", "2", "-800"),  // (1000 - 600) x 2
      ("21750", "0.6", "0.5", "-200"),
      ("21750", "0", "1", "-916.51"),  // 0.8 x 2270 = 1816 of 21750; 1000 x (1 - 0.0834942) = 916.5057
      ("21750", "0", "22", "-19934"),  // a whole month keeps 1816
      ("2610", "0.6", "3", "-109.52"),  // 1816 / 2610 = 0.6957854; 120 x 3 x 0.3042145 = 109.5172
      ("3026.66", "0.6", "22", "-1210.66"),  // 1816 / 3026.66 = 0.60000132: keeps 1816
      ("3026.67", "0.6", "22", "-1210.67"),  // 1816 / 3026.67 is below 0.6: 3026.67 x 0.4 = 1210.668
      ("1816", "0.6", "3", "0"),  // the floor is the whole wage
      ("1740", "0.6", "3", "0"),  // and more than the wage
      ("21750", "1", "5", "0"),
    ] as [(Money, Rate, Days, Money)])
  func sick(_ wage: Money, _ rate: Rate, _ days: Days, _ deduction: Money) throws {
    let sample = SampleStandards.wage(wage) {
      $0.leave[.sick] = LeaveTerms(payRate: rate, performanceRate: "0")
    }
    #expect(try pay([.sick: days], under: sample)[.sickLeaveDeduction] == deduction)
  }

  @Test("In a part of a month the floor of sick pay is that of its days of the month's")
  func sickInPartOfMonth() throws {
    // 12 of 22 days, P = 120 x 12 = 1440; floor 1816 x 12 / 22 = 990.5454 of it: 0.687879
    let sample = SampleStandards.wage("2610")
    let payslip = try pay([.sick: "3"], under: sample, hired: "2026-03-16")
    #expect(payslip[.sickLeaveDeduction] == "-112.36")  // 360 x 0.312121 = 112.3636
    #expect(try pay([.sick: "12"], under: sample, hired: "2026-03-16")[.grossPay] == "990.55")
  }

  @Test("The sick pay of a month is exact to its one rounding")
  func sickOnce() throws {
    // 21750 / 22 x 0.4 = 395.4545 a day; 7 days 2768.1818 (and not 7 x 395.45 = 2768.15)
    let sample = SampleStandards.with { $0.parameters[.absenceBasis] = .choice("month_days") }
    #expect(try pay([.sick: "7"], under: sample)[.sickLeaveDeduction] == "-2768.18")
  }

  // MARK: Other leave and suspension

  @Test("Leave that keeps the wage costs nothing", arguments: LeaveKind.others)
  func paidLeave(_ kind: LeaveKind) throws {
    #expect(try pay([kind: "5"])[.grossPay] == "21750")
  }

  @Test("Other leave takes the share that it does not keep, of all its kinds in one line")
  func otherLeave() throws {
    let sample = SampleStandards.with {
      $0.leave[.maternity] = LeaveTerms(payRate: "0.75", performanceRate: "1")
      $0.leave[.bereavement] = LeaveTerms(payRate: "0.5", performanceRate: "1")
    }
    // 4 x 0.25 x 1000 + 3 x 0.5 x 1000
    let payslip = try pay([.maternity: "4", .bereavement: "3", .annual: "2"], under: sample)
    #expect(payslip[.otherLeaveDeduction] == "-2500")
    #expect(payslip[.grossPay] == "19250")
  }

  @Test("The kinds of other leave are rounded once")
  func otherOnce() throws {
    let almost = LeaveTerms(payRate: "0.999995", performanceRate: "1")
    let sample = SampleStandards.with { for kind in LeaveKind.others { $0.leave[kind] = almost } }
    #expect(try pay([.injury: "1"], under: sample)[.otherLeaveDeduction] == "-0.01")  // 0.005
    #expect(try pay([.injury: "1", .marriage: "1"], under: sample)[.otherLeaveDeduction] == "-0.01")  // 0.010
  }

  @Test("Shares of six decimals are exact, however many kinds of leave come together")
  func manyKinds() throws {
    let rates: [LeaveKind: Rate] = [
      .annual: "0.333337", .marriage: "0.142855", .maternity: "0.777776", .paternity: "0.99998",
      .bereavement: "0.123456",
    ]
    let sample = SampleStandards.with {
      for (kind, rate) in rates { $0.leave[kind] = LeaveTerms(payRate: rate, performanceRate: "1") }
    }
    // 1000 x 1.01 x (0.666663 + 0.857145 + 0.222224 + 0.00002 + 0.876544) = 2648.82196
    let payslip = try pay(rates.mapValues { _ in "1.01" }, under: sample)
    #expect(payslip[.otherLeaveDeduction] == "-2648.82")
  }

  @Test("Suspension takes the share that it does not keep, in its own line (Article 32)")
  func suspension() throws {
    let payslip = try pay([.suspended: "3"])
    #expect(payslip[.suspensionAdjustment] == "-1500")  // 3 x 1000 x (1 - 0.5)
    #expect(payslip[.otherLeaveDeduction] == "0")
  }

  @Test("Somebody without a payable day loses nothing more")
  func noDays() throws {
    let payslip = try SampleStandards().pay(.sample("2026-01", hired: "2026-01-31"))
    #expect(payslip[.unpaidLeaveDeduction] == "0")
    #expect(payslip[.grossPay] == "0")
  }

  // MARK: What is left

  @Test("Days at work are paid the minimum wage of the month's days at least")
  func combinedFloor() throws {
    // July, 23 days, wage = minimum 2270: 11.5 days away take 2270 / 21.75 x 11.5 = 1200.2873;
    // 11.5 days at work must leave 2270 / 23 x 11.5 = 1135.00
    let payslip = try pay([.personal: "11.5"], under: .wage("2270"), in: "2026-07")
    #expect(payslip[.unpaidLeaveDeduction] == "-1135")
    #expect(payslip[.grossPay] == "1135")
  }

  @Test("A wage below the minimum is not cut at all while its days would earn the minimum")
  func belowMinimum() throws {
    // 22 days at work must leave 2270 / 23 x 22 = 2171.30, more than the wage of 2000
    let payslip = try pay([.personal: "1"], under: .wage("2000"), in: "2026-07")
    #expect(payslip[.unpaidLeaveDeduction] == "0")
    #expect(payslip[.grossPay] == "2000")
  }

  @Test("Leave at the whole wage counts among the days at work, leave below it does not")
  func fullDays() throws {
    // July, wage 2270. Bereavement at the whole wage: 22 days must leave 2270 / 23 x 22 = 2171.30,
    // so one day of personal leave takes 98.70 and not 2270 / 21.75 = 104.37
    #expect(
      try pay([.personal: "1", .bereavement: "3"], under: .wage("2270"), in: "2026-07")[.grossPay]
        == "2171.30")
    // at 99 % the 3 days protect nothing: 19 days leave 1875.22 at least; 2270 - 104.37 - 3.13 = 2162.50
    let sample = SampleStandards.wage("2270") {
      $0.leave[.bereavement] = LeaveTerms(payRate: "0.99", performanceRate: "1")
    }
    let payslip = try pay([.personal: "1", .bereavement: "3"], under: sample, in: "2026-07")
    #expect(payslip[.unpaidLeaveDeduction] == "-104.37")  // 104.3678
    #expect(payslip[.otherLeaveDeduction] == "-3.13")  // 104.3678 x 0.03 = 3.1310
    #expect(payslip[.grossPay] == "2162.50")
  }

  @Test("Sick days protect their floor")
  func sickProtected() throws {
    let sample = SampleStandards.wage("2610") {
      $0.leave[.suspended] = LeaveTerms(payRate: "0", performanceRate: "0")
      $0.leave[.bereavement] = LeaveTerms(payRate: "0", performanceRate: "0")
    }
    let payslip = try pay([.personal: "6", .sick: "6", .bereavement: "5", .suspended: "5"], under: sample)
    // 120 a day; L(6) = 720, L(11) = 1320, L(16) = max(1320, 2610 - 6 x 120) = 1890, L(22) = 2610.
    // Left at least 2270 / 22 x 0.8 x 6 = 495.27.
    #expect(payslip[.unpaidLeaveDeduction] == "-720")
    #expect(payslip[.suspensionAdjustment] == "-600")
    #expect(payslip[.otherLeaveDeduction] == "-570")
    #expect(payslip[.sickLeaveDeduction] == "-219.03")  // 720 x (1 - 1816 / 2610) = 219.0345
    #expect(payslip[.grossPay] == "500.97")
  }

  @Test("What the minimum wage protects is cut from suspension first, then from other leave")
  func cutInOrder() throws {
    let sample = SampleStandards.wage("2270") {
      $0.leave[.suspended] = LeaveTerms(payRate: "0", performanceRate: "0")
      $0.leave[.bereavement] = LeaveTerms(payRate: "0", performanceRate: "0")
    }
    // July, 104.3678 a day; 12 days at work must leave 2270 / 23 x 12 = 1184.3478, half up: 1085.65 may go.
    let first = try pay([.personal: "5", .bereavement: "3", .suspended: "3"], under: sample, in: "2026-07")
    #expect(first[.unpaidLeaveDeduction] == "-521.84")
    #expect(first[.otherLeaveDeduction] == "-313.10")
    #expect(first[.suspensionAdjustment] == "-250.71")
    #expect(first[.grossPay] == "1184.35")
    let second = try pay(
      [.personal: "5", .bereavement: "5.9", .suspended: "0.1"], under: sample, in: "2026-07")
    #expect(second[.unpaidLeaveDeduction] == "-521.84")
    #expect(second[.otherLeaveDeduction] == "-563.81")  // of 615.77
    #expect(second[.suspensionAdjustment] == "0")
    #expect(second[.grossPay] == "1184.35")
  }
}

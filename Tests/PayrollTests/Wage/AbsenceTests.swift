import PayrollTestSupport
import Testing

@testable import Payroll

/// The stretches of a long absence. A day of 21,750 is worth 1,000.
@Suite struct AbsenceTests {
  private func pay(
    _ leave: [LeaveKind: Days], under sample: SampleStandards = SampleStandards(),
    in period: PayPeriod = "2026-07", hired: CivilDate = "2020-04-01"
  ) throws -> Payslip {
    try sample.pay(leave, in: period, hired: hired)
  }

  @Test(
    "A whole month of partly paid absence keeps its share, however many days the month has",
    arguments: [("2026-07", "23"), ("2026-03", "22"), ("2026-10", "21"), ("2026-02", "20")]
      as [(PayPeriod, Days)])
  func wholeMonth(_ period: PayPeriod, _ days: Days) throws {
    #expect(try pay([.sick: days], in: period)[.sickLeaveDeduction] == "-8700")  // 40 % of 21750
    #expect(try pay([.suspended: days], in: period)[.suspensionAdjustment] == "-10875")  // 50 %
  }

  @Test(
    "A day at work in a month of sick leave is paid as a day",
    arguments: [
      ("11.5", "4600"),  // half of 23: 11500 x 0.4
      ("12", "4600"),  // max(11500, 21750 - 11000)
      ("12.75", "4600"), ("12.76", "4604"),  // 21750 - 10240 = 11510
      ("22", "8300"),  // 21750 - 1000 = 20750
      ("23", "8700"),
    ] as [(Days, Money)])
  func sickMonth(_ days: Days, _ deduction: Money) throws {
    #expect(try pay([.sick: days])[.sickLeaveDeduction].fen == -deduction.fen)
  }

  @Test("The kinds follow one another by rising pay rate, whatever their order on the roster")
  func rising() throws {
    // Personal days first: L(11) = 11000; then suspended (0.5): L(17) - L(11) = 15750 - 11000; then sick (0.6):
    // L(23) - L(17) = 6000
    let payslip = try pay([.sick: "6", .suspended: "6", .personal: "11"])
    #expect(payslip[.unpaidLeaveDeduction] == "-11000")
    #expect(payslip[.suspensionAdjustment] == "-2375")
    #expect(payslip[.sickLeaveDeduction] == "-2400")
  }

  @Test("Kinds of one pay rate follow one another in the order of the roster")
  func ties() throws {
    let sample = SampleStandards.with {
      $0.leave[.suspended] = LeaveTerms(payRate: "0", performanceRate: "0")
    }
    // L(8) = 8000; L(16) - L(8) = 14750 - 8000
    let payslip = try pay([.suspended: "8", .absent: "8"], under: sample)
    #expect(payslip[.unpaidLeaveDeduction] == "-8000")
    #expect(payslip[.suspensionAdjustment] == "-6750")
  }

  @Test("What sick days keep decides their place: a floor above another kind puts them behind it")
  func sickFloorDecides() throws {
    // q = 1816 / 2610 = 0.6958, above bereavement at 0.65, although its own rate is 0.6
    let sample = SampleStandards.wage("2610") {
      $0.leave[.bereavement] = LeaveTerms(payRate: "0.65", performanceRate: "1")
      $0.isTrial = true
    }
    // 120 a day, 23 days: L(12) = max(1380, 2610 - 1320) = 1380; L(23) = 2610
    let payslip = try pay([.sick: "11", .bereavement: "12"], under: sample)
    #expect(payslip[.otherLeaveDeduction] == "-483")  // 1380 x 0.35
    #expect(payslip[.sickLeaveDeduction] == "-374.18")  // 1230 x 0.3042146 = 374.1839
  }

  @Test("Maternity days that the fund pays keep nothing, and are the month's other leave")
  func maternity() throws {
    let person = PersonMonth.sample("2026-07") {
      $0.attendance.leave[.maternity] = "23"
      $0.attendance.maternityAllowanceTo = .person
    }
    let payslip = try SampleStandards().pay(person)
    #expect(payslip[.otherLeaveDeduction] == "-21750")
    #expect(payslip[.grossPay] == "0")
    #expect(payslip.findings.contains(.maternityByFund))
    #expect(!(try pay([.maternity: "23"])).findings.contains(.maternityByFund))
    #expect(try pay([.maternity: "23"])[.grossPay] == "21750")
  }

  // MARK: how a stretch came about

  private func explain(
    _ leave: [LeaveKind: Days], _ item: PayItem, under sample: SampleStandards = SampleStandards(),
    hired: CivilDate = "2020-04-01"
  ) throws -> Working {
    let person = PersonMonth.sample("2026-07", hired: hired) {
      for (kind, days) in leave { $0.attendance.leave[kind] = days }
    }
    return try sample.explain(person)[item].working
  }

  private func values(_ working: Working, in language: Language = .chinese) -> [String: String] {
    var values: [String: String] = [:]
    for input in working.inputs { values[input.name.text(in: language)] = input.value(in: language) }
    return values
  }

  @Test("A long absence says how its stretch came about: which days, by which branch, in which order")
  func stretchTold() throws {
    // July, 23 days, half 11.5: L(17) = max(11500, 21750 - 6 x 1000) = 15750; L(11) = 11000
    let leave: [LeaveKind: Days] = [.sick: "6", .suspended: "6", .personal: "11"]
    let suspension = try explain(leave, .suspensionAdjustment)
    #expect(suspension.words(in: .chinese) == "－取整(停职各日的工资×(1－停职计薪比例))")
    #expect(suspension.numbers(in: .chinese) == "-取整(4750.00 × (1 - 50%))")
    let said = values(suspension)
    #expect(said["前17天缺勤应扣（过半）"] == "15750.00")
    #expect(said["按一半天数应扣"] == "11500.00" && said["按余下6天应扣"] == "15750.00")
    #expect(said["前11天缺勤应扣（不过半）"] == "11000.00")
    #expect(said["缺勤先后（计薪比例从低到高）"] == "事假11天（0%）、停职6天（50%）、病假6天（60%）")
    let english = values(try explain(leave, .sickLeaveDeduction), in: .english)
    #expect(english["what the first 23 days of absence take (more than half)"] == "21750.00")
    #expect(english["taken by the 0 days that remain"] == "21750.00")
    #expect(
      english["order of the absence (rising pay rate)"]
        == "personal leave 11 days (0%), suspension 6 days (50%), sick leave 6 days (60%)")
    for case .step(let name, let step) in suspension.inputs where name.chinese == "停职各日的工资" {
      #expect(step.words(in: .chinese, ofStep: true) == "前17天缺勤应扣（过半）－前11天缺勤应扣（不过半）")
    }
  }

  @Test("One kind alone is its stretch, and has no order")
  func oneKindTold() throws {
    let working = try explain([.sick: "12"], .sickLeaveDeduction)
    #expect(working.words(in: .chinese) == "－取整(前12天缺勤应扣（过半）×(1－病假日计薪份额))")
    #expect(working.numbers(in: .english) == "-round(11500.00 x (1 - 0.60))")
    #expect(values(working)["按余下11天应扣"] == "10750.00")  // 21750 - 11 x 1000, less than half of the days
    #expect(working.deciding.map(\.name.english) == ["basis of a day's worth"])
  }

  @Test("Up to half of the days each takes what it is worth, whatever the order")
  func shortTold() throws {
    let working = try explain([.personal: "5.5", .sick: "6"], .sickLeaveDeduction)
    #expect(working.words(in: .chinese) == "－取整(日工资×病假天数×(1－病假日计薪份额))")
    #expect(!working.inputs.contains { $0.name.chinese.hasPrefix("缺勤先后") })
    let longer = try explain([.personal: "5.51", .sick: "6"], .sickLeaveDeduction)
    #expect(longer.words(in: .chinese) == "－取整(病假各日的工资×(1－病假日计薪份额))")
    #expect(longer.inputs.contains { $0.name.chinese.hasPrefix("缺勤先后") })
  }

  @Test("As absence, the days not employed are told apart from those of absence")
  func outsideTold() throws {
    // 12 of 23 days employed: Lm(13) = max(11500, 21750 - 10000) = 11750, Lm(11) = 11000; 750 x 10750 / 10750
    let said = values(
      try explain([.personal: "2"], .unpaidLeaveDeduction, under: Self.asAbsence, hired: "2026-07-16"))
    #expect(said["前2天缺勤应扣"] == "750.00")
    #expect(said["不在职和缺勤共13天应扣（过半）"] == "11750.00")
    #expect(said["不在职11天应扣（不过半）"] == "11000.00")
    let part = try explain([:], .prorationAdjustment, under: Self.asAbsence, hired: "2026-07-20")
    // 13 days not employed
    #expect(values(part)["不在职13天应扣（过半）"] == "11750.00")
    let whole = try explain([.personal: "1"], .unpaidLeaveDeduction, under: Self.asAbsence)
    #expect(whole.words(in: .chinese) == "－取整(日工资×事假天数×(1－事假计薪比例))")
  }

  // MARK: as_absence

  private static let asAbsence = SampleStandards.with {
    $0.parameters[.prorationBasis] = .choice("as_absence")
  }

  @Test(
    "Days before hiring are days without pay: one costs a day in every month",
    arguments: [("2026-02", "2026-02-03"), ("2026-03", "2026-03-03"), ("2026-07", "2026-07-02")]
      as [(PayPeriod, CivilDate)])
  func oneDayLate(_ period: PayPeriod, _ hired: CivilDate) throws {
    #expect(try pay([:], under: Self.asAbsence, in: period, hired: hired)[.prorationAdjustment] == "-1000")
  }

  @Test("By month days a day before hiring costs its share of the month")
  func oneDayLateByMonthDays() throws {
    let sample = SampleStandards.with {
      $0.parameters[.prorationBasis] = .choice("as_absence")
      $0.parameters[.absenceBasis] = .choice("month_days")
    }
    // 21750 / 23 = 945.6522; 12 days at work: 21750 - 11 x 945.6522 = 11347.83
    #expect(try pay([:], under: sample, hired: "2026-07-02")[.prorationAdjustment] == "-945.65")
    #expect(try pay([:], under: sample, hired: "2026-07-16")[.prorationAdjustment] == "-10402.17")
  }

  @Test("Absence goes on where the days before hiring have ended, on the same scale")
  func onOneScale() throws {
    // July, 12 of 23 days: Lm(11) = 11000, P = 10750; one day: Lm(12) - Lm(11) = 11500 - 11000
    let payslip = try pay([.personal: "1"], under: Self.asAbsence, hired: "2026-07-16")
    #expect(payslip[.prorationAdjustment] == "-11000")
    #expect(payslip[.unpaidLeaveDeduction] == "-500")
    // two days: Lm(13) = 21750 - 10000 = 11750
    #expect(
      try pay([.personal: "2"], under: Self.asAbsence, hired: "2026-07-16")[.unpaidLeaveDeduction] == "-750")
    #expect(
      try pay([.personal: "12"], under: Self.asAbsence, hired: "2026-07-16")[.unpaidLeaveDeduction]
        == "-10750")
  }

  @Test(
    "The days employed bring the minimum wage of theirs at least, and absence is scaled to what they bring")
  func minimumOfDaysEmployed() throws {
    let sample = SampleStandards.wage("2270") { $0.parameters[.prorationBasis] = .choice("as_absence") }
    // February, 3 of 20 days: 3 x 104.3678 = 313.10, but 2270 x 3 / 20 = 340.50
    let payslip = try pay([.personal: "1"], under: sample, in: "2026-02", hired: "2026-02-26")
    #expect(payslip[.prorationAdjustment] == "-1929.50")
    // a third of 340.50, of which 2 days must keep 2270 / 20 x 2 = 227.00
    #expect(payslip[.unpaidLeaveDeduction] == "-113.50")
  }

  @Test("A wage of nothing has nothing to lose")
  func noWage() throws {
    let sample = SampleStandards.wage("0") { $0.parameters[.prorationBasis] = .choice("as_absence") }
    #expect(try pay([.personal: "3"], under: sample, hired: "2026-07-16")[.grossPay] == "0")
  }
}

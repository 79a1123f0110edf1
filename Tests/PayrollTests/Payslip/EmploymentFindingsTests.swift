import PayrollTestSupport
import Testing

@testable import Payroll

/// Findings on the employment, each on and off at its boundary.
@Suite struct EmploymentFindingsTests {
  private func pay(
    _ person: PersonMonth = .sample(), _ row: Carryover? = .sample(),
    _ sample: SampleStandards = SampleStandards(),
    isLedgerGiven: Bool = true
  ) throws -> Payslip {
    try sample.pay(person, row, isLedgerGiven: isLedgerGiven)
  }

  // MARK: Probation

  @Test(
    "probation.too_long: it ends not before the day on which six months are full",
    arguments: [("2026-07-14", false), ("2026-07-15", true)] as [(CivilDate, Bool)])
  func probationTooLong(_ until: CivilDate, _ isFound: Bool) throws {
    let person = PersonMonth.sample(hired: "2026-01-15") { $0.employee.probationUntil = until }
    #expect(try pay(person, .sample(hired: "2026-01-15")).findings.contains(.probationTooLong) == isFound)
  }

  @Test("probation.again: a new employment of somebody whom the ledger knows begins in probation")
  func probationAgain() throws {
    let person = PersonMonth.sample(hired: "2026-03-02") { $0.employee.probationUntil = "2026-05-31" }
    #expect(try pay(person, .sample("2025-12", left: "2025-12-31")).findings.contains(.probationAgain))
    #expect(!(try pay(person, nil)).findings.contains(.probationAgain))
    let goingOn = PersonMonth.sample(hired: "2026-02-02") { $0.employee.probationUntil = "2026-05-31" }
    #expect(!(try pay(goingOn, .sample(hired: "2026-02-02"))).findings.contains(.probationAgain))
  }

  @Test(
    "probation.floor: without performance pay the wage is below 80 % of the whole",
    arguments: [("0", false, false), ("0.01", false, true), ("0.01", true, false), ("5000", false, true)]
      as [(Money, Bool, Bool)])
  func probationFloor(_ amount: Money, _ isPaid: Bool, _ isFound: Bool) throws {
    // 21750 x 0.8 = 17400; 0.8 x 21750.01 is above it
    let sample = SampleStandards.with { $0.rating = RatingTerms(amount: amount, inProbation: isPaid) }
    let person = PersonMonth.sample { $0.employee.probationUntil = "2026-04-30" }
    #expect(try pay(person, .sample(), sample).findings.contains(.probationFloor) == isFound)
    #expect(!(try pay(.sample(), .sample(), sample)).findings.contains(.probationFloor))
  }

  // MARK: Attendance

  @Test(
    "attendance.doubtful: more overtime than the holidays and days of rest of two months have hours",
    arguments: [
      ("2026-03", "96", "0", false), ("2026-03", "96.01", "0", true),  // 4 holidays in February
      ("2026-03", "0", "408", false), ("2026-03", "0", "408.01", true),  // 9 and 8 days of rest
      ("2026-01", "24", "0", false), ("2026-01", "24.01", "0", true),  // December by the weekday
    ] as [(PayPeriod, Hours, Hours, Bool)])
  func attendance(_ period: PayPeriod, _ holiday: Hours, _ restday: Hours, _ isFound: Bool) throws {
    let person = PersonMonth.sample(period) {
      $0.attendance.overtimeHoliday = holiday
      $0.attendance.overtimeRestday = restday
    }
    let row = Carryover.sample(period.advanced(by: -1))
    #expect(try pay(person, row).findings.contains(.attendanceDoubtful) == isFound)
  }

  // MARK: Days that nobody has paid

  @Test(
    "days.unpaid: hired last month and not in the ledger that is given",
    arguments: [("2026-02-26", 3), ("2026-02-01", 20), ("2026-01-31", 0), ("2026-03-02", 0)]
      as [(CivilDate, Int)])
  func unpaidSinceHired(_ hired: CivilDate, _ days: Int) throws {
    let payslip = try pay(.sample(hired: hired), nil)
    #expect(payslip.daysUnpaid == days)
    #expect(payslip.findings.contains(.daysUnpaid) == (days > 0))
    #expect(!(try pay(.sample(hired: hired), nil, isLedgerGiven: false)).findings.contains(.daysUnpaid))
  }

  @Test("days.unpaid: all days of a new employment before the month")
  func unpaidInNewEmployment() throws {
    // 15 to 30 January 12 days, February 20
    let row = Carryover.sample("2025-12", left: "2025-12-31")
    #expect(try pay(.sample(hired: "2026-01-15"), row).daysUnpaid == 32)
  }

  @Test(
    "days.unpaid: from the ledger's end date on where the same employment goes on",
    arguments: [(nil, 13), ("2026-02-20", 8), ("2026-02-10", 0), ("2026-02-05", 0), ("2026-03-15", 13)]
      as [(CivilDate?, Int)])
  func unpaidAfterEnd(_ end: CivilDate?, _ days: Int) throws {
    // 11 to 13, 14 (made up), 16 to 19 (holidays), 24 to 27, 28 (made up)
    let payslip = try pay(.sample(left: end), .sample(left: "2026-02-10"))
    #expect(payslip.daysUnpaid == days)
    #expect(payslip.findings.contains(.endDateChanged) == (end != "2026-02-10"))
  }

  @Test("end_date.changed: not for a new employment, nor where the ledger has none")
  func endDate() throws {
    #expect(
      !(try pay(.sample(hired: "2026-03-02"), .sample(left: "2026-02-10"))).findings.contains(.endDateChanged)
    )
    #expect(!(try pay(.sample(left: "2026-03-20"), .sample())).findings.contains(.endDateChanged))
  }

  // MARK: Injury leave

  @Test(
    "injury_leave.below: less than the average of the months that the ledger holds",
    arguments: [("21750", false), ("21750.01", true)] as [(Money, Bool)])
  func injuryLeave(_ wage: Money, _ isFound: Bool) throws {
    let person = PersonMonth.sample { $0.attendance.leave[.injury] = "22" }
    let row = Carryover.sample { $0.wages.hold(wage, for: "2025-03") }  // twelve months before
    #expect(try pay(person, row).findings.contains(.injuryLeaveBelow) == isFound)
    #expect(((try pay(person, row)).wageBeforeInjury != nil) == isFound)
    #expect(!(try pay(.sample(), row)).findings.contains(.injuryLeaveBelow))
    let partly = PersonMonth.sample {
      $0.attendance.leave[.injury] = "21"
      $0.attendance.leave[.sick] = "1"
    }
    #expect(!(try pay(partly, row)).findings.contains(.injuryLeaveBelow))
    #expect(!(try pay(person, .sample())).findings.contains(.injuryLeaveBelow))
  }

  // MARK: Retirement

  @Test(
    "The age of retirement by the table of the decision",
    arguments: [
      ("1964-12", false, .patrol, "2024-12"), ("1965-01", false, .patrol, "2025-02"),
      ("1965-04", false, .civilian, "2025-05"), ("1965-05", false, .civilian, "2025-07"),
      ("1976-09", false, .patrol, "2039-09"), ("1980-01", false, .patrol, "2043-01"),
      ("1969-12", true, .civilian, "2024-12"), ("1970-01", true, .civilian, "2025-02"),
      ("1981-09", true, .civilian, "2039-09"), ("1974-12", true, .patrol, "2024-12"),
      ("1975-01", true, .patrol, "2025-02"), ("1975-03", true, .patrol, "2025-05"),
      ("1984-11", true, .patrol, "2039-11"),
    ] as [(PayPeriod, Bool, PostCategory, PayPeriod)])
  func retirement(_ born: PayPeriod, _ isWoman: Bool, _ category: PostCategory, _ reached: PayPeriod) {
    #expect(BirthMonth(born, isWoman: isWoman).retires(category) == reached)
  }

  @Test("retirement.reached: from 2025 on, where the pension is due")
  func retirementReached() throws {
    let insured = SampleStandards.with {
      $0.contributions = [.fixed("100")]
      $0.salaryFrom = "2024-01-01"
    }
    func finds(_ born: PayPeriod?, _ sample: SampleStandards, in period: PayPeriod = "2026-03") throws -> Bool
    {
      let person = PersonMonth.sample(period) {
        $0.employee.birth = born.map { BirthMonth($0, isWoman: false) }
      }
      return try sample.pay(person).findings.contains(.retirementReached)
    }
    #expect(try finds("1965-09", insured))  // 60 years and 3 months: December 2025
    #expect(try finds("1966-01", insured) == false)  // 60 years and 4 months: May 2026
    #expect(try finds("1965-12", insured))  // 60 years and 3 months: March 2026
    #expect(try finds("1960-01", insured, in: "2024-12") == false)
    #expect(try finds("1960-01", SampleStandards()) == false)
    #expect(try finds(nil, insured) == false)
  }

  // MARK: The basis of the year

  @Test(
    "tax_basis.low_income_due: a whole last year of at most 60,000",
    arguments: [("60000", 12, true), ("60000.01", 12, false), ("60000", 11, false), (nil, 12, false)]
      as [(Money?, Int, Bool)])
  func lowIncomeDue(_ gross: Money?, _ months: Int, _ isFound: Bool) throws {
    let row = Carryover.sample("2025-12") {
      $0.yearGrossPay = gross
      $0.deductionMonths = months
    }
    #expect(try pay(.sample("2026-01"), row).findings.contains(.taxBasisLowIncomeDue) == isFound)
    let low = PersonMonth.sample("2026-01") { $0.tax.basis = .lowIncome }
    #expect(!(try pay(low, row)).findings.contains(.taxBasisLowIncomeDue))
    #expect(try pay(low, row).findings.contains(.taxBasisDoubtful) == (gross == "60000.01"))
    let late = PersonMonth.sample("2026-01", hired: "2025-01-02")
    #expect(!(try pay(late, row)).findings.contains(.taxBasisLowIncomeDue))
  }
}

extension Calculation {
  /// The findings of one person; those that need other people (shared numbers, people missing on the roster)
  /// are the run's.
  mutating func find() {
    if !isLaterPayment { findPay() }
    findDeductions()
    findLedger()
    findTaxBasis()
    if !person.employee.hasBankAccount { payslip.findings.insert(.bankAccountMissing) }
    if person.employee.isBankAccountDoubtful { payslip.findings.insert(.bankAccountDoubtful) }
  }

  /// Findings on wage, overtime, contributions and the standards: not for somebody who has left.
  private mutating func findPay() {
    let minimum = Int128(standards.region.minimumWage.fen)
    if Int128(self[.monthlyWage].fen) + Int128(wholePerformancePay.value.fen) < minimum {
      payslip.findings.insert(.minimumWage)
    }
    if let post = standards.post?.terms, post.accidentPlan == nil,
      post.risk > .one || post.category == .patrol
    {
      payslip.findings.insert(.accidentPlanMissing)
    }
    let hours = Hours(
      hundredths: person.attendance.overtimeWorkday.hundredths
        + person.attendance.overtimeRestday.hundredths + person.attendance.overtimeHoliday.hundredths)
    if hours > .zero, hours.fraction > parameters.overtimeMonthlyCapHours.fraction {
      payslip.findings.insert(.overtimeMonthlyCap)
    }
    if !payslip.schemesAtFloor.isEmpty { payslip.findings.insert(.baseFloor) }
    if !payslip.schemesAtCeiling.isEmpty { payslip.findings.insert(.baseCeiling) }
    if !payslip.schemesExcluded.isEmpty { payslip.findings.insert(.schemeExcluded) }
    if standards.region.isSalaryStale { payslip.findings.insert(.standardStale) }
    if isInProbation { findProbation() }
    findAttendance()
    findRetirement()
    if hasLeave { findMaternity() }
    if self[.severance] > .zero, person.employee.endDate.map({ $0 > person.period.lastDay }) ?? true {
      payslip.findings.insert(.severanceEmployed)
    }
  }

  private mutating func findDeductions() {
    if payslip.next.recoveryCarried > .zero { payslip.findings.insert(.recoveryLimited) }
    if payslip.next.deductionCarried > .zero { payslip.findings.insert(.deductionLimited) }
    if payslip.next.arrears > .zero { payslip.findings.insert(.arrears) }
    if self[.netPay] == .zero { payslip.findings.insert(.netPayZero) }
    if self[.otherDeduction] > .zero { findPayBelowMinimum() }
  }

  /// Other deductions that leave less than the part of the minimum wage that is protected from arrears.
  private mutating func findPayBelowMinimum() {
    guard let protected = try? protectedPay(), protected.isPositive else { return }
    let left =
      amount(.grossPay) - amount(.taxExemptPay) - amount(.arrearsRepaid) - amount(.recovery)
      - amount(.otherDeduction)
    if (left - protected).isNegative { payslip.findings.insert(.deductionBelowMinimum) }
  }

  private mutating func findLedger() {
    guard let row = ledgerRow else {
      if person.employee.hireDate < person.period.firstDay { payslip.findings.insert(.ledgerMissing) }
      if isLaterPayment { payslip.findings.insert(.afterLeaving) }
      if isLedgerGiven { findUnpaidDays() }
      return
    }
    if row.isRepeated { payslip.findings.insert(.monthRepeated) }
    let isNew = row.isNewEmployment
    if row.period < person.period.advanced(by: -1) && !isNew && !isLaterPayment {
      payslip.findings.insert(.ledgerGap)
    }
    if !isNew {
      if row.hireDate != person.employee.hireDate { payslip.findings.insert(.hireDateChanged) }
      if row.endDate != nil && row.endDate != person.employee.endDate {
        payslip.findings.insert(.endDateChanged)
      }
    }
    if isNew || row.endDate != nil { findUnpaidDays() }
    if isLaterPayment {
      payslip.findings.insert(.afterLeaving)
      if row.endDate == nil || payslip.next.compLeaveBalance > .zero {
        payslip.findings.insert(.leaverUnsettled)
      }
    }
  }

  /// `low_income` asks for a whole year before in the same unit, with no more than 60,000; whoever has had that may ask
  /// for it from January on.
  ///
  /// - Source: 国家税务总局公告2020年第19号 Art. 1
  private mutating func findTaxBasis() {
    let lastYear = PayPeriod(unchecked: person.period.year - 1, 1).firstDay
    let isJanuary = person.period.month == 1
    let ofLastYear = ledgerRow.flatMap { $0.taxYear == person.period.year - 1 ? $0 : nil }
    if payslip.next.taxBasis == .lowIncome {
      let hadMore = (ofLastYear?.yearGrossPay).map { $0 > parameters.lowIncomeDeduction } ?? false
      if person.employee.hireDate > lastYear || isJanuary && hadMore {
        payslip.findings.insert(.taxBasisDoubtful)
      }
    }
    if isJanuary, payslip.next.taxBasis == .standard, let row = ofLastYear,
      LowIncome.isDue(
        after: row.taxYear, hiredOn: person.employee.hireDate, last: row.period,
        deductionMonths: row.deductionMonths, pay: row.yearGrossPay, limit: parameters.lowIncomeDeduction)
    {
      payslip.findings.insert(.taxBasisLowIncomeDue)
    }
  }
}

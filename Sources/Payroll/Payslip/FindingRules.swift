extension Calculation {
  /// The findings of one person; those that need other people (shared numbers, people missing on the roster)
  /// are the run's.
  mutating func find() {
    if !isLaterPayment { findPay() }
    findDeductions()
    findLedger()
    findTaxBasis()
    if !person.employee.hasBankAccount { payslip.findings.insert(.bankAccountMissing) }
  }

  /// Findings on wage, overtime, contributions and the standards: not for somebody who has left.
  private mutating func findPay() {
    let minimum = Int128(standards.region.minimumWage.fen)
    if Int128(self[.monthlyWage].fen) + Int128(wholePerformancePay.value.fen) < minimum {
      payslip.findings.insert(.minimumWage)
    }
    if let post = standards.postRule, post.isRisky, !post.hasAccidentPlan {
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
  }

  private mutating func findDeductions() {
    if payslip.next.recoveryCarried > .zero { payslip.findings.insert(.recoveryLimited) }
    if payslip.next.deductionCarried > .zero { payslip.findings.insert(.deductionLimited) }
    if payslip.next.arrears > .zero { payslip.findings.insert(.arrears) }
    if self[.netPay] == .zero { payslip.findings.insert(.netPayZero) }
  }

  private mutating func findLedger() {
    guard let row = ledgerRow else {
      if person.employee.hireDate < person.period.firstDay { payslip.findings.insert(.ledgerMissing) }
      if isLaterPayment { payslip.findings.insert(.afterLeaving) }
      return
    }
    let isNew = row.isNewEmployment
    if row.period < person.period.advanced(by: -1) && !isNew && !isLaterPayment {
      payslip.findings.insert(.ledgerGap)
    }
    if row.hireDate != person.employee.hireDate && !isNew { payslip.findings.insert(.hireDateChanged) }
    if isLaterPayment {
      payslip.findings.insert(.afterLeaving)
      if row.endDate == nil || row.holdsCompLeave { payslip.findings.insert(.leaverUnsettled) }
    }
  }

  /// `low_income` asks for a whole year before in the same unit.
  ///
  /// - Source: 国家税务总局公告2020年第19号 Art. 1
  private mutating func findTaxBasis() {
    let lastYear = PayPeriod(year: person.period.year - 1, month: 1).firstDay
    if payslip.next.taxBasis == .lowIncome && person.employee.hireDate > lastYear {
      payslip.findings.insert(.taxBasisDoubtful)
    }
  }
}

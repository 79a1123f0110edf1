extension Calculation {
  /// From gross to net: contributions and tax, arrears, recovery, other deductions. Net pay is never negative
  /// and nothing owed is forgotten.
  ///
  ///     left             = gross_pay - income_tax - bonus_tax - employee contributions
  ///     arrears_advanced = -left if that is below 0 (then left = 0)
  ///     arrears_repaid   = min(arrears of the ledger, max(0, left - protected))
  ///     recovery         = min(asked + carried, floor(recovery_limit x G), max(0, G - minimum_wage), left)
  ///     other_deduction  = min(asked + carried, left)
  ///
  /// with `G = max(0, gross_pay - annual_bonus - tax_exempt_pay)` and `protected = minimum_wage x d / D`
  /// rounded down, 0 in and after the month of end_date.
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 40
  /// - Source: 工资支付暂行规定 Arts. 15, 16
  mutating func settleDeductions() throws(PayrollError) {
    var left = Int128(self[.grossPay].fen) - Int128(self[.incomeTax].fen) - Int128(self[.bonusTax].fen)
    left -= Int128(employeeContributions.fen)
    if left < 0 {
      put(.arrearsAdvanced, try settled(-left, as: .arrearsAdvanced))
      tell(.arrearsAdvanced) { $0.taken(with: []) - $0.line(.grossPay) }
      left = 0
    }
    if payslip.next.arrears > .zero {
      let free = max(0, left - Int128(try protectedPay().fen))
      let repaid = Money(fen: Int64(min(Int128(payslip.next.arrears.fen), free)))
      put(.arrearsRepaid, repaid)
      tell(.arrearsRepaid) { $0.repaidWorking }
      left -= Int128(repaid.fen)
    }
    try takeRecovery(&left)
    let asked = try grown(person.deductions.other, by: payslip.next.deductionCarried, .deductionCarried)
    let taken = Money(fen: Int64(min(Int128(asked.fen), left)))
    put(.otherDeduction, taken)
    if asked > .zero { tell(.otherDeduction) { $0.otherDeductionWorking } }
    left -= Int128(taken.fen)
    put(.netPay, try settled(left, as: .netPay))
    tell(.netPay) { $0.line(.grossPay) - $0.sum(PayItem.employeeDeductions) + $0.line(.arrearsAdvanced) }

    payslip.next.deductionCarried = Money(fen: asked.fen - taken.fen)
    let kept = Money(fen: payslip.next.arrears.fen - self[.arrearsRepaid].fen)
    payslip.next.arrears = try grown(kept, by: self[.arrearsAdvanced], .arrears)
  }

  /// The part of the pay that repaying arrears leaves alone.
  private mutating func protectedPay() throws(PayrollError) -> Money {
    if let end = person.employee.endDate, end <= person.period.lastDay { return .zero }
    if payableDays == 0 { return .zero }
    let share = Fraction(Int128(payableDays), Int128(monthDays))
    return try rounded(standards.region.minimumWage * share, .downFen, towards: .arrearsRepaid)
  }

  private mutating func takeRecovery(_ left: inout Int128) throws(PayrollError) {
    let asked = try grown(person.deductions.recovery, by: payslip.next.recoveryCarried, .recoveryCarried)
    guard asked > .zero else { return }
    let counted = max(
      0,
      Int128(self[.grossPay].fen) - Int128(self[.annualBonus].fen) - Int128(self[.taxExemptPay].fen))
    let pay = try settled(counted, as: .recovery)
    let share = try rounded(pay * parameters.recoveryLimit, .downFen, towards: .recovery)
    let aboveMinimum = max(0, counted - Int128(standards.region.minimumWage.fen))
    let taken = Money(fen: Int64(min(Int128(asked.fen), Int128(share.fen), aboveMinimum, left)))
    put(.recovery, taken)
    tell(.recovery) { $0.recoveryWorking }
    left -= Int128(taken.fen)
    payslip.next.recoveryCarried = Money(fen: asked.fen - taken.fen)
  }
}

extension Calculation {
  /// Contributions, tax and other lines.
  private func taken(with lines: [PayItem]) -> Working {
    let contributions = Scheme.allCases.compactMap(\.employeeItem) + [.contributionAdjustmentEmployee]
    return .sum((contributions + [.incomeTax, .bonusTax] + lines).map { line($0) })
  }

  /// What is left of the pay after contributions and tax, what was advanced, and other lines.
  private func payLeft(after lines: [PayItem]) -> Working {
    let left = line(.grossPay) - taken(with: lines) + line(.arrearsAdvanced)
    return .step(Bilingual("可发部分", "what is left of the pay"), left)
  }

  private var repaidWorking: Working {
    let name = Bilingual("最低工资保护额", "protected part")
    let hasLeft = person.employee.endDate.map { $0 <= person.period.lastDay } ?? false
    let protected: Working =
      hasLeft || payableDays == 0
      ? .number(.zero)
      : .rounded(minimumWage * (line(.payableDays) / line(.monthDays)), .downFen)
    return .lesser([
      ledger(.arrears, .money(payslip.next.arrears)),
      .greater([.number(.zero), payLeft(after: []) - .step(name, protected)]),
    ])
  }

  private var recoveryWorking: Working {
    let asked = Working.step(
      Bilingual("追偿余额", "asked and carried"),
      adjusted(.recovery, person.deductions.recovery)
        + ledger(.recoveryCarried, .money(payslip.next.recoveryCarried)))
    let pay = Working.step(
      Bilingual("计算追偿的工资", "pay that recovery goes by"),
      .greater([.number(.zero), line(.grossPay) - line(.annualBonus) - line(.taxExemptPay)]))
    let most = Working.rounded(pay * parameter(.recoveryLimit), .downFen)
    let aboveMinimum = Working.greater([.number(.zero), pay - minimumWage])
    return .cited(
      .lesser([asked, most, aboveMinimum, payLeft(after: [.arrearsRepaid])]), .lossDeduction)
  }

  private var otherDeductionWorking: Working {
    let asked = Working.step(
      Bilingual("扣款余额", "asked and carried"),
      adjusted(.otherDeduction, person.deductions.other)
        + ledger(.deductionCarried, .money(payslip.next.deductionCarried)))
    return .lesser([asked, payLeft(after: [.arrearsRepaid, .recovery])])
  }
}

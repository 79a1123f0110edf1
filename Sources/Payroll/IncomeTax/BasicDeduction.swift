extension Calculation {
  /// The months of basic deduction that the year has used, this month included, and the basis of the year.
  ///
  ///     months = the ledger's of this year
  ///            + the months from the latest of January, the month of hire_date and the month after the
  ///              ledger's, up to this one (or up to the month of end_date)
  ///
  /// Without a ledger row, for somebody hired before this month: 1, unless a ledger is given and the person was hired
  /// last month, whose pay then comes late. A basis used once stays for the year.
  ///
  /// - Source: 国家税务总局公告2018年第61号 Art. 6
  mutating func countBasicDeduction() throws(PayrollError) {
    let period = person.period
    deductionMonths =
      isUseOfYearUnknown
      ? monthWithoutRow : ledger(.deductionMonths, payslip.next.deductionMonths) + monthsAdded
    payslip.next.deductionMonths = deductionMonths.value
    if let ledgerRow, ledgerRow.taxYear == period.year {
      if let asked = person.tax.basis, asked != ledgerRow.taxBasis {
        payslip.findings.insert(.taxBasisChanged)
      }
    } else {
      payslip.next.taxBasis = person.tax.basis ?? .standard
    }
  }

  /// Whether the person was employed before this month and nobody knows what the year has used.
  private var isUseOfYearUnknown: Bool {
    if ledgerRow != nil { return false }
    let hired = PayPeriod(person.employee.hireDate)
    return hired < (isLedgerGiven ? person.period.advanced(by: -1) : person.period)
  }

  /// The months that this payment adds to those of the ledger.
  @inline(__always)
  private var monthsAdded: Count {
    let period = person.period
    var first = max(PayPeriod(unchecked: period.year, 1), PayPeriod(person.employee.hireDate))
    if let ledgerRow { first = max(first, ledgerRow.period.advanced(by: 1)) }
    let last = min(period, person.employee.endDate.map { PayPeriod($0) } ?? period)
    let months = max(0, last.index - first.index + 1)
    return Count(
      months, .figure(Figure(Bilingual("本次增加的月数", "months that this payment adds"), .count(months), .period)))
  }

  /// The one month of somebody who was hired before and has no row in the ledger.
  private var monthWithoutRow: Count {
    let name = Bilingual("减除月数（以前入职但无台账，按1个月）", "months (hired before, not in the ledger: 1)")
    return Count(1, .figure(Figure(name, .count(1), .period)))
  }

  /// The basic deduction of the year so far.
  ///
  ///     standard:   5000 x months
  ///     first_job:  5000 x the number of the month
  ///     low_income: 60000 from the first month
  ///
  /// - Source: 个人所得税法 Art. 6
  /// - Source: 国家税务总局公告2020年第13号
  /// - Source: 国家税务总局公告2020年第19号
  var basicDeduction: Total {
    @inline(__always) get {
      let deduction: Total =
        switch payslip.next.taxBasis {
        case .standard: basicDeductionOfMonth * deductionMonths
        case .firstJob: basicDeductionOfMonth * monthsSoFar
        case .lowIncome: lowIncomeDeduction.total
        }
      let named = deduction.named(Bilingual("累计减除费用", "basic deduction of the year so far"))
      return switch payslip.next.taxBasis {
      case .standard: named
      case .firstJob: named.cited(.firstJob)
      case .lowIncome: named.cited(.lowIncome)
      }
    }
  }

  private var monthsSoFar: Count {
    let name = Bilingual("当年截至本月的月数", "months of the year so far")
    return Count(person.period.month, .figure(Figure(name, .count(person.period.month), .period)))
  }
}

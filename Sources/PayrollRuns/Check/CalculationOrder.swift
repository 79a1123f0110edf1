import Payroll
import PayrollFiles

extension PayItem {
  /// The lines in the order in which one is worked out from the others: the first that is wrong is where to look.
  ///
  /// `payslips.csv` has another order, in which bases and the employer's side follow the net pay.
  static let inOrderOfCalculation: [PayItem] = {
    let schemes = Scheme.allCases.flatMap { [$0.baseItem, $0.employeeItem, $0.employerItem] }
      .compactMap { $0 }
    var order = allCases.filter { $0.rawValue < PayItem.allowance.rawValue }
    order += [.compLeaveBalanceHours, .annualLeaveBalanceDays]
    order += allCases.filter {
      (PayItem.allowance.rawValue...PayItem.grossPay.rawValue).contains($0.rawValue)
    }
    order += schemes
    order += [
      .contributionAdjustmentEmployee, .contributionAdjustmentEmployer, .accidentInsurance, .healthCheck,
      .cumulativeTaxableIncome, .incomeTax, .bonusTax,
    ]
    return order + allCases.filter { !order.contains($0) }
  }()
}

extension CheckedLine {
  /// Everything that can be expected, in the order of the calculation; the ledger comes last.
  static let inOrderOfCalculation: [CheckedLine] =
    PayItem.inOrderOfCalculation.map { .item($0) } + LedgerField.allCases.map { .ledger($0) }
    + BenefitCode.expected.flatMap { code in
      code == .survivorsPension
        ? Dependant.allCases.map { CheckedLine.survivor($0) } + [.benefit(code)] : [.benefit(code)]
    }
}

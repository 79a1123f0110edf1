import Payroll
import PayrollFiles

extension PayItem {
  /// The lines whose formulas know the minimum wage.
  static let linesOfMinimumWage: [PayItem] = [
    .probationAdjustment, .prorationAdjustment, .unpaidLeaveDeduction, .sickLeaveDeduction, .arrearsRepaid,
    .recovery,
  ]
}

extension ParameterName {
  /// Whether the formula of a line goes by the parameter itself.
  func reaches(_ item: PayItem) -> Bool {
    let overtime: [PayItem] = [.overtimeWorkdayPay, .overtimeRestdayPay, .overtimeHolidayPay]
    let leave: [PayItem] = [
      .unpaidLeaveDeduction, .sickLeaveDeduction, .otherLeaveDeduction, .suspensionAdjustment,
    ]
    return switch self {
    case .factorCombination: [.professionalismPay, .riskPay, .intensityPay].contains(item)
    case .prorationBasis: item == .prorationAdjustment
    case .absenceBasis: leave.contains(item)
    case .overtimeBase, .monthlyPaidDays, .hoursPerDay: (overtime + [.compLeavePayout]).contains(item)
    case .seniorityPayPerYear, .seniorityMaxYears: item == .seniorityPay
    case .probationRate: item == .probationAdjustment
    case .overtimeWorkdayRate: item == .overtimeWorkdayPay
    case .overtimeRestdayRate: [.overtimeRestdayPay, .compLeavePayout].contains(item)
    case .overtimeHolidayRate: item == .overtimeHolidayPay
    case .compLeaveExpiryMonths: item == .compLeavePayout
    case .sickPayFloor: item == .sickLeaveDeduction
    case .annualLeavePayoutRate: item == .annualLeavePayout
    case .basicDeduction, .lowIncomeDeduction: item == .incomeTax
    case .recoveryLimit: item == .recovery
    case .severanceAverageWage: item == .severanceTax
    case .overtimeMonthlyCapHours, .healthCheckCost, .healthCheckMonth, .standardStaleMonths,
      .nationalDisposableIncome, .localAverageWage:
      false
    }
  }
}

import Payroll

/// What a computation of back pay is given: later standards, corrected cells, or both.
///
/// An adjustment that an earlier computation has written settles what it was written for. Whatever it was written for
/// must be given again, or it would be asked back.
struct BackPayGiven {
  /// Whether there are standards that were decided later.
  let hasStandards: Bool
  /// For each person with corrected cells the first month of them.
  let firstCorrections: [String: PayPeriod]

  /// Where an adjustment of somebody comes from.
  ///
  /// - Parameter period: the month it is owed for; nil for what is corrected in the ledger alone, to which any corrected
  ///   cell of the person may have led.
  func origin(of employeeId: String, for period: PayPeriod?) -> AdjustmentOrigin {
    if !isCorrected(employeeId, period) { return .standards }
    return hasStandards ? .both : .corrections
  }

  /// Whether what an earlier line was written for is given again.
  func covers(_ line: EarlierSettlement) -> Bool {
    let period = line.adjustment.item.entry.isOfLedger ? nil : line.adjustment.period
    return switch line.adjustment.origin {
    case .none: true
    case .standards: hasStandards
    case .corrections: isCorrected(line.employeeId, period)
    case .both: hasStandards && isCorrected(line.employeeId, period)
    }
  }

  private func isCorrected(_ employeeId: String, _ period: PayPeriod?) -> Bool {
    guard let first = firstCorrections[employeeId] else { return false }
    return period.map { first <= $0 } ?? true
  }
}

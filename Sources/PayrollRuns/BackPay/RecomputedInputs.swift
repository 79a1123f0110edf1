import Payroll
import PayrollFiles

/// By what the months are computed again, but for the corrected cells: the standards, and the adjustments without what
/// earlier computations have written for the same months.
final class RecomputedInputs {
  private let options: BackPayOptions
  private let standards: [StandardsFile]?
  private let converter: any TextConverter
  private var known: [String: RepeatedInputs] = [:]

  init(_ options: BackPayOptions, _ standards: [StandardsFile]?, _ converter: any TextConverter) {
    self.options = options
    self.standards = standards
    self.converter = converter
  }

  /// The adjustments of a run go without those that earlier computations have written for a month that is run again
  /// itself: that month's wage holds the back pay already and annual leave is paid by these wages, and its ledger holds
  /// the leave that was corrected.
  ///
  /// - Throws: what reading the adjustments throws.
  func of(_ run: ArchivedRun) throws -> RepeatedInputs {
    if let known = known[run.folder] { return known }
    let paidIn = run.options.period
    let inputs = RepeatedInputs(
      standards: standards ?? run.inputs.standards,
      knownOn: standards == nil ? run.options.knownOn : options.knownOn,
      adjustments: try AdjustmentLines(run.inputs.adjustments, paidIn, converter).without { _, adjustment in
        adjustment.origin != nil && adjustment.changesLaterMonths
          && adjustment.concerns(options.lookedAt, paidIn: paidIn)
      })
    known[run.folder] = inputs
    return inputs
  }
}

extension Adjustment {
  /// Whether later months are computed by it: wages are averaged and leave is counted, contributions are only paid.
  fileprivate var changesLaterMonths: Bool {
    [.backPay, .overtimeBackPay].contains(item) || item.entry.isOfLedger
  }
}

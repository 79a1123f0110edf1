import Payroll
import PayrollFiles
import PayrollRuns

/// The month that a run is set beside (`--compare`).
struct OlderMonth {
  private let plan: RunPlan

  /// - Returns: nil for a run that is set beside nothing.
  init?(_ plan: RunPlan) {
    if plan.compared.isEmpty { return nil }
    self.plan = plan
  }

  /// Makes sure that all folders are of one month, and that it is an older one.
  ///
  /// - Throws: `UsageError` if they are not; ``RunError`` for a folder that is no month.
  func check() throws {
    let periods = Set(try plan.compared.map { try Archive($0).options.period }).sorted()
    guard let newest = periods.last else { return }
    if newest >= plan.options.period {
      throw UsageError(
        reason: Bilingual(
          "--compare 要给比 \(plan.options.period) 早的月份的结果文件夹，给出的是 \(newest) 的",
          "--compare names the folder of a month before \(plan.options.period); this is one of \(newest)"))
    }
    if periods.count > 1 {
      let list = periods.map(\.description).joined(separator: ", ")
      throw UsageError(
        reason: Bilingual(
          "--compare 的几个文件夹要是同一个月的，给出的是 \(list)",
          "the folders of --compare are of one month; these are of \(list)"))
    }
  }

  /// What sets the month beside it; nil if the older month is not as it was paid, which has then been told.
  ///
  /// - Parameter scratch: where copies of what it was paid from go, and what it gives when it is paid again.
  /// - Throws: ``BackPayError/ambiguous(_:folders:)``; what reading throws.
  func comparison(_ scratch: Staging) throws -> RunComparison? {
    guard
      let month = try PaidMonths.proven(
        plan.compared, scratch, threads: plan.options.threads, plan.language)?.first
    else { return nil }
    return RunComparison(with: month, store: PaidAgainFolder(scratch.path + "/work"))
  }
}

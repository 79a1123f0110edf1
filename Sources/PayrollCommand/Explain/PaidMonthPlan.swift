import Payroll
import PayrollFiles
import PayrollRuns

/// A month that is paid, as the run that it is paid by: its own copies, its own options.
extension RunPlan {
  /// The options of a run that a paid month answers itself.
  private static let answered = [
    "--period", "--roster", "--ledger", "--adjustments", "--standards", "--as-of", "--allow-rejects",
  ]

  /// - Throws: ``UsageError`` if an option says what the month says itself.
  init(of archive: Archive, _ arguments: Arguments) throws(UsageError) {
    if let option = RunPlan.answered.first(where: arguments.has) {
      throw UsageError(
        reason: Bilingual(
          "--month 按那个月自己的输入说明，不能再给 \(option)",
          "--month explains from the month's own inputs; leave out \(option)"))
    }
    var options = archive.options
    options.language = try arguments.language()
    options.threads = try arguments.threads()
    options.writesByteOrderMark = !arguments.has("--no-bom")
    options.writesReport = false
    let (inputs, named) = (archive.folder + "/inputs", archive.record.inputs)
    func numbered(_ folder: String, _ names: [String]) -> [String] {
      names.enumerated().map { "\(inputs)/\(folder)/\($0 + 1)/\($1)" }
    }
    self.options = options
    rosters = numbered("roster", named.rosters)
    ledger = named.ledger.map { "\(inputs)/ledger/\($0)" }
    adjustments = numbered("adjustments", named.adjustments)
    standards = inputs + "/standards"
    cases = named.cases.map { "\(inputs)/cases/\($0)" }
    target = nil
    replaces = arguments.has("--replace")
    writesPayslipsToOutput = false
    isSample = false
    takesPeriodOfSample = false
  }
}

import Payroll
import PayrollFiles

/// Proves that the archive is what was paid, before anything is compared with it.
struct ReproductionCheck {
  let months: RepeatedMonths
  let store: any BackPayStore
  let standards: [StandardsFile]
  let knownOn: CivilDate?
  let converter: any TextConverter

  /// Runs every month again as it was paid.
  ///
  /// The archived inputs, with what was known on the day they were paid with (`as_of`), must give the archived
  /// payslips and ledger. Where that day is known, the new standards as known on that day must give them too:
  /// what was decided since has a later `decided_on`.
  ///
  /// - Throws: ``BackPayError/notReproduced(_:folder:file:_:isByNewStandards:)``.
  func prove() throws {
    for month in months.months {
      for run in month.runs {
        _ = try months.repeatRun(run, as: "check", keeping: [.payslips, .ledger])
        try compare(run, [.payslips, .ledger], isByNewStandards: false)
        try proveByNewStandards(run)
      }
    }
  }

  private func proveByNewStandards(_ run: ArchivedRun) throws {
    guard let paidOn = run.options.knownOn else { return }
    let known = min(paidOn, knownOn ?? paidOn)
    let period = run.options.period
    let then = StandardsRows(run.inputs.standards, knownOn: paidOn, converter: converter)
    let now = StandardsRows(standards, knownOn: known, converter: converter)
    let isSame = (then.order + now.order).allSatisfy { decision in
      let rows = (then.rows[decision] ?? []) + (now.rows[decision] ?? [])
      return !decision.matters(in: period, rows) || then.agrees(with: now, on: decision)
    }
    if isSame { return }
    _ = try months.repeatRun(run, as: "check", keeping: [.payslips]) { options, inputs in
      options.knownOn = known
      inputs.standards = standards
    }
    try compare(run, [.payslips], isByNewStandards: true)
  }

  private func compare(_ run: ArchivedRun, _ files: [ResultFile], isByNewStandards: Bool) throws {
    for file in files {
      let archived = file == .payslips ? run.payslips : run.ledger
      let computed = try store.file(file, of: "check")
      if let difference = try FileComparison.firstDifference(archived: archived, computed: computed) {
        throw BackPayError.notReproduced(
          run.options.period, folder: run.folder, file: file.name, difference,
          isByNewStandards: isByNewStandards)
      }
    }
  }
}

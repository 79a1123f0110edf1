import Payroll
import PayrollFiles

/// Proves that the archive is what was paid, before anything is compared with it.
struct ReproductionCheck {
  let months: RepeatedMonths
  let store: any BackPayStore
  /// The new standards; nil where each month is computed again by its own.
  let standards: [StandardsFile]?
  let knownOn: CivilDate?
  let converter: any TextConverter
  /// Who hears of the rows of a run, for each worker.
  let listeners: (PayPeriod, _ run: Int) -> [() -> any RowListener]

  /// Runs every month again as it was paid.
  ///
  /// The archived inputs, with what was known on the day they were paid with (`as_of`), must give the archived
  /// payslips and ledger. Where that day is known, the new standards as known on that day must give them too:
  /// what was decided since has a later `decided_on`.
  ///
  /// - Throws: ``BackPayError/notReproduced(_:folder:file:_:isByNewStandards:)``.
  func prove() throws {
    for month in months.months {
      for (place, run) in month.runs.enumerated() {
        _ = try months.repeatRun(
          run, as: "check", keeping: [.payslips, .ledger], telling: listeners(month.period, place))
        try compare(run, [.payslips, .ledger], isByNewStandards: false)
        try proveThatNothingIsHidden(run)
        try proveByNewStandards(run)
      }
    }
  }

  /// Makes sure that nothing by which the month was paid is hidden now.
  private func proveThatNothingIsHidden(_ run: ArchivedRun) throws {
    guard standards != nil, let knownOn, run.options.knownOn.map({ knownOn < $0 }) ?? true else { return }
    let period = run.options.period
    let then = StandardsRows(run.inputs.standards, knownOn: run.options.knownOn, converter: converter)
    let left = StandardsRows(run.inputs.standards, knownOn: knownOn, converter: converter)
    if then.agrees(with: left, in: period) { return }
    let hidden = then.order.filter { decision in
      decision.decidedOn.map { $0 > knownOn } == true
        && decision.matters(in: period, then.rows[decision] ?? [])
    }
    do {
      _ = try months.repeatRun(run, as: "check", keeping: [.payslips]) { options, _ in
        options.knownOn = knownOn
        options.allowsRejects = true
      }
    } catch {
      throw BackPayError.hidden(
        period, folder: run.folder, decidedOn: hidden.compactMap(\.decidedOn).max(), asOf: knownOn)
    }
    let computed = try store.file(.payslips, of: "check")
    if try FileComparison.firstDifference(archived: run.payslips, computed: computed) != nil {
      throw BackPayError.hidden(
        period, folder: run.folder, decidedOn: hidden.compactMap(\.decidedOn).max(), asOf: knownOn)
    }
  }

  private func proveByNewStandards(_ run: ArchivedRun) throws {
    guard let standards, let paidOn = run.options.knownOn else { return }
    let known = min(paidOn, knownOn ?? paidOn)
    let period = run.options.period
    let then = StandardsRows(run.inputs.standards, knownOn: paidOn, converter: converter)
    let now = StandardsRows(standards, knownOn: known, converter: converter)
    if then.agrees(with: now, in: period) { return }
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

import CSV
import Payroll
import PayrollFiles

/// What all workers of a run share and none changes.
final class RunContext: @unchecked Sendable {
  let options: RunOptions
  let view: StandardsInForce
  let ledger: LedgerFile?
  let adjustments: AdjustmentsFile
  let survey: RosterSurvey
  /// What the benefit cases grant, where the run was given them.
  let injuryGrants: InjuryGrants?
  /// The columns of the rejects file after its own.
  let rejectColumns: RejectColumns

  init(
    _ options: RunOptions, _ view: StandardsInForce, _ ledger: LedgerFile?,
    _ adjustments: AdjustmentsFile, _ survey: RosterSurvey, _ injuryGrants: InjuryGrants? = nil
  ) {
    self.options = options
    self.view = view
    self.ledger = ledger
    self.adjustments = adjustments
    self.survey = survey
    self.injuryGrants = injuryGrants
    self.rejectColumns = RejectColumns(survey.sheets)
  }

  var language: Language { options.language }
  var period: PayPeriod { options.period }
}

import CSV
import Payroll
import PayrollFiles

/// A month before anybody is paid: everything has been read and checked. All workers share it and none changes it.
final class RunContext: @unchecked Sendable {
  let options: RunOptions
  let inputs: RunInputs
  let view: StandardsInForce
  let ledger: LedgerFile?
  let adjustments: AdjustmentsFile
  let survey: RosterSurvey
  /// What the benefit cases grant, where the run was given them.
  let injuryGrants: InjuryGrants?
  /// How many people's adjustments were paid with an earlier run.
  let adjustmentsAlreadyPaid: Int
  let converter: any TextConverter

  var language: Language { options.language }
  var period: PayPeriod { options.period }

  /// Reads and checks everything that is read before anybody is paid.
  ///
  /// - Parameter takesProvisionalCalendar: whether days of a year that is not decided yet go by what is expected.
  /// - Throws: what reading throws; ``StandardsError``; ``AdjustmentFaults``.
  init(
    _ options: RunOptions, _ inputs: RunInputs, _ converter: any TextConverter,
    takesProvisionalCalendar: Bool = false
  ) throws {
    self.options = options
    self.inputs = inputs
    self.converter = converter
    var standards = try StandardsFolder.load(inputs.standards, converter: converter)
    if takesProvisionalCalendar { standards.calendar = standards.calendar.takingProvisional() }
    view = try standards.inForce(options.period, knownOn: options.knownOn)
    ledger = try inputs.ledger.map { try LedgerFile($0) }
    adjustments = try RunContext.readAdjustments(inputs.adjustments, options.period, converter)
    survey = try RosterSurvey(inputs.rosters, ledger, adjustments)
    adjustmentsAlreadyPaid = try RunContext.check(adjustments, survey, ledger, options.period)
    injuryGrants = try inputs.cases.map { try InjuryGrants($0, converter: converter) }
  }

  private static func readAdjustments(
    _ files: [StandardsFile], _ period: PayPeriod, _ converter: any TextConverter
  ) throws -> AdjustmentsFile {
    let tables = try files.map { file in
      try TextTable(
        file: file.name, bytes: file.bytes, columns: AdjustmentsFile.columns, converter: converter,
        keepsRowFaults: true)
    }
    return AdjustmentsFile(reading: tables, period)
  }

  /// People with adjustments must be on the roster, or paid already this month; it is told with what else is wrong with
  /// the lines.
  ///
  /// - Returns: how many were paid already.
  private static func check(
    _ adjustments: AdjustmentsFile, _ survey: RosterSurvey, _ ledger: LedgerFile?, _ period: PayPeriod
  ) throws -> Int {
    let rows = ledger.map { LedgerRows($0) }
    var alreadyPaid = 0
    var faults = adjustments.faults
    for index in 0..<adjustments.count {
      let key = adjustments.employeeId(at: index)
      if let place = ledger?.index(of: key), try rows?.row(at: place).period == period {
        alreadyPaid += 1
      } else if !survey.isAdjustedOnRoster[index] {
        for adjustment in adjustments.adjustments(at: index) {
          faults.append(
            adjustments.fault(
              adjustment, employeeId: String(key),
              Bilingual(
                "名册上没有此人；请改正编号，或把此人列入名册",
                "nobody with this number is on the roster; correct it or put the person on the roster")))
        }
      }
    }
    if !faults.isEmpty {
      throw AdjustmentFaults(
        faults: faults.sorted { ($0.file, $0.line ?? 0) < ($1.file, $1.line ?? 0) })
    }
    return alreadyPaid
  }
}

extension RunError {
  /// Does something, and tells what makes it fail in a run's own words.
  static func telling<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let faults as FileFaults {
      throw RunError.unusable(faults)
    } catch let error as StandardsError {
      throw RunError.standards(error)
    } catch let faults as AdjustmentFaults {
      throw RunError.adjustments(faults)
    }
  }
}

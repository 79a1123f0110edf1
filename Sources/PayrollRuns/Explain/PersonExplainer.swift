import CSV
import Payroll
import PayrollFiles

/// Takes the explanations of one worker.
protocol ExplanationReader: AnyObject {
  /// Takes an explanation, while others work.
  func take(_ explanation: PersonExplanation)
  /// Hands on what the block has brought, in the order of the roster.
  func deliver() throws
}

/// Explains the people whom a worker pays.
final class PersonExplainer {
  /// Who is explained; nil = everybody.
  private let employeeId: String?
  /// Takes the explanations.
  let reader: any ExplanationReader

  init(only employeeId: String? = nil, _ reader: any ExplanationReader) {
    self.employeeId = employeeId
    self.reader = reader
  }

  /// Whether the record is somebody who is to be explained; others are passed by.
  func concerns(_ record: borrowing RecordReader, _ columns: RosterSheet) -> Bool {
    guard let employeeId else { return true }
    guard let place = columns.employeePlace, place < record.fieldCount else { return false }
    let given = record[place].trimmed().withoutApostrophe()
    return ByteSlice.with(employeeId) { $0.equals(given) }
  }

  /// Explains the person of the row that the worker has just paid.
  func explain(
    _ worker: PayWorker, _ person: PersonMonth, _ applied: AppliedStandards, _ place: UInt32,
    _ carryover: Carryover?
  ) throws(PayrollError) {
    let row = worker.row
    let context = worker.context
    let explained = try Payslip.explain(person, carryover: carryover, under: applied)
    let findings = PersonFindings(explained.payslip, row, applied, place, context)
    reader.take(
      PersonExplanation(
        period: context.period,
        identity: PersonExplanation.Identity(
          employeeId: String(row[.employeeId]), name: String(row[.name]), unit: String(row[.unit]),
          region: String(row[.region]), category: applied.post?.terms.category ?? row.category,
          post: String(row[.post]), grade: String(row[.grade]), rating: String(row[.rating]),
          maskedAccount: Mask.number(String(row[.bankAccount]))),
        explained: explained,
        findings: findings.codes.codes.map { code in
          PersonExplanation.Finding(
            code: code, level: code.level(for: explained.payslip, person.employee.hoursSystem),
            message: code == .injuryLeaveBeyond
              ? findings.injuryLeaveBeyond.text(in: context.language)
              : code.message(for: explained.payslip, person, applied, carryover, in: context.language))
        },
        sources: sources(worker)))
  }

  private func sources(_ worker: PayWorker) -> FigureSources {
    let context = worker.context
    let adjustments = context.adjustments.index(of: worker.row[.employeeId]).map {
      context.adjustments.adjustments(at: $0)
    }
    return FigureSources(
      roster: context.survey.sheets[worker.sheet].file, rosterLine: worker.row.line,
      ledger: context.ledger?.source.name, adjustmentsFile: context.adjustments.file,
      adjustments: adjustments ?? [])
  }
}

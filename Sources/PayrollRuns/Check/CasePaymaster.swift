import CSV
import Payroll
import PayrollFiles

/// Pays cases, one person alone at a time, by the reading and the formulas of a run. The standards of a month are
/// looked up once.
final class CasePaymaster {
  private let standards: Standards
  private let knownOn: CivilDate?
  private var views: [PayPeriod: StandardsInForce] = [:]

  init(_ standards: Standards, knownOn: CivilDate?) {
    self.standards = standards
    self.knownOn = knownOn
  }

  /// What is in force in a month.
  func view(_ period: PayPeriod) throws(StandardsError) -> StandardsInForce {
    if let view = views[period] { return view }
    let view = try standards.inForce(period, knownOn: knownOn)
    views[period] = view
    return view
  }

  /// What becomes of a case.
  ///
  /// - Throws: ``FileFaults`` where the case has no month or a wrong ledger or adjustment, or needs a standard that
  ///   is not in force.
  func outcome(of row: CheckCase) throws(FileFaults) -> CaseOutcome {
    do {
      return row.isBenefit ? try grant(row) : try pay(row)
    } catch let faults as FileFaults {
      throw faults
    } catch let error as StandardsError {
      throw FileFaults([row.fault(.period, error.message)])
    } catch {
      throw FileFaults([row.fault(.name, Bilingual("\(error)", "\(error)"))])
    }
  }

  private func pay(_ row: CheckCase) throws -> CaseOutcome {
    guard let period = ByteSlice.with(row[.period], { DateText.readMonth($0) }) else {
      throw FileFaults([row.fault(.period, Bilingual("应为月份，如 2026-10", "expected a month such as 2026-10"))])
    }
    let texts = CaseTexts(row, period)
    let ledger = try readLedger(texts, row)
    let adjustments = try texts.adjustments()
    let roster = [texts.roster]
    var options = RunOptions(period)
    options.language = .english
    options.writesByteOrderMark = false
    let context = RunContext(
      options, try view(period), ledger, adjustments, try RosterSurvey(roster, ledger, adjustments))
    let worker = PayWorker(context)
    guard let (sheet, beginsSheet) = try RosterFeed(roster).next(into: worker.block) else {
      preconditionFailure("a roster of one row has a block")
    }
    worker.sheet = sheet
    worker.beginsSheet = beginsSheet
    try worker.payBlock()
    if !worker.row.faults.isEmpty { return .refused(refusals(worker.row.faults, row)) }
    return .paid(try explain(worker, context))
  }

  /// The ledger of the case; its faults get the columns and the line of the case.
  private func readLedger(_ texts: CaseTexts, _ row: CheckCase) throws -> LedgerFile? {
    guard let file = texts.ledger else { return nil }
    do { return try LedgerFile(file) } catch let faults as FileFaults {
      throw FileFaults(
        faults.faults.map { fault in
          let field = LedgerField.allCases.first { $0.code == fault.column } ?? .employeeId
          return row.fault(.ledger(field), value: fault.value, fault.reason)
        })
    }
  }

  private func explain(_ worker: PayWorker, _ context: RunContext) throws -> PaidCase {
    let carryover = try context.ledger.flatMap { ledger in
      try ledger.index(of: worker.row[.employeeId]).map { try LedgerRows(ledger).row(at: $0) }
    }
    guard let applied = try worker.standards.lookup(worker.row).applied else {
      preconditionFailure("somebody who was paid has standards")
    }
    let explained = try Payslip.explain(worker.row.person, carryover: carryover, under: applied)
    return PaidCase(explained: explained, ledger: try fields(of: worker[.ledger]))
  }

  /// The fields of the one row of the ledger that was written.
  private func fields(of row: ByteBuffer) throws -> [String] {
    let header = LedgerField.allCases.map(\.code).joined(separator: ",") + "\n"
    let table = try TextTable(
      file: "ledger.csv", bytes: Array(header.utf8) + row.bytes.array, columns: LedgerRowReader.columns,
      converter: UTF8Alone())
    return table.rows.first?.fields ?? []
  }

  private func refusals(_ faults: [RowFault], _ row: CheckCase) -> [CaseRefusal] {
    faults.sorted { $0.order < $1.order }.map { fault in
      CaseRefusal(
        code: fault.code.rawValue, column: fault.field.map { row.title(of: .roster($0)) },
        message: fault.message)
    }
  }
}

extension CasePaymaster {
  /// The benefits of a case.
  private func grant(_ row: CheckCase) throws -> CaseOutcome {
    let filled = row.with([
      .roster(.employeeId): row[.roster(.employeeId)].isEmpty ? row.name : row[.roster(.employeeId)]
    ])
    let blank = BenefitField.allCases.filter { field in
      field.isRequired && filled[row.table.index(of: field.column)].isEmpty
    }
    var reader = BenefitRowReader(row.table, filled)
    guard let benefitCase = reader.read() else {
      let code = blank.isEmpty ? BenefitRejection.format : BenefitRejection.required
      return .refused(
        reader.faults.map { CaseRefusal(code: code, column: $0.column, message: $0.reason) })
    }
    do throws(BenefitFaults) {
      return .granted(
        try Benefits.compute(benefitCase, under: BenefitStandards(standards, knownOn: knownOn)))
    } catch {
      return .refused(BenefitRejection.refusals(error, benefitCase, row))
    }
  }
}

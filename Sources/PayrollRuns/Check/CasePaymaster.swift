import CSV
import Payroll
import PayrollFiles

/// Pays cases, one person alone at a time, by the reading and the formulas of a run. The standards of a month are
/// looked up once.
final class CasePaymaster {
  private let standards: Standards
  private let knownOn: CivilDate?
  private var views: [PayPeriod: StandardsInForce] = [:]
  private var paymasters: [Key: RowPaymaster] = [:]
  private var record = RecordReader()
  /// A roster and a ledger with all their columns, in their order.
  private let roster: RosterSheet
  private let ledger: LedgerSheet

  init(_ standards: Standards, knownOn: CivilDate?) throws(FileFaults) {
    self.standards = standards
    self.knownOn = knownOn
    roster = try RosterSheet(RosterField.allCases.map(\.code), file: "roster.csv", line: 1)
    ledger = try LedgerSheet(LedgerField.allCases.map(\.code), file: "ledger.csv", line: 1)
  }

  /// What is in force in a month.
  func view(_ period: PayPeriod) throws(StandardsError) -> StandardsInForce {
    if let view = views[period] { return view }
    let view = try standards.inForce(period, knownOn: knownOn)
    views[period] = view
    return view
  }

  /// What a paymaster of cases is made for.
  private struct Key: Hashable {
    let period: PayPeriod
    let isLedgerGiven: Bool
  }

  private func paymaster(_ key: Key) throws(StandardsError) -> RowPaymaster {
    if let known = paymasters[key] { return known }
    let paymaster = RowPaymaster(
      try view(key.period), key.period, isLedgerGiven: key.isLedgerGiven, explains: true)
    paymasters[key] = paymaster
    return paymaster
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
      throw FileFaults([row.fault(.period, ValueMessage.month(String(row[.period])))])
    }
    let texts = CaseTexts(row, period)
    let carryover = try readLedger(texts, row)
    let adjustments = try texts.adjustments()
    let paymaster = try paymaster(Key(period: period, isLedgerGiven: texts.ledger != nil))
    record.take(texts.roster, line: row.line)
    let person = RosterRow(period)
    person.read(record, roster)
    guard let paid = try paymaster.pay(person, carryover, adjustments), let explained = paid.explained else {
      return .refused(refusals(person.faults, row))
    }
    if let impossible = paid.impossibleCorrection {
      throw FileFaults([row.fault(.adjustment(impossible.adjustment.item), impossible.reason)])
    }
    return .paid(PaidCase(explained: explained, employeeId: texts.employeeId))
  }

  /// The row of the ledger; its faults get the columns and the line of the case.
  private func readLedger(_ texts: CaseTexts, _ row: CheckCase) throws(FileFaults) -> Carryover? {
    guard let given = texts.ledger else { return nil }
    record.take(given, line: row.line)
    let carryover: Carryover
    do throws(FileFault) { carryover = try ledger.row(record) } catch {
      let field = LedgerField.allCases.first { $0.code == error.column } ?? .employeeId
      throw FileFaults([row.fault(.ledger(field), value: error.value, error.reason)])
    }
    return given[LedgerField.employeeId.rawValue] == texts.employeeId ? carryover : nil
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

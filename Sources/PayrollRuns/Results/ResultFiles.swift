import CSV
import Payroll
import PayrollFiles

/// The result files of a month, but for the rows that each payslip brings: titles, what is carried on, and sums.
struct ResultFiles {
  private let context: RunContext
  private let sink: any ResultSink

  init(_ context: RunContext, _ sink: any ResultSink) {
    self.context = context
    self.sink = sink
  }

  private var language: Language { context.language }

  /// Writes the titles.
  func begin() throws {
    let headers: [(ResultFile, [(code: String, title: Bilingual)])] = [
      (.payslips, PayslipTable.columns), (.ledger, LedgerTable.columns),
      (.summary, SummaryTable.columns), (.contributions, SchemeSumsTable.columns),
      (.bank, BankTable.columns), (.taxDeclaration, DeclarationTable.columns),
      (.findings, FindingsTable.columns),
    ]
    for (file, columns) in headers { try sink.writeHeader(columns, of: file, context.options) }
    try RejectRows.writeHeader(context, to: sink)
  }

  /// Writes what comes after everybody has been paid.
  ///
  /// - Returns: how many rows of the ledger were handed on.
  func finish(_ month: inout MonthCounts) throws -> Int {
    let carried = try finishLedger(&month)
    let groups = Group.sorted(month.totals.groups)
    try sink.write(to: .summary) { try SummaryTable.write(groups, language, to: $0) }
    try sink.write(to: .contributions) { try SchemeSumsTable.write(groups, language, to: $0) }
    try sink.appendKept(to: .bank)
    return carried
  }

  /// Hands on the rows of the ledger that nobody was paid by, and looks for people who are missing on the
  /// roster.
  private func finishLedger(_ month: inout MonthCounts) throws -> Int {
    guard let ledger = context.ledger else { return 0 }
    let rows = ByteBuffer()
    let findings = ByteBuffer()
    let ledgerRows = LedgerRows(ledger)
    let writer = LedgerWriter(language)
    var carried = 0
    let lastMonth = context.period.advanced(by: -1)
    for index in 0..<ledger.count {
      if month.isPaid[index] { continue }
      let row = try ledgerRows.row(at: index)
      rows.appendText(ledger.employeeId(at: index))
      writer.write(row, to: rows)
      carried += 1
      month.totals.ledgerFit.note(
        carried: row, isOnRoster: context.survey.isOnRoster[index], in: context.period)
      if row.period == lastMonth, row.endDate == nil, !context.survey.isOnRoster[index] {
        writeMissing(ledger.employeeId(at: index), to: findings)
        month.totals.count(.rosterMissing, FindingCode.rosterMissing.entry.level)
      }
      if rows.count > 1 << 20 {
        try sink.write(rows.bytes, to: .ledger)
        rows.removeAll()
      }
    }
    try sink.write(rows.bytes, to: .ledger)
    try sink.write(findings.bytes, to: .findings)
    return carried
  }

  private func writeMissing(_ employeeId: ByteSlice, to file: ByteBuffer) {
    file.appendText(employeeId)
    for _ in 0..<3 { file.appendSeparator() }
    FindingsTable.write(
      .rosterMissing, FindingCode.rosterMissing.entry.level,
      FindingCode.rosterMissingMessage.text(in: language), language, to: file)
  }
}

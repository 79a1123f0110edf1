import CSV
import Payroll
import PayrollFiles

/// What a run has done, for the account on the terminal.
public struct RunAccount: Sendable {
  /// Rows of the roster.
  public let rows: Int
  /// People paid.
  public let paid: Int
  /// Rows refused.
  public let rejected: Int
  /// Rows of the ledger handed on unchanged.
  public let carried: Int
  /// People whose adjustments were paid with an earlier run.
  public let adjustmentsAlreadyPaid: Int
  /// The sum of gross pay.
  public let grossPay: Money
  /// The sum of net pay.
  public let netPay: Money
  /// The sum of the employer's cost.
  public let employerCost: Money
  /// How often each finding was made, the weightiest first.
  public let findings: [FindingCount]
  /// Regions in which a scheme of Article 34, or the housing fund, has no row in force for somebody who was
  /// paid.
  public let uninsured: [UninsuredRegion]
  /// The first faults, with the values of personal numbers masked.
  public let faults: [FileFault]

  /// Whether the results may be published.
  public let isComplete: Bool

  init(
    _ totals: RunTotals, carried: Int, adjustmentsAlreadyPaid: Int, uninsured: [UninsuredRegion],
    faults: [FileFault], allowsRejects: Bool
  ) throws(RunError) {
    func sum(_ item: PayItem) throws(RunError) -> Money {
      Money(fen: try RunError.settled(totals.payslips[item], item.entry.title))
    }
    rows = totals.rows
    paid = totals.paid
    rejected = totals.rejected
    self.carried = carried
    self.adjustmentsAlreadyPaid = adjustmentsAlreadyPaid
    grossPay = try sum(.grossPay)
    netPay = try sum(.netPay)
    employerCost = try sum(.employerCost)
    findings = [FindingLevel.violation, .warning, .info].flatMap { level in
      FindingCode.allCases.compactMap { code in
        let count = totals.count(of: code, level)
        return count == 0 ? nil : FindingCount(code: code, level: level, count: count)
      }
    }
    self.uninsured = uninsured
    self.faults = faults
    isComplete = allowsRejects ? totals.paid > 0 : totals.rejected == 0
  }
}

/// How often a finding was made.
public struct FindingCount: Sendable {
  /// The finding.
  public let code: FindingCode
  /// How much it weighs.
  public let level: FindingLevel
  /// How many people have it with that weight.
  public let count: Int
}

/// One month: roster, ledger, adjustments and standards in; a set of results out.
public struct PayrollRun {
  let options: RunOptions
  let inputs: RunInputs
  private let sink: any ResultSink
  private let converter: any TextConverter
  private let progress: (Int, Int) -> Void
  /// A test breaks a sum here, to see that a run which does not agree with itself is not published.
  var beforeProof: (inout RunTotals) -> Void = { _ in }
  /// Who is paid, where a simulation asks for it; it then accepts a provisional calendar too.
  var simulated: SimulatedRoster?
  /// Where everybody's explanation goes, where somebody asks for it.
  var explanations: ExplanationDelivery?

  /// A run that has not begun.
  ///
  /// - Parameters:
  ///   - progress: told how many rows of how many are done; called from several threads, one at a time.
  public init(
    _ options: RunOptions, _ inputs: RunInputs, into sink: any ResultSink,
    converter: any TextConverter, progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) {
    self.options = options
    self.inputs = inputs
    self.sink = sink
    self.converter = converter
    self.progress = progress
  }

  /// Pays the month.
  ///
  /// - Throws: ``RunError``, or what reading and writing throw. What the sink holds is then worthless.
  public func pay() throws -> RunAccount {
    try telling { try payMonth() }
  }

  /// Does something, and tells what makes it fail in a run's own words.
  func telling<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let faults as FileFaults {
      throw RunError.unusable(faults)
    } catch let error as StandardsError {
      throw RunError.standards(error)
    } catch let faults as AdjustmentFaults {
      throw RunError.adjustments(faults)
    }
  }

  private func payMonth() throws -> RunAccount {
    let (context, alreadyPaid) = try readContext()
    let ledger = context.ledger
    let survey = context.survey
    try writeHeaders(context)
    let workers = (0..<max(1, options.threads)).map { _ in PayWorker(context) }
    if simulated != nil { for worker in workers { worker.people = PaidPeople() } }
    try explanations?.begin(workers)
    try payAll(workers, survey)

    var totals = RunTotals()
    var isPaid = [Bool](repeating: false, count: ledger?.count ?? 0)
    var paidFromLedger = 0
    for worker in workers {
      totals.add(worker.totals)
      for index in worker.paidFromLedger { isPaid[Int(index)] = true }
      paidFromLedger += worker.paidFromLedger.count
    }
    let carried = try finishLedger(context, isPaid, &totals)
    try writeSums(totals)
    try sink.appendKept(to: .bank)
    beforeProof(&totals)
    let proof = Proof(
      totals: totals, rosterRows: survey.rowCount, ledgerRows: ledger?.count ?? 0,
      paidFromLedger: paidFromLedger, carried: carried)
    let disagreements = proof.disagreements
    if !disagreements.isEmpty { throw RunError.unproven(disagreements) }
    let account = try RunAccount(
      totals, carried: carried, adjustmentsAlreadyPaid: alreadyPaid,
      uninsured: UninsuredRegion.found(among: Group.sorted(totals.groups), context.view),
      faults: firstFaults(workers),
      allowsRejects: options.allowsRejects)
    let record = try RunRecord(options, inputs, account).json()
    try write(.run) { buffer in ByteSlice.with(record) { buffer.append($0) } }
    if options.writesReport { try writeReport(account, totals, workers) }
    try sink.finish()
    return account
  }

  /// Reads and checks everything that is read before anybody is paid.
  ///
  /// - Returns: what the workers share, and how many people's adjustments were paid with an earlier run.
  func readContext() throws -> (context: RunContext, alreadyPaid: Int) {
    var standards = try StandardsFolder.load(inputs.standards, converter: converter)
    if simulated != nil { standards.calendar = standards.calendar.takingProvisional() }
    let view = try standards.inForce(options.period, knownOn: options.knownOn)
    let ledger = try inputs.ledger.map { try LedgerFile($0) }
    let adjustments = try readAdjustments()
    let survey = try RosterSurvey(inputs.rosters, ledger, adjustments)
    let alreadyPaid = try checkAdjustments(adjustments, survey, ledger)
    let grants = try inputs.cases.map { try InjuryGrants($0, converter: converter) }
    return (RunContext(options, view, ledger, adjustments, survey, grants), alreadyPaid)
  }

  private func writeReport(_ account: RunAccount, _ totals: RunTotals, _ workers: [PayWorker]) throws {
    let counts = ReportCounts()
    for worker in workers { worker.counts.map(counts.add) }
    let page = ReportPage(
      options: options, inputs: inputs, account: account, groups: Group.sorted(totals.groups),
      counts: counts,
      earlier: inputs.earlier.flatMap {
        EarlierSums($0, of: options.period.advanced(by: -1), converter)
      })
    try write(.report) { $0.append(try page.content()) }
  }

  private func readAdjustments() throws -> AdjustmentsFile {
    guard let file = inputs.adjustments else { return AdjustmentsFile() }
    let table = try TextTable(
      file: file.name, bytes: file.bytes, columns: AdjustmentsFile.columns, converter: converter,
      keepsRowFaults: true)
    return try AdjustmentsFile(table, options.period)
  }

  /// People with adjustments must be on the roster, or paid already this month.
  ///
  /// - Returns: how many were paid already.
  private func checkAdjustments(
    _ adjustments: AdjustmentsFile, _ survey: RosterSurvey, _ ledger: LedgerFile?
  ) throws -> Int {
    let rows = ledger.map { LedgerRows($0) }
    var alreadyPaid = 0
    var faults: [FileFault] = []
    for index in 0..<adjustments.count {
      let key = adjustments.employeeId(at: index)
      if let place = ledger?.index(of: key), try rows?.row(at: place).period == options.period {
        alreadyPaid += 1
      } else if !survey.isAdjustedOnRoster[index] {
        for adjustment in adjustments.adjustments(at: index) {
          faults.append(
            FileFault(
              adjustments.file, line: adjustment.line, column: adjustments.employeeTitle,
              value: String(key),
              Bilingual(
                "名册上没有此人；请改正编号，或把此人列入名册",
                "nobody with this number is on the roster; correct it or put the person on the roster")))
        }
      }
    }
    if !faults.isEmpty { throw AdjustmentFaults(faults: faults) }
    return alreadyPaid
  }

  private func payAll(_ workers: [PayWorker], _ survey: RosterSurvey) throws {
    let feed = RosterReplay(inputs.rosters, survey.stretches)
    var done = 0
    try Conveyor.run(
      workers,
      take: { worker in
        guard let (sheet, beginsSheet) = try feed.next(into: worker.block) else { return false }
        worker.sheet = sheet
        worker.beginsSheet = beginsSheet
        return true
      },
      work: { try $0.payBlock() },
      deliver: { worker in
        for file in ResultFile.allCases where !worker[file].isEmpty {
          try sink.write(worker[file].bytes, to: file)
        }
        try worker.explainer?.reader.deliver()
        if !worker.cash.isEmpty { try sink.keep(worker.cash.bytes, forTheEndOf: .bank) }
        if let people = worker.people { simulated?.take(people) }
        done += worker.rowsOfBlock
        progress(done, survey.rowCount)
      })
  }

  private func write(_ file: ResultFile, _ body: (ByteBuffer) throws -> Void) throws {
    let buffer = ByteBuffer()
    try body(buffer)
    try sink.write(buffer.bytes, to: file)
  }

  private func writeHeaders(_ context: RunContext) throws {
    let headers: [(ResultFile, [(code: String, title: Bilingual)])] = [
      (.payslips, PayslipTable.columns), (.ledger, LedgerTable.columns),
      (.summary, SummaryTable.columns), (.contributions, SchemeSumsTable.columns),
      (.bank, BankTable.columns), (.taxDeclaration, DeclarationTable.columns),
      (.findings, FindingsTable.columns), (.rejects, context.rejectColumns.header),
    ]
    for (file, columns) in headers {
      try write(file) { buffer in
        if options.writesByteOrderMark { buffer.append("\u{FEFF}") }
        buffer.appendHeader(columns, options.language)
      }
    }
  }

  /// Hands on the rows of the ledger that nobody was paid by, and looks for people who are missing on the
  /// roster.
  ///
  /// - Returns: how many rows were handed on.
  private func finishLedger(
    _ context: RunContext, _ isPaid: [Bool], _ totals: inout RunTotals
  ) throws -> Int {
    guard let ledger = context.ledger else { return 0 }
    let rows = ByteBuffer()
    let findings = ByteBuffer()
    let ledgerRows = LedgerRows(ledger)
    let writer = LedgerWriter(options.language)
    var carried = 0
    let lastMonth = options.period.advanced(by: -1)
    for index in 0..<ledger.count {
      if isPaid[index] { continue }
      let row = try ledgerRows.row(at: index)
      rows.appendText(ledger.employeeId(at: index))
      writer.write(row, to: rows)
      carried += 1
      if row.period == lastMonth, row.endDate == nil, !context.survey.isOnRoster[index] {
        writeMissing(ledger.employeeId(at: index), to: findings)
        totals.count(.rosterMissing, FindingCode.rosterMissing.entry.level)
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
      FindingCode.rosterMissingMessage.text(in: options.language), options.language, to: file)
  }

  private func writeSums(_ totals: RunTotals) throws {
    let groups = Group.sorted(totals.groups)
    try write(.summary) { try SummaryTable.write(groups, options.language, to: $0) }
    try write(.contributions) { try SchemeSumsTable.write(groups, options.language, to: $0) }
  }

  private func firstFaults(_ workers: [PayWorker]) -> [FileFault] {
    let sheets = workers.flatMap(\.firstFaults)
    return Array(
      sheets.sorted { ($0.sheet, $0.fault.line ?? 0) < ($1.sheet, $1.fault.line ?? 0) }
        .prefix(PayWorker.faultsTold).map(\.fault))
  }
}

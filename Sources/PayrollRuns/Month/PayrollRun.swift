import CSV
import Payroll
import PayrollFiles

/// One month: roster, ledger, adjustments and standards in; a set of results out.
public struct PayrollRun {
  let options: RunOptions
  let inputs: RunInputs
  let sink: any ResultSink
  let converter: any TextConverter
  let progress: (Int, Int) -> Void
  /// A test breaks a sum here, to see that a run which does not agree with itself is not published.
  var beforeProof: (inout RunTotals) -> Void = { _ in }

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
  public func pay() throws -> RunAccount { try pay(telling: []) }

  /// Pays the month, and tells others of each row too.
  ///
  /// - Parameters:
  ///   - others: each makes somebody who listens, for each worker.
  ///   - beforeRecord: writes further results, which the record names too.
  func pay(
    telling others: [() -> any RowListener], beforeRecord: (RunAccount) throws -> Void = { _ in }
  ) throws -> RunAccount {
    try RunError.telling { try pay(try RunContext(options, inputs, converter), others, beforeRecord) }
  }

  private func pay(
    _ context: RunContext, _ others: [() -> any RowListener], _ beforeRecord: (RunAccount) throws -> Void
  ) throws -> RunAccount {
    let files = ResultFiles(context, sink)
    try files.begin()
    let counts = options.forEachWorker { RunCounts(context) }
    let rows = options.forEachWorker { ResultRows(options, sink) }
    let rejects = options.forEachWorker { RejectRows(context, sink) }
    let report = options.writesReport ? options.forEachWorker { ReportCounts() } : []
    try RosterPass.pay(
      context,
      telling: counts.indices.map { index in
        [counts[index], rows[index], rejects[index]] + (report.isEmpty ? [] : [report[index]])
          + others.map { $0() }
      }, progress: progress)

    let impossible = counts.flatMap(\.adjustmentFaults)
    if !impossible.isEmpty {
      throw AdjustmentFaults(
        faults: impossible.sorted { ($0.file, $0.line ?? 0) < ($1.file, $1.line ?? 0) })
    }

    var month = MonthCounts(counts, context)
    for worker in rows { month.totals.files.add(worker.totals) }
    let carried = try files.finish(&month)
    beforeProof(&month.totals)
    let disagreements = month.proof(context, carried: carried).disagreements
    if !disagreements.isEmpty { throw RunError.unproven(disagreements) }
    let account = try RunAccount(month, context, carried: carried)
    if options.writesReport {
      let page = ReportPage(context, account, Group.sorted(month.totals.groups), report, converter)
      try sink.write(to: .report) { $0.append(try page.content()) }
    }
    try beforeRecord(account)
    try writeRecord(account)
    try sink.finish()
    return account
  }

  /// Writes the record last, because it holds the digests of all other results.
  private func writeRecord(_ account: RunAccount) throws {
    let results = ResultFile.allCases.compactMap { file in
      sink.digest(of: file).map { RecordedFile(file.name, $0) }
    }
    let record = try RunRecord(options, inputs, account, results: results).json()
    try sink.write(to: .run) { buffer in ByteSlice.with(record) { buffer.append($0) } }
  }
}

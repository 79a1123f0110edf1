import CSV
import Payroll
import PayrollFiles

/// Where the explanations of a whole roster go, piece by piece in its order.
public protocol ExplanationSink: AnyObject {
  /// Appends bytes to `explanations.csv`.
  func write(_ bytes: ByteSlice) throws
  /// Appends people to the printable file of a unit; the first bytes of a unit begin its file.
  func write(_ bytes: ByteSlice, toSheetOf unit: String) throws
}

/// The explanations of the people whom one worker pays.
private final class ExplanationPieces: RowListener {
  private let context: RunContext
  private let sink: any ExplanationSink
  private let writesSheets: Bool
  private let table = ByteBuffer()
  private var units: [String] = []
  private var sheets: [ByteBuffer] = []

  init(_ context: RunContext, _ sink: any ExplanationSink, writesSheets: Bool) {
    self.context = context
    self.sink = sink
    self.writesSheets = writesSheets
  }

  func take(_ paid: PaidRow) {
    guard let explanation = PersonExplanation(paid, context) else { return }
    ExplanationTable.write(explanation, context.language, to: table)
    if !writesSheets { return }
    let unit = explanation.identity.unit
    let place: Int
    if let known = units.firstIndex(of: unit) {
      place = known
    } else {
      place = units.count
      units.append(unit)
      sheets.append(ByteBuffer())
    }
    sheets[place].append(ExplanationSheet(explanation, context.language).html)
  }

  func deliver() throws {
    try sink.write(table.bytes)
    table.removeAll()
    for (unit, sheet) in zip(units, sheets) { try sink.write(sheet.bytes, toSheetOf: unit) }
    units.removeAll()
    sheets.removeAll()
  }
}

extension PayrollRun {
  /// Explains everybody's payslip: reads and checks everything as a run does, pays each person once, and hands each
  /// explanation on. Of the run's own results the rejects alone are written.
  ///
  /// - Parameter writesSheets: whether printable sheets are written too.
  /// - Throws: ``RunError``, or what reading and writing throw. What the sinks hold is then worthless.
  public func explainEverybody(
    into explanations: any ExplanationSink, writesSheets: Bool
  ) throws -> RunAccount {
    try RunError.telling {
      let context = try RunContext(options, inputs, converter)
      try RejectRows.writeHeader(context, to: sink)
      let header = ByteBuffer()
      if options.writesByteOrderMark { header.append("\u{FEFF}") }
      header.appendHeader(ExplanationTable.columns, options.language)
      try explanations.write(header.bytes)
      let counts = options.forEachWorker { RunCounts(context) }
      try RosterPass.pay(
        context, explains: true,
        telling: counts.map {
          [
            $0, RejectRows(context, sink),
            ExplanationPieces(context, explanations, writesSheets: writesSheets),
          ]
        }, progress: progress)
      return try MonthCounts(counts, context).account(context)
    }
  }
}

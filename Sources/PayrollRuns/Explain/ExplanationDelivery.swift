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

/// Hands the explanations of a whole roster on, as its people are paid.
final class ExplanationDelivery {
  private let sink: any ExplanationSink
  private let options: RunOptions
  private let writesSheets: Bool

  init(_ sink: any ExplanationSink, _ options: RunOptions, writesSheets: Bool) {
    self.sink = sink
    self.options = options
    self.writesSheets = writesSheets
  }

  /// Writes the header, and lets each worker explain whom it pays.
  func begin(_ workers: [PayWorker]) throws {
    let header = ByteBuffer()
    if options.writesByteOrderMark { header.append("\u{FEFF}") }
    header.appendHeader(ExplanationTable.columns, options.language)
    try sink.write(header.bytes)
    for worker in workers {
      worker.explainer = PersonExplainer(Pieces(sink, options.language, writesSheets: writesSheets))
    }
  }

  /// What one block of the roster adds to the files.
  private final class Pieces: ExplanationReader {
    private let sink: any ExplanationSink
    private let language: Language
    private let writesSheets: Bool
    private let table = ByteBuffer()
    private var units: [String] = []
    private var sheets: [ByteBuffer] = []

    init(_ sink: any ExplanationSink, _ language: Language, writesSheets: Bool) {
      self.sink = sink
      self.language = language
      self.writesSheets = writesSheets
    }

    func take(_ explanation: PersonExplanation) {
      ExplanationTable.write(explanation, language, to: table)
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
      sheets[place].append(ExplanationSheet(explanation, language).html)
    }

    func deliver() throws {
      try sink.write(table.bytes)
      table.removeAll()
      for (unit, sheet) in zip(units, sheets) { try sink.write(sheet.bytes, toSheetOf: unit) }
      units.removeAll()
      sheets.removeAll()
    }
  }
}

extension PayrollRun {
  /// Explains everybody's payslip: pays the month as ``pay()`` does, and hands each explanation on.
  ///
  /// The run's own results go where they go; who wants the explanations alone gives a sink that drops them.
  ///
  /// - Parameter writesSheets: whether printable sheets are written too.
  /// - Throws: ``RunError``, or what reading and writing throw. What the sinks hold is then worthless.
  public func explainEverybody(
    into sink: any ExplanationSink, writesSheets: Bool
  ) throws -> RunAccount {
    var run = self
    run.explanations = ExplanationDelivery(sink, options, writesSheets: writesSheets)
    return try run.pay()
  }
}

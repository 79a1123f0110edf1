import CSV
import Payroll

@testable import PayrollFiles
@testable import PayrollRuns

/// Months that were paid in memory, each with the ledger of the one before it.
struct PaidArchive {
  /// The runs in the order in which they were paid.
  private(set) var runs: [ArchivedRun] = []
  /// The ledger that the last run left behind.
  private(set) var ledger: String?
  /// The payslips of each run.
  private(set) var payslips: [ResultTable] = []

  /// Pays a month and archives it.
  mutating func pay(
    _ period: String, roster: String, _ standards: [StandardsFile], adjustments: String? = nil,
    knownOn: String? = nil, allowsRejects: Bool = false, folder: String? = nil
  ) throws {
    var options = RunOptions(PaidArchive.month(period))
    options.language = .english
    options.writesByteOrderMark = false
    options.knownOn = knownOn.flatMap { ReadText.day($0) }
    options.allowsRejects = allowsRejects
    var inputs = RunInputs(rosters: [InputFile("roster.csv", text: roster)], standards: standards)
    inputs.ledger = ledger.map { InputFile("ledger.csv", text: $0) }
    inputs.adjustments =
      adjustments.map { [StandardsFile(name: "adjustments.csv", bytes: Array($0.utf8))] } ?? []
    let sink = MemorySink()
    _ = try PayrollRun(options, inputs, into: sink, converter: NoConverter()).pay()
    let left = sink.text(of: .ledger)
    runs.append(
      ArchivedRun(
        folder: folder ?? period, options: options, inputs: inputs,
        payslips: InputFile("payslips.csv", text: sink.text(of: .payslips)),
        ledger: InputFile("ledger.csv", text: left)))
    payslips.append(ResultTable(sink.text(of: .payslips)))
    ledger = left
  }

  /// The same archive with other payslips in the last run.
  func withLastPayslips(_ text: String) -> PaidArchive {
    var changed = self
    guard let last = changed.runs.popLast() else { return self }
    changed.runs.append(
      ArchivedRun(
        folder: last.folder, options: last.options, inputs: last.inputs,
        payslips: InputFile("payslips.csv", text: text), ledger: last.ledger))
    return changed
  }

  /// What is owed for the months under other standards.
  func backPay(
    _ from: String, _ to: String, _ standards: [StandardsFile], language: Language = .english
  ) throws -> BackPayOutcome {
    var options = BackPayOptions(PaidArchive.month(from)...PaidArchive.month(to))
    options.language = language
    options.writesByteOrderMark = false
    let store = MemoryBackPayStore()
    let run = BackPayRun(
      options, archive: try ArchivedMonth.inOrder(runs), standards: standards, store: store,
      converter: NoConverter())
    let result = try run.compute()
    return BackPayOutcome(result: result, store: store)
  }

  private static func month(_ text: String) -> PayPeriod {
    guard let month = ReadText.month(text) else { preconditionFailure("no month: \(text)") }
    return month
  }
}

/// What a computation of back pay has brought.
struct BackPayOutcome {
  let result: BackPayResult
  let store: MemoryBackPayStore

  /// The text of a file.
  func text(_ file: BackPayFile) -> String { store.text(of: file) }

  /// A file as a table.
  func table(_ file: BackPayFile) -> ResultTable { ResultTable(text(file)) }

  /// The differences as `employee period item scheme`, with their amounts.
  var differences: [String: Int64] {
    let table = table(.differences)
    return Dictionary(
      uniqueKeysWithValues: table.rows.indices.map { index in
        let cells = table.cells(index)
        let key = ["employee_id", "period", "item", "scheme"].map { cells[$0] ?? "?" }
        return (key.joined(separator: " "), hundredths(cells["difference"]))
      })
  }

  /// The sum of a column of money.
  func sum(_ column: String, of file: BackPayFile) -> Int64 {
    table(file).column(column).reduce(0) { $0 + hundredths($1) }
  }
}

/// Results and months that are run again, in memory.
final class MemoryBackPayStore: BackPayStore {
  private var results: [BackPayFile: ByteBuffer] = [:]
  private var sinks: [String: MemorySink] = [:]

  func write(_ bytes: ByteSlice, to file: BackPayFile) {
    let buffer = results[file] ?? ByteBuffer()
    results[file] = buffer
    buffer.append(bytes)
  }

  func sink(_ name: String) -> any ResultSink {
    let sink = MemorySink()
    sinks[name] = sink
    return sink
  }

  func file(_ file: ResultFile, of name: String) -> InputFile {
    InputFile(file.name, text: sinks[name]?.text(of: file) ?? "")
  }

  func text(of file: BackPayFile) -> String {
    results[file].map { String($0.bytes) } ?? ""
  }
}

extension PayStandards {
  /// The files with one more, whose rows were decided on a day.
  func deciding(_ table: String, _ lines: [String], file: String = "new") -> [StandardsFile] {
    files + [PayStandards.file(table, lines, file)]
  }

  /// A file with rows that were decided on a day.
  static func file(_ table: String, _ lines: [String], _ name: String) -> StandardsFile {
    StandardsFile(name: "\(table)-\(name).csv", bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// A grade's pay from a day on, as it was decided on another.
  static func grade(
    _ grade: String, _ pay: String, from: String, decided: String, file: String = "new"
  ) -> StandardsFile {
    self.file(
      "grades",
      [
        "region,grade,grade_pay,effective_from,source,decided_on",
        "53,\(grade),\(pay),\(from),test,\(decided)",
      ], file)
  }
}

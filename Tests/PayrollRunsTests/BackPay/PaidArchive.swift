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

  /// No month yet.
  ///
  /// - Parameter ledger: what the first month begins with; nil for none.
  init(ledger: String? = nil) {
    self.ledger = ledger
  }

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

  /// What is owed for the months under other standards, or with corrected cells, or both.
  ///
  /// - Parameters:
  ///   - standards: nil where each month keeps its own.
  ///   - corrections: lines of `period,employee_id,column,value,reason`.
  func backPay(
    _ from: String, _ to: String, _ standards: [StandardsFile]?, correcting corrections: [String] = [],
    knownOn: String? = nil, language: Language = .english
  ) throws -> BackPayOutcome {
    var options = BackPayOptions(PaidArchive.month(from)...PaidArchive.month(to))
    options.language = language
    options.writesByteOrderMark = false
    options.knownOn = knownOn.flatMap { ReadText.day($0) }
    options.corrections = try Correction.read(
      corrections.isEmpty ? [] : [PaidArchive.file(corrections)], upTo: PaidArchive.month(to),
      converter: NoConverter())
    let store = MemoryBackPayStore()
    let run = BackPayRun(
      options, archive: try ArchivedMonth.inOrder(runs), standards: standards, store: store,
      converter: NoConverter())
    let result = try run.compute()
    return BackPayOutcome(result: result, store: store)
  }

  /// The same months, paid with corrected cells from the first on, each with the ledger of the one before it.
  ///
  /// - Parameter standards: nil where each month keeps its own.
  func paidAgain(_ standards: [StandardsFile]?, correcting corrections: [String] = []) throws -> PaidArchive {
    let cells = corrections.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    var again = PaidArchive()
    for run in runs {
      let period = run.options.period.description
      let roster = try PaidArchive.roster(of: run)
      let rows = roster.rows.indices.map { index in
        var row = roster.cells(index)
        for cell in cells where cell[0] == period && cell[1] == row["employee_id"] { row[cell[2]] = cell[3] }
        return row
      }
      try again.pay(period, roster: Month.roster(rows), standards ?? run.inputs.standards)
    }
    return again
  }

  /// The first runs of the archive alone.
  func first(_ count: Int) -> PaidArchive {
    var first = self
    first.runs = Array(runs.prefix(count))
    first.payslips = Array(payslips.prefix(count))
    return first
  }

  /// Saves the ledger as a spreadsheet does, with a byte order mark and other line ends.
  mutating func saveLedgerAgain() {
    ledger = ledger.map { "\u{FEFF}" + $0.replacing("\n", with: "\r\n") }
  }

  /// The archive without a folder.
  func without(_ folder: String) -> PaidArchive {
    var rest = self
    rest.runs.removeAll { $0.folder == folder }
    return rest
  }

  /// Corrections that say what the rosters said, to take those of some people back.
  func takingBack(_ corrections: [String], of people: Set<String>) throws -> [String] {
    let rosters = Dictionary(
      uniqueKeysWithValues: try runs.map { ($0.options.period.description, try PaidArchive.roster(of: $0)) })
    return corrections.compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if !people.contains(cells[1]) { return nil }
      let was = rosters[cells[0]]?.of(cells[1])[cells[2]] ?? ""
      return "\(cells[0]),\(cells[1]),\(cells[2]),\(was),as it was"
    }
  }

  private static func roster(of run: ArchivedRun) throws -> ResultTable {
    var input = try run.inputs.rosters[0].open()
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = try unsafe bytes.withUnsafeMutableBytes { try unsafe input.read(into: $0) }
    return ResultTable(String(decoding: bytes.prefix(count), as: UTF8.self))
  }

  /// A file of corrections.
  static func file(_ corrections: [String]) -> StandardsFile {
    let text = (["period,employee_id,column,value,reason"] + corrections).joined(separator: "\n") + "\n"
    return StandardsFile(name: "corrections.csv", bytes: Array(text.utf8))
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

/// What a computation of back pay is refused with; nil if it is not.
func message(_ body: () throws -> BackPayOutcome) -> String? {
  do {
    _ = try body()
    return nil
  } catch let error as BackPayError {
    return ([error.message.english] + error.details(in: .english)).joined(separator: "\n")
  } catch {
    return "\(error)"
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

import CSV
import Payroll

@testable import PayrollFiles
@testable import PayrollRuns

/// Files for other programs in memory.
final class MemoryDeclareStore: DeclareStore {
  private(set) var files: [String: [UInt8]] = [:]

  func write(_ bytes: [UInt8], to file: String) { files[file, default: []] += bytes }

  func overwrite(_ bytes: [UInt8], in file: String, at offset: Int) {
    files[file]?.replaceSubrange(offset..<offset + bytes.count, with: bytes)
  }

  func digest(of file: String) -> XXH64 { ByteSlice.with(files[file] ?? []) { XXH64($0) } }
}

/// A month that is paid in memory, in one run or several, and what is declared of it.
struct DeclaredInMemory {
  private var runs: [ArchivedRun] = []
  private var results: [String: [ResultFile: String]] = [:]

  /// Pays people of 2026-01.
  mutating func pay(_ people: [Cells], adjustments: String? = nil, allowsRejects: Bool = false) throws {
    var options = RunOptions(PayPeriod(unchecked: 2026, 1))
    options.language = .english
    options.writesByteOrderMark = false
    options.allowsRejects = allowsRejects
    var inputs = RunInputs(
      rosters: [InputFile("roster.csv", text: Month.roster(people))], standards: PayStandards.common.files)
    inputs.ledger = runs.last?.ledger
    inputs.adjustments =
      adjustments.map { [StandardsFile(name: "adjustments.csv", bytes: Array($0.utf8))] } ?? []
    let sink = MemorySink()
    _ = try PayrollRun(options, inputs, into: sink, converter: NoConverter()).pay()
    let folder = "run-\(runs.count)"
    results[folder] = Dictionary(uniqueKeysWithValues: ResultFile.allCases.map { ($0, sink.text(of: $0)) })
    runs.append(
      ArchivedRun(
        folder: folder, options: options, inputs: inputs,
        payslips: InputFile("payslips.csv", text: sink.text(of: .payslips)),
        ledger: InputFile("ledger.csv", text: sink.text(of: .ledger))))
  }

  /// The month as a source.
  func source() throws -> DeclareSource {
    let results = results
    return .month(try ArchivedMonth.inOrder(runs)[0]) { run, file in
      InputFile(file.name, text: results[run.folder]?[file] ?? "")
    }
  }

  /// Declares by layouts with the six columns, or by those that a header names.
  func declare(
    _ rows: String, _ header: String = "file,column,title,source,blank,needed",
    _ change: (inout DeclareOptions) -> Void = { _ in }
  ) throws -> DeclareOutcome { try DeclareOutcome(try source(), rows, header, change) }
}

/// What was declared.
struct DeclareOutcome {
  let result: DeclareResult
  let store = MemoryDeclareStore()

  init(
    _ source: DeclareSource, _ rows: String, _ header: String, _ change: (inout DeclareOptions) -> Void
  ) throws {
    var options = DeclareOptions()
    options.language = .english
    options.format = .text
    options.writesByteOrderMark = false
    change(&options)
    let layouts = try LayoutFiles.read(
      [StandardsFile(name: "l.csv", bytes: Array((header + "\n" + rows + "\n").utf8))], converter: UTF8Alone()
    )
    result = try DeclareRun(options, layouts, source, store: store).declare()
  }

  func text(_ file: String) -> String { String(decoding: store.files[file] ?? [], as: UTF8.self) }

  var advice: [String] { result.advice.map { $0.text(in: .english) } }
}

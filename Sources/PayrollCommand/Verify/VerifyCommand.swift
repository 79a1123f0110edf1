import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll verify FOLDER`: sets a paid month beside the sizes and digests of its record, runs it again from its
/// `inputs/`, and compares every file.
enum VerifyCommand {
  static let options = [
    Option(
      "--threads", "N", Bilingual("线程数（默认处理器数）", "threads (default the processors)")),
    Option("--lang", "zh|en", Bilingual("说明的语言（默认 zh）", "language of messages (default zh)")),
  ]

  static func run(_ words: [String]) throws -> Int32 {
    let arguments = try Arguments(words, of: options)
    guard let folder = arguments.operands.first, arguments.operands.count == 1 else {
      throw UsageError(
        reason: Bilingual(
          "请给出一个结果文件夹，如 payroll verify 结果/2026-10",
          "name one folder of results, such as payroll verify results/2026-10"))
    }
    let threads = try arguments.threads()
    let archive = try Archive(folder)
    var report = VerifyReport(
      folder, try RecordedFolder(folder, archive.record.files), try arguments.language())
    if report.recorded.hasItsInputs {
      do { try payAgain(archive, threads, &report) } catch {
        report.tellDifferences()
        throw error
      }
    }
    return report.tell()
  }

  /// Runs a month again and compares its results with the archived ones.
  private static func payAgain(
    _ archive: Archive, _ threads: Int, _ report: inout VerifyReport
  ) throws {
    let staging = try Staging(target: nil)
    defer { staging.discard() }
    var options = archive.options
    options.threads = threads
    var inputs = try archive.takeInputs(staging)
    inputs.archived = staging.inputs
    let again = staging.path
    let sink = FolderSink(again)
    let run = PayrollRun(options, inputs, into: sink, converter: SystemConverter())
    report.paid = try run.pay().paid
    for file in ResultFile.allCases where file != .report || options.writesReport {
      // What is missing, or no file, has been told by its name.
      guard Folder.isFileItself(archive.folder + "/" + file.name) else { continue }
      let archived = InputFile(file.name) {
        FileInput(try OpenFile.reading(archive.folder + "/" + file.name))
      }
      let computed =
        file == .run
        ? try record(of: again, archive.record)
        : InputFile(file.name) { FileInput(try OpenFile.reading(again + "/" + file.name)) }
      try report.compare(file, archived, computed)
    }
  }

  /// The record of the month that was run again, with the digests of results as they were recorded: that they are those
  /// of the files has been seen, and a result of other columns has another one.
  private static func record(of again: String, _ archived: RunRecord) throws -> InputFile {
    let name = ResultFile.run.name
    var record = try RunRecord(json: try OpenFile.bytes(of: again + "/" + name), file: name)
    let recorded = Dictionary(archived.files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    record.files = record.files.map { $0.isInput ? $0 : recorded[$0.name] ?? $0 }
    let json = try record.json()
    return InputFile(name) { MemoryInput(json) }
  }
}

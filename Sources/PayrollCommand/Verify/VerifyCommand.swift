import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll verify FOLDER`: sets a paid month beside the sizes and digests of its record, runs it again from its
/// `inputs/`, and compares every file.
enum VerifyCommand {
  static let options = [
    Option(
      "--archive", "DIR", isRepeatable: true,
      Bilingual(
        "核对一个文件夹里的所有月份，并核对每个月的台账是不是上个月交来的、有没有缺月",
        "verify every month in a folder, and that each began with the ledger of the one before it and none is missing"
      )),
    Option(
      "--threads", "N", Bilingual("线程数（默认处理器数）", "threads (default the processors)")),
    Option("--lang", "zh|en", Bilingual("说明的语言（默认 zh）", "language of messages (default zh)")),
  ]

  static func run(_ words: [String]) throws -> Int32 {
    let arguments = try Arguments(words, of: options)
    let archives = arguments.all("--archive").map { ArchiveFolders(Folder.plain($0)) }
    if !archives.isEmpty {
      try arguments.refuseOperands(meantFor: "--archive")
      return try verify(archives, try arguments.threads(), try arguments.language())
    }
    guard let folder = arguments.operands.first, arguments.operands.count == 1 else {
      throw UsageError(
        reason: Bilingual(
          "请给出一个结果文件夹，如 payroll verify 结果/2026-10",
          "name one folder of results, such as payroll verify results/2026-10"))
    }
    return try report(try Archive(folder), try arguments.threads(), try arguments.language()).tell()
  }

  /// Verifies every month of an archive, and that they follow each other.
  private static func verify(
    _ archives: [ArchiveFolders], _ threads: Int, _ language: Language
  ) throws -> Int32 {
    let months = try archives.flatMap { try $0.months() }
    if months.isEmpty {
      Terminal.warn(
        Bilingual(
          "\(archives.map(\.path).joined(separator: "、")) 里没有发放过的月份",
          "no month that was paid lies in \(archives.map(\.path).joined(separator: ", "))"
        )
        .text(in: language))
      return 1
    }
    var areProven = true
    for month in months { areProven = try report(month, threads, language).tell() == 0 && areProven }
    guard areProven else { return 1 }
    let staging = try Staging(target: nil)
    defer { staging.discard() }
    let runs = try months.enumerated().map { index, month in
      try month.run(staging, under: "\(index + 1)/")
    }
    let inOrder = try ArchivedMonth.inOrder(runs)
    let breaks = try ArchiveChain(inOrder).breaks
    Terminal.warn(breaks.map { VerifyReport.text(of: $0).text(in: language) })
    if !breaks.isEmpty { return 1 }
    guard let first = inOrder.first?.period, let last = inOrder.last?.period else { return 0 }
    Terminal.say(
      Bilingual(
        "\(first) 至 \(last) 共 \(inOrder.count) 个月，每次发放的台账都是上一次留下的",
        "\(first) to \(last), \(inOrder.count) months: each run began with the ledger that the one before it left"
      ).text(in: language))
    return 0
  }

  /// What is found in a month.
  ///
  /// - Throws: what running it again throws; the differences that were found before are told then.
  static func report(_ archive: Archive, _ threads: Int, _ language: Language) throws -> VerifyReport {
    var report = VerifyReport(
      archive.folder, try RecordedFolder(archive.folder, archive.record.files), language)
    if report.recorded.hasItsInputs {
      do { try payAgain(archive, threads, &report) } catch {
        report.tellDifferences()
        throw error
      }
    }
    return report
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
    for file in ResultFile.allCases
    where file.isOfMonthAlone && (file != .report || options.writesReport) {
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
  /// of the files has been seen, and a result of other columns has another one. What it names beside them cannot be made
  /// again without another month.
  private static func record(of again: String, _ archived: RunRecord) throws -> InputFile {
    let name = ResultFile.run.name
    var record = try RunRecord(json: try OpenFile.bytes(of: again + "/" + name), file: name)
    let recorded = Dictionary(archived.files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    record.files = record.files.map { $0.isInput ? $0 : recorded[$0.name] ?? $0 }
    record.files += ResultFile.allCases.filter { !$0.isOfMonthAlone }.compactMap { recorded[$0.name] }
    record.files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let json = try record.json()
    return InputFile(name) { MemoryInput(json) }
  }
}

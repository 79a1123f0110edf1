import Payroll
import PayrollFiles
import PayrollRuns

/// What somebody asked `payroll run` to do.
struct RunPlan {
  let options: RunOptions
  var rosters: [String]
  let ledger: String?
  let adjustments: [String]
  let standards: String
  let cases: String?
  /// The folders of an older month that this one is set beside; none where it is set beside nothing.
  var compared: [String] = []
  /// The folder of results, or nil for a filter that writes none.
  let target: String?
  let replaces: Bool
  /// Whether months that were paid with the ledger of the one that is replaced will be paid again too.
  var replacesAndLater = false
  /// Whether lines of adjustments that were paid before are to be paid again.
  var paysAgain = false
  /// Whether the ledger is meant, though it is not the one that the month before left.
  var trustsLedger = false
  /// Whether the roster is a part of the ledger's people.
  var isPart = false
  /// Whether this is a first run, though a month before lies beside.
  var needsNoLedger = false
  let writesPayslipsToOutput: Bool
  /// Whether the sample is paid, because nothing else was named.
  let isSample: Bool
  /// Whether the month is the sample's, although the roster is not.
  let takesPeriodOfSample: Bool

  var language: Language { options.language }

  /// The files and folders that are read.
  var reads: [String?] { rosters + adjustments + compared + [ledger, standards, cases] }

  /// What may be replaced; nil where no folder is written.
  var replacement: Replacement? {
    target.map { Replacement(target: $0, isAllowed: replaces, inputs: reads) }
  }

  /// What is said of the rejects of an earlier try that lie beside results.
  var staleRejects: Bilingual? {
    guard let rejects = replacement?.rejects, Folder.isFileItself(rejects) else { return nil }
    return Bilingual(
      "以前退回的 \(rejects) 还在，里面有身份证号和银行账号；不再需要时请删去",
      "the rejects of an earlier try are still there with their ID and bank numbers: \(rejects); remove them when they "
        + "are not needed any more")
  }

  init(_ arguments: Arguments) throws(UsageError) {
    try arguments.refuseOperands(meantFor: "--roster")
    if let target = arguments["--payslips"], target != "-" {
      throw UsageError(reason: Bilingual("--payslips 只能是 -", "--payslips can only be -"))
    }
    var options = RunOptions(try arguments.period("--period") ?? PayPeriod(unchecked: 2026, 10))
    options.knownOn = try arguments.day("--as-of")
    options.allowsRejects = arguments.has("--allow-rejects")
    options.language = try arguments.language()
    options.writesByteOrderMark = !arguments.has("--no-bom")
    options.writesReport = arguments.has("--html")
    options.title = arguments["--title"] ?? ""
    options.threads = try arguments.threads()
    options.version = Version.current
    self.options = options
    let rosters = arguments.all("--roster")
    self.rosters = rosters.isEmpty ? ["SampleData/rosters/2026-10.csv"] : rosters
    isSample = !RunPlan.inputOptions.contains { arguments.has($0) }
    takesPeriodOfSample = arguments.has("--roster") && !arguments.has("--period")
    let sampleLedger = isSample && !arguments.has("--no-ledger") ? "SampleData/ledgers/2026-09.csv" : nil
    ledger = arguments["--ledger"] ?? sampleLedger
    let adjustments = arguments.all("--adjustments")
    self.adjustments =
      adjustments.isEmpty && isSample ? ["SampleData/adjustments/2026-10.csv"] : adjustments
    standards = arguments["--standards"] ?? "SampleData/standards"
    cases = arguments["--cases"]
    compared = arguments.all("--compare").map(Folder.plain)
    replaces = arguments.has("--replace")
    replacesAndLater = arguments.has("--and-later")
    paysAgain = arguments.has("--again")
    trustsLedger = arguments.has("--trust-ledger")
    // A filter is given a part of the people by the engine that runs it.
    isPart = arguments.has("--part") || arguments.has("--payslips")
    needsNoLedger = arguments.has("--no-ledger")
    writesPayslipsToOutput = arguments.has("--payslips")
    target = try arguments.place() ?? (writesPayslipsToOutput ? nil : "Reports/\(options.period)")
    if replacesAndLater, !replaces {
      throw UsageError(reason: Bilingual("--and-later 要和 --replace 一起用", "--and-later goes with --replace"))
    }
    if needsNoLedger, ledger != nil {
      throw UsageError(
        reason: Bilingual("--no-ledger 与 --ledger 只能给一个", "give either --no-ledger or --ledger"))
    }
    if target == nil, options.writesReport {
      throw UsageError(
        reason: Bilingual("--html 要写进结果文件夹，请加 --out", "--html goes into a folder of results; add --out"))
    }
    if target == nil, !compared.isEmpty {
      throw UsageError(
        reason: Bilingual(
          "--compare 要写进结果文件夹，请加 --out", "--compare goes into a folder of results; add --out"))
    }
  }

  /// Without any of these the sample month is paid, with its own ledger and adjustments.
  private static let inputOptions = [
    "--period", "--roster", "--ledger", "--adjustments", "--standards", "--after",
  ]

  /// Copies everything the run reads into the folder in the making.
  func takeInputs(_ staging: Staging) throws -> RunInputs {
    var sheets: [InputFile] = []
    for path in try rosterFiles() {
      let name = path == "-" ? "stdin.csv" : Folder.name(of: path)
      let sheet = try staging.take(path, as: name, into: "roster/\(sheets.count + 1)") { line in
        Terminal.warn(RunReport.lost(name, line, language))
      } onMixture: { line in
        Terminal.warn(RunReport.mixed(name, line, language))
      }
      warnOfMonth(name)
      sheets.append(sheet)
    }
    var inputs = RunInputs(rosters: sheets, standards: [])
    if let ledger {
      inputs.ledger = try staging.take(ledger, as: Folder.name(of: ledger), into: "ledger")
    }
    for (index, path) in adjustments.enumerated() {
      let name = Folder.name(of: path)
      inputs.adjustments.append(
        try staging.takeWhole(path, as: name, into: "adjustments/\(index + 1)"))
      warnOfMonth(name)
    }
    if let cases {
      inputs.cases = try staging.takeWhole(cases, as: Folder.name(of: cases), into: "cases")
    }
    for name in try StandardsFiles.names(in: standards, language) {
      inputs.standards.append(
        try staging.takeWhole(standards + "/" + name, as: name, into: "standards"))
    }
    if options.writesReport { inputs.earlier = try takeEarlierMonth(staging) }
    inputs.archived = staging.inputs
    return inputs
  }

  private func warnOfMonth(_ name: String) {
    if let warning = MonthCheck(self).warning(ofFile: name) { Terminal.warn(warning.text(in: language)) }
  }

  /// The results of the month before, where a folder of that name lies beside this month's.
  private func takeEarlierMonth(_ staging: Staging) throws -> EarlierMonth? {
    guard let target else { return nil }
    let parent = Folder.parent(of: target)
    let name = options.period.advanced(by: -1).description
    let folder = (parent.isEmpty || parent == "/" ? parent : parent + "/") + name
    guard folder != target else { return nil }
    let files = [ResultFile.run.name, ResultFile.summary.name]
    guard files.allSatisfy({ Folder.exists(folder + "/" + $0) }) else { return nil }
    return try staging.takeEarlierMonth(folder, name: name)
  }

  /// The sheets in order: a folder stands for its `.csv` files by name, without rejects and notes of earlier runs;
  /// whatever else lies there is named as left out, but for hidden entries.
  private func rosterFiles() throws -> [String] {
    var files: [String] = []
    for path in rosters {
      guard path != "-", Folder.isFolder(path) else {
        files.append(path)
        continue
      }
      var (found, leftOut): ([String], [String]) = ([], [])
      for name in try Folder.names(in: path) where !name.hasPrefix(".") {
        let (entry, lowercased) = (path + "/" + name, name.lowercased())
        if !lowercased.hasSuffix(".csv") || !Folder.isFile(entry) {
          leftOut.append(RunReport.noSheet(entry, language))
        } else if name.hasPrefix("~") {
          leftOut.append(RunReport.notOfTheOffice(entry, language))
        } else if lowercased.hasSuffix(".rejects.csv") {
          leftOut.append(RunReport.leftOut(entry, language))
        } else if lowercased.hasSuffix(".notes.csv") {
          leftOut.append(RunReport.notes(entry, language))
        } else {
          found.append(entry)
        }
      }
      if found.isEmpty {
        throw RunError.unusable(
          FileFaults([
            FileFault(
              path,
              Bilingual("文件夹里没有 .csv 名册", "the folder holds no .csv roster"))
          ]))
      }
      Terminal.warn(ToldFaults.lines(leftOut, language, indentation: ""))
      files += found
    }
    return files
  }
}

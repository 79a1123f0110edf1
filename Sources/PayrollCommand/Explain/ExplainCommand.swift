import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll explain`: how every line of a payslip was worked out.
enum ExplainCommand {
  static let options =
    [
      Option("--all", Bilingual("说明名册上的所有人，写到文件夹", "explain everybody on the roster, into a folder")),
      Option(
        "--format", "text|csv|html",
        Bilingual(
          "text 终端（默认），csv 表格，html 可打印的一页；--all 时默认 csv，html 另按单位各写一个可打印的文件",
          "text for the terminal (default), csv a table, html a printable sheet; with --all csv (default), and html "
            + "adds a printable file for each unit")),
      Option(
        "--out", "PATH",
        Bilingual(
          "写到这个文件（默认终端）；--all 时为文件夹（默认 Reports/explanations-<月份>）",
          "the file to write (default the terminal); with --all a folder (default Reports/explanations-<period>)"
        )),
      Option(
        "--month", "FOLDER", isRepeatable: true,
        Bilingual(
          "说明已发放的月份：按这个结果文件夹自己的 inputs/ 说明，并与当时的工资条核对；一个月分几次发放的可多次给出",
          "explain a month that is paid, from the inputs/ of its folder of results, and set it beside the payslip as it was "
            + "paid; several where the month was paid in several runs")),
      Option(
        "--case", "CASE",
        Bilingual(
          "说明 --cases 文件（默认 SampleData/benefits/cases.csv）中的一个案件，代替人员编号",
          "explain a case of the --cases file (default SampleData/benefits/cases.csv) instead of a person")),
      Option(
        "--cases", "FILE",
        Bilingual("--case 所在的案件文件", "the benefit cases in which --case is looked up")),
    ] + BenefitsCommand.options.filter { $0.name == "--archive" }
    + RunCommand.options.filter { !RunCommand.ofPublishing.contains($0.name) }

  static func run(_ words: [String]) throws -> Int32 {
    let arguments = try Arguments(words, of: options)
    if let code = arguments["--case"] { return try ExplainCaseCommand.run(code, arguments) }
    let plan = try ExplainPlan(arguments)
    if let refusal = plan.replacementRefusal {
      Terminal.warn(refusal.text(in: plan.language))
      return 1
    }
    if let paid = plan.paid {
      let recorded = try RecordedFolder(paid.folder, paid.record.files)
      if !recorded.differences.isEmpty { return VerifyReport(paid.folder, recorded, plan.language).tell() }
    }
    if let employeeId = plan.employeeId { return try explain(employeeId, plan) }
    return try explainEverybody(plan)
  }

  private static func explain(_ employeeId: String, _ plan: ExplainPlan) throws -> Int32 {
    let staging = try Staging(target: plan.target)
    defer { staging.discard() }
    let inputs = try plan.month.takeInputs(staging)
    let run = PayrollRun(
      plan.month.options, inputs, into: RejectsSink(staging.path), converter: SystemConverter())
    switch try run.explain(employeeId) {
    case .explained(let explanation):
      try write(explanation, plan, staging)
      return try compare(explanation, plan)
    case .refused(let faults):
      Terminal.warn(ExplainReport.refused(employeeId, faults, plan.language))
    case .unknown(let nearest):
      Terminal.warn(ExplainReport.unknown(employeeId, nearest, plan.language))
    }
    return 1
  }

  /// Sets an explanation beside what was paid.
  private static func compare(_ explanation: PersonExplanation, _ plan: ExplainPlan) throws -> Int32 {
    guard let paid = plan.paid else { return 0 }
    let payslips = try paid.result(.payslips)
    let outcome = try PaidFigures.compare(explanation, with: payslips)
    if case .same = outcome { return 0 }
    Terminal.warn(
      ExplainReport.notAsPaid(outcome, paid.folder, version: paid.record.version).text(in: plan.language))
    return 1
  }

  private static func write(
    _ explanation: PersonExplanation, _ plan: ExplainPlan, _ staging: Staging
  ) throws {
    let buffer = ByteBuffer()
    switch plan.format {
    case .text:
      let lines = ExplanationText(explanation, plan.language).lines
      if plan.target == nil { return Terminal.say(lines, masks: false) }
      buffer.append(lines.map { VisibleText.line($0) + "\n" }.joined())
    case .csv:
      explanation.appendTable(
        to: buffer, plan.language, withByteOrderMark: plan.month.options.writesByteOrderMark)
    case .html: buffer.append(ExplanationSheet(explanation, plan.language).page)
    }
    guard let target = plan.target, let replacement = plan.replacement else {
      try staging.confirmInputs()
      return try Terminal.write(file: buffer.bytes)
    }
    try staging.publish(buffer.bytes, replacement)
    Terminal.say(
      Bilingual("说明在 \(target)", "Explanation: \(target)").text(in: plan.language), isResult: false)
  }

  private static func explainEverybody(_ plan: ExplainPlan) throws -> Int32 {
    guard let target = plan.target else { return 0 }
    let staging = try Staging(target: target)
    defer { staging.discard() }
    let inputs = try plan.month.takeInputs(staging)
    let folder = try ExplanationFolder(staging.path, plan.month.options)
    let progress = Progress(plan.language)
    let rejects = RejectsSink(staging.path)
    let run = PayrollRun(
      plan.month.options, inputs, into: rejects, converter: SystemConverter(), progress: progress.show)
    let account: RunAccount
    do {
      account = try run.explainEverybody(into: folder, writesSheets: plan.format == .html)
      progress.finish()
    } catch {
      progress.finish()
      throw error
    }
    let report = RunReport(account, plan.month)
    if !account.isComplete {
      Terminal.warn(report.refused(rejects: try staging.publishRejects(plan.replacement)))
      return 1
    }
    if let disk = staging.disk {
      try folder.finish(to: disk)
      rejects.bring(to: disk)
    }
    if account.rejected == 0 { Folder.remove(staging.path + "/" + ResultFile.rejects.name) }
    // What names people by more than their number stays where it was.
    for name in ["roster", "ledger", "adjustments"] { Folder.remove(staging.path + "/inputs/" + name) }
    try staging.publish(plan.replacement)
    Terminal.say(ExplainReport.done(account, sheets: folder.sheetCount, target, plan.language))
    if account.rejected > 0 { Terminal.warn(ExplainReport.leftOut(account, target, plan.language)) }
    return 0
  }
}

/// Keeps the rejects of a run and drops its other results.
final class RejectsSink: ResultSink {
  private let folder: String
  private var file: OpenFile?

  init(_ folder: String) {
    self.folder = folder
  }

  func write(_ bytes: ByteSlice, to result: ResultFile) throws {
    guard result == .rejects else { return }
    let open = try file ?? OpenFile.writing(folder + "/" + result.name)
    file = open
    try open.write(bytes)
  }

  func keep(_ bytes: ByteSlice, forTheEndOf file: ResultFile) {}
  func appendKept(to file: ResultFile) {}

  /// Begins to bring the rejects to the disk.
  func bring(to disk: DiskQueue) { file.map(disk.add) }
}

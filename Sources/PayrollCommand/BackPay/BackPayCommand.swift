import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll backpay`: what past months would have paid by what has become known since.
enum BackPayCommand {
  static let options = [
    Option(
      "--from", "YYYY-MM",
      Bilingual("从哪个月起（默认 2026-08，示例）", "the first month (default 2026-08, the sample's)")),
    Option(
      "--to", "YYYY-MM",
      Bilingual("到哪个月止（默认 2026-10，示例）", "the last month (default 2026-10, the sample's)")),
    Option(
      "--archive", "DIR", isRepeatable: true,
      Bilingual(
        "归档：各月结果文件夹所在的文件夹，月份以 run.json 为准；每年一个的可多次给出（默认 Reports）",
        "the folder that holds the folders of the months, told by their run.json; may be repeated, one a year (default "
          + "Reports)")),
    Option(
      "--standards", "DIR", isRepeatable: true,
      Bilingual(
        "新标准；可多次给出，各文件夹合为一套。只给更正时默认各月自己的标准（示例默认 SampleData/standards 加 SampleData/standards-2026-10-20）",
        "the new standards; several folders count as one. With corrections alone each month keeps its own (the sample's "
          + "default SampleData/standards with SampleData/standards-2026-10-20)")),
    Option(
      "--corrections", "FILE", isRepeatable: true,
      Bilingual(
        "过去月份名册上填错的格：月份、人员编号、列名、正确的值、原因，一行一格；可多次给出，每年一份、只加不删（默认无）",
        "cells of past rosters that were wrong: period, employee_id, column, value, reason, one cell a line; may be "
          + "repeated, keep one file a year and add to it (default none)")),
    Option(
      "--out", "DIR",
      Bilingual("结果文件夹（默认 Reports/backpay）", "the folder of results (default Reports/backpay)")),
    Option(
      "--as-of", "DATE",
      Bilingual(
        "新标准只用该日及以前决定的（默认全部）", "hide rows of the new standards decided later than this day (default none)")),
    Option(
      "--months-limit", "N",
      Bilingual("--to 与 --from 最多相差几个月（默认 24）", "how far --to may lie after --from, in months (default 24)")),
    Option("--replace", Bilingual("替换已有的结果文件夹", "replace a folder of results that is there already")),
    Option(
      "--threads", "N",
      Bilingual("线程数（默认处理器数）；结果与之无关", "threads (default the processors); results do not depend on it")),
    Option("--lang", "zh|en", Bilingual("表头和说明的语言（默认 zh）", "language of headers and messages (default zh)")),
    Option("--no-bom", Bilingual("结果文件不带字节顺序标记", "write no byte order mark")),
  ]

  static func run(_ words: [String]) throws -> Int32 {
    let plan = try BackPayPlan(try Arguments(words, of: options))
    let replacement = Replacement(
      target: plan.target, isAllowed: plan.replaces,
      inputs: plan.archives + (plan.standards ?? []) + plan.corrections)
    if let refusal = try plan.refusalOfMonth ?? replacement.refusal(by: .backPay) {
      Terminal.warn(refusal.text(in: plan.language))
      return 1
    }
    if let warning = replacement.warning(of: .backPay) { Terminal.warn(warning.text(in: plan.language)) }
    let results = try Staging(target: plan.target)
    defer { results.discard() }
    let scratch = try Staging(target: nil)
    defer { scratch.discard() }
    let folder = BackPayFolder(results: results, scratch: scratch)
    let standards = try plan.takeStandards(results)
    var options = plan.options
    options.corrections = try plan.takeCorrections(results)
    options.correctionFiles = plan.corrections.map { Folder.name(of: $0) }
    let archive = try ArchiveFolders.months(plan.archives, from: options.readFrom, scratch)
    let run = BackPayRun(
      options, archive: archive, standards: standards, store: folder, converter: SystemConverter())
    let result = try run.compute()
    results.disk.map(folder.bring)
    try scratch.confirmInputs()
    try results.publish(replacement)
    Terminal.say(BackPayReport(result, plan).lines)
    return 0
  }
}

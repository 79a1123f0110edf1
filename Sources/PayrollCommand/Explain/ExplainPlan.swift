import Payroll
import PayrollFiles
import PayrollRuns

/// How an explanation is written.
enum ExplanationFormat: String, CaseIterable {
  /// For the terminal.
  case text
  /// A table.
  case csv
  /// A printable sheet.
  case html
}

/// What somebody asked `payroll explain` to do.
struct ExplainPlan {
  /// What is paid, as `payroll run` would.
  let month: RunPlan
  /// The paid month that is explained from its own inputs; nil where a month is computed for the explanation.
  let paid: Archive?
  /// Who is explained; nil = everybody.
  let employeeId: String?
  let format: ExplanationFormat
  /// The file of one person, or the folder of everybody; nil = the terminal.
  let target: String?

  var language: Language { month.language }

  /// What may be replaced; nil where nothing is written.
  var replacement: Replacement? {
    target.map { Replacement(target: $0, isAllowed: month.replaces, inputs: month.reads) }
  }

  /// Why nothing may be put in the target's place; nil if it may.
  var replacementRefusal: Bilingual? {
    guard let replacement else { return nil }
    return employeeId == nil ? replacement.refusal(by: .explanations) : replacement.refusalOfFile()
  }

  init(_ arguments: Arguments) throws {
    var rest = arguments
    employeeId = rest.takeOperand()
    let isForAll = arguments.has("--all")
    if isForAll && employeeId != nil {
      throw UsageError(
        reason: Bilingual("--all 与人员编号只能给一个", "give either --all or an employee number"))
    }
    if !isForAll && employeeId == nil {
      throw UsageError(
        reason: Bilingual("请给出人员编号，或 --all", "name an employee number, or --all"))
    }
    paid = try ExplainPlan.paidMonth(of: employeeId, arguments.all("--month").map(Folder.plain))
    month = try paid.map { try RunPlan(of: $0, rest) } ?? RunPlan(rest)
    let word = arguments["--format"] ?? (isForAll ? "csv" : "text")
    guard let format = ExplanationFormat(rawValue: word), !isForAll || format != .text else {
      throw UsageError(
        reason: isForAll
          ? Bilingual("--all 的 --format 应为 csv 或 html", "with --all, --format is csv or html")
          : Bilingual("--format 应为 text、csv 或 html", "--format is text, csv or html"))
    }
    self.format = format
    target = try arguments.place() ?? (isForAll ? "Reports/explanations-\(month.options.period)" : nil)
  }

  /// Of the runs of a month the one that has paid somebody, or the first.
  private static func paidMonth(of employeeId: String?, _ folders: [String]) throws -> Archive? {
    guard let first = folders.first else { return nil }
    guard let employeeId else {
      if folders.count > 1 {
        throw UsageError(
          reason: Bilingual("--all 一次说明一个 --month 文件夹", "--all explains one folder of --month at a time"))
      }
      return try Archive(first)
    }
    let payer = try folders.first { folder in
      try PaidFigures.hold(employeeId, try Archive(folder).result(.payslips))
    }
    return try Archive(payer ?? first)
  }
}

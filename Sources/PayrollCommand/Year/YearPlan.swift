import Payroll
import PayrollFiles
import PayrollRuns

/// What somebody asked `payroll year` to do.
struct YearPlan {
  let asked: PaidMonthsRequest
  /// What is asked, but for what is read from files.
  private let given: YearOptions
  /// The folder of standards by which the year that begins is reckoned; nil for those of the newest month.
  let standards: String?
  /// The roster that is written again with other bases, and where to; nil for none.
  let roster: (from: String, to: String)?

  var language: Language { asked.language }

  /// - Throws: `UsageError`; what looking through the archive throws.
  init(_ arguments: Arguments) throws {
    try arguments.refuseOperands(meantFor: "--archive")
    let archives = arguments.all("--archive").map(Folder.plain)
    if archives.isEmpty {
      throw UsageError(
        reason: Bilingual(
          "请用 --archive 写出放各月结果的文件夹，如 payroll year --archive 结果 --year 2026 --out 2026-年度",
          "name the folder that holds the months with --archive, such as payroll year --archive results --year 2026 --out "
            + "2026-year"))
    }
    guard let year = try YearPlan.year(arguments) else {
      throw UsageError(
        reason: Bilingual("请用 --year 写出年份，如 --year 2026", "name the year with --year, such as --year 2026"))
    }
    let folders = try archives.flatMap { try ArchiveFolders($0).months() }
      .filter { $0.options.period.year == year }.map(\.folder)
    asked = try PaidMonthsRequest(
      arguments, of: folders,
      place: Bilingual("请用 --out 写明结果文件夹", "name the folder of results with --out"))
    standards = arguments["--standards"].map(Folder.plain)
    roster = try YearPlan.roster(arguments)
    var options = YearOptions(year)
    options.language = asked.language
    options.writesByteOrderMark = asked.writesByteOrderMark
    options.version = Version.current
    options.title = arguments["--title"] ?? ""
    options.knownOn = try arguments.day("--as-of")
    given = options
  }

  /// The year.
  var year: Int { given.year }

  /// All that is asked, with the files read.
  func options(_ staging: Staging) throws -> YearOptions {
    var options = given
    options.standards = try standards.map { try StandardsFiles.read(in: $0, language) }
    options.roster = try roster.map {
      try staging.take($0.from, as: Folder.name(of: $0.from), into: "roster")
    }
    return options
  }

  /// Whether, and what, makes way for the folder of results.
  var replacement: Replacement { asked.replacement(reading: [standards, roster?.from]) }

  /// Whether, and what, makes way for the roster; nil if none is written.
  var replacementOfRoster: Replacement? {
    roster.map { Replacement(target: $0.to, isAllowed: false, inputs: replacement.inputs) }
  }

  private static func roster(_ arguments: Arguments) throws(UsageError) -> (from: String, to: String)? {
    switch (arguments["--roster"], arguments["--write-roster"]) {
    case (nil, nil): return nil
    case (let from?, let to?) where !from.isEmpty && !to.isEmpty && to != "-":
      return (from, Folder.plain(to))
    default:
      throw UsageError(
        reason: Bilingual(
          "--roster 和 --write-roster 要一起给：前一个是要改基数的名册，后一个是新名册的文件名",
          "--roster and --write-roster go together: the roster whose bases change, and the file of the new one"
        ))
    }
  }

  private static func year(_ arguments: Arguments) throws(UsageError) -> Int? {
    guard let text = arguments["--year"] else { return nil }
    guard let first = ReadText.month(text + "-01") else {
      throw UsageError(
        reason: Bilingual("--year 应为年份，如 2026，不是“\(text)”", "--year is a year such as 2026, not \"\(text)\""))
    }
    return first.year
  }
}

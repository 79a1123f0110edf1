import Payroll
import PayrollFiles
import PayrollRuns

/// What somebody asked `payroll year` to do.
struct YearPlan {
  let asked: PaidMonthsRequest
  let options: YearOptions

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
    var options = YearOptions(year)
    options.language = asked.language
    options.writesByteOrderMark = asked.writesByteOrderMark
    options.version = Version.current
    self.options = options
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

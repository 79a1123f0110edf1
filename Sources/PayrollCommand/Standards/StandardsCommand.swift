import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll standards`: what is in force on a day, what is wrong with it, what changed between two days.
enum StandardsCommand {
  static let options = [
    Option(
      "--date", "DATE",
      Bilingual(
        "查看或检查哪一天（默认 2026-10-01，示例月份的首日；程序不看系统时间）",
        "the day to show or check (default 2026-10-01, the sample's first day; the clock is never asked)")),
    Option(
      "--region", "CODE",
      Bilingual(
        "地区代码，2、4 或 6 位：列出该地实际取用的行（默认全部地区，各列自己的行）",
        "a region of 2, 4 or 6 digits: the rows that this place goes by (default all regions, each with its own "
          + "rows)")),
    Option(
      "--standards", "DIR",
      Bilingual("标准文件夹（默认 SampleData/standards）", "the standards (default SampleData/standards)")),
    Option(
      "--as-of", "DATE",
      Bilingual("只看该日及以前决定的标准（默认全部）", "hide standards decided later than this day (default none)")),
    Option(
      "--check",
      Bilingual(
        "检查错误和可疑之处：有错误退出状态为 1，只有可疑为 0",
        "tell what is wrong or suspicious: exit status 1 if anything is wrong, 0 if only suspicious")),
    Option(
      "--diff", "D1 D2",
      Bilingual("两日之间的变化：新增、失效和变更的数值", "what changed between two days: figures added, removed, changed")),
    Option(
      "--format", "text|csv",
      Bilingual(
        "输出格式（默认 text，按列对齐；csv 每个数值一行）", "the form (default text, in columns; csv has a row a figure)")),
    Option("--lang", "zh|en", Bilingual("说明的语言（默认 zh）", "language of messages (default zh)")),
    Option("--no-bom", Bilingual("CSV 不带字节顺序标记", "write CSV without a byte order mark")),
  ]

  static func run(_ words: [String]) throws -> Int32 {
    let plan = try StandardsPlan(try Arguments(words, of: options))
    let (book, unread) = try plan.book()
    switch plan.task {
    case .list:
      let listing = book.listing(on: plan.day, in: plan.region, knownOn: plan.knownOn)
      try plan.write(lines: listing.lines, csv: listing.csv)
    case .compare(let before, let after):
      let comparison = book.comparison(before, after, in: plan.region, knownOn: plan.knownOn)
      try plan.write(lines: comparison.lines, csv: comparison.csv)
    case .check:
      let findings = book.findings(
        on: plan.day, in: plan.region, knownOn: plan.knownOn, unread: unread)
      let unsettled = book.unsettled(on: plan.day, in: plan.region, knownOn: plan.knownOn)
      let report = StandardsFindingsReport(findings, unsettled, on: plan.day)
      try plan.write(lines: report.lines, csv: report.csv)
      return report.wrong > 0 ? 1 : 0
    }
    return 0
  }
}

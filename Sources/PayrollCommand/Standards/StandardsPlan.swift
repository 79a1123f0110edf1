import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// What somebody asked `payroll standards` to do.
struct StandardsPlan {
  /// What is to be said of the standards.
  enum Task {
    case list
    case check
    case compare(CivilDate, CivilDate)
  }

  let task: Task
  let day: CivilDate
  let region: Region?
  let knownOn: CivilDate?
  private let folder: String
  private let language: Language
  private let isCSV: Bool
  private let writesByteOrderMark: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    task = try StandardsPlan.task(arguments)
    day = try arguments.day("--date") ?? PayPeriod(unchecked: 2026, 10).firstDay
    region = try StandardsPlan.region(arguments["--region"])
    knownOn = try arguments.day("--as-of")
    folder = arguments["--standards"] ?? "SampleData/standards"
    language = try arguments.language()
    switch arguments["--format"] ?? "text" {
    case "text": isCSV = false
    case "csv": isCSV = true
    default:
      throw UsageError(reason: Bilingual("--format 应为 text 或 csv", "--format is text or csv"))
    }
    writesByteOrderMark = !arguments.has("--no-bom")
  }

  private static func task(_ arguments: Arguments) throws(UsageError) -> Task {
    guard let first = try arguments.day("--diff") else {
      try arguments.refuseOperands(meantFor: "--standards")
      return arguments.has("--check") ? .check : .list
    }
    guard arguments.operands.count == 1, let second = ReadText.day(arguments.operands[0]) else {
      throw UsageError(
        reason: Bilingual(
          "--diff 后面是两个日期，如 --diff 2026-01-01 2026-10-01",
          "--diff takes two days, such as --diff 2026-01-01 2026-10-01"))
    }
    if arguments.has("--check") || arguments.has("--date") {
      throw UsageError(
        reason: Bilingual("--diff 不能和 --check、--date 同用", "--diff goes with neither --check nor --date"))
    }
    return .compare(first, second)
  }

  private static func region(_ code: String?) throws(UsageError) -> Region? {
    guard let code else { return nil }
    guard let region = Region(code), region != .everywhere else {
      throw UsageError(
        reason: Bilingual(
          "--region 应为 2、4 或 6 位地区代码，如 530111", "--region is a code of 2, 4 or 6 digits such as 530111")
      )
    }
    return region
  }

  /// The folder's tables, and the names of what else lies there: a check tells these with its findings, the others on
  /// the way.
  func book() throws -> (book: StandardsBook, unread: [String]) {
    let entries = try StandardsFiles.entries(in: folder)
    let files = try StandardsFiles.read(entries.tables, in: folder)
    guard case .check = task else {
      StandardsFiles.warn(entries.unread, in: folder, language)
      return (try StandardsBook(files, converter: SystemConverter()), entries.unread)
    }
    do {
      return (try StandardsBook(files, converter: SystemConverter()), entries.unread)
    } catch {
      StandardsFiles.warn(entries.unread, in: folder, language)
      throw error
    }
  }

  /// Writes a report to standard output in the form that was asked for.
  func write(lines: (Language) -> [String], csv: (Language, Bool) -> [UInt8]) throws {
    if isCSV {
      try ByteSlice.with(csv(language, writesByteOrderMark)) { try Terminal.write(file: $0) }
    } else {
      Terminal.say(lines(language))
    }
  }
}

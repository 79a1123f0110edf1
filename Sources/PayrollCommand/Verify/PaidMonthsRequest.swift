import Payroll
import PayrollFiles
import PayrollRuns

/// What every command is asked that begins from paid months: their folders, and where its own result goes.
struct PaidMonthsRequest {
  /// The folders of the months.
  let folders: [String]
  /// The place of the result.
  let target: String
  let replaces: Bool
  let threads: Int
  let language: Language
  let writesByteOrderMark: Bool

  /// - Parameters:
  ///   - count: how many folders there are at least.
  ///   - folders: says how they are named.
  ///   - place: says what `--out` names.
  init(
    _ arguments: Arguments, atLeast count: Int, folders: Bilingual, place: Bilingual
  ) throws(UsageError) {
    if let option = arguments.operands.first(where: { $0.hasPrefix("-") }) {
      throw UsageError(
        reason: Bilingual("没有 \(option) 这个选项；用 --help 查看全部选项", "unknown option \(option); see --help"))
    }
    if arguments.operands.count < count { throw UsageError(reason: folders) }
    try self.init(arguments, of: arguments.operands.map(Folder.plain), place: place)
  }

  /// - Parameters:
  ///   - folders: those of the months.
  ///   - place: says what `--out` names.
  init(_ arguments: Arguments, of folders: [String], place: Bilingual) throws(UsageError) {
    guard let target = try arguments.place() else { throw UsageError(reason: place) }
    self.folders = folders
    self.target = target
    replaces = arguments.has("--replace")
    threads = try arguments.threads()
    language = try arguments.language()
    writesByteOrderMark = !arguments.has("--no-bom")
  }

  /// Whether, and what, makes way for the result.
  ///
  /// - Parameter others: what is read beside the folders.
  func replacement(reading others: [String?] = []) -> Replacement {
    Replacement(target: target, isAllowed: replaces, inputs: folders + others)
  }

  /// The months, proven; nil if one is not as it was paid, which has then been told.
  ///
  /// - Parameter staging: where copies of the inputs go.
  /// - Throws: what ``PaidMonths/proven(_:_:threads:_:)`` throws.
  func months(_ staging: Staging) throws -> [ArchivedMonth]? {
    try PaidMonths.proven(folders, staging, threads: threads, language)
  }

  /// The only month of the folders, proven, all its runs; nil if one is not as it was paid, which has then been told.
  ///
  /// - Throws: `UsageError` if the folders are of several months; what ``months(_:)`` throws.
  func month(_ staging: Staging) throws -> ArchivedMonth? {
    guard let months = try months(staging) else { return nil }
    guard let month = months.first, months.count == 1 else {
      let list = months.map(\.period.description).joined(separator: ", ")
      throw UsageError(
        reason: Bilingual(
          "这些文件夹是 \(months.count) 个月的（\(list)）；请只给一个月的",
          "these are the folders of \(months.count) months (\(list)); name those of one"))
    }
    return month
  }
}

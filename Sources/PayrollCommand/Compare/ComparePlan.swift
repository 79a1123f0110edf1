import Payroll
import PayrollFiles
import PayrollRuns

/// What somebody asked `payroll compare` to do.
struct ComparePlan {
  let options: CompareOptions
  /// The folders of the two months.
  let folders: [String]
  /// The folder of results.
  let target: String
  let replaces: Bool

  var language: Language { options.language }

  init(_ arguments: Arguments) throws(UsageError) {
    if let option = arguments.operands.first(where: { $0.hasPrefix("-") }) {
      throw UsageError(
        reason: Bilingual("没有 \(option) 这个选项；用 --help 查看全部选项", "unknown option \(option); see --help"))
    }
    guard arguments.operands.count >= 2 else {
      throw UsageError(
        reason: Bilingual(
          "请给出两个月的结果文件夹，如 payroll compare 结果/2026-09 结果/2026-10 --out 对比",
          "name the folders of two months, such as payroll compare results/2026-09 results/2026-10 --out comparison"
        ))
    }
    guard let target = try arguments.place() else {
      throw UsageError(
        reason: Bilingual("请用 --out 写明结果文件夹", "name the folder of results with --out"))
    }
    folders = arguments.operands.map(Folder.plain)
    self.target = target
    replaces = arguments.has("--replace")
    var options = CompareOptions()
    options.language = try arguments.language()
    options.writesByteOrderMark = !arguments.has("--no-bom")
    options.threads = try arguments.threads()
    options.version = Version.current
    options.title = arguments["--title"] ?? ""
    options.showsNames = arguments.has("--names")
    self.options = options
  }
}

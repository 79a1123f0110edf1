import Payroll
import PayrollFiles
import PayrollRuns

/// What somebody asked `payroll compare` to do.
struct ComparePlan {
  let asked: PaidMonthsRequest
  let options: CompareOptions

  var language: Language { asked.language }

  init(_ arguments: Arguments) throws(UsageError) {
    asked = try PaidMonthsRequest(
      arguments, atLeast: 2,
      folders: Bilingual(
        "请给出两个月的结果文件夹，如 payroll compare 结果/2026-09 结果/2026-10 --out 对比",
        "name the folders of two months, such as payroll compare results/2026-09 results/2026-10 --out comparison"
      ),
      place: Bilingual("请用 --out 写明结果文件夹", "name the folder of results with --out"))
    var options = CompareOptions()
    options.language = asked.language
    options.writesByteOrderMark = asked.writesByteOrderMark
    options.threads = asked.threads
    options.version = Version.current
    options.title = arguments["--title"] ?? ""
    options.showsNames = arguments.has("--names")
    self.options = options
  }
}

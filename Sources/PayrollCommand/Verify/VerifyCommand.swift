import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll verify FOLDER`: runs an archived month again from its `inputs/` and compares every file.
enum VerifyCommand {
  static let options = [
    Option(
      "--threads", "N", Bilingual("线程数（默认处理器数）", "threads (default the processors)")),
    Option("--lang", "zh|en", Bilingual("说明的语言（默认 zh）", "language of messages (default zh)")),
  ]

  static func run(_ words: [String]) throws -> Int32 {
    let arguments = try Arguments(words, of: options)
    guard let folder = arguments.operands.first, arguments.operands.count == 1 else {
      throw UsageError(
        reason: Bilingual(
          "请给出一个结果文件夹，如 payroll verify 结果/2026-10",
          "name one folder of results, such as payroll verify results/2026-10"))
    }
    let language = try arguments.language()
    let archive = try Archive(folder)
    let staging = try Staging(target: nil)
    defer { staging.discard() }
    var options = archive.options
    options.threads = try arguments.count("--threads") ?? Terminal.processors
    let sink = FolderSink(staging.path)
    let inputs = try archive.takeInputs(staging)
    let run = PayrollRun(options, inputs, into: sink, converter: SystemConverter())
    let account = try run.pay()
    let files = ResultFile.allCases.filter { $0 != .report || options.writesReport }
    return try compare(files, folder, staging.path, account, language)
  }

  private static func compare(
    _ files: [ResultFile], _ folder: String, _ again: String, _ account: RunAccount, _ language: Language
  ) throws -> Int32 {
    var hasOtherColumns = false
    for file in files {
      guard Folder.exists(folder + "/" + file.name) else {
        Terminal.warn(
          Bilingual("归档中缺少 \(file.name)", "\(file.name) is missing in the archive").text(in: language))
        return 1
      }
      let archived = InputFile(file.name) { FileInput(try OpenFile.reading(folder + "/" + file.name)) }
      let computed = InputFile(file.name) { FileInput(try OpenFile.reading(again + "/" + file.name)) }
      if let difference = try FileComparison.firstDifference(archived: archived, computed: computed) {
        Terminal.warn(text(of: difference, in: file).text(in: language))
        return 1
      }
      if try !FileComparison.areSame(archived, computed) { hasOtherColumns = true }
    }
    let result =
      hasOtherColumns
      ? Bilingual(
        "每一栏与重算结果一致；归档由较早的版本写成，没有的列重算都是0",
        "every column is the same; an earlier version wrote the month, and the columns that it lacks are 0")
      : Bilingual("全部文件与重算结果逐字节一致", "every file is the same to the byte")
    Terminal.say(
      Bilingual(
        "\(folder)：\(account.paid) 人，\(result.chinese)",
        "\(folder): \(account.paid) people, \(result.english)"
      ).text(in: language))
    return 0
  }

  private static func text(of difference: FileDifference, in file: ResultFile) -> Bilingual {
    let archived = Mask.numbers(in: difference.archived)
    let computed = Mask.numbers(in: difference.computed)
    if difference.isOlder {
      let column = difference.column ?? ""
      return Bilingual(
        "由旧版本写成：\(file.name) 第\(difference.line)行，归档没有“\(column)”这一列或现在没有它，重算为“\(computed)”；请用写成它的版本核对",
        "written by an older version: \(file.name):\(difference.line), the column \"\(column)\" is in one of them alone, "
          + "computed \"\(computed)\"; use the version that wrote it")
    }
    let column = difference.column.map { ("「\($0)」", " [\($0)]") } ?? ("", "")
    return Bilingual(
      "\(file.name) 第\(difference.line)行\(column.0)不一致：归档为“\(archived)”，重算为“\(computed)”",
      "\(file.name):\(difference.line)\(column.1) differs: archived \"\(archived)\", computed \"\(computed)\""
    )
  }
}

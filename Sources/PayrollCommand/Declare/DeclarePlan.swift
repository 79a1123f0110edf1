import FoundationEssentials
import Payroll
import PayrollFiles
import PayrollRuns

/// What somebody asked `payroll declare` to do.
struct DeclarePlan {
  /// The folders of the month, or that of a year.
  let folders: [String]
  /// The file that came back from another program; nil if files are written.
  let check: String?
  /// The folder of results.
  let target: String
  let language: Language
  private let layoutFolder: String
  private let namesLayouts: Bool
  private let replaces: Bool
  private let threads: Int
  private let only: String?
  /// What is asked, but for what is read from files.
  private let given: DeclareOptions

  private static let sample = "Reports/sample-2026-10"

  init(_ arguments: Arguments) throws(UsageError) {
    if let option = arguments.operands.first(where: { $0.hasPrefix("-") }) {
      throw UsageError(
        reason: Bilingual("没有 \(option) 这个选项；用 --help 查看全部选项", "unknown option \(option); see --help"))
    }
    if arguments.has("--period") {
      throw UsageError(
        reason: Bilingual(
          "--period 只和 --bureau 一起用；请写出月份的文件夹", "--period goes with --bureau; name the folder of the month"))
    }
    let isSample = arguments.operands.isEmpty
    check = arguments["--check"]
    if check != nil, let other = ["--out", "--only", "--format", "--replace"].first(where: arguments.has) {
      throw UsageError(
        reason: Bilingual(
          "--check 只核对，不写文件，不和 \(other) 一起用", "--check writes nothing, and does not go with \(other)"))
    }
    guard let target = try arguments.place() ?? (isSample || check != nil ? "Reports/declare-2026-10" : nil)
    else {
      throw UsageError(reason: Bilingual("请用 --out 写明结果文件夹", "name the folder of results with --out"))
    }
    self.target = target
    folders = isSample ? [DeclarePlan.sample] : arguments.operands.map(Folder.plain)
    namesLayouts = arguments.has("--layouts")
    layoutFolder = Folder.plain(arguments["--layouts"] ?? "SampleData/layouts")
    replaces = arguments.has("--replace")
    threads = try arguments.threads()
    language = try arguments.language()
    only = arguments["--only"]
    var options = DeclareOptions()
    if let format = arguments["--format"] {
      guard let format = DeclareOptions.Format(rawValue: format) else {
        throw UsageError(reason: Bilingual("--format 应为 xlsx 或 csv", "--format is xlsx or csv"))
      }
      options.format = format
    }
    options.language = language
    options.writesByteOrderMark = !arguments.has("--no-bom")
    options.version = Version.current
    given = options
  }

  /// Whether, and what, makes way for the results.
  var replacement: Replacement {
    Replacement(target: target, isAllowed: replaces, inputs: folders + [layoutFolder, only])
  }

  /// All that is asked, with the files read.
  func options(_ staging: Staging) throws -> DeclareOptions {
    var options = given
    options.only = try only.map {
      try ReturnedTransfers(
        try staging.takeWhole($0, as: Folder.name(of: $0), into: "only"), converter: SystemConverter())
    }
    return options
  }

  /// The layouts; whatever else lies in their folder is named as left out, but for hidden entries.
  func layouts() throws -> [Layout] {
    // The tax client's computation is known without any.
    if check != nil, !namesLayouts, !Folder.exists(layoutFolder) { return [] }
    let names = try Folder.names(in: layoutFolder).filter { !$0.hasPrefix(".") }
    let files = names.filter { LayoutFiles.belongs($0) && Folder.isFile(layoutFolder + "/" + $0) }
    let leftOut = names.filter { !files.contains($0) }.map {
      Bilingual(
        "未读入 \(layoutFolder)/\($0)：不是 .csv 文件", "left out: \(layoutFolder)/\($0), which is no .csv file"
      )
      .text(in: language)
    }
    Terminal.warn(ToldFaults.lines(leftOut, language, indentation: ""))
    if files.isEmpty {
      throw FileFaults([
        FileFault(
          layoutFolder,
          Bilingual(
            "里面没有格式（.csv）；从 SampleData/layouts 或 payroll new 建的文件夹里复制",
            "it holds no layout (.csv); copy them from SampleData/layouts or a folder that payroll new has made"
          ))
      ])
    }
    return try LayoutFiles.read(
      files.map { StandardsFile(name: $0, bytes: try OpenFile.bytes(of: layoutFolder + "/" + $0)) },
      converter: SystemConverter())
  }

  /// The month, proven, or the year; nil if a month is not as it was paid, which has then been told.
  func source(_ staging: Staging) throws -> DeclareSource? {
    let years = try folders.filter(DeclarePlan.isYear)
    if let year = years.first {
      guard folders.count == 1 else {
        throw UsageError(
          reason: Bilingual("年度汇总只写一个文件夹，不和月份一起写", "name one folder of a year alone, and no month beside it"))
      }
      let name = YearFile.contributionWages.rawValue
      guard try DeclarePlan.isAsWritten(name, of: year) else {
        Terminal.warn(
          Bilingual(
            "\(year)/\(name) 不是 payroll year 写的样子，被改动过，或者是旧版本写的，没有写；请重新汇总这一年",
            "\(year)/\(name) is not as payroll year has written it: it was changed, or written by an older version; nothing "
              + "was written, sum the year up again"
          ).text(in: language))
        return nil
      }
      return .year(try staging.take(year + "/" + name, as: name, into: "year"))
    }
    guard let months = try PaidMonths.proven(folders, staging, threads: threads, language) else { return nil }
    guard let month = months.first, months.count == 1 else {
      let list = months.map(\.period.description).joined(separator: ", ")
      throw UsageError(
        reason: Bilingual(
          "这些文件夹是 \(months.count) 个月的（\(list)）；请只给一个月的",
          "these are the folders of \(months.count) months (\(list)); name those of one"))
    }
    return .month(month) { run, file in
      let path = run.folder + "/" + file.name
      return InputFile(path) { FileInput(try OpenFile.reading(path)) }
    }
  }

  /// Whether a file of a year's folder has the size and digest of its record.
  private static func isAsWritten(_ name: String, of year: String) throws -> Bool {
    struct Record: Decodable {
      let files: [RecordedFile]?
    }
    let json = try OpenFile.bytes(of: year + "/" + ResultFile.run.name)
    guard let record = try? JSONDecoder().decode(Record.self, from: Data(json)) else { return false }
    let found = RecordedFile(name, try OpenFile.digest(of: year + "/" + name))
    return record.files?.contains(found) == true
  }

  /// Whether a folder is one that `payroll year` has written.
  private static func isYear(_ folder: String) throws -> Bool {
    let record = folder + "/" + ResultFile.run.name
    guard Folder.isFile(folder + "/" + YearFile.contributionWages.rawValue), Folder.isFile(record) else {
      return false
    }
    return !RecordKind.isOfMonth(json: try OpenFile.bytes(of: record))
  }
}

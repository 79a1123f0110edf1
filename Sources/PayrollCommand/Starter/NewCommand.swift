import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll new`: a folder with which a bureau pays its first month.
enum NewCommand {
  static let options =
    [
      Option(
        "--period", "YYYY-MM",
        Bilingual("第一个要发放的月份（默认 2026-10）", "the first month to pay (default 2026-10)")),
      Option(
        "--region", "CODE",
        Bilingual(
          "云南的地区代码，2、4 或 6 位，如 530302：只放本地的标准，没有查到的和由本单位核定的写“待填”（默认放示例的标准）",
          "a region of Yunnan, 2, 4 or 6 digits such as 530302: its own standards, with 待填 (to be filled in) for what is not "
            + "known or is the bureau's to decide (default the sample's standards)")),
      Option(
        "--check", "FOLDER",
        Bilingual(
          "不建文件夹，列出单位文件夹的标准里还有哪些“待填”、问谁：还有则退出状态为 1，没有为 0",
          "make nothing, but list what still says 待填 in a bureau's standards, and whom to ask: exit status 1 if anything does, "
            + "0 if nothing")),
    ]
    + OpeningCommand.options + [
      Option("--lang", "zh|en", Bilingual("文件和说明的语言（默认 zh）", "language of files and messages (default zh)"))
    ]

  static func run(_ words: [String]) throws -> Int32 {
    let arguments = try Arguments(words, of: options)
    if arguments.has("--opening") { return try OpeningCommand.run(arguments) }
    try OpeningCommand.refuseOptions(arguments)
    if let folder = arguments["--check"] { return try check(folder, arguments) }
    guard let operand = arguments.operands.first, arguments.operands.count == 1, !operand.isEmpty else {
      throw UsageError(
        reason: Bilingual("请给出一个新文件夹，如 payroll new 富民县局", "name one new folder, such as payroll new Bureau"))
    }
    let target = Folder.plain(operand)
    let folder = StarterFolder(
      language: try arguments.language(),
      period: try arguments.period("--period") ?? PayPeriod(unchecked: 2026, 10),
      region: try region(arguments["--region"]))
    if Folder.exists(target) {
      guard Folder.isFolder(target), try Folder.names(in: target).isEmpty else {
        Terminal.warn(taken(target).text(in: folder.language))
        return 1
      }
    }
    try write(folder, to: target)
    Terminal.say(done(folder, target).map { $0.text(in: folder.language) })
    return 0
  }

  /// Tells what a bureau's standards leave open.
  private static func check(_ path: String, _ arguments: Arguments) throws -> Int32 {
    try arguments.refuseOperands(meantFor: "--check")
    let language = try arguments.language()
    let standards = try BureauFolder(path).path(.standards)
    let files = try StandardsFiles.read(in: standards, language)
    let open = try StandardsFolder.load(files, converter: SystemConverter()).openFigures
    let lines = open.map { $0.message.text(in: language) }
    Terminal.say(ToldFaults.lines(lines, language, indentation: "") + [count(open.count).text(in: language)])
    if !open.isEmpty { return 1 }
    let blank = try StandardsBook(files, converter: SystemConverter()).blankFigures
    let confirmed =
      blank.isEmpty
      ? []
      : [
        Bilingual(
          "下面这些格空着，不妨碍发放，只请确认一次：", "these cells are blank, which stops nothing; confirm them once:")
      ]
    let next = Bilingual(
      "再查错误和可疑之处：payroll standards --check --bureau \(path)",
      "then look for what is wrong or suspicious: payroll standards --check --bureau \(path)")
    Terminal.say(
      confirmed.map { $0.text(in: language) }
        + ToldFaults.lines(blank.map { $0.message(in: language) }, language, indentation: "  ") + [
          next.text(in: language)
        ])
    return 0
  }

  private static func count(_ open: Int) -> Bilingual {
    if open == 0 { return Bilingual("没有待填的格", "nothing is left to fill in") }
    return Bilingual("还有 \(open) 格待填", "\(open) cells are left to fill in")
  }

  private static func region(_ code: String?) throws(UsageError) -> StarterRegion? {
    guard let code else { return nil }
    if let region = StarterRegion(code) { return region }
    let hint = StarterRegion.known.hint(for: code)
    throw UsageError(
      reason: Bilingual(
        "--region 应为云南的地区代码：省 53、州市如 5303、县（市、区）如 530302，没有“\(code)”" + hint.chinese,
        "--region is a code of Yunnan: 53 the province, a prefecture such as 5303, a county such as 530302; there is no \"\(code)\""
          + hint.english))
  }

  /// Writes everything beside the place and puts it there in one step.
  private static func write(_ folder: StarterFolder, to target: String) throws {
    let parent = Folder.parent(of: target)
    var isInPlace = false
    let making = (parent.isEmpty || parent == "/" ? parent : parent + "/") + ".\(Folder.name(of: target)).new"
    try Folder.make(parent)
    let lock = try Interruption.takesAway(making) { try Staging.hold(making) }
    defer {
      if !isInPlace { Folder.remove(making) }
      Interruption.spares(making)
    }
    try Staging.clear(Interruption.ended(making))
    try Folder.empty(making)
    try WorkMark.set(on: making)
    for place in BureauFolder.Place.allCases {
      try Folder.make(making + "/" + folder.name(place), below: making)
    }
    let disk = DiskQueue()
    for (path, bytes) in folder.files {
      let file = try OpenFile.writing(making + "/" + path)
      try ByteSlice.with(bytes) { (slice) throws(PlatformError) in try file.write(slice) }
      disk.add(file)
    }
    try disk.addAll(making)
    try disk.wait()
    try Interruption.publishes(making) {
      try Folder.rename(making, to: target)
      isInPlace = true
      WorkMark.clear(from: target)
      _ = lock
      try Folder.synchronize(parent)
    }
  }

  private static func taken(_ target: String) -> Bilingual {
    Bilingual(
      "\(target) 已存在且不是空文件夹，没有改动；请另取一个名字",
      "\(target) is there already and is no empty folder; it was left as it is, choose another name")
  }

  private static func done(_ folder: StarterFolder, _ target: String) -> [Bilingual] {
    [
      Bilingual(
        "已建好 \(target)/\(folder.region.map { "（\($0.title)）" } ?? "")，接下来：",
        "Made \(target)/\(folder.region.map { " (\($0.title))" } ?? ""). Next:"),
      Bilingual(
        "  1. 看 \(target)/README.md：每月的步骤和命令",
        "  1. read \(target)/README.md: the steps and commands of each month"),
      folder.region == nil ? examples(target) : openFigures(folder, target),
      Bilingual(
        "  3. 填 \(target)/\(folder.roster)，各列的意思见 \(target)/填写说明.csv",
        "  3. fill in \(target)/\(folder.roster); \(target)/columns.csv explains each column"),
    ]
  }

  private static func examples(_ target: String) -> Bilingual {
    Bilingual(
      "  2. 把 \(target)/标准/ 里写着“示例”的行改成本单位核定的标准",
      "  2. in \(target)/standards/ replace the rows that say 示例 (example) by what your government approved")
  }

  private static func openFigures(_ folder: StarterFolder, _ target: String) -> Bilingual {
    Bilingual(
      "  2. 把 \(target)/标准/ 里写着“待填”的格填上；问谁、问什么、怎么填见 \(target)/要填的.csv，还差哪些：payroll new --check \(target)",
      "  2. in \(target)/standards/ fill in the cells that say 待填; \(target)/to-fill-in.csv says whom to ask, and what. What is "
        + "left: payroll new --check \(target)")
  }
}

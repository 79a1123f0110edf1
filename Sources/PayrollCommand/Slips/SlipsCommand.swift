import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll slips FOLDER... --out DIR`: the sheet to sign and the slips to cut of a paid month.
enum SlipsCommand {
  static let options = [
    Option(
      "--out", "DIR",
      Bilingual(
        "结果文件夹（不写月份时默认 Reports/slips-2026-10）",
        "the folder of results (without a month Reports/slips-2026-10)")
    ),
    Option(
      "--period", "YYYY-MM",
      Bilingual(
        "和 --bureau 一起用：哪个月（默认最新发放的月份）", "with --bureau: which month (default the newest that is paid)")),
    Option(
      "--title", "TEXT",
      Bilingual(
        "写在每页上方的名称，如单位名称（默认不写）",
        "what stands above each page, such as the bureau's name (default nothing)")),
    Option("--replace", Bilingual("替换已有的结果文件夹", "replace a folder of results that is there already")),
    Option(
      "--threads", "N",
      Bilingual("线程数（默认处理器数）；结果与之无关", "threads (default the processors); results do not depend on it")),
    Option("--lang", "zh|en", Bilingual("页面和说明的语言（默认 zh）", "language of pages and messages (default zh)")),
    Option("--no-bom", Bilingual("没有 CSV 结果，不起作用", "there are no CSV results: changes nothing")),
  ]

  /// What the results hold.
  static let notes = Bilingual(
    """
    FOLDER 是 payroll run 写的文件夹；一个月分几次发放的，几个文件夹都给出，算一个月。先核对，不改动它们。
    不写 FOLDER 时用 Reports/sample-2026-10。
      sheet.html：工资发放表，A4横向，每个单位另起一页，只列有人有数的项目，每页小计，单位合计；最后一页是各单位汇总和实发
                  合计的大写；签名栏由领取人签字。发放记录保存两年以上（工资支付暂行规定第六条）
      slips.html：工资条，一页A4约六人，按虚线裁开，只列不为零的项目，连同缴费基数、本年累计计税和单位缴费；属于以前月份的
                  补发和扣款写明月份和说明
    在浏览器里打开，用打印存成 PDF 或直接打印。两页里有姓名和工资，只有本人可读（0600）
    """,
    """
    FOLDER is a folder that payroll run has written; of a month that was paid in several runs give every folder. They are
    proven first and never changed. Without FOLDER it is Reports/sample-2026-10.
      sheet.html: the sheet to sign, A4 across, each unit on pages of its own, only lines that somebody has, a subtotal on
                  each page and the unit's sum; the last page has all units and net pay in capital figures. It is kept for
                  two years at least (工资支付暂行规定 Art. 6)
      slips.html: the slips, about six to an A4, with dotted lines to cut: only lines that are not 0, with the contribution
                  bases, the year's taxable income and the employer's contributions; what is paid or taken for an earlier
                  month says which, and its note
    Open them in a browser and print. They hold names and pay, and are readable by their owner alone (0600)
    """)

  static func run(_ words: [String]) throws -> Int32 {
    var arguments = try Arguments(words, of: options)
    if arguments.has("--period") {
      throw UsageError(
        reason: Bilingual(
          "--period 只和 --bureau 一起用；请写出月份的文件夹", "--period goes with --bureau; name the folder of the month"))
    }
    if arguments.operands.isEmpty {
      arguments.set(operands: ["Reports/sample-2026-10"])
      arguments.fill("--out", "Reports/slips-2026-10")
    }
    let asked = try PaidMonthsRequest(
      arguments, atLeast: 1, folders: Bilingual("请写出月份的文件夹", "name the folder of the month"),
      place: Bilingual("请用 --out 写明结果文件夹", "name the folder of results with --out"))
    let replacement = asked.replacement()
    if let refusal = replacement.refusalOfPlace ?? replacement.refusal(by: .slips) {
      Terminal.warn(refusal.text(in: asked.language))
      return 1
    }
    if let warning = replacement.warning(of: .slips) { Terminal.warn(warning.text(in: asked.language)) }
    var options = SlipOptions()
    options.language = asked.language
    options.title = arguments["--title"] ?? ""
    options.version = Version.current
    return try write(options, asked, replacement)
  }

  private static func write(
    _ options: SlipOptions, _ asked: PaidMonthsRequest, _ replacement: Replacement
  ) throws -> Int32 {
    let staging = try Staging(target: asked.target)
    defer { staging.discard() }
    guard let month = try asked.month(staging) else { return 1 }
    let folder = SlipsFolder(staging)
    let result = try SlipsRun(options, month, store: folder, converter: SystemConverter()).write()
    // The months keep their own inputs.
    Folder.remove(staging.path + "/inputs")
    staging.disk.map(folder.bring)
    try staging.publish(replacement)
    let net = BackPaySums.text(result.netPay)
    Terminal.say(
      [
        Bilingual(
          "\(result.period)：\(result.units) 个单位 \(result.people) 人，实发 \(net) 元（\(result.netPayInCapitals)）",
          "\(result.period): \(result.people) people in \(result.units) units, net pay \(net) (\(result.netPayInCapitals))"
        ),
        Bilingual(
          "结果在 \(asked.target)/：sheet.html 签字，slips.html 裁发；用浏览器打开打印",
          "Results: \(asked.target)/, sheet.html to sign and slips.html to cut; open them in a browser and print"
        ),
      ].map { $0.text(in: asked.language) })
    return 0
  }
}

/// The folder of a month's sheet and slips in the making.
private final class SlipsFolder: SlipStore {
  private let folder: String
  private var files: [SlipFile: OpenFile] = [:]

  init(_ staging: Staging) {
    folder = staging.path
  }

  func write(_ bytes: ByteSlice, to file: SlipFile) throws {
    let open = try files[file] ?? OpenFile.writing(folder + "/" + file.rawValue)
    files[file] = open
    try open.write(bytes)
  }

  /// Begins to bring all results to the disk.
  func bring(to disk: DiskQueue) { files.values.forEach(disk.add) }
}

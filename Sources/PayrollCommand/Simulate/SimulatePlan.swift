import Payroll
import PayrollFiles
import PayrollRuns

/// What somebody asked `payroll simulate` to do.
struct SimulatePlan {
  /// The first month: what is read, and how it is paid.
  let month: RunPlan
  /// The folders of the paid month that the first one repeats; empty where it has a roster.
  let after: [String]
  let options: SimulationOptions
  let scenarios: [String]
  let target: String

  var language: Language { month.language }

  init(_ arguments: Arguments) throws(UsageError) {
    after = arguments.all("--after").map(Folder.plain)
    var month = try RunPlan(arguments)
    if !after.isEmpty {
      if arguments.has("--roster") {
        throw UsageError(
          reason: Bilingual("--after 与 --roster 只能给一个", "give either --after or --roster"))
      }
      month.rosters = []
    }
    self.month = month
    var options = SimulationOptions(month.options)
    options.months = try SimulatePlan.months(arguments)
    options.writesPeople = arguments.has("--people")
    options.question = try SimulatePlan.question(arguments)
    self.options = options
    let scenarios = arguments.all("--scenario")
    let isSample = scenarios.isEmpty && options.question == nil && month.isSample
    self.scenarios = isSample ? ["SampleData/scenarios"] : scenarios
    target = try arguments.place() ?? "Reports/simulation-\(month.options.period)"
  }

  private static func months(_ arguments: Arguments) throws(UsageError) -> Int {
    guard let text = arguments["--months"] else { return 12 }
    guard let months = Int(text), (1...120).contains(months) else {
      throw UsageError(
        reason: Bilingual("--months 应为 1 到 120 的整数", "--months is a whole number, 1 to 120"))
    }
    return months
  }

  private static func question(_ arguments: Arguments) throws(UsageError) -> SolveQuestion? {
    guard let solve = arguments["--solve"] else {
      for option in ["--budget", "--region", "--key"] where arguments.has(option) {
        throw UsageError(
          reason: Bilingual("\(option) 要与 --solve 一起用", "\(option) goes with --solve"))
      }
      return nil
    }
    let (table, column) = try column(solve)
    guard let text = arguments["--budget"] else {
      throw UsageError(
        reason: Bilingual(
          "--solve 需要 --budget 金额，如 --budget 9500000",
          "--solve needs --budget with an amount, such as 9500000"))
    }
    guard let budget = ReadText.money(text) else {
      throw UsageError(
        reason: Bilingual(
          "--budget 应为金额，单位元，如 9500000，不带逗号和单位，不是“\(text)”",
          "--budget is an amount in yuan such as 9500000, without commas and units, not \"\(text)\""))
    }
    var question = SolveQuestion(table, column, budget: budget)
    question.key = arguments["--key"]
    if let code = arguments["--region"] {
      guard let region = Region(code) else {
        throw UsageError(
          reason: Bilingual(
            "--region 应为2、4或6位地区代码", "--region is a code of 2, 4 or 6 digits"))
      }
      question.region = region
    }
    return question
  }

  private static func column(_ text: String) throws(UsageError) -> (StandardsTable, String) {
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    let tables = StandardsTable.ofTheMonth
    guard parts.count == 2,
      let table = tables.first(where: { [$0.rawValue, $0.title.chinese].contains(parts[0]) })
    else {
      let nearest = NearestName.of(parts.first ?? "", among: tables.map(\.rawValue))
      throw UsageError(
        reason: Bilingual(
          "--solve 应为 表.栏目，如 salary.reference_salary" + (nearest.map { "；表名是不是 \($0)？" } ?? ""),
          "--solve is TABLE.COLUMN, such as salary.reference_salary"
            + (nearest.map { "; did you mean the table \($0)?" } ?? "")))
    }
    let column = table.columnName(parts[1])
    guard table.columns.contains(column) else {
      let titles = table.fileColumns.filter { table.columns.contains($0.code) }.map(\.title.chinese)
      let nearest = NearestName.of(parts[1], among: table.columns)
      throw UsageError(
        reason: Bilingual(
          "\(table.title.chinese)表没有可调整的栏目 \(parts[1])" + (nearest.map { "，是不是 \($0)？" } ?? "；")
            + "可用：\(titles.joined(separator: "、"))",
          "\(table.rawValue) has no column \(parts[1]) that can grow"
            + (nearest.map { "; did you mean \($0)?" } ?? "")
            + " Columns: \(table.columns.joined(separator: ", "))"))
    }
    return (table, column)
  }

  /// The roster of the first month, made from a paid one by repeating it; nil if that is not as it was paid, which has
  /// then been told.
  private func repeated(_ staging: Staging) throws -> InputFile? {
    guard
      let months = try PaidMonths.proven(after, staging, threads: month.options.threads, language)
    else { return nil }
    guard let paid = months.first, months.count == 1, paid.period < month.options.period else {
      throw UsageError(
        reason: Bilingual(
          "--after 要的是 \(month.options.period) 以前的一个月的结果文件夹",
          "--after names the folders of one month before \(month.options.period)"))
    }
    let roster = NextRoster(after: paid, for: month.options.period, language, keeping: RosterField.repeated)
    try roster.make()
    for index in after.indices { Folder.remove(staging.path + "/inputs/\(index + 1)") }
    let name = language == .chinese ? "\(paid.period) 的重复.csv" : "\(paid.period)-repeated.csv"
    let file = roster.roster(withByteOrderMark: false)
    // Held while it is read: the bytes are a view of it.
    return InputFile(name, text: withExtendedLifetime(file) { String(file.bytes) })
  }

  /// Copies everything the simulation reads into the folder in the making; nil if a paid month that it repeats is not as
  /// it was paid.
  func takeInputs(_ staging: Staging) throws -> SimulationInputs? {
    var files: [StandardsFile] = []
    for path in scenarios {
      guard Folder.isFolder(path) else {
        files.append(try staging.takeWhole(path, as: Folder.name(of: path), into: "scenarios"))
        continue
      }
      let names = try Folder.names(in: path).filter {
        $0.lowercased().hasSuffix(".csv") && Folder.isFile(path + "/" + $0)
      }
      if names.isEmpty {
        throw RunError.unusable(
          FileFaults([
            FileFault(path, Bilingual("文件夹里没有 .csv 方案", "the folder holds no .csv scenario"))
          ]))
      }
      for name in names {
        files.append(try staging.takeWhole(path + "/" + name, as: name, into: "scenarios"))
      }
    }
    var inputs = try month.takeInputs(staging)
    if !after.isEmpty {
      guard let roster = try repeated(staging) else { return nil }
      inputs.rosters = [roster]
    }
    return SimulationInputs(inputs, scenarios: files)
  }
}

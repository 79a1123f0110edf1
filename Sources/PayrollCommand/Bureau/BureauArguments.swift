import Payroll
import PayrollFiles

/// `--bureau DIR`: stands for all paths in a bureau's folder. What is given beside it wins, and what is used is said first.
///
/// The commands themselves know nothing of it: they are given the paths as if they had been typed.
enum BureauArguments {
  /// The option.
  static let option = Option(
    "--bureau", "DIR",
    Bilingual(
      "单位文件夹（payroll new 建的）：代替其中的各个路径；另外写出的路径优先，用了哪些先列出来",
      "a bureau's folder, as payroll new makes it: stands for all paths in it; a path given beside it wins, and what is "
        + "used is said first"))

  /// The commands that take it.
  static let commands: Set = [
    "run", "explain", "simulate", "backpay", "benefits", "check", "verify", "standards", "next", "compare",
    "year", "declare", "slips",
  ]

  /// The words of a command with the paths of its bureau's folder; as they were without one.
  ///
  /// - Throws: `UsageError` if the folder does not say what is meant; ``BureauRefusal``; what looking into it throws.
  static func expanded(
    _ words: [String], of command: String, _ options: [Option]
  ) throws -> [String] {
    guard commands.contains(command) else { return words }
    var arguments = try Arguments(words, of: options)
    guard let path = arguments[option.name] else {
      try refuseBureau(among: arguments.operands)
      return words
    }
    arguments.set(option.name, nil)
    let bureau = try BureauFolder(path)
    let given = arguments
    try BureauPaths(bureau).fill(&arguments, of: command)
    let expanded = arguments.words(of: options)
    say(
      arguments.used(beside: given) + (try leftAside(given, bureau))
        + (command == "run" ? try unread(arguments, beside: given, bureau) : []), command, arguments)
    return expanded
  }

  /// Refuses a bureau's folder that stands without its option: no command takes one so.
  private static func refuseBureau(among operands: [String]) throws(UsageError) {
    guard let folder = operands.first(where: BureauFolder.isOne) else { return }
    throw UsageError(
      reason: Bilingual(
        "\(folder) 是单位文件夹；是不是 --bureau \(folder)？",
        "\(folder) is a bureau's folder; did you mean --bureau \(folder)?"))
  }

  /// Says which adjustments of the month's are not used, because others were named.
  private static func leftAside(_ given: Arguments, _ bureau: BureauFolder) throws -> [String] {
    guard given.has("--adjustments"), let period = try given.period("--period") ?? (try? bureau.monthToPay())
    else { return [] }
    let named = Set(given.all("--adjustments").map(Folder.plain))
    let language = try given.language()
    return try bureau.adjustments(of: period).filter { !named.contains(Folder.plain($0)) }.map {
      Bilingual(
        "  注意：写了 --adjustments，\($0) 这次不用；要一起用，也写一个 --adjustments",
        "  note: --adjustments was given, so \($0) is not used; to use it too name it as well"
      ).text(in: language)
    }
  }

  /// Says which files of the folder look as if they were the month's and are not read.
  private static func unread(
    _ arguments: Arguments, beside given: Arguments, _ bureau: BureauFolder
  ) throws -> [String] {
    guard !given.has("--roster"), let period = try arguments.period("--period"),
      let roster = arguments["--roster"]
    else { return [] }
    let language = try arguments.language()
    return bureau.unread(in: period, beside: roster).map { $0.text(in: language) }
  }

  /// Says what is used: with the account, or aside where standard output is the result itself.
  private static func say(_ lines: [String], _ command: String, _ arguments: Arguments) {
    let isAside =
      ["explain", "verify", "standards", "check"].contains(command) || arguments.has("--payslips")
      || arguments.has("--check")
    if isAside { Terminal.warn(lines) } else { Terminal.say(lines, isResult: false) }
  }
}

extension Arguments {
  /// Fills an option that was not given.
  mutating func fill(_ option: String, _ values: String...) { fill(option, values) }

  /// Fills an option that was not given.
  mutating func fill(_ option: String, _ values: [String]) {
    if !has(option), !values.isEmpty { set(option, values) }
  }

  /// What is said of the options and operands that were filled in, a line each, as they would be typed.
  func used(beside given: Arguments) -> [String] {
    let folders = given.operands.isEmpty ? operands.map { "  \($0)" } : []
    return folders
      + BureauPaths.options.filter { !given.has($0) }.flatMap { option in
        all(option).map { "  \(option) \($0)" }
      }
  }

  /// The words that say the same.
  func words(of options: [Option]) -> [String] {
    options.filter { has($0.name) }.flatMap { option in
      all(option.name).flatMap { option.value == nil ? [option.name] : ["\(option.name)=\($0)"] }
    } + operands
  }
}

/// A month that is there already.
struct BureauRefusal: Error {
  let message: Bilingual
}

import Payroll
import PayrollFiles
import PayrollRuns

/// An option of a command, as the help shows it.
struct Option: Sendable {
  /// Its name with the dashes.
  let name: String
  /// What stands for its value in the help; nil for a switch.
  let value: String?
  /// What it does, its default included.
  let meaning: Bilingual
  /// Whether it may be given several times.
  let isRepeatable: Bool

  /// A switch.
  init(_ name: String, _ meaning: Bilingual) {
    self.name = name
    self.value = nil
    self.meaning = meaning
    self.isRepeatable = false
  }

  /// An option with a value.
  init(_ name: String, _ value: String, isRepeatable: Bool = false, _ meaning: Bilingual) {
    self.name = name
    self.value = value
    self.meaning = meaning
    self.isRepeatable = isRepeatable
  }
}

/// The command line is wrong: exit status 2.
struct UsageError: Error {
  /// What is wrong and what to type.
  let reason: Bilingual
}

/// The options that somebody typed.
struct Arguments {
  private var values: [String: [String]] = [:]
  /// What stands outside options, in order.
  private(set) var operands: [String] = []

  /// Reads the words after the command's name.
  init(_ words: [String], of options: [Option]) throws(UsageError) {
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else {
        if let first = word.first, Arguments.dashes.contains(first), word.count > 1 {
          throw Arguments.unknown(word, options)
        }
        operands.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let option = options.first(where: { $0.name == parts[0] }) else {
        throw Arguments.unknown(parts[0], options)
      }
      var value = ""
      if option.value != nil {
        if parts.count == 2 {
          value = parts[1]
        } else if let next = rest.first, !next.hasPrefix("--") {
          value = next
          rest.removeFirst()
        } else {
          throw UsageError(
            reason: Bilingual("\(option.name) 后面缺少值", "\(option.name) needs a value"))
        }
      } else if parts.count == 2 {
        throw UsageError(reason: Bilingual("\(option.name) 不带值", "\(option.name) takes no value"))
      }
      if !option.isRepeatable && values[option.name] != nil {
        throw UsageError(
          reason: Bilingual("\(option.name) 只能给一次", "\(option.name) may be given once only"))
      }
      values[option.name, default: []].append(value)
    }
  }

  /// What a keyboard or an editor makes of the two dashes of an option.
  private static let dashes: Set<Character> = ["-", "—", "–", "－", "−"]

  private static func unknown(_ name: String, _ options: [Option]) -> UsageError {
    let bare = name.prefix { $0 != "=" }.drop { dashes.contains($0) }
    let nearest = NearestName.of(String(bare), among: options.map { String($0.name.dropFirst(2)) })
      .map { "--" + $0 }
    return UsageError(
      reason: Bilingual(
        "没有 \(name) 这个选项" + (nearest.map { "，是不是 \($0)？" } ?? "；用 --help 查看全部选项"),
        "unknown option \(name)" + (nearest.map { "; did you mean \($0)?" } ?? "; see --help")))
  }

  /// Sets the values of an option.
  mutating func set(_ option: String, _ values: [String]?) { self.values[option] = values }

  /// Sets what stands outside options.
  mutating func set(operands: [String]) { self.operands = operands }

  /// Takes the first operand away and gives it.
  mutating func takeOperand() -> String? { operands.isEmpty ? nil : operands.removeFirst() }

  /// Refuses what stands outside options, for a command that has nothing of the kind.
  ///
  /// - Parameter option: the option that was probably meant.
  func refuseOperands(meantFor option: String) throws(UsageError) {
    guard let operand = operands.first else { return }
    throw UsageError(
      reason: Bilingual(
        "多余的参数 \(operand)；文件写在选项后面，如 \(option) \(operand)，路径中有空格时用引号括起来",
        "unexpected argument \(operand); a file stands after its option, such as \(option) \(operand), and a path with "
          + "spaces in quotes"))
  }

  /// The value of an option, or nil.
  subscript(name: String) -> String? { values[name]?.last }

  /// All values of an option.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// Whether a switch was given.
  func has(_ name: String) -> Bool { values[name] != nil }
}

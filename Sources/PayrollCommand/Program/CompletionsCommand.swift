import Payroll

/// `payroll completions`: what a shell reads to complete the program's words on Tab.
enum CompletionsCommand {
  static let options = [
    Option("--lang", "zh|en", Bilingual("zsh 提示的语言（默认 zh）", "language of zsh's hints (default zh)"))
  ]

  static func run(_ words: [String]) throws -> Int32 {
    let arguments = try Arguments(words, of: options)
    switch arguments.operands {
    case ["bash"]: Terminal.say(lines(of: BashCompletion.script))
    case ["zsh"]: Terminal.say(lines(of: ZshCompletion.script(in: try arguments.language())))
    default:
      throw UsageError(
        reason: Bilingual("请给出 bash 或 zsh，如 payroll completions bash", "name bash or zsh"))
    }
    return 0
  }

  private static func lines(of script: String) -> [String] {
    script.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension Option {
  /// What can stand as its value.
  enum ValueKind: Equatable {
    /// One of a few words.
    case words([String])
    /// A file, or a folder of them.
    case file
    /// A folder.
    case folder
    /// Anything else.
    case text
  }

  /// What can stand as its value, told by the value's name in the help; nil for a switch.
  var valueKind: ValueKind? {
    guard let value else { return nil }
    if value.contains("|") { return .words(value.split(separator: "|").map(String.init)) }
    switch value {
    case "FILE": return .file
    case "DIR", "FOLDER": return .folder
    default: return .text
    }
  }
}

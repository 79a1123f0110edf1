import Payroll

/// The words of the program for zsh, with what each means.
enum ZshCompletion {
  /// To be read by `source <(payroll completions zsh)`, or kept as `_payroll` in a folder of `fpath`.
  static func script(in language: Language) -> String {
    let commands = Command.all.map { "    '\($0.name):\(quoted($0.purpose.text(in: language)))'" }
    let cases = Command.all.map { command in
      let options = command.options.map { "        \(specification($0, language)) \\" }
      return """
            \(command.name))
              _arguments \\
        \(options.joined(separator: "\n"))
                '*:file:_files' ;;
        """
    }
    return """
      #compdef payroll
      # payroll: source <(payroll completions zsh)
      _payroll() {
        local -a commands
        commands=(
      \(commands.joined(separator: "\n"))
        )
        if (( CURRENT == 2 )); then
          _describe 'payroll' commands
          return
        fi
        shift words
        (( CURRENT-- ))
        case "$words[1]" in
      \(cases.joined(separator: "\n"))
        esac
      }
      compdef _payroll payroll
      """
  }

  private static func specification(_ option: Option, _ language: Language) -> String {
    let star = option.isRepeatable ? "*" : ""
    let meaning = "[\(quoted(option.meaning.text(in: language)))]"
    guard let kind = option.valueKind, let value = option.value else {
      return "'\(star)\(option.name)\(meaning)'"
    }
    return "'\(star)\(option.name)\(meaning):\(value.replacing("|", with: " ")):\(action(kind))'"
  }

  private static func action(_ kind: Option.ValueKind) -> String {
    switch kind {
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .file: "_files"
    case .folder: "_files -/"
    case .text: " "
    }
  }

  /// A text within single quotes, where a colon and brackets mean something.
  private static func quoted(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "'": result += "'\\''"
      case ":", "[", "]", "\\": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}

/// The words of the program for bash.
enum BashCompletion {
  /// To be read by `source <(payroll completions bash)`.
  static var script: String {
    """
    # payroll: source <(payroll completions bash)
    _payroll() {
      local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
      if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "\(Command.all.map(\.name).joined(separator: " ")) --help --version" -- "$current"))
        return
      fi
      case "${COMP_WORDS[1]} $previous" in
    \(values.joined(separator: "\n"))
      esac
      case "$current" in
        -*) ;;
        *) COMPREPLY=($(compgen -f -- "$current")); return ;;
      esac
      case "${COMP_WORDS[1]}" in
    \(names.joined(separator: "\n"))
      esac
    }
    complete -o filenames -F _payroll payroll
    """
  }

  /// A line for each option that has a value.
  private static var values: [String] {
    Command.all.flatMap { command in
      command.options.compactMap { option in
        option.valueKind.map { kind in
          "    \"\(command.name) \(option.name)\") \(reply(kind)); return ;;"
        }
      }
    }
  }

  private static func reply(_ kind: Option.ValueKind) -> String {
    switch kind {
    case .words(let words):
      "COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"$current\"))"
    case .file: "COMPREPLY=($(compgen -f -- \"$current\"))"
    case .folder: "COMPREPLY=($(compgen -d -- \"$current\"))"
    case .text: "COMPREPLY=()"
    }
  }

  /// A line for each command, with its options.
  private static var names: [String] {
    Command.all.map { command in
      let names = (command.options.map(\.name) + ["--help"]).joined(separator: " ")
      return "    \(command.name)) COMPREPLY=($(compgen -W \"\(names)\" -- \"$current\")) ;;"
    }
  }
}

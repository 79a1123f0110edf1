import Payroll

/// Colour on a terminal, for the words that somebody must not overlook; none elsewhere.
enum Ink: Int {
  case red = 31
  case yellow = 33

  /// The text in this colour, if colour is shown.
  func on(_ text: String, isShown: Bool = Terminal.showsColour) -> String {
    isShown ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The colour of a finding; nil for one that is only worth knowing.
  static func of(_ level: FindingLevel) -> Ink? {
    switch level {
    case .violation: .red
    case .warning: .yellow
    case .info: nil
    }
  }

  /// Whether colour is shown: on a terminal that has it, unless `NO_COLOR` is set to anything at all.
  static func isShown(onTerminal isTerminal: Bool, type: String?, noColour: String?) -> Bool {
    isTerminal && (noColour ?? "").isEmpty && !(type ?? "").isEmpty && type != "dumb"
  }
}

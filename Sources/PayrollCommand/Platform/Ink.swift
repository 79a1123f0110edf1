import Payroll
import PayrollFiles

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

/// A line for the terminal, the beginning of which may have colour.
struct InkedLine {
  private let beginning: String
  private let ink: Ink?
  private let rest: String

  /// A line without colour.
  init(_ text: String) { self.init("", in: nil, text) }

  /// A line whose beginning stands in a colour, or in none.
  init(_ beginning: String, in ink: Ink?, _ text: String) {
    self.beginning = beginning
    self.ink = ink
    rest = text
  }

  /// The line without its colour.
  var plain: String { beginning + rest }

  /// The line as it is shown: the colour is the only thing in it that cannot be seen.
  func shown(masks: Bool) -> String {
    let beginning = VisibleText.line(beginning)
    return (ink?.on(beginning) ?? beginning)
      + VisibleText.line(masks ? Mask.numbers(in: rest, withSums: true) : rest)
  }
}

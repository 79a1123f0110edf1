import Payroll
import Testing

@testable import PayrollCommand

/// Colour on the terminal.
@Suite struct InkTests {
  @Test(
    "Colour is shown on a terminal that has it, unless NO_COLOR is set",
    arguments: [
      (true, "xterm-256color", nil, true), (false, "xterm-256color", nil, false), (true, "dumb", nil, false),
      (true, nil, nil, false), (true, "", nil, false), (true, "xterm", "1", false),
      (true, "xterm", "0", false), (true, "xterm", "", true),
    ] as [(Bool, String?, String?, Bool)])
  func shown(_ isTerminal: Bool, _ type: String?, _ noColour: String?, _ isShown: Bool) {
    #expect(Ink.isShown(onTerminal: isTerminal, type: type, noColour: noColour) == isShown)
  }

  @Test("A violation is red, a warning yellow, and what is only worth knowing has no colour")
  func levels() {
    #expect(Ink.of(.violation)?.on("x", isShown: true) == "\u{1B}[31mx\u{1B}[0m")
    #expect(Ink.of(.warning)?.on("x", isShown: true) == "\u{1B}[33mx\u{1B}[0m")
    #expect(Ink.of(.info) == nil)
    #expect(Ink.of(.warning)?.on("x", isShown: false) == "x")
  }

  @Test("An account that is not read on a terminal has no colour")
  func plain() throws {
    let scratch = try Scratch()
    let outcome = try Program.run(["run", "--out", scratch.path("out")])
    #expect(outcome.status == 0 && outcome.text.contains("[警告]"))
    #expect(!outcome.text.contains("\u{1B}"))
  }
}

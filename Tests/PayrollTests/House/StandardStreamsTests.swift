import Foundation
import Testing

/// There is one way to a person's eyes, and it shows what cannot be seen.
@Suite struct StandardStreamsTests {
  /// What writes to a standard stream, or could.
  private static let ways = [
    "standardOutput", "standardError", "STDOUT_FILENO", "STDERR_FILENO", "print(", "debugPrint(", "dump(",
    "puts(",
    "printf(", "FileHandle", "stdout", "stderr", "/dev/fd", "NSLog", "perror(", "TextOutputStream",
  ]
  /// Who may name them: what opens the streams, and what is written through it.
  private static let places = [
    "Platform/Terminal.swift": ["standardOutput", "standardError", "STDOUT_FILENO", "STDERR_FILENO"],
    "Platform/OpenFile.swift": ["standardOutput", "standardError", "STDOUT_FILENO", "STDERR_FILENO"],
    "Platform/Processes.swift": ["STDOUT_FILENO", "STDERR_FILENO"],
    // It is opened once more, to see how often that is allowed.
    "Platform/Allowance.swift": ["STDERR_FILENO"],
  ]
  /// Who hands out a file as it is: payslips, boundary cases, tables and pages of explanations and of standards.
  private static let files = [
    "Check/CheckCommand.swift", "Explain/ExplainCommand.swift", "Run/RunCommand.swift",
    "Standards/StandardsPlan.swift",
  ]

  /// The code of a file without its comments.
  private func code(_ target: String, _ path: String) throws -> String {
    try SourceTree().text("Sources/\(target)/\(path)").split(separator: "\n")
      .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
  }

  /// Whether a word stands in the code; `inputs(` is no `puts(`.
  private func names(_ code: String, _ way: String) -> Bool {
    code.ranges(of: way).contains { range in
      range.lowerBound == code.startIndex || !code[code.index(before: range.lowerBound)].isLetter
    }
  }

  @Test("Nobody but the terminal writes to standard output or standard error")
  func streams() throws {
    var met: Set<String> = []
    for target in ["CSV", "Payroll", "PayrollFiles", "PayrollRuns", "PayrollCommand"] {
      for file in try SourceTree().files(ofTarget: target) {
        let code = try code(target, file.path)
        for way in Self.ways where names(code, way) {
          #expect(Self.places[file.path]?.contains(way) == true, "\(target)/\(file.path) names \(way)")
          met.insert(way)
        }
      }
    }
    #expect(met.contains("standardOutput") && met.contains("standardError"))
  }

  @Test("What goes to standard output as it is, is a file, and no text for people")
  func data() throws {
    let found = try SourceTree().files(ofTarget: "PayrollCommand").map(\.path).filter {
      try code("PayrollCommand", $0).contains("Terminal.write(file:")
    }
    #expect(found == Self.files)
  }

  @Test("Escape sequences are written by colour and progress alone")
  func escapes() throws {
    let found = try SourceTree().files(ofTarget: "PayrollCommand").map(\.path).filter {
      let code = try code("PayrollCommand", $0)
      return code.contains("u{1B}") || code.contains("u{1b}") || code.contains("u{9B}")
    }
    #expect(found == ["Platform/Ink.swift", "Platform/Terminal.swift"])
  }
}

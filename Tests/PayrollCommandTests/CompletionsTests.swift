import Foundation
import Testing

@testable import PayrollCommand

/// What a shell offers on Tab.
@Suite struct CompletionsTests {
  /// What bash offers for the words typed, the last of which is not complete.
  private func offered(_ words: String...) throws -> [String] {
    let script = try Program.run(["completions", "bash"])
    #expect(script.status == 0)
    let quoted = words.map { "\"\($0)\"" }.joined(separator: " ")
    let scratch = try Scratch()
    try scratch.write(
      Array(
        (script.text + "\nCOMP_WORDS=(payroll \(quoted)); COMP_CWORD=\(words.count); _payroll\n"
          + "printf '%s\\n' \"${COMPREPLY[@]}\"\n").utf8), "try.sh")
    try scratch.write([], "output")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [scratch.path("try.sh")]
    process.currentDirectoryURL = URL(filePath: Program.repository)
    process.standardOutput = FileHandle(forWritingAtPath: scratch.path("output"))
    try process.run()
    process.waitUntilExit()
    return try scratch.text("output").split(separator: "\n").map(String.init)
  }

  @Test("Commands are completed, then the options of the command, then what an option's value can be")
  func words() throws {
    #expect(try offered("ver") == ["verify"])
    #expect(try offered("run", "--all") == ["--allow-rejects"])
    #expect(try offered("standards", "--all") == [])
    #expect(try offered("run", "--lang", "") == ["zh", "en"])
    #expect(try offered("run", "--standards", "SampleData/standa").contains("SampleData/standards"))
    #expect(try offered("run", "--roster", "Package.sw") == ["Package.swift"])
    #expect(try offered("verify", "Report") == ["Reports"])
  }

  @Test("Every command and option stands in both scripts", arguments: ["bash", "zsh"])
  func complete(_ shell: String) throws {
    let script = try Program.run(["completions", shell]).text
    for command in Command.all {
      #expect(script.contains(command.name))
      for option in command.options { #expect(script.contains(option.name)) }
    }
  }

  @Test("Another shell is refused with what can be named")
  func unknown() throws {
    #expect(try Program.run(["completions", "fish"]).status == 2)
    #expect(try Program.run(["completions"]).status == 2)
  }
}

import Foundation
import Payroll
import PayrollFiles
import PayrollRuns
import Testing

@testable import PayrollCommand

/// The Chinese manual, followed from its first line to its last.
///
/// Its `console` blocks hold commands after `$` and what they say; `……` stands for lines left out. Its `csv`
/// blocks hold files. After a change of what the program says, `PAYROLL_WRITE_MANUAL=1` writes it anew.
@Suite struct ManualTests {
  private static let path = Program.repository + "/SampleData/manual.zh-CN.md"
  private static let omission = "……"

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: scratch.path("SampleData"), withDestinationPath: Program.repository + "/SampleData")
    try files.createDirectory(atPath: scratch.path("Reports"), withIntermediateDirectories: true)
    for month in ["sample-2026-08", "sample-2026-09", "sample-2026-10"] {
      try files.copyItem(
        atPath: Program.repository + "/Reports/" + month, toPath: scratch.path("Reports/" + month))
    }
  }

  /// What a command says, on both of its outputs in their order.
  private func type(_ command: String) throws -> [String] {
    try scratch.write([], "said")
    let said = FileHandle(forWritingAtPath: scratch.path("said"))
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command + " >> said 2>&1"]
    process.currentDirectoryURL = URL(filePath: scratch.folder)
    process.environment = [
      "PATH": URL(filePath: Program.path).deletingLastPathComponent().path + ":/usr/bin:/bin"
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = said
    try process.run()
    process.waitUntilExit()
    return try scratch.text("said").split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
      String.init)
  }

  /// The lines as the manual shows them: as many before and after what is left out as `old` has.
  private func shown(_ said: [String], like old: [String]) -> [String] {
    guard let place = old.firstIndex(of: ManualTests.omission) else { return said }
    let after = old.count - place - 1
    if said.count <= place + after { return said }
    return said.prefix(place) + [ManualTests.omission] + said.suffix(after)
  }

  @Test("Every command says what the manual shows")
  func literally() throws {
    let manual = try String(contentsOfFile: ManualTests.path, encoding: .utf8)
    let isWriting = ProcessInfo.processInfo.environment["PAYROLL_WRITE_MANUAL"] != nil
    var lines = manual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    var written: [String] = []
    var commands = 0
    while let line = lines.popFirst() {
      written.append(line)
      if line.hasPrefix("```csv ") {
        let rows = Array(lines.prefix { $0 != "```" })
        try scratch.write(rows.joined(separator: "\n") + "\n", String(line.dropFirst(7)))
        written += rows
        lines = lines.dropFirst(rows.count + 1)
        written.append("```")
      } else if line == "```console" {
        while let command = lines.first, command.hasPrefix("$ ") {
          let old = Array(lines.dropFirst().prefix { $0 != "```" && !$0.hasPrefix("$ ") })
          lines = lines.dropFirst(old.count + 1)
          let now = shown(try type(String(command.dropFirst(2))), like: old)
          if !isWriting { #expect(now == old, "\(command)") }
          written += [command] + now
          commands += 1
        }
      }
    }
    #expect(commands >= 20)
    if isWriting {
      try written.joined(separator: "\n").write(toFile: ManualTests.path, atomically: true, encoding: .utf8)
    }
  }

  @Test("Every fault of a row, every finding and every command is in it")
  func complete() throws {
    let manual = try String(contentsOfFile: ManualTests.path, encoding: .utf8)
    for fault in FaultCode.allCases { #expect(manual.contains("`\(fault.rawValue)`"), "\(fault)") }
    for finding in FindingCode.allCases { #expect(manual.contains("`\(finding.code)`"), "\(finding)") }
    for command in Command.all {
      #expect(manual.contains("payroll \(command.name)"), "\(command.name)")
    }
  }
}

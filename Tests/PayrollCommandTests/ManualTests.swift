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

  /// What its text names beside its sessions, typed after them: each refusal with the option that says it is meant.
  private static let asides: [(command: String, says: String)] = {
    let run = "payroll run --standards 富民县局/标准 --roster 富民县局/名册/2026-11.csv"
    let december = run + " --period 2026-12 --ledger 富民县局/结果/2026-11/ledger.csv"
    let again = december + " --adjustments 富民县局/调整/2026-11.csv --out 富民县局/结果/又一次"
    let unlike = run + " --period 2026-12 --ledger 富民县局/台账/期初.csv --out 富民县局/结果/别的台账"
    let without = run + " --period 2026-12 --out 富民县局/结果/没有台账"
    let part =
      "payroll run --roster 一个人.csv --ledger SampleData/ledgers/2026-09.csv --period 2026-10 --out 别处/一部分"
    let replaced = "payroll run --bureau 富民县局 --period 2026-11 --replace"
    return [
      ("payroll run --help", "--adjustments FILE"),
      ("payroll compare Reports/sample-2026-09 Reports/sample-2026-10 --names --out 对比-姓名", "结果在 对比-姓名/"),
      (december + " --no-bom --out 别处/没有标记", "结果在 别处/没有标记/"),
      (
        "payroll simulate --after 富民县局/结果/2026-11 --standards 富民县局/标准 --period 2026-12 --out 测算-重复",
        "结果在 测算-重复/"
      ),
      ("payroll explain A001 --month 富民县局/结果/2026-10", "王小明"),
      ("payroll check 一个案例.csv --bureau 富民县局", "1 项通过"),
      (replaced, "加 --and-later"), (replaced + " --and-later", "已发放 3 人"),
      (again, "加 --again"), (again + " --again", "已发放 3 人"),
      (unlike, "加 --trust-ledger"), (unlike + " --trust-ledger", "已发放 3 人"),
      (without, "加 --no-ledger"), (without + " --no-ledger", "已发放 3 人"),
      (part, "加 --part"), (part + " --part", "已发放 1 人"),
    ]
  }()

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
    if !isWriting { try typeAsides(manual) }
    if isWriting {
      try written.joined(separator: "\n").write(toFile: ManualTests.path, atomically: true, encoding: .utf8)
    }
  }

  /// Types what the text names beside its sessions: no option is told that nobody has typed.
  private func typeAsides(_ manual: String) throws {
    try scratch.write("人员编号,姓名,地区代码,岗位,层级,入职日期\nGD0001,杨建华,530111,PATROL,G2,2009-07-01\n", "一个人.csv")
    try scratch.write(
      "案例,发放月份,地区代码,岗位,层级,入职日期,执勤天数,期望_执勤补贴\n执勤,2026-10,530124,PATROL,G4,2020-03-01,2,70.00\n", "一个案例.csv")
    for aside in ManualTests.asides {
      let said = try type(aside.command).joined(separator: "\n")
      #expect(said.contains(aside.says), "\(aside.command)\n\(said)")
    }
    let option = /--[a-z][a-z-]+/
    let lines = manual.split(separator: "\n")
    let typed = lines.filter { $0.hasPrefix("$ ") }.map(String.init) + ManualTests.asides.map(\.command)
    let known = Set(
      (typed + ManualTests.asides.map(\.says)).joined(separator: " ").matches(of: option).map(\.output))
    let told = Set(manual.matches(of: /`[^`\n]+`/).flatMap { $0.output.matches(of: option).map(\.output) })
    #expect(told.subtracting(known) == [])
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

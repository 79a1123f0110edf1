import Foundation
import Testing

/// The README of a new bureau, followed to the letter.
@Suite struct StarterReadmeTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// The lines of its code blocks.
  private func commands(_ readme: String) -> [String] {
    var commands: [String] = []
    var isCode = false
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.trimmingPrefix { $0 == " " }
      if text.hasPrefix("```") {
        isCode.toggle()
      } else if isCode {
        commands.append(String(text))
      }
    }
    return commands
  }

  /// Types a command in the bureau's folder; the program is found as an office would have it.
  private func type(_ command: String) throws -> Program.Outcome {
    try scratch.write([], "output")
    try scratch.write([], "errors")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(filePath: scratch.path("bureau"))
    process.environment = [
      "PATH": URL(filePath: Program.path).deletingLastPathComponent().path + ":/usr/bin:/bin"
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: scratch.path("output"))
    process.standardError = FileHandle(forWritingAtPath: scratch.path("errors"))
    try process.run()
    process.waitUntilExit()
    return Program.Outcome(
      status: process.terminationStatus, output: try scratch.bytes("output"),
      errors: try scratch.text("errors"))
  }

  /// A row of the blank roster: the six required columns, and the ID number that declarations want, at their places.
  private func row(_ columns: Int, _ employeeId: String, grade: String = "G5") -> String {
    var fields = [String](repeating: "", count: columns)
    let values = [
      (0, employeeId), (1, "王小明"), (2, "530112199710209999"), (4, "530124"), (6, "PATROL"), (7, grade),
    ]
    for (place, value) in values { fields[place] = value }
    fields[8] = "2026-10-09"
    return fields.joined(separator: ",") + "\n"
  }

  private func append(_ text: String, to file: String) throws {
    try scratch.write(try scratch.text(file) + text, file)
  }

  @Test(
    "Every command succeeds in the order of the text, with a few people on the roster",
    arguments: ["zh", "en"])
  func literally(_ language: String) throws {
    #expect(try Program.run(["new", "bureau", "--lang", language], in: scratch.folder).status == 0)
    let commands = commands(try scratch.text("bureau/README.md"))
    #expect(commands.count == 15)
    let rosters = language == "zh" ? "bureau/名册/" : "bureau/rosters/"
    let results = language == "zh" ? "bureau/结果/" : "bureau/results/"
    let columns = try scratch.text(rosters + "2026-10.csv").split(separator: ",").count
    for person in ["A001", "A002", "A003"] {
      try append(row(columns, person), to: rosters + "2026-10.csv")
    }
    for command in commands {
      if command.contains("--allow-rejects") {
        try append(row(columns, "A004", grade: "G9"), to: rosters + "2026-12.csv")
      }
      let outcome = try type(command)
      // What is used of the folder is said aside where the output is a result.
      let errors = outcome.errors.split(separator: "\n").filter { !$0.hasPrefix("  --") }
      #expect(outcome.status == 0 && errors.isEmpty, "\(command): \(outcome.errors)")
      if command.hasPrefix("cp"), command.contains("rejects.csv") {
        let rejects = rosters + (language == "zh" ? "2026-12-第二次.csv" : "2026-12-second.csv")
        #expect(try scratch.text(rejects).contains("unknown_grade"))
        try scratch.write(try scratch.text(rejects).replacing(",PATROL,G9,", with: ",PATROL,G5,"), rejects)
      }
    }
    let second = results + "2026-12-2"
    #expect(try scratch.text(second + "/payslips.csv").contains(",A004,"))
    #expect(try !scratch.text(second + "/payslips.csv").contains(",A001,"))
    #expect(try scratch.text(second + "/ledger.csv").split(separator: "\n").count == 5)
  }

  @Test("The months of the commands follow the first month that was asked for")
  func months() throws {
    #expect(
      try Program.run(["new", "bureau", "--period", "2026-11"], in: scratch.folder).status == 0)
    let text = try scratch.text("bureau/README.md")
    #expect(text.contains("payroll run --bureau . --period 2026-11"))
    #expect(text.contains("cp 调整/空白.csv 调整/2026-12.csv"))
    #expect(text.contains("payroll run --bureau . --period 2027-01 --roster 名册/2027-01-第二次.csv"))
    #expect(try scratch.names("bureau/名册") == ["2026-11.csv"])
  }
}

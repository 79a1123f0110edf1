import Foundation
import Testing

/// Nobody but the owner can read what the program writes, and what is not about people names none.
@Suite struct PrivacyTests {
  /// The commands that write a folder, each with the words that make it write all it can.
  static let commands: [[String]] = [
    ["run"], ["run", "--lang", "en", "--period", "2026-09", "--roster", "SampleData/rosters/2026-09.csv"],
    ["benefits"], ["simulate", "--months", "2", "--people"],
    ["simulate", "--months", "1", "--solve", "salary.reference_salary", "--budget", "1000000"],
  ]

  @Test("Every file is 0600 and every folder 0700, whatever the process's own mask is", arguments: commands)
  func modes(_ words: [String]) throws {
    for mask in ["000", "022"] {
      let scratch = try Scratch()
      let line =
        "umask \(mask); exec \(([Program.path] + words).joined(separator: " ")) --out \(scratch.path("a/out"))"
      let shell = try Program.start(["-c", line], executable: "/bin/bash")
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0)
      let paths = try FileManager.default.subpathsOfDirectory(atPath: scratch.path("a"))
      #expect(paths.count > 10)
      #expect(try scratch.mode("a") == 0o700)
      for path in paths {
        let isFolder = try FileManager.default.attributesOfItem(atPath: scratch.path("a/" + path))[.type]
        let expected = isFolder as? FileAttributeType == .typeDirectory ? 0o700 : 0o600
        #expect(try scratch.mode("a/" + path) == expected, "\(path)")
      }
    }
  }

  @Test("The rejects of a refused run are for their owner alone too", arguments: ["run", "simulate"])
  func rejects(_ command: String) throws {
    let scratch = try Scratch()
    try scratch.write(Roster.withOneFault, "roster.csv")
    let words = [command, "--roster", scratch.path("roster.csv"), "--out", scratch.path("out")]
    let line =
      "umask 000; exec \(([Program.path] + words).joined(separator: " "))"
      + (command == "simulate" ? " --scenario SampleData/scenarios" : "")
    let shell = try Program.start(["-c", line], executable: "/bin/bash")
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 1)
    #expect(try scratch.names() == ["out.rejects.csv", "roster.csv"])
    #expect(try scratch.mode("out.rejects.csv") == 0o600)
  }

  @Test("While it is made a folder is for its owner alone, and so is what lies in it")
  func making() throws {
    let scratch = try Scratch()
    let line = "umask 000; exec \(Program.path) run --roster - --out \(scratch.path("out"))"
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(filePath: Program.repository)
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("employee_id,name\n".utf8))
    let copy = "out.partial/inputs/roster/1/stdin.csv"
    while !FileManager.default.fileExists(atPath: scratch.path(copy)) { usleep(2_000) }
    for folder in ["out.partial", "out.partial/inputs", "out.partial/work", "out.partial/inputs/roster/1"] {
      #expect(try scratch.mode(folder) == 0o700, "\(folder)")
    }
    #expect(try scratch.mode(copy) == 0o600)
    process.terminate()
    process.waitUntilExit()
    #expect(try scratch.names() == [])
  }

  @Test("Where a run without a folder works is for its owner alone too, and gone at the end")
  func temporary() throws {
    let scratch = try Scratch()
    let made = unsafe mkfifo(scratch.path("roster.csv"), 0o600)
    #expect(made == 0)
    let line =
      "umask 000; export TMPDIR=\(scratch.path("temporary")); mkdir $TMPDIR; "
      + "exec \(Program.path) run --roster \(scratch.path("roster.csv")) --payslips -"
    let process = try Program.start(["-c", line], executable: "/bin/bash")
    let pipe = try #require(FileHandle(forWritingAtPath: scratch.path("roster.csv")))
    try pipe.write(contentsOf: Data("employee_id,name\n".utf8))
    var copies: [String] = []
    while copies.isEmpty { copies = try scratch.files("temporary").filter { $0.hasSuffix("roster.csv") } }
    let parts = "temporary/\(copies[0])".split(separator: "/").map(String.init)
    #expect(parts.count == 6)
    for count in 2..<parts.count {
      #expect(try scratch.mode(parts.prefix(count).joined(separator: "/")) == 0o700)
    }
    #expect(try scratch.mode(parts.joined(separator: "/")) == 0o600)
    try pipe.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
    #expect(try scratch.names("temporary") == [])
  }

  @Test("The account of a run and of a simulation, on the terminal and in JSON, names nobody")
  func accounts() throws {
    let scratch = try Scratch()
    try scratch.write(
      Roster.header + Roster.row("NR-7788", name: "欧阳无名", account: "6222000000001111"), "roster.csv")
    let roster = ["--roster", scratch.path("roster.csv")]
    let run = try Program.run(["run", "--out", scratch.path("out")] + roster)
    let simulation = try Program.run(
      [
        "simulate", "--months", "1", "--scenario", "SampleData/scenarios", "--out", scratch.path("s"),
        "--people",
      ]
        + roster)
    #expect(run.status == 0 && simulation.status == 0)
    var texts = [run.text, run.errors, simulation.text, simulation.errors, try scratch.text("out/run.json")]
    for file in try scratch.files("s") where !file.hasPrefix("people") && !file.hasPrefix("inputs") {
      texts.append(try scratch.text("s/" + file))
    }
    #expect(texts.count > 10)
    for text in texts {
      #expect(!text.isEmpty || text == run.errors || text == simulation.errors)
      for secret in ["欧阳无名", "6222000000001111"] { #expect(!text.contains(secret)) }
    }
    // Only the table and the page of the greatest gains and losses name employee numbers.
    for text in texts.prefix(5) { #expect(!text.contains("NR-7788")) }
    #expect(try !scratch.text("s/simulation.json").contains("NR-7788"))
    // Of a simulation not even the copy of the roster stays.
    #expect(try scratch.names("s/inputs") == ["scenarios", "standards"])
  }

  @Test("A record that names files elsewhere is refused before anything is read or written")
  func record() throws {
    let scratch = try Scratch()
    #expect(try Program.run(["run", "--out", scratch.path("out")]).status == 0)
    try scratch.write("precious", "precious.csv")
    let record = try scratch.text("out/run.json")
    for name in ["../../../../precious.csv", "..", ".", "", "a/b.csv"] {
      let changed = record.replacingOccurrences(of: "\"2026-10.csv\"", with: "\"\(name)\"")
      try scratch.write(changed, "out/run.json")
      let outcome = try Program.run(["verify", scratch.path("out"), "--lang", "en"])
      #expect(outcome.status == 3 && outcome.errors.contains("this is no name of a file"))
    }
    #expect(try scratch.text("precious.csv") == "precious")
  }
}

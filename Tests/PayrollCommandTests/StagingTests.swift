import Foundation
import Glibc
import Testing

/// Results appear whole or not at all, whatever else happens in their place.
@Suite struct StagingTests {
  private let sample = ["run", "--no-bom", "--lang", "en"]

  @Test("What a killed run has left is taken away by the next one into the same place")
  func leftovers() throws {
    let scratch = try Scratch()
    try scratch.write(Array("half a payslip".utf8), "out.partial/payslips.csv")
    try scratch.write(Array("somebody's".utf8), "out.partial/inputs/rosters/old.csv")
    try scratch.leaveWork("out.partial")
    let outcome = try Program.run(sample + ["--out", scratch.path("out")])
    #expect(outcome.status == 0)
    #expect(try scratch.names() == ["out"])
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out/inputs/rosters/old.csv")))
  }

  @Test("A link that lies in a leftover is removed, and what it leads to is left alone")
  func links() throws {
    let scratch = try Scratch()
    try scratch.write(Array("precious".utf8), "elsewhere/kept.csv")
    try scratch.leaveWork("out.partial")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("out.partial/link"), withDestinationPath: scratch.path("elsewhere"))
    #expect(try Program.run(sample + ["--out", scratch.path("out")]).status == 0)
    #expect(try scratch.text("elsewhere/kept.csv") == "precious")
  }

  @Test("While another run is building the same results a second one is told and writes nothing")
  func busy() throws {
    let scratch = try Scratch()
    try scratch.write(Array("the other's".utf8), "out.partial/payslips.csv")
    let descriptor = unsafe open(scratch.path("out.partial"), O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let outcome = try Program.run(sample + ["--out", scratch.path("out")])
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("another run is writing \(scratch.path("out"));"))
    #expect(try scratch.names() == ["out.partial"])
    #expect(try scratch.text("out.partial/payslips.csv") == "the other's")
  }

  @Test("What an office puts among the old results while the new ones are computed keeps them where they are")
  func putThereMeanwhile() throws {
    let scratch = try Scratch()
    #expect(try Program.run(sample + ["--out", scratch.path("out")]).status == 0)
    let before = try scratch.bytes("out/payslips.csv")
    #expect(unsafe mkfifo(scratch.path("roster.csv"), 0o600) == 0)
    let process = try Program.start([
      "run", "--replace", "--roster", scratch.path("roster.csv"), "--out", scratch.path("out"),
    ])
    while !FileManager.default.fileExists(atPath: scratch.path("out.partial/inputs/roster/1")) {
      usleep(2_000)
    }
    try scratch.write("mine", "out/contract.docx")
    let pipe = try #require(FileHandle(forWritingAtPath: scratch.path("roster.csv")))
    try pipe.write(contentsOf: Data(Roster.good.utf8))
    try pipe.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(try scratch.text("out/contract.docx") == "mine" && scratch.bytes("out/payslips.csv") == before)
    #expect(try scratch.names() == ["out", "roster.csv"])
  }

  @Test("A place is named by any path that means it, and an empty one is refused before anything is computed")
  func places() throws {
    let scratch = try Scratch()
    #expect(try Program.run(sample + ["--out", scratch.folder + "//./out/."]).status == 0)
    #expect(try scratch.names() == ["out"])
    let empty = try Program.run(sample + ["--out", ""])
    #expect(empty.status == 2 && empty.errors.contains("--out is empty"))
  }

  @Test("A refused run leaves no folder that was made for its results, and keeps one that holds its rejects")
  func foldersAbove() throws {
    let scratch = try Scratch()
    let refused = try Program.run(
      sample + ["--standards", scratch.path("none"), "--out", scratch.path("a/b/out")])
    #expect(refused.status == 3)
    #expect(try scratch.names() == [])
    try scratch.write(Roster.withOneFault, "roster.csv")
    let words = ["run", "--roster", scratch.path("roster.csv"), "--out", scratch.path("c/out")]
    let rejected = try Program.run(words)
    #expect(rejected.status == 1)
    #expect(try scratch.names() == ["c", "roster.csv"])
    #expect(try scratch.names("c") == ["out.rejects.csv"])
  }

  @Test("What an interrupted run was about to take away is taken away by the next one")
  func endedLeftover() throws {
    let scratch = try Scratch()
    try scratch.write("somebody's", "out.partial-ended/inputs/roster/1/roster.csv")
    try scratch.leaveWork("out.partial-ended")
    #expect(try Program.run(sample + ["--out", scratch.path("out")]).status == 0)
    #expect(try scratch.names() == ["out"])
  }

  @Test(
    "Old results that were put aside for a moment when the run was killed come back, or go when new ones came"
  )
  func asideLeftover() throws {
    let scratch = try Scratch()
    try scratch.write("the old", "out.partial.aside/payslips.csv")
    try scratch.writeRecord("out.partial.aside")
    try scratch.leaveWork("out.partial.aside")
    let refused = try Program.run(["run", "--roster", scratch.path("none.csv"), "--out", scratch.path("out")])
    #expect(refused.status == 3)
    #expect(try scratch.names() == ["out"] && scratch.text("out/payslips.csv") == "the old")
    #expect(try !scratch.names("out").contains(".payroll-work"))
    try scratch.write("older", "out.partial.aside/payslips.csv")
    try scratch.leaveWork("out.partial.aside")
    #expect(try Program.run(sample + ["--replace", "--out", scratch.path("out")]).status == 0)
    #expect(try scratch.names() == ["out"] && scratch.text("out/payslips.csv") != "the old")
  }

  @Test(
    "The mark that a kill has left on old results is gone after the next run, also where they were not replaced"
  )
  func markOfResults() throws {
    let scratch = try Scratch()
    #expect(try Program.run(sample + ["--out", scratch.path("out")]).status == 0)
    try scratch.leaveWork("out")
    #expect(try Program.run(["verify", scratch.path("out")]).status == 0)
    let refused = try Program.run(
      ["run", "--replace", "--roster", scratch.path("none.csv"), "--out", scratch.path("out")])
    #expect(refused.status == 3)
    #expect(try !scratch.names("out").contains(".payroll-work"))
  }

  @Test("While the old results are held by another run they are not replaced, and stay as they are")
  func heldResults() throws {
    let scratch = try Scratch()
    try scratch.write("the old", "out/payslips.csv")
    try scratch.writeRecord("out")
    let descriptor = unsafe open(scratch.path("out"), O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let outcome = try Program.run(sample + ["--replace", "--out", scratch.path("out")])
    #expect(outcome.status == 1 && outcome.errors.hasPrefix("another run is writing"))
    #expect(try scratch.names() == ["out"] && scratch.text("out/payslips.csv") == "the old")
  }

  @Test(
    "Two runs at once into one place: each ends whole or is told, and the results are right", arguments: 0..<6
  )
  func twoAtOnce(_ delay: UInt32) throws {
    let scratch = try Scratch()
    let words = sample + ["--replace", "--out", scratch.path("out")]
    let one = try Program.start(words)
    usleep(delay * 15_000)
    let two = try Program.start(words)
    one.waitUntilExit()
    two.waitUntilExit()
    let statuses = [one.terminationStatus, two.terminationStatus].sorted()
    #expect(statuses == [0, 0] || statuses == [0, 1])
    #expect(try scratch.names() == ["out"])
    #expect(try Program.run(["verify", scratch.path("out")]).status == 0)
  }

  @Test("A run killed at any moment leaves whole results or none, and the next run works", arguments: 0..<8)
  func killed(_ seed: UInt32) throws {
    let scratch = try Scratch()
    let process = try Program.start(sample + ["--out", scratch.path("out")])
    usleep(seed * seed * 3_000)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    if FileManager.default.fileExists(atPath: scratch.path("out")) {
      #expect(try Program.run(["verify", scratch.path("out")]).status == 0)
    }
    #expect(try Program.run(sample + ["--replace", "--out", scratch.path("out")]).status == 0)
    #expect(try Program.run(["verify", scratch.path("out")]).status == 0)
    #expect(try scratch.names() == ["out"])
  }

  @Test("A disk that is full, at whatever file: exit status 4, nothing is left, the old results stay")
  func fullDisk() throws {
    let scratch = try Scratch()
    #expect(try Program.run(sample + ["--out", scratch.path("out")]).status == 0)
    let before = try scratch.bytes("out/payslips.csv")
    for blocks in [0, 1, 4, 12, 24, 40] {
      let words = "\(Program.path) run --no-bom --replace --out \(scratch.path("out"))"
      let shell = try Program.start(["-c", "ulimit -f \(blocks); exec \(words)"], executable: "/bin/bash")
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 4, "\(blocks)")
      #expect(try scratch.names() == ["out"])
      #expect(try scratch.bytes("out/payslips.csv") == before)
    }
  }

  @Test(
    "A single file is whole too: on a full disk the old one stays, and nothing lies beside it",
    arguments: ["explain GD0001", "check --boundaries"])
  func singleFile(_ command: String) throws {
    let scratch = try Scratch()
    let words = "\(command) --replace --out \(scratch.path("file"))"
    #expect(try Program.run(words.split(separator: " ").map(String.init)).status == 0)
    let before = try scratch.bytes("file")
    #expect(try before.count > 2_048 && scratch.mode("file") == 0o600)
    for blocks in [0, 2] {
      let line = "ulimit -f \(blocks); exec \(Program.path) \(words)"
      let shell = try Program.start(["-c", line], executable: "/bin/bash")
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 4)
      #expect(try scratch.names() == ["file"] && scratch.bytes("file") == before)
    }
  }

  @Test(
    "Where nothing may be written the exit status is 4", arguments: ["/proc/payroll/out", "/dev/full/out"])
  func readOnly(_ place: String) throws {
    let outcome = try Program.run(sample + ["--out", place])
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains("nothing was published"))
  }

  @Test("Back pay that is asked to end, at any moment, leaves its results whole or nothing", arguments: 0..<8)
  func interruptedBackPay(_ delay: UInt32) throws {
    let scratch = try Scratch()
    let process = try Program.start(["backpay", "--out", scratch.path("out")])
    usleep(delay * 20_000)
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect([0, SIGTERM, 128 + SIGTERM].contains(process.terminationStatus))
    #expect(try [[], ["out"]].contains(scratch.names()))
  }

  @Test("A run that is asked to end takes its folder away", arguments: [SIGINT, SIGTERM, SIGHUP])
  func interrupted(_ number: Int32) throws {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(filePath: Program.path)
    process.arguments =
      ["run", "--roster", "-", "--out", scratch.path("out"), "--standards", "SampleData/standards"]
    process.currentDirectoryURL = URL(filePath: Program.repository)
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("employee_id,name\n".utf8))
    // It waits for the rest of the roster; its folder is there by then.
    while try !scratch.names().contains("out.partial") { usleep(2_000) }
    while !FileManager.default.fileExists(atPath: scratch.path("out.partial/inputs")) { usleep(2_000) }
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    #expect(process.terminationStatus == 128 + number)
    #expect(try scratch.names() == [])
  }
}

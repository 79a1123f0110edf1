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
    let outcome = try Program.run(sample + ["--out", scratch.path("out")])
    #expect(outcome.status == 0)
    #expect(try scratch.names() == ["out"])
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out/inputs/rosters/old.csv")))
  }

  @Test("A link that lies in a leftover is removed, and what it leads to is left alone")
  func links() throws {
    let scratch = try Scratch()
    try scratch.write(Array("precious".utf8), "elsewhere/kept.csv")
    try scratch.write([], "out.partial/x")
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

import Foundation
import Glibc
import Testing

@testable import PayrollCommand

/// What is paid is what the office has saved.
@Suite struct FileStateTests {
  @Test("A file whose bytes were changed and whose time was set back has another state")
  func setBack() throws {
    let scratch = try Scratch()
    try scratch.write("one", "file.csv")
    let path = scratch.path("file.csv")
    let before = try #require(FileState(of: path))
    #expect(FileState(of: path) == before)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    usleep(20_000)
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.write(contentsOf: Data("two".utf8))
    try file.close()
    try FileManager.default.setAttributes(
      [.modificationDate: attributes[.modificationDate] as Any], ofItemAtPath: path)
    #expect(FileState(of: path) != before)
    #expect(FileState(of: scratch.folder) == nil && FileState(of: "/dev/null") == nil)
  }

  @Test("Payslips for a pipe are not handed on when the roster changed after it was read")
  func filter() throws {
    let scratch = try Scratch()
    try scratch.write(Roster.good, "first.csv")
    #expect(unsafe mkfifo(scratch.path("second.csv"), 0o600) == 0)
    let line =
      "exec \(Program.path) run --roster first.csv --roster second.csv --standards "
      + "\(Program.repository)/SampleData/standards --payslips - > payslips.csv"
    let shell = try Program.start(
      ["-c", "cd \(scratch.folder); " + line], executable: "/bin/bash")
    // Opening the pipe to write waits for the run to open it, and by then the first has been read.
    let pipe = try #require(FileHandle(forWritingAtPath: scratch.path("second.csv")))
    let first = try #require(FileHandle(forUpdatingAtPath: scratch.path("first.csv")))
    try first.seekToEnd()
    try first.write(contentsOf: Data(Roster.row("E9").utf8))
    try first.close()
    try pipe.write(contentsOf: Data((Roster.header + Roster.row("E3")).utf8))
    try pipe.close()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 3)
    #expect(try scratch.bytes("payslips.csv").isEmpty)
  }

  @Test("An input that changes after it was read ends with 3, and nothing is published")
  func changedInput() throws {
    let scratch = try Scratch()
    try scratch.write(Roster.good, "first.csv")
    #expect(unsafe mkfifo(scratch.path("second.csv"), 0o600) == 0)
    let process = try Program.start([
      "run", "--roster", scratch.path("first.csv"), "--roster", scratch.path("second.csv"), "--out",
      scratch.path("out"),
    ])
    while !FileManager.default.fileExists(atPath: scratch.path("out.partial/inputs/roster/2")) {
      usleep(2_000)
    }
    let first = try #require(FileHandle(forUpdatingAtPath: scratch.path("first.csv")))
    try first.seekToEnd()
    try first.write(contentsOf: Data(Roster.row("E9").utf8))
    try first.close()
    let pipe = try #require(FileHandle(forWritingAtPath: scratch.path("second.csv")))
    try pipe.write(contentsOf: Data((Roster.header + Roster.row("E3")).utf8))
    try pipe.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
    #expect(try scratch.names() == ["first.csv", "second.csv"])
  }
}

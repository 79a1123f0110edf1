import Foundation
import Glibc
import Testing

/// What is paid is what the office has saved.
@Suite struct FileStateTests {
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

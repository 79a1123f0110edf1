import CSV
import Foundation
import Glibc
import Testing

@testable import PayrollCommand
@testable import PayrollFiles

/// What may have no end is not read for ever.
@Suite struct StreamLimitTests {
  @Test("What has no end is not copied until the disk is full")
  func endless() throws {
    let scratch = try Scratch()
    let outcome = try Program.run([
      "run", "--roster", "/dev/zero", "--lang", "en", "--out", scratch.path("out"),
    ])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("longer than 16 MiB"), "\(outcome.errors)")
    #expect(try scratch.names() == [])
  }

  @Test(
    "Long streams of short lines have no limit but that of a roster, and a long last line counts from its break"
  )
  func lines() throws {
    let limit = StreamLimit(try OpenFile.reading("/dev/null"))
    let lines = [UInt8](repeating: 0x61, count: 1 << 20) + [0x0A]
    var long = limit
    for _ in 0..<40 { try ByteSlice.with(lines) { try long.look(at: $0) } }
    let endless = [UInt8](repeating: 0x61, count: 1 << 20)
    for _ in 0..<15 { try ByteSlice.with(endless) { try long.look(at: $0) } }
    #expect(throws: FileFaults.self) {
      for _ in 0..<4 { try ByteSlice.with(endless) { try long.look(at: $0) } }
    }
  }

  @Test("A pipe in a folder of rosters is named and left out, and never waited for")
  func pipeInFolder() throws {
    let scratch = try Scratch()
    try scratch.write(Roster.good, "rosters/1.csv")
    #expect(unsafe mkfifo(scratch.path("rosters/2.csv"), 0o600) == 0)
    let outcome = try Program.run(["run", "--roster", scratch.path("rosters"), "--out", scratch.path("out")])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("rosters/2.csv"))
  }
}

import Foundation
import Glibc
import Testing

/// What the system refuses is said before anything is begun.
@Suite struct AllowanceTests {
  @Test(
    "With few files allowed every command says so, or works: it never ends by a signal or leaves anything")
  func fewDescriptors() throws {
    let scratch = try Scratch()
    for limit in [4, 5, 6, 8, 12, 16, 24, 40, 47, 120] {
      let words = "\(Program.path) run --no-bom --out \(scratch.path("out"))"
      let shell = try Program.start(["-c", "ulimit -n \(limit); exec \(words)"], executable: "/bin/bash")
      shell.waitUntilExit()
      #expect(shell.terminationReason == .exit, "\(limit)")
      #expect(shell.terminationStatus == (limit < 48 ? 4 : 0), "\(limit)")
      if limit < 48 {
        #expect(try scratch.names() == [], "\(limit)")
      } else {
        try FileManager.default.removeItem(atPath: scratch.path("out"))
      }
    }
  }

  @Test("With little memory allowed every command says so at once")
  func littleMemory() throws {
    let scratch = try Scratch()
    for mebibytes in [80, 100, 160] {
      let words = "\(Program.path) run --no-bom --out \(scratch.path("out"))"
      let line = "ulimit -v \(mebibytes * 1_024); exec \(words)"
      let shell = try Program.start(["-c", line], executable: "/bin/bash")
      shell.waitUntilExit()
      #expect(shell.terminationReason == .exit && shell.terminationStatus == 4, "\(mebibytes)")
    }
    #expect(try scratch.names() == [])
  }

  @Test("Many threads where memory is limited are fewer threads, and the same results")
  func manyThreads() throws {
    let scratch = try Scratch()
    let line =
      "ulimit -v 700000; exec \(Program.path) run --no-bom --threads 64 --out \(scratch.path("out"))"
    let shell = try Program.start(["-c", line], executable: "/bin/bash")
    shell.waitUntilExit()
    #expect(shell.terminationReason == .exit && shell.terminationStatus == 0)
    #expect(try Program.run(["verify", scratch.path("out")]).status == 0)
  }

  @Test("A temporary folder of that name which is no run's is passed over and left as it is")
  func temporaryNameTaken() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("t"), withIntermediateDirectories: true)
    let taken = "$TMPDIR/payroll-$(id -u).partial-$$"
    let line =
      "export TMPDIR=\(scratch.path("t")); mkdir \(taken) && touch \(taken)/mine && "
      + "exec \(Program.path) verify Reports/sample-2026-10"
    let shell = try Program.start(["-c", line], executable: "/bin/bash")
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    let left = try scratch.names("t")
    #expect(left.count == 1)
    #expect(try scratch.names("t/" + (left.first ?? "")) == ["mine"])
  }

  @Test("A place for temporary files that is not there is told and not made")
  func temporaryFolder() throws {
    let scratch = try Scratch()
    let line = "TMPDIR=\(scratch.path("none")) exec \(Program.path) verify Reports/sample-2026-10"
    let shell = try Program.start(["-c", line], executable: "/bin/bash")
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 3)
    #expect(try scratch.names() == [])
  }
}

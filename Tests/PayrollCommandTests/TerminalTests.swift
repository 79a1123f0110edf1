import Foundation
import Testing

/// What is written where nobody reads, or where nothing can be written.
@Suite struct TerminalTests {
  /// Runs a line of shell in which `payroll` is the program.
  private func shell(_ line: String) throws -> Int32 {
    let process = try Program.start(
      ["-c", "payroll() { \"\(Program.path)\" \"$@\"; }; \(line)"], executable: "/bin/bash")
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test(
    "With any of the standard streams closed the results are the same: no message is written into a file",
    arguments: ["<&-", ">&-", "2>&-", "<&- >&-", ">&- 2>&-", "<&- >&- 2>&-"])
  func closedStreams(_ closed: String) throws {
    let scratch = try Scratch()
    #expect(try shell("payroll run --out \(scratch.path("out")) \(closed)") == 0)
    #expect(try Program.run(["verify", scratch.path("out")]).status == 0)
  }

  @Test("What was asked for and could not be written to standard output ends with 4")
  func fullOutput() throws {
    for words in ["standards", "--help", "--version", "verify Reports/sample-2026-10"] {
      #expect(try shell("payroll \(words) > /dev/full") == 4, "\(words)")
      #expect(try shell("payroll \(words) >&-") == 4, "\(words)")
    }
    #expect(try shell("payroll standards > /dev/null") == 0)
  }

  @Test("Results that lie in a folder are there, whether or not their account can be read")
  func unreadAccount() throws {
    let scratch = try Scratch()
    #expect(try shell("payroll run --out \(scratch.path("out")) > /dev/full") == 0)
    #expect(try Program.run(["verify", scratch.path("out")]).status == 0)
  }

  @Test("Payslips that nobody reads to their end: exit status 4, and no folder appears")
  func closedPipe() throws {
    let scratch = try Scratch()
    let out = scratch.path("out")
    #expect(try shell("payroll run --payslips - --out \(out) >&-") == 4)
    #expect(try shell("payroll run --payslips - --out \(out) > /dev/full") == 4)
    #expect(
      try shell("sleep 1 | payroll run --roster - --payslips - --out \(out) | true; exit ${PIPESTATUS[1]}")
        == 3)
    // The reader has gone before the first byte is written.
    let roster = Program.repository + "/SampleData/rosters/2026-10.csv"
    let late = "(sleep 1; cat \(roster)) | payroll run --roster - --payslips - --out \(out) | true"
    #expect(try shell("\(late); exit ${PIPESTATUS[1]}") == 4)
    #expect(try scratch.names() == [])
  }
}

import Foundation
import Glibc
import Testing

/// What is paid is the copy, and the copy is of what was there.
@Suite struct StagedInputsTests {
  @Test("An input that is not there any more when it is read ends with 3, and nothing is left")
  func vanishedInput() throws {
    let scratch = try Scratch()
    try scratch.write("employee_id\n", "ledger.csv")
    // The roster is read first; it is a pipe that holds the run until the ledger has gone.
    let made = unsafe mkfifo(scratch.path("roster.csv"), 0o600)
    #expect(made == 0)
    let process = try Program.start([
      "run", "--roster", scratch.path("roster.csv"), "--ledger", scratch.path("ledger.csv"), "--out",
      scratch.path("out"),
    ])
    while !FileManager.default.fileExists(atPath: scratch.path("out.partial/inputs/roster/1")) {
      usleep(2_000)
    }
    try FileManager.default.removeItem(atPath: scratch.path("ledger.csv"))
    let pipe = try #require(FileHandle(forWritingAtPath: scratch.path("roster.csv")))
    try pipe.write(contentsOf: Data(Roster.good.utf8))
    try pipe.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
    #expect(try scratch.names() == ["roster.csv"])
  }

  @Test("Every input is copied as it was, byte by byte, in whatever encoding")
  func copies() throws {
    let scratch = try Scratch()
    // 张三 in GBK, which is no UTF-8.
    let roster =
      Array(Roster.header.utf8) + Array("E1,".utf8) + [0xD5, 0xC5, 0xC8, 0xFD]
      + Array(",530111,CLERK,G1,2020-03-01,,\r\n".utf8)
    try scratch.write(roster, "名册.csv")
    let words = ["run", "--roster", scratch.path("名册.csv"), "--out", scratch.path("out")]
    #expect(try Program.run(words).status == 0)
    #expect(try scratch.bytes("out/inputs/roster/1/名册.csv") == roster)
    #expect(try scratch.text("out/payslips.csv").contains("张三"))
    #expect(try !scratch.names("out").contains("work"))
  }
}

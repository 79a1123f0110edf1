import Foundation
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns
@testable import PayrollCommand

/// A run that does not agree with itself, by the whole command: exit status 5, which sums differ, and nothing else.
@Suite struct ProofCommandTests {
  private static let roster = Roster.header + Roster.row("E1") + Roster.row("E2")

  @Test(
    "A fen too many in the bank file, found by the run's own proof, publishes nothing and is said in words",
    arguments: Language.allCases)
  func brokenSum(_ language: Language) async throws {
    let scratch = try Scratch()
    try scratch.write(ProofCommandTests.roster, "roster.csv")
    let ended = await #expect(processExitsWith: .exitCode(5), observing: [\.standardErrorContent]) {
      [
        folder = scratch.folder as String, repository = Program.repository as String,
        code = language.rawValue as String
      ] in
      let words = [
        "--roster", folder + "/roster.csv", "--standards", repository + "/SampleData/standards", "--out",
        folder + "/out", "--lang", code,
      ]
      exit(ProofCommandTests.status(of: words) { $0.beforeProof = { $0.files.bank += 1 } })
    }
    let said = String(decoding: try #require(ended).standardErrorContent, as: UTF8.self)
    let sums = said.split(separator: "\n").map { $0.filter { !$0.isNumber } }
    #expect(
      sums.suffix(2).map { String($0) }
        == (language == .chinese
          ? ["自检不符，没有发布任何结果：", "  银行文件与实发（分）： 与 "]
          : ["the run's own proof failed, nothing was published:", "  bank file and net pay, in fen:  and "]))
    #expect(try scratch.names() == ["roster.csv"])
  }

  @Test("A run that does not agree leaves the results that it was to replace as they were")
  func replacement() async throws {
    let scratch = try Scratch()
    try scratch.write(ProofCommandTests.roster, "roster.csv")
    try scratch.write("the old", "out/payslips.csv")
    try scratch.writeRecord("out")
    await #expect(processExitsWith: .exitCode(5)) {
      [folder = scratch.folder as String, repository = Program.repository as String] in
      let words = [
        "--roster", folder + "/roster.csv", "--standards", repository + "/SampleData/standards", "--out",
        folder + "/out", "--replace",
      ]
      exit(ProofCommandTests.status(of: words) { $0.beforeProof = { $0.files.ledgerGrowth.tax -= 1 } })
    }
    #expect(try scratch.names() == ["out", "roster.csv"])
    #expect(
      try scratch.names("out") == ["payslips.csv", "run.json"]
        && scratch.text("out/payslips.csv") == "the old")
  }

  /// The exit status of `payroll run` with these words and a run that is broken.
  private static func status(of words: [String], _ breaking: (inout PayrollRun) -> Void) -> Int32 {
    let language = CommandWords.language(of: words)
    guard let command = Command.all.first(where: { $0.name == "run" }) else { return 99 }
    do { return try RunCommand.run(words, breaking) } catch {
      return Failure.report(error, command, language)
    }
  }
}

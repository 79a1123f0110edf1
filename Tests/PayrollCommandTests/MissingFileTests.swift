import Testing

/// Something that is to be read and is not there: exit status 3, and what was probably meant.
@Suite struct MissingFileTests {
  private static let standards = ["--standards", Program.repository + "/SampleData/standards"]

  @Test(
    "What is missing is named with what to type instead",
    arguments: [
      (["--roster", "rosters/2026-01.csv"], "找不到 rosters/2026-01.csv，是不是 rosters/2026-10.csv？"),
      (["--roster", "rostr/2026-10.csv"], "找不到 rostr/2026-10.csv：没有文件夹 rostr，请核对路径"),
      (["--roster", "rosters/x"], "找不到 rosters/x，请核对路径和文件名"),
      (["--roster", "2026.csv"], "找不到 2026.csv，请核对路径和文件名"),
      (
        ["--roster", "2026.csv", "--lang", "en"], "2026.csv is not there; check the path and the name"
      ),
      (
        ["--roster", "rosters/2026-1.csv", "--lang", "en"],
        "rosters/2026-1.csv is not there; did you mean rosters/2026-10.csv?"
      ),
    ])
  func message(_ words: [String], _ message: String) throws {
    let scratch = try Scratch()
    try scratch.write(Roster.good, "rosters/2026-10.csv")
    let outcome = try Program.run(["run"] + words + MissingFileTests.standards, in: scratch.folder)
    #expect(outcome.status == 3)
    #expect(outcome.errors == message + "\n")
  }

  @Test("A file where a folder is needed is called a file")
  func file() throws {
    let scratch = try Scratch()
    try scratch.write(Roster.good, "roster.csv")
    let outcome = try Program.run(
      ["run", "--roster", "roster.csv", "--standards", "roster.csv"], in: scratch.folder)
    #expect(outcome.status == 3)
    #expect(outcome.errors == "roster.csv 是文件，这里要给文件夹\n")
  }

  @Test(
    "Where there is no sample, a command that needs it leads to one's own files",
    arguments: ["run", "simulate", "backpay", "benefits", "check", "standards"])
  func sample(_ command: String) throws {
    let scratch = try Scratch()
    let outcome = try Program.run([command], in: scratch.folder)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("payroll new 文件夹"))
    #expect(outcome.output.isEmpty)
  }

  @Test("A folder that is no month's results is called so")
  func results() throws {
    let scratch = try Scratch()
    let outcome = try Program.run(["verify", "2026-10"], in: scratch.folder)
    #expect(outcome.status == 3)
    #expect(outcome.errors == "找不到 2026-10/run.json：2026-10 不是 payroll run 写的结果文件夹，或还没有发放；请核对文件夹的名称\n")
  }
}

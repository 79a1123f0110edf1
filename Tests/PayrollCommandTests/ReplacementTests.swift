import Foundation
import Testing

/// What `--replace` leaves alone: whatever the same command has not written.
@Suite struct ReplacementTests {
  private let standards = Program.repository + "/SampleData/standards"

  /// A bureau: a roster, a folder of rosters and an archive with one month.
  private func bureau() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Roster.good, "rosters/2026-10.csv")
    #expect(try run(scratch, "archive/2026-10").status == 0)
    return scratch
  }

  private func run(_ scratch: Scratch, _ target: String, _ more: String...) throws -> Program.Outcome {
    try Program.run(
      ["run", "--roster", "rosters/2026-10.csv", "--standards", standards, "--out", target] + more,
      in: scratch.folder)
  }

  /// Every file with its content.
  private func everything(_ scratch: Scratch) throws -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: try scratch.files(".").map { ($0, try scratch.bytes($0)) })
  }

  @Test(
    "Neither rosters, an archive, the bureau's folder nor a file makes way for a month",
    arguments: [
      ("rosters", "就在 rosters 里"), ("archive", "archive 不是一次计算的结果：里面有 archive/2026-10，"),
      (".", "这次要读的 rosters/2026-10.csv 就在"),
      ("rosters/2026-10.csv", "就在 rosters/2026-10.csv 里"),
    ])
  func run(target: String, message: String) throws {
    let scratch = try bureau()
    let before = try everything(scratch)
    let outcome = try run(scratch, target, "--replace")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try everything(scratch) == before)
  }

  @Test("Another month makes way with a warning, the same one without")
  func otherMonth() throws {
    let scratch = try bureau()
    let same = try run(scratch, "archive/2026-10", "--replace")
    #expect(same.status == 0 && !same.errors.contains("警告："))
    let other = try run(scratch, "archive/2026-10", "--replace", "--period", "2026-09")
    #expect(other.status == 0)
    #expect(other.errors.contains("警告：archive/2026-10 里是 2026-10 的结果，将由 2026-09 的替换"))
    #expect(try run(scratch, "archive/2026-10").status == 1)
  }

  @Test("Only results and empty folders make way: a note among them keeps them where they are")
  func notes() throws {
    let scratch = try bureau()
    try scratch.write("", "other/.DS_Store")
    #expect(try run(scratch, "other").status == 1)
    #expect(try run(scratch, "other", "--replace").status == 0)
    try scratch.write("a note", "other/notes.txt")
    let before = try everything(scratch)
    let refused = try run(scratch, "other", "--replace")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("other/notes.txt 不是本程序写的"), "\(refused.errors)")
    #expect(try everything(scratch) == before)
  }

  @Test(
    "Nor does anything of somebody's in the copies of the inputs, or a page beside explanations, make way")
  func amongInputs() throws {
    let scratch = try bureau()
    try scratch.write("mine", "archive/2026-10/inputs/contract.docx")
    let month = try run(scratch, "archive/2026-10", "--replace")
    #expect(month.status == 1 && month.errors.contains("inputs/contract.docx 不是本程序写的"), "\(month.errors)")
    #expect(try scratch.text("archive/2026-10/inputs/contract.docx") == "mine")
    let words = ["explain", "--all", "--out", scratch.path("explained")]
    #expect(try Program.run(words).status == 0)
    #expect(try Program.run(words + ["--replace", "--format", "html"]).status == 0)
    #expect(try Program.run(words + ["--replace"]).status == 0)
    try scratch.write("mine", "explained/通知.html")
    #expect(try Program.run(words + ["--replace"]).status == 1)
    #expect(try scratch.text("explained/通知.html") == "mine")
  }

  @Test("Results of an older version make way like others")
  func older() throws {
    let scratch = try bureau()
    try scratch.write(
      #"{"format": 2, "period": "2026-10", "paid": 3, "version": "0.0.9"}"#, "archive/2026-10/run.json")
    #expect(try run(scratch, "archive/2026-10", "--replace").status == 0)
  }

  @Test("A link to results is told, and what it leads to stays as it was")
  func link() throws {
    let scratch = try bureau()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link"), withDestinationPath: scratch.path("archive/2026-10"))
    let before = try everything(scratch)
    let outcome = try run(scratch, "link", "--replace")
    #expect(outcome.status == 1 && outcome.errors.contains("link 是链接"), "\(outcome.errors)")
    #expect(try everything(scratch) == before)
  }

  @Test(
    "A folder with documents or pictures of somebody's, however deep, is left alone",
    arguments: ["thesis.docx", "名册.XLSX", "a/b/c/scan.pdf", "a/b/c/d/e/f/g/h/i/j.txt"])
  func documents(_ file: String) throws {
    let scratch = try bureau()
    try scratch.write("somebody's", "other/" + file)
    let outcome = try run(scratch, "other", "--replace")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("other 不是一次计算的结果：里面有 other/"), "\(outcome.errors)")
    #expect(try scratch.text("other/" + file) == "somebody's")
  }

  @Test("Standards and ledgers that are not read either are left alone")
  func notRead() throws {
    let scratch = try bureau()
    try scratch.write("region,effective_from,source\n", "own/tables/salary.csv")
    let ledger = try scratch.bytes("archive/2026-10/ledger.csv")
    try scratch.write(ledger, "ledgers/2026-10.csv")
    for folder in ["own", "ledgers"] {
      let outcome = try run(scratch, folder, "--replace")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("里面有 \(folder)/"), "\(outcome.errors)")
    }
  }

  @Test("Rejects that lie in the month are not lost by paying them in its place")
  func rejects() throws {
    let scratch = try Scratch()
    try scratch.write(Roster.withOneFault, "roster.csv")
    let words = ["run", "--standards", standards, "--out", "out", "--allow-rejects"]
    #expect(try Program.run(words + ["--roster", "roster.csv"], in: scratch.folder).status == 0)
    let before = try everything(scratch)
    let again = try Program.run(
      words + ["--roster", "out/rejects.csv", "--replace", "--lang", "en"], in: scratch.folder)
    #expect(again.status == 1)
    #expect(again.errors.contains("out/rejects.csv, which is read now, lies in out"))
    #expect(try everything(scratch) == before)
  }

  @Test("Rosters that a command does not read are left alone by all of them")
  func otherCommands() throws {
    let scratch = try bureau()
    let before = try everything(scratch)
    for words in [["benefits"], ["simulate", "--months", "1"], ["backpay"], ["explain", "--all"]] {
      let outcome = try Program.run(words + ["--out", scratch.path("rosters"), "--replace"])
      #expect(outcome.status == 1, "\(words)")
      #expect(outcome.errors.contains("/rosters/2026-10.csv，--replace 不会动它"), "\(outcome.errors)")
    }
    #expect(try everything(scratch) == before)
  }

  @Test("A file that an office gives to the program is never written over")
  func files() throws {
    let scratch = try bureau()
    let before = try everything(scratch)
    let roster = scratch.path("rosters/2026-10.csv")
    let explained = try Program.run(["explain", "GD0001", "--out", roster, "--replace"])
    #expect(explained.status == 1)
    #expect(explained.errors.contains("是名册，不会被替换"))
    let edges = try Program.run(["check", "--boundaries", "--out", roster, "--replace"])
    #expect(edges.status == 1)
    #expect(edges.errors.contains("是名册，不会被替换"))
    let folder = try Program.run(["explain", "GD0001", "--out", scratch.path("rosters"), "--replace"])
    #expect(folder.status == 1)
    #expect(folder.errors.contains("是文件夹"))
    #expect(try everything(scratch) == before)
  }

  @Test("A folder where a file is needed is told, with exit status 3")
  func folderAsFile() throws {
    let scratch = try bureau()
    let outcome = try run(scratch, "other", "--ledger", "rosters")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("rosters 是文件夹，这里要的是文件"))
  }
}

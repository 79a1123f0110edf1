import Foundation
import Testing

/// `payroll compare` from the outside.
@Suite struct CompareCommandTests {
  private static let words = ["compare", "--lang", "en", "--no-bom"]
  private static let months = ["Reports/sample-2026-09", "Reports/sample-2026-10"]

  @Test(
    "The sample's months: four files for their owner alone, whose rows add up to the difference of net pay")
  func sample() throws {
    let scratch = try Scratch()
    let outcome = try Program.run(Self.words + Self.months.reversed() + ["--out", scratch.path("out")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try scratch.names("out") == ["changes.csv", "compare.html", "run.json", "summary.csv"])
    #expect(try scratch.mode("out") == 0o700 && scratch.mode("out/changes.csv") == 0o600)
    let changes = try scratch.text("out/changes.csv")
    #expect(!changes.contains(",other,"))
    var sum = 0
    for line in changes.split(separator: "\n").dropFirst() {
      let amount = line.split(separator: ",").last ?? ""
      sum += Int(amount.filter { $0 != "." }) ?? 0
    }
    // The totals of both months' summary.csv.
    #expect(sum == 438_425_86 - 360_016_26)
    #expect(outcome.text.contains("83 -> 90 people (8 joined, 1 left)"))
    #expect(try !scratch.text("out/compare.html").contains("范晓丽"))
  }

  @Test("Results are replaced on purpose only, and each other's alone")
  func replace() throws {
    let scratch = try Scratch()
    let words = Self.words + Self.months + ["--out", scratch.path("out"), "--title", "一局", "--names"]
    #expect(try Program.run(words).status == 0)
    #expect(try scratch.text("out/compare.html").contains("一局"))
    #expect(try scratch.text("out/compare.html").contains("范晓丽"))
    #expect(try Program.run(words).status == 1)
    #expect(try Program.run(words + ["--replace"]).status == 0)
    try scratch.write("a note", "out/note.txt")
    #expect(try Program.run(words + ["--replace"]).status == 1)
  }

  @Test(
    "Nothing is put into a folder of results, compared or not, at whatever depth, and that is the reason told"
  )
  func within() throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(
      atPath: Program.repository + "/" + Self.months[0], toPath: scratch.path("2026-09"))
    try scratch.writeRecord("other")
    let before = try scratch.files(".")
    for place in ["2026-09/c", "2026-09/inputs/c", "2026-09/new/c", "other/c"] {
      let outcome = try Program.run(
        Self.words + [scratch.path("2026-09"), Self.months[1], "--out", scratch.path(place)])
      #expect(
        outcome.status == 1
          && outcome.errors.contains("is a folder of results, and no place for anything else"),
        "\(outcome.errors)")
    }
    let beside = try Program.run(
      Self.words + ["2026-09", Program.repository + "/" + Self.months[1], "--out", "c"],
      in: scratch.path("2026-09"))
    #expect(beside.status == 1 && beside.errors.hasPrefix(". is a folder of results"), "\(beside.errors)")
    #expect(try scratch.files(".") == before)
  }

  @Test("A folder that was changed since is named, and nothing is written")
  func changed() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path("m"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Program.repository + "/" + Self.months[0], toPath: scratch.path("m/2026-09"))
    try scratch.write(try scratch.text("m/2026-09/bank.csv") + "\n", "m/2026-09/bank.csv")
    let folder = scratch.path("m/2026-09")
    let outcome = try Program.run(Self.words + [folder, Self.months[1], "--out", scratch.path("out")])
    #expect(
      outcome.status == 1 && outcome.errors.contains("2026-09: not as it was paid"), "\(outcome.errors)")
    #expect(try scratch.names() == ["m"])
  }

  @Test(
    "The command line says what is wrong",
    arguments: [
      (["Reports/sample-2026-09"], "name the folders of two months"),
      (["Reports/sample-2026-09", "Reports/sample-2026-10"], "with --out"),
      (["-x", "Reports/sample-2026-09", "--out", "x"], "unknown option -x"),
      (["--title"], "--title needs a value"),
      (
        ["Reports/sample-2026-09", "Reports/sample-2026-09", "--out", "x"],
        "exactly two months to compare; these are of: 2026-09"
      ),
    ])
  func usage(_ words: [String], _ message: String) throws {
    let outcome = try Program.run(Self.words + words)
    #expect(outcome.status == 2 && outcome.errors.contains(message), "\(outcome.errors)")
  }
}

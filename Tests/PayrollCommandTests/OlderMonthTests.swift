import Foundation
import Testing

/// `payroll run --compare`: a month set beside an older one while it is paid.
@Suite struct OlderMonthTests {
  private static let words = ["run", "--lang", "en", "--no-bom", "--compare", "Reports/sample-2026-09"]
  private static let files = ["changes.csv", "compare.html"]

  /// The sample's October beside its September.
  private func month() throws -> Scratch {
    let scratch = try Scratch()
    let outcome = try Program.run(Self.words + ["--title", "一局", "--out", scratch.path("m/2026-10")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    // The totals of both months' summary.csv.
    #expect(
      outcome.text.contains(
        "beside 2026-09: 83 -> 90 people (8 joined, 1 left), net pay 78409.60 yuan; why: compare.html and changes.csv"
      ),
      "\(outcome.text)")
    return scratch
  }

  private func verify(_ scratch: Scratch) throws -> Program.Outcome {
    try Program.run(["verify", "m/2026-10", "--lang", "en"], in: scratch.folder)
  }

  @Test(
    "changes.csv is that of payroll compare, the inputs are the run's own, and nothing else is left behind")
  func results() throws {
    let scratch = try month()
    let compared = try Program.run(
      [
        "compare", "Reports/sample-2026-09", "Reports/sample-2026-10", "--lang", "en", "--no-bom", "--out",
        scratch.path("c"),
      ])
    #expect(compared.status == 0)
    #expect(try scratch.bytes("m/2026-10/changes.csv") == scratch.bytes("c/changes.csv"))
    #expect(try scratch.text("m/2026-10/compare.html").contains("一局: Pay of 2026-10 beside 2026-09"))
    #expect(try scratch.mode("m/2026-10/changes.csv") == 0o600)
    #expect(try scratch.names("m") == ["2026-10"])
    let alone = try Program.run(["run", "--lang", "en", "--no-bom", "--out", scratch.path("alone")])
    #expect(alone.status == 0)
    #expect(try scratch.files("m/2026-10/inputs") == scratch.files("alone/inputs"))
    #expect(try scratch.files("m/2026-10") == (scratch.files("alone") + Self.files).sorted())
  }

  @Test("verify proves the two by digest alone and says so, and names either if it was changed or is gone")
  func verified() throws {
    let scratch = try month()
    let proven = try verify(scratch)
    #expect(proven.status == 0 && proven.errors == "", "\(proven.errors)")
    #expect(proven.text.contains("but for changes.csv and compare.html every file is the same to the byte"))
    #expect(
      proven.text.contains("of 10 results and") && proven.text.contains(", 9 files with the month run again.")
    )
    #expect(proven.text.contains("Not compared: changes.csv and compare.html with the month run again"))
    let page = try scratch.text("m/2026-10/compare.html")
    try scratch.write(page.replacingOccurrences(of: "78,409.60", with: "78,409.61"), "m/2026-10/compare.html")
    let changed = try verify(scratch)
    #expect(changed.status == 1 && changed.errors.contains("compare.html is not what run.json records"))
    try scratch.write(page, "m/2026-10/compare.html")
    try FileManager.default.removeItem(atPath: scratch.path("m/2026-10/changes.csv"))
    let gone = try verify(scratch)
    #expect(gone.status == 1 && gone.errors.contains("changes.csv is missing in the archive"))
  }

  @Test(
    "What begins from a paid month takes such a folder as any other, and it is replaced with or without them")
  func laterOn() throws {
    let scratch = try month()
    let folder = scratch.path("m/2026-10")
    for words in [
      ["next", folder, "--out", scratch.path("next.csv")],
      ["compare", "Reports/sample-2026-09", folder, "--out", scratch.path("c")],
      ["explain", "GD0006", "--month", folder],
      ["verify", "--archive", scratch.path("m")],
      [
        "backpay", "--from", "2026-10", "--to", "2026-10", "--archive", scratch.path("m"), "--standards",
        "SampleData/standards", "--out", scratch.path("b"),
      ],
      ["run", "--replace", "--out", folder],
      Self.words + ["--replace", "--out", folder],
    ] {
      let outcome = try Program.run(words)
      #expect(outcome.status == 0, "\(words): \(outcome.errors)")
      let isAlone = words.first == "run" && !words.contains("--compare")
      #expect(try scratch.names("m/2026-10").contains("changes.csv") != isAlone)
    }
    try scratch.write("mine", "m/2026-10/note.txt")
    #expect(try Program.run(Self.words + ["--replace", "--out", folder]).status == 1)
  }

  @Test(
    "A month that is not older, folders of two months, or no folder for the results: the command line is wrong",
    arguments: [
      (["--compare", "Reports/sample-2026-10"], "a month before 2026-10; this is one of 2026-10"),
      (
        ["--period", "2026-08", "--compare", "Reports/sample-2026-09"],
        "a month before 2026-08; this is one of 2026-09"
      ),
      (
        ["--compare", "Reports/sample-2026-08", "--compare", "Reports/sample-2026-09"],
        "of one month; these are of 2026-08, 2026-09"
      ),
      (["--compare"], "--compare needs a value"),
    ])
  func usage(_ words: [String], _ message: String) throws {
    let scratch = try Scratch()
    let outcome = try Program.run(["run", "--lang", "en", "--out", scratch.path("out")] + words)
    #expect(outcome.status == 2 && outcome.errors.contains(message), "\(outcome.errors)")
    let filter = try Program.run([
      "run", "--lang", "en", "--payslips", "-", "--compare", "Reports/sample-2026-09",
    ])
    #expect(filter.status == 2 && filter.errors.contains("--compare goes into a folder of results"))
    #expect(try scratch.names() == [])
  }

  @Test(
    "A folder that is not as it was paid is named before anybody is paid; one that is no month cannot be used"
  )
  func notProven() throws {
    let scratch = try Scratch()
    try scratch.write("", "m/none")
    try FileManager.default.copyItem(
      atPath: Program.repository + "/Reports/sample-2026-09", toPath: scratch.path("m/2026-09"))
    try scratch.write(try scratch.text("m/2026-09/bank.csv") + "\n", "m/2026-09/bank.csv")
    func run(_ folder: String) throws -> Program.Outcome {
      try Program.run([
        "run", "--lang", "en", "--compare", scratch.path(folder), "--out", scratch.path("out"),
      ])
    }
    let changed = try run("m/2026-09")
    #expect(
      changed.status == 1 && changed.errors.contains("2026-09: not as it was paid"), "\(changed.errors)")
    #expect(try run("m").status == 3)
    #expect(try scratch.names() == ["m"])
  }

  @Test("The folder that is compared with is never replaced by the results")
  func itself() throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(
      atPath: Program.repository + "/Reports/sample-2026-09", toPath: scratch.path("out"))
    let folder = scratch.path("out")
    let outcome = try Program.run(["run", "--lang", "en", "--replace", "--compare", folder, "--out", folder])
    #expect(outcome.status == 1 && outcome.errors.contains("which is read now, lies in"), "\(outcome.errors)")
    let within = try Program.run([
      "run", "--lang", "en", "--compare", folder, "--out", folder + "/inputs/new",
    ])
    #expect(within.status == 1 && within.errors.contains("out is a folder of results"), "\(within.errors)")
  }
}

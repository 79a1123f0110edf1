import Foundation
import Testing

/// `payroll run --html` from the command line.
@Suite struct ReportTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Roster.good, "roster.csv")
  }

  private func run(_ words: String...) throws -> Program.Outcome {
    try Program.run(
      ["run", "--roster", "roster.csv", "--standards", Program.repository + "/SampleData/standards"] + words,
      in: scratch.folder)
  }

  @Test("The page lies in the folder, and verify proves it with what it was set beside")
  func verified() throws {
    #expect(try run("--period", "2026-09", "--out", "months/2026-09").status == 0)
    let outcome = try run("--ledger", "months/2026-09/ledger.csv", "--out", "months/2026-10", "--html")
    #expect(outcome.status == 0 && outcome.text.hasSuffix("结果在 months/2026-10/，先看 report.html\n"))
    #expect(try scratch.mode("months/2026-10/report.html") == 0o600)
    #expect(try scratch.names("months/2026-10/inputs/earlier_month") == ["run.json", "summary.csv"])
    #expect(try scratch.text("months/2026-10/report.html").contains("上月数取自旁边 2026-09 的 summary.csv"))
    // Last month's own folder may go: the archive has what it needs.
    try FileManager.default.removeItem(atPath: scratch.path("months/2026-09"))
    #expect(try Program.run(["verify", "months/2026-10"], in: scratch.folder).status == 0)
    let page = try scratch.text("months/2026-10/report.html")
    try scratch.write(page.replacing("发放 2 人", with: "发放 3 人"), "months/2026-10/report.html")
    let changed = try Program.run(["verify", "months/2026-10"], in: scratch.folder)
    #expect(changed.status == 1 && changed.errors.hasPrefix("report.html 第"))
  }

  @Test("A title stands on the page and in the record, and a month run again has it too")
  func title() throws {
    #expect(try run("--out", "one", "--html", "--title", "富民县公安局 <一>").status == 0)
    #expect(try scratch.text("one/report.html").contains("<h1>富民县公安局 &lt;一&gt;：2026-10 工资发放报告</h1>"))
    #expect(try scratch.text("one/run.json").contains("\"title\" : \"富民县公安局 <一>\""))
    #expect(try Program.run(["verify", "one"], in: scratch.folder).status == 0)
  }

  @Test("Without a month before beside it there is a page too, and without --html there is none")
  func alone() throws {
    #expect(try run("--out", "one", "--html", "--lang", "en").status == 0)
    #expect(try scratch.text("one/report.html").contains("so there is no comparison"))
    #expect(try !scratch.names("one/inputs").contains("earlier_month"))
    #expect(try run("--out", "two").status == 0)
    #expect(try !scratch.names("two").contains("report.html"))
  }

  @Test("More pay taken back than paid makes the whole cost negative, and the page and a simulation say so")
  func negativeCost() throws {
    try scratch.write(
      "人员编号,姓名,地区代码,岗位,层级,入职日期,补发工资\nN1,甲,530111,PATROL,G4,2016-09-01,-50000\n", "roster.csv")
    #expect(try run("--out", "one", "--html").status == 0)
    #expect(try scratch.text("one/report.html").contains("单位总成本"))
    let outcome = try Program.run(
      [
        "simulate", "--roster", "roster.csv", "--standards", Program.repository + "/SampleData/standards",
        "--scenario", Program.repository + "/SampleData/scenarios/1-raise.csv", "--out", "two",
      ], in: scratch.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test("A filter that writes no folder has no place for the page")
  func filter() throws {
    let outcome = try run("--payslips", "-", "--html")
    #expect(outcome.status == 2 && outcome.errors.contains("--html 要写进结果文件夹，请加 --out"))
    #expect(try scratch.names() == ["roster.csv"])
  }
}

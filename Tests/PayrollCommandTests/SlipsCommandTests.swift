import Foundation
import Testing

/// `payroll slips`, typed.
@Suite struct SlipsCommandTests {
  private static let month = "Reports/sample-2026-10"

  @Test("Both pages are written for their owner alone; the sample month without a folder being named")
  func pages() throws {
    let scratch = try Scratch()
    let outcome = try Program.run(["slips", "--out", scratch.path("out"), "--title", "官渡分局"])
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    #expect(try scratch.names("out") == ["run.json", "sheet.html", "slips.html"])
    #expect(try scratch.mode("out") == 0o700 && scratch.mode("out/slips.html") == 0o600)
    #expect(outcome.text.contains("15 个单位 90 人，实发 438425.86 元（人民币肆拾叁万捌仟肆佰贰拾伍元捌角陆分）"))
    #expect(try scratch.text("out/sheet.html").contains("官渡分局 2026-10 工资发放表"))
    let again = try Program.run(["slips", Self.month, "--out", scratch.path("out")])
    #expect(again.status == 1 && again.errors.contains("已存在"))
    #expect(try Program.run(["slips", Self.month, "--out", scratch.path("out"), "--replace"]).status == 0)
  }

  @Test(
    "Folders of two months, a month that is not as it was paid, or no place are told, and nothing is written")
  func refused() throws {
    let scratch = try Scratch()
    let words = ["slips", "--lang", "en", Self.month]
    #expect(try Program.run(words).status == 2)
    let two = try Program.run(words + ["Reports/sample-2026-09", "--out", scratch.path("out")])
    #expect(two.status == 2 && two.errors.contains("name those of one"), "\(two.errors)")
    try FileManager.default.copyItem(
      atPath: Program.repository + "/" + Self.month, toPath: scratch.path("month"))
    let payslips = try scratch.text("month/payslips.csv").replacingOccurrences(of: "5493.10", with: "9493.10")
    try scratch.write(payslips, "month/payslips.csv")
    let changed = try Program.run(
      ["slips", "--lang", "en", scratch.path("month"), "--out", scratch.path("out")])
    #expect(changed.status == 1, "\(changed.errors)")
    #expect(try scratch.names() == ["month"])
  }

  @Test("In a bureau's folder the newest month is taken")
  func bureau() throws {
    let scratch = try Scratch()
    try #require(try Program.run(["new", scratch.path("b"), "--lang", "en"]).status == 0)
    for month in ["2026-09", "2026-10"] {
      try FileManager.default.copyItem(
        atPath: Program.repository + "/Reports/sample-" + month, toPath: scratch.path("b/results/" + month))
    }
    let outcome = try Program.run(["slips", "--lang", "en", "--bureau", "b"], in: scratch.folder)
    #expect(outcome.status == 0 && outcome.text.contains("2026-10: 90 people"), "\(outcome.errors)")
    #expect(try scratch.names("b/output") == ["2026-10-slips"])
  }
}

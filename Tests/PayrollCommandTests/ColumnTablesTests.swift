import Foundation
import Payroll
import PayrollFiles
import Testing

@testable import PayrollCommand

/// `SampleData/columns.zh-CN.md` and `columns.en.md` list the columns of every file that a bureau fills in, as the columns
/// describe themselves.
///
/// After a change of a column, `PAYROLL_WRITE_COLUMNS=1` writes them anew.
@Suite struct ColumnTablesTests {
  private static let shared = Set(SharedColumn.allCases.map(\.rawValue))

  private func explained(_ language: Language) throws -> [StarterFolder.Explained] {
    StarterFolder(language: language, period: try #require(PayPeriod("2026-10"))).explained
  }

  /// The page in a language.
  private func page(_ language: Language) throws -> String {
    func word(_ chinese: String, _ english: String) -> String {
      Bilingual(chinese, english).text(in: language)
    }
    let explained = try explained(language)
    var lines = [
      word("# 各列填什么", "# What the columns hold"), "",
      word(
        "每个文件的列，按列自己的说明写成；`payroll new` 建的文件夹里，同样的内容在 `填写说明.csv`。标题写中文名或英文名都可以，次序随意，用不到的列可以不要。",
        "The columns of every file, as they describe themselves; a folder made by `payroll new` has the same in "
          + "`columns.csv`. A title may be the English or the Chinese name, in any order, and columns that are not needed "
          + "may be left out."),
    ]
    let head = [
      word("列名", "column"), word("英文名", "Chinese title"), word("含义", "meaning"),
      word("必填或缺省", "required or default"), word("示例", "example"),
    ]
    func table(_ heading: String, _ columns: [StarterFolder.Explained]) {
      lines += ["", "## " + heading, "", row(head), row(head.map { _ in "---" })]
      lines += columns.map { told in
        let (code, title) = (told.column.code, told.column.title.chinese)
        let names = language == .chinese ? [title, "`\(code)`"] : ["`\(code)`", title]
        return row(names + [told.meaning, told.blank, told.example])
      }
    }
    let standards = explained.filter { StandardsTable(fileName: file($0.place)) != nil }
    let others = explained.filter { StandardsTable(fileName: file($0.place)) == nil }
    for place in unique(others.map(\.place)) { table(place, others.filter { $0.place == place }) }
    let tables = unique(standards.map(\.place))
    let common = standards.filter {
      $0.place == tables.last && ColumnTablesTests.shared.contains($0.column.code)
    }
    table(word("各标准表都有的列", "Columns that the tables of standards share"), common)
    for place in tables {
      table(
        file(place),
        standards.filter { $0.place == place && !ColumnTablesTests.shared.contains($0.column.code) })
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func file(_ place: String) -> String { place.split(separator: "/").last.map(String.init) ?? "" }

  private func unique(_ places: [String]) -> [String] {
    places.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }

  @Test("The tables say what the columns say of themselves", arguments: Language.allCases)
  func tables(_ language: Language) throws {
    let path =
      Program.repository + "/SampleData/columns." + (language == .chinese ? "zh-CN" : "en") + ".md"
    let now = try page(language)
    if ProcessInfo.processInfo.environment["PAYROLL_WRITE_COLUMNS"] != nil {
      try now.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == now)
  }

  @Test("Every column of every file is in them, and says what belongs into it")
  func complete() throws {
    for language in Language.allCases {
      let explained = try explained(language)
      for column in InputColumns.roster + InputColumns.ledger + InputColumns.corrections
        + InputColumns.adjustments + InputColumns.benefitCases
      {
        #expect(explained.contains { $0.column.code == column.code }, "\(column.code)")
      }
      for (name, _) in StarterStandards.files {
        let told = explained.filter { $0.place.hasSuffix("/" + name) }.map(\.column.code)
        #expect(told == InputColumns.standards(name).map(\.code), "\(name)")
      }
      for told in explained { #expect(!told.meaning.isEmpty, "\(told.place) \(told.column.code)") }
    }
  }
}

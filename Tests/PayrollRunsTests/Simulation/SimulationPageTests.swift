import Foundation
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `simulation.html` beside the tables.
@Suite struct SimulationPageTests {
  private static func results(_ language: Language) throws -> PlanResults {
    let random = RandomRoster(200, seed: 8)
    var month = Month(RandomRoster.period, random.people, ledger: random.ledgerText)
    month.language = language
    var plan = Plan(
      month,
      [
        "raise <5%> & \"more\",salary,5304,,reference_salary,percent,5",
        "raise <5%> & \"more\",posts,53,PATROL,risk,set,1.5",
        "cut,contributions,5304,medical,employer_rate,set,1%",
        "cut,grades,53,G1,grade_pay,add,-100",
      ], months: 3)
    plan.question = SolveQuestion(.salary, "reference_salary", budget: Money(yuan: 9_000_000))
    return try plan.simulate()
  }

  /// Figures of a page without commas and plus signs.
  private func plain(_ text: String) -> String {
    text.replacingOccurrences(of: ",", with: "").replacingOccurrences(of: "+", with: "")
  }

  @Test("The figures of the page are those of the CSV files", arguments: [Language.english, .chinese])
  func figures(_ language: Language) throws {
    let results = try Self.results(language)
    let english = language == .english ? results : try Self.results(.english)
    let page = plain(results.text("simulation.html"))
    func has(_ cells: [String]) -> Bool {
      let row = cells.map { ">\($0)<" }
      return page.components(separatedBy: "<tr").contains { line in row.allSatisfy { line.contains($0) } }
    }
    for row in english.table("totals.csv").all("period", "total") {
      let cells = ["gross_pay", "net_pay", "employer_cost", "difference"].compactMap { row[$0] }
      #expect(has(cells + ["\(row["difference_percent"] ?? "")%"]), "\(cells)")
    }
    for row in english.table("causes.csv").rows { #expect(has([row[1], row[3], row[4], row[8]]), "\(row)") }
    for row in english.table("gains.csv").rows { #expect(has(Array(row[1...])), "\(row)") }
    for row in english.table("largest.csv").rows { #expect(has([row[2], row[3], row[4], row[5]]), "\(row)") }
    for row in english.table("groups.csv").all("dimension", "region") where row["scenario"] != "" {
      #expect(has(["value", "headcount", "employer_cost", "difference"].compactMap { row[$0] }), "\(row)")
    }
    for row in english.table("findings.csv").rows where row[5] != "0" || row[6] != "0" {
      #expect(has(Array(row[3...])), "\(row)")
    }
    let solved = english.table("solve.csv").cells(0)
    #expect(
      has([solved["percent"].map { $0 + "%" } ?? "", solved["employer_cost"] ?? "", solved["budget"] ?? ""]))
  }

  @Test("The pictures show the same figures, each with a title")
  func pictures() throws {
    let results = try Self.results(.english)
    let html = results.text("simulation.html")
    let pictures = html.components(separatedBy: "<svg").dropFirst()
    #expect(pictures.count == 2 + 2 * 3)
    for picture in pictures { #expect(picture.contains("<title id=")) }
    let page = plain(html)
    for row in results.table("causes.csv").rows { #expect(page.contains(">\(row[8])</text>")) }
  }

  @Test("What a scenario is called cannot become part of the page")
  func escaped() throws {
    let html = try Self.results(.english).text("simulation.html")
    #expect(html.contains("raise &lt;5%&gt; &amp; &quot;more&quot;"))
    #expect(!html.contains("raise <5%>"))
  }

  @Test("The page is well formed XML but for its declaration", arguments: [Language.english, .chinese])
  func wellFormed(_ language: Language) throws {
    let html = try Self.results(language).text("simulation.html")
    var open: [String] = []
    for part in html.components(separatedBy: "<").dropFirst() {
      let tag = part.prefix { $0 != ">" }
      let name = String(tag.prefix { $0 != " " && $0 != "\n" && $0 != "/" })
      if tag.hasPrefix("!") || ["meta"].contains(name) || tag.hasSuffix("/") { continue }
      if tag.hasPrefix("/") {
        #expect(open.popLast() == String(tag.dropFirst()))
      } else {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }
}

import Foundation
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What holds for every page that is written, in both languages.
@Suite struct PageFrameTests {
  enum Page: CaseIterable {
    case report, comparison, sheet, slips, statements, year, simulation, budget, explanation
  }

  private static let languages: [Language] = [.chinese, .english]

  private static func html(_ page: Page, _ language: Language) throws -> String {
    let people = [
      person("A1", ["unit": "一所", "overtime_holiday_hours": "8", "personal_leave_days": "1"]),
      person("B2", ["unit": "二所", "annual_bonus": "5000", "bank_account": "6222000000001234"]),
    ]
    let month = Month("2026-10", people).with(\.language, language)
    func months() throws -> PaidArchive { try PaidArchive.twoMonths(people, Array(people.dropFirst())) }
    switch page {
    case .report:
      return try FaultyRoster(300, seed: 5).month(language).with(\.writesReport, true).pay().text(.report)
    case .comparison: return try months().compared { $0.language = language }.text(.page)
    case .sheet, .slips:
      var archive = PaidArchive()
      try archive.pay("2026-10", roster: Month.roster(people), PayStandards.common.files)
      return try archive.slips { $0.language = language }.store.text(of: page == .sheet ? .sheet : .slips)
    case .statements: return try months().year(2026) { $0.language = language }.text(.statementPages)
    case .year: return try months().year(2026) { $0.language = language }.text(.page)
    case .simulation:
      return try Plan(month, ["raise,salary,5301,,reference_salary,percent,5"], months: 2).simulate()
        .text("simulation.html")
    case .budget: return try Plan(month, months: 2).simulate().text("simulation.html")
    case .explanation:
      guard case .explained(let explanation) = try month.run(into: MemorySink()).explain("A1") else {
        return ""
      }
      return ExplanationSheet(explanation, language).page
    }
  }

  @Test("No page asks the network for anything, and none runs a script", arguments: Page.allCases, languages)
  func alone(_ page: Page, _ language: Language) throws {
    let html = try Self.html(page, language).lowercased()
    #expect(html.hasPrefix("<!doctype html>") && html.hasSuffix("</html>\n"))
    for asking in ["http:", "https:", "src=", "href=", "url(", "@import", "<link", "<script", "<base"] {
      #expect(!html.contains(asking), "\(asking)")
    }
    #expect(!html.contains(/["'=(\s]\/\/[a-z0-9]/) && !html.contains(/<[^>]* on[a-z]+=/))
  }

  @Test(
    "Every table has a caption, and every heading in it says what it heads", arguments: Page.allCases,
    languages)
  func tables(_ page: Page, _ language: Language) throws {
    let html = try Self.html(page, language)
    let tables = html.components(separatedBy: "<table").dropFirst()
    #expect(tables.isEmpty == (page == .slips))
    for table in tables {
      let caption = table.firstMatch(of: #/^[^>]*>\s*<caption[^>]*>(.+?)</caption>/#)?.output.1 ?? ""
      #expect(caption.replacing(/<[^>]*>/, with: "").contains(/\w/), "\(table.prefix(200))")
      #expect(table.contains("<th "))
    }
    for heading in html.matches(of: /<th\b[^>]*>/) {
      #expect(heading.output.contains(/\sscope="?(col|row|rowgroup)\b/), "\(heading.output)")
    }
  }

  @Test(
    "Every page says its language and title, fits a narrow window, and takes its colours from one place",
    arguments: Page.allCases, languages)
  func head(_ page: Page, _ language: Language) throws {
    let html = try Self.html(page, language)
    #expect(html.contains("<html lang=\"\(language == .chinese ? "zh-CN" : "en")\">"))
    #expect(html.contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"))
    #expect(html.contains("<meta name=\"color-scheme\" content=\"light dark\">"))
    #expect(html.contains(/<title>[^<]+<\/title>\n<style>/))
    // What is wider than the window scrolls by itself.
    #expect(
      html.matches(of: /<table/).count == html.matches(of: /<div class="wide">\s*<table/).count
        || page == .explanation)
    #expect(!html.replacing(/--[a-z]+: #[0-9a-f]{3,6};/, with: "").contains(/#[0-9a-f]{3,6}\b/))
  }

  /// The colours of the light or the dark screen by their names.
  private static func colours(dark: Bool) -> [String: Double] {
    let parts = PageFrame.start("", .english, "").components(
      separatedBy: "@media screen and (prefers-color-scheme: dark)")
    let pairs = parts[dark ? 1 : 0].matches(of: /--([a-z]+): #([0-9a-f]+);/).map { match in
      let digits = match.output.2.count == 3 ? match.output.2.flatMap { [$0, $0] } : Array(match.output.2)
      let parts = stride(from: 0, to: 6, by: 2).map { place -> Double in
        let part = Double(Int(String(digits[place...(place + 1)]), radix: 16) ?? 0) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return (String(match.output.1), 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2])
    }
    return Dictionary(pairs) { $1 }
  }

  @Test(
    "Letters and bars stand out from what is behind them, on a dark screen too", arguments: [false, true])
  func contrast(_ dark: Bool) throws {
    let colours = Self.colours(dark: dark)
    #expect(colours.keys.sorted() == Self.colours(dark: !dark).keys.sorted())
    func contrast(_ name: String, _ ground: String) throws -> Double {
      let both = [try #require(colours[name]), try #require(colours[ground])]
      return ((both.max() ?? 0) + 0.05) / ((both.min() ?? 0) + 0.05)
    }
    // 4.5 for letters and 3 for what is drawn: what the guidelines for accessible pages ask for.
    for ground in ["ground", "band"] {
      for letters in ["ink", "quiet"] { #expect(try contrast(letters, ground) >= 4.5, "\(letters)") }
    }
    for kind in ["plain", "rise", "fall", "total"] { #expect(try contrast(kind, "ground") >= 3, "\(kind)") }
  }

  @Test("Bars that rise and bars that fall can be told apart without colours: one kind is hollow")
  func bars() {
    let page = PageFrame("t", .english).html
    #expect(page.contains("svg .rise { fill: var(--rise); }"))
    #expect(page.contains("svg .fall { fill: var(--ground); stroke: var(--fall);"))
  }
}

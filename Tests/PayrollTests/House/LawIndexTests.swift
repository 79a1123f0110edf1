import Foundation
import PayrollTestSupport
import Testing

@testable import Payroll

/// The way from the law to the code.
@Suite struct LawIndexTests {
  @Test("Reports/LawIndex.md is what the sources make it")
  func isFresh() throws {
    let tree = try SourceTree()
    let text = try LawIndex(tree).text
    let file = tree.root.appending(path: "Reports/LawIndex.md")
    if ProcessInfo.processInfo.environment["PAYROLL_WRITE_LAW_INDEX"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let pair = zip(lines(text), lines(written)).first { $0 != $1 }
    let difference = pair.map { "expected: \($0.0)\nfound: \($0.1)" } ?? "a line too many or too few"
    let isFresh = written == text
    #expect(isFresh, "run \(LawIndex.command)\n\(difference)")
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test("Every source line has the form that can be looked up")
  func form() throws {
    #expect(try LawIndex(SourceTree()).malformed == [])
  }

  @Test("Every paragraph of the regulation that touches pay has its code, or a reason why not")
  func paragraphs() throws {
    #expect(try LawIndex(SourceTree()).misplaced == [])
    #expect(Set(RegulationParagraph.all.map(\.article)) == [16, 26, 28, 32, 33, 34, 35, 36, 40])
  }

  @Test("Every file of a floor with formulas says on which law it rests")
  func formulas() throws {
    let tree = try SourceTree()
    for file in try tree.files(ofTarget: "Payroll")
    where ["Wage", "Overtime", "Contributions", "IncomeTax"].contains(file.floor) {
      let path = "Sources/Payroll/\(file.path)"
      let rules = DocumentedRule.all(in: try tree.text(path), path: path)
      #expect(rules.contains { !$0.sources.isEmpty }, "\(path)")
    }
  }

  @Test("The reading of sources sees what it should")
  func reading() {
    let text = """
      /// A thing that pays. It has more to say.
      ///
      ///     formula = a x b
      ///
      /// - Source: 劳动法 Art. 44
      /// - Reading: a long one
      ///   that goes on.
      public struct Thing {
        /// What Art. 44 asks
        /// for; see ``Thing``.
        ///
        /// - Source: 劳动法 Arts. 41, 44
        @inline(__always)
        private mutating func compute<T>(_ x: T) {
          let local = 1
        }
        /// Nothing.
        var other: Int
        /// - Source: 人社部发〔2025〕2号
        static func whole() {}
      }
      """
    let rules = DocumentedRule.all(in: text, path: "Sources/X.swift")
    #expect(rules.map(\.symbol) == ["Thing", "Thing.compute(…)", "Thing.whole()"])
    #expect(rules.map(\.summary) == ["A thing that pays.", "What Art. 44 asks for; see `Thing`.", ""])
    #expect(rules[0].readings == ["a long one that goes on."])
    #expect(rules[1].sources == ["劳动法 Arts. 41, 44"])
  }

  @Test(
    "A source is a document, or a document with its articles",
    arguments: [
      ("人社部发〔2025〕2号", "人社部发〔2025〕2号 0"), ("劳动法 Art. 44", "劳动法 44"),
      ("条例 Art. 35(2)", "条例 35(2)"), ("社会保险法 Arts. 10, 23", "社会保险法 10 社会保险法 23"),
      ("财政部 税务总局公告2023年第30号", "财政部 税务总局公告2023年第30号 0"),
    ])
  func source(_ source: String, _ expected: String) throws {
    let articles = try #require(CitedArticle.all(of: source)).map { cited in
      "\(cited.document) \(cited.article)" + (cited.paragraph.map { "(\($0))" } ?? "")
    }
    #expect(articles.joined(separator: " ") == expected)
  }

  @Test(
    "What cannot be looked up is refused",
    arguments: [
      "劳动法 Art 44", "劳动法 Arts. 44", "劳动法 Art. 41, 44", "劳动法 Art. 44.", "rules; 劳动法 Art. 44",
      "劳动法 Art. 44 (overtime)", "劳动法 第44条 Art. x",
    ])
  func malformed(_ source: String) {
    #expect(CitedArticle.all(of: source) == nil)
  }
}

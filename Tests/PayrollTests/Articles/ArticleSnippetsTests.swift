import Foundation
import Testing

/// The code in the documentation catalogue is compiled: it stands word for word in a test or in the sources.
@Suite struct ArticleSnippetsTests {
  @Test(
    "Every snippet of an article stands in its test, or in a file of the sources that the article names",
    arguments: [
      "Payroll", "PayingAMonth", "OrderOfCalculation", "AddingAPayItem", "AddingAColumn", "StandardsAndDates",
      "Simulating", "TestingFormulas",
    ])
  func snippets(_ article: String) throws {
    let tree = try SourceTree()
    let text = try tree.text("Sources/Payroll/Payroll.docc/\(article).md")
    // What has to be imported stands at the top of the test's file.
    let snippets = snippets(of: text).filter { !$0.allSatisfy { $0.hasPrefix("import ") } }
    #expect(!snippets.isEmpty)
    let compiled = try compiledFiles(of: article, text).map { lines(try tree.text($0)) }
    for snippet in snippets {
      let isCompiled = compiled.contains { stands(snippet, in: $0) }
      #expect(isCompiled, "\(article): \(snippet.joined(separator: "\n"))")
    }
  }

  @Test("The list of articles is that of the folder")
  func articles() throws {
    let folder = try SourceTree().root.appending(path: "Sources/Payroll/Payroll.docc")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(
      files.filter { !$0.hasPrefix(".") }.sorted() == [
        "AddingAColumn.md", "AddingAPayItem.md", "OrderOfCalculation.md", "PayingAMonth.md", "Payroll.md",
        "Simulating.md", "StandardsAndDates.md", "TestingFormulas.md", "TheHouse.md",
      ])
  }

  private func compiledFiles(of article: String, _ text: String) -> [String] {
    let named = text.matches(of: #/`((?:Sources|Tests)/[\w/]+\.swift)`/#).map { String($0.1) }
    switch article {
    case "Payroll": return ["Tests/PayrollTests/Articles/PayingAMonthTests.swift"]
    case "AddingAPayItem", "AddingAColumn": return named
    case "OrderOfCalculation":
      return [
        "Tests/PayrollTests/Articles/\(article)Tests.swift", "Sources/Payroll/Payslip/Calculation.swift",
      ]
    default: return ["Tests/PayrollTests/Articles/\(article)Tests.swift"]
    }
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private func snippets(of text: String) -> [[Substring]] {
    text.split(separator: "```swift\n", omittingEmptySubsequences: false).dropFirst().map { rest in
      Array(lines(String(rest)).prefix { $0 != "```" })
    }
  }

  /// Whether the lines stand there one after the other, all indented by the same number of spaces.
  private func stands(_ snippet: [Substring], in file: [Substring]) -> Bool {
    guard let first = snippet.first, file.count >= snippet.count else { return false }
    return (0...(file.count - snippet.count)).contains { start in
      let begin = file[start]
      let indentation = begin.dropLast(first.count)
      guard begin.hasSuffix(first), indentation.allSatisfy({ $0 == " " }) else { return false }
      return zip(snippet, file[start...]).allSatisfy { $0.isEmpty ? $1.isEmpty : $1 == indentation + $0 }
    }
  }
}

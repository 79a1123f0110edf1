import Foundation
import PayrollTestSupport
import Testing

@testable import Payroll

/// What each module lets others name is written down, so that a change of it is seen.
@Suite struct APITests {
  @Test(
    "Tests/API has what the sources of a module declare as public; PAYROLL_WRITE_API=1 writes it anew",
    arguments: ["Payroll", "PayrollFiles", "PayrollRuns", "PayrollTestSupport"])
  func written(_ module: String) throws {
    let tree = try SourceTree()
    var declarations: [String] = []
    for file in try tree.files(ofTarget: module) {
      let text = try tree.text("Sources/\(module)/\(file.path)")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for declaration in PublicDeclaration.all(in: text) {
        declarations.append(APITests.signature(at: declaration.line - 1, in: lines))
      }
    }
    #expect(declarations.count > 10)
    let found = declarations.sorted()
    let file = tree.root.appending(path: "Tests/API/\(module).txt")
    if ProcessInfo.processInfo.environment["PAYROLL_WRITE_API"] == "1" {
      try Data((found.joined(separator: "\n") + "\n").utf8).write(to: file)
    }
    let known = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    let difference = found.difference(from: known).map { change in
      switch change {
      case .insert(_, let line, _): "new: \(line)"
      case .remove(_, let line, _): "gone: \(line)"
      }
    }
    #expect(difference == [])
  }

  /// The declaration that begins on a line, without its body, after the type in which it stands.
  private static func signature(at start: Int, in lines: [Substring]) -> String {
    let indentation = lines[start].prefix { $0 == " " }.count
    var owner = ""
    if indentation > 0 {
      let outer = lines[..<start].last { line in
        line.prefix { $0 == " " }.count < indentation
          && line.contains(#/\b(struct|class|enum|extension|protocol) /#)
      }
      owner = outer.map { name(of: $0) + ": " } ?? ""
    }
    var text = ""
    for line in lines[start...].prefix(12) {
      text += (text.isEmpty ? "" : " ") + line.drop { $0 == " " }
      if text.contains("{") || text.count(where: { $0 == "(" }) == text.count(where: { $0 == ")" }) { break }
    }
    let head = text.split(separator: " {", maxSplits: 1, omittingEmptySubsequences: false)[0]
    return owner + head.replacing("( ", with: "(").replacing(" )", with: ")")
  }

  private static func name(of line: Substring) -> String {
    line.split(separator: #/\b(?:struct|class|enum|extension|protocol) /#).last.map {
      String($0.prefix { $0 != " " && $0 != ":" && $0 != "<" })
    } ?? ""
  }

  @Test("A declaration is read with the type in which it stands and all of its parameters")
  func reading() {
    let text = """
      public struct Thing: Sendable {
        /// Adds.
        public func add(
          _ other: Thing, to sum: Int
        ) -> Thing {
        }
        public var count: Int { 1 }
      }
      """
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      PublicDeclaration.all(in: text).map { APITests.signature(at: $0.line - 1, in: lines) } == [
        "public struct Thing: Sendable", "Thing: public func add(_ other: Thing, to sum: Int) -> Thing",
        "Thing: public var count: Int",
      ])
  }
}

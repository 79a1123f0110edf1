import Testing

/// What everybody who uses the library can read.
@Suite struct DocumentationTests {
  @Test("Everything public says what it is, and what throws says when")
  func documented() throws {
    let tree = try SourceTree()
    var count = 0
    for file in try tree.files(ofTarget: "Payroll") {
      let path = "Sources/Payroll/\(file.path)"
      for declaration in PublicDeclaration.all(in: try tree.text(path)) {
        count += 1
        #expect(declaration.isDocumented, "\(path):\(declaration.line): \(declaration.code)")
        let saysWhen = !declaration.throwsErrors || declaration.comment.contains { $0.contains("- Throws:") }
        #expect(saysWhen, "\(path):\(declaration.line): \(declaration.code)")
      }
    }
    #expect(count > 1_000)
  }

  @Test("Every public type has its place on the landing page")
  func landing() throws {
    let tree = try SourceTree()
    let page = try tree.text("Sources/Payroll/Payroll.docc/Payroll.md")
    let type = #/^public (?:final |indirect )*(?:struct|class|enum|protocol|actor) (\w+)/#
    for file in try tree.files(ofTarget: "Payroll") {
      for declaration in PublicDeclaration.all(in: try tree.text("Sources/Payroll/\(file.path)")) {
        guard declaration.indentation == 0, let name = declaration.code.firstMatch(of: type)?.1 else {
          continue
        }
        #expect(page.contains("- ``\(name)``\n"), "\(file.path)")
      }
    }
  }

  @Test("The reading of sources sees what it should")
  func reading() {
    let text = """
      /// A thing.
      public enum Thing: Sendable {
        /// One.
        case one
        case two

        public var code: String {
          switch self {
          case .one: "one"
          case .two: "two"
          }
        }

        /// Adds.
        @inline(__always)
        public func add(
          _ other: Thing
        ) throws(Overflow) -> Thing {
        }
        func own() {}
      }
      enum Other {
        case three
      }
      public protocol Hearer {
        func hear()
      }
      """
    let found = PublicDeclaration.all(in: text)
    #expect(
      found.map(\.code) == [
        "public enum Thing: Sendable {", "case one", "case two", "public var code: String {",
        "public func add(", "public protocol Hearer {", "func hear()",
      ])
    #expect(found.map(\.isDocumented) == [true, true, false, false, true, false, false])
    #expect(found.map(\.throwsErrors) == [false, false, false, false, true, false, false])
    #expect(found.map(\.line) == [2, 4, 5, 7, 16, 25, 26])
  }
}

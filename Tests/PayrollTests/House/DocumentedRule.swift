/// A declaration whose doc comment says on which law it rests, or how a doubtful one is read.
struct DocumentedRule {
  /// The file, as a path from the repository's folder.
  let path: String
  /// The declaration, such as `Calculation.computeOvertime()`.
  let symbol: String
  /// The first sentence of the doc comment.
  let summary: String
  /// The texts after `- Source:`, one for each.
  let sources: [String]
  /// The texts after `- Reading:`.
  let readings: [String]

  /// The documented declarations of a file that have a source or a reading, in order.
  static func all(in text: String, path: String) -> [DocumentedRule] {
    var rules: [DocumentedRule] = []
    var comment: [String] = []
    var types: [(indentation: Int, name: String)] = []
    let declarations = Declarations()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let code = line.drop { $0 == " " }
      if code.hasPrefix("///") {
        comment.append(String(code.dropFirst(3)))
        continue
      }
      if code.isEmpty || code.hasPrefix("@") { continue }
      let indentation = line.count - code.count
      types.removeAll { $0.indentation >= indentation }
      if !comment.isEmpty, let name = declarations.name(in: code) {
        let rule = DocumentedRule(path, types.map(\.name) + [name], comment)
        if !rule.sources.isEmpty || !rule.readings.isEmpty { rules.append(rule) }
      }
      if let type = declarations.type(in: code) { types.append((indentation, type)) }
      comment = []
    }
    return rules
  }

  private init(_ path: String, _ names: [String], _ comment: [String]) {
    self.path = path
    symbol = names.joined(separator: ".")
    summary = DocumentedRule.summary(comment)
    sources = DocumentedRule.texts(after: "- Source:", in: comment)
    readings = DocumentedRule.texts(after: "- Reading:", in: comment)
  }

  private static func summary(_ comment: [String]) -> String {
    let paragraph = comment.prefix { !$0.allSatisfy { $0 == " " } && !$0.hasPrefix(" - ") }
    let text = paragraph.map { String($0.drop { $0 == " " }) }.joined(separator: " ")
      .replacing("``", with: "`")
    guard let end = text.firstRange(of: #/\.\s+(?=[A-Z`])/#), !text[..<end.lowerBound].hasSuffix("Art") else {
      return text
    }
    return String(text[..<end.lowerBound]) + "."
  }

  /// The texts of a kind of line, each with the indented lines that continue it.
  private static func texts(after mark: String, in comment: [String]) -> [String] {
    var texts: [String] = []
    var isOpen = false
    for line in comment {
      let text = String(line.drop { $0 == " " })
      if text.hasPrefix(mark) {
        texts.append(String(text.dropFirst(mark.count).drop { $0 == " " }))
        isOpen = true
      } else if isOpen, line.hasPrefix("   "), !text.hasPrefix("- ") {
        texts[texts.count - 1] += " " + text
      } else {
        isOpen = false
      }
    }
    return texts
  }
}

/// Reads what a line of code declares.
private struct Declarations {
  private let type =
    #/^(?:(?:public|package|internal|private|fileprivate|final|indirect) )*(?:struct|class|enum|protocol|actor|extension) (\w+)/#
  private let declaration =
    #/^(?:(?:public|package|internal|private|fileprivate|static|final|mutating|indirect) )*(?:struct|class|enum|protocol|actor|extension|typealias|func|var|let|case) (\w+)(<[^>]*>)?(\(\)?)?/#
  private let initializer = #/^(?:(?:public|package|internal|private) )*init\b/#

  /// The type that the line begins or extends.
  func type(in code: Substring) -> String? {
    code.firstMatch(of: type).map { String($0.1) }
  }

  /// What the line declares, a function with its parentheses.
  func name(in code: Substring) -> String? {
    if code.firstMatch(of: initializer) != nil { return "init" }
    guard let found = code.firstMatch(of: declaration) else { return nil }
    guard let parentheses = found.3 else { return String(found.1) }
    return found.1 + (parentheses == "()" ? "()" : "(…)")
  }
}

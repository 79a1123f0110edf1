/// A declaration whose doc comment says on which law it rests, or how a doubtful one is read.
struct DocumentedRule {
  /// The file, as a path from the repository's folder.
  let path: String
  /// The declaration, such as `Calculation.computeOvertime()`.
  let symbol: String
  /// The texts after `- Source:`, one for each.
  let sources: [String]
  /// The texts after `- Reading:`.
  let readings: [String]
  private let comment: [String]

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
    self.comment = comment
    sources = DocumentedRule.texts(after: "- Source:", in: comment)
    readings = DocumentedRule.texts(after: "- Reading:", in: comment)
  }

  /// The first sentence of the doc comment.
  var summary: String {
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

/// Reads what a line of code declares, word by word: there are forty thousand lines.
private struct Declarations {
  private static let access: Set<Substring> = ["public", "package", "internal", "private", "fileprivate"]
  private static let modifiers = access.union(["static", "final", "mutating", "indirect"])
  private static let types: Set<Substring> = ["struct", "class", "enum", "protocol", "actor", "extension"]
  private static let kinds = types.union(["typealias", "func", "var", "let", "case"])

  /// The type that the line begins or extends.
  func type(in code: Substring) -> String? {
    guard let (kind, rest) = Declarations.kind(of: code), Declarations.types.contains(kind) else {
      return nil
    }
    return String(Declarations.name(at: rest))
  }

  /// What the line declares, a function with its parentheses.
  func name(in code: Substring) -> String? {
    guard let (kind, rest) = Declarations.kind(of: code) else { return nil }
    if kind == "init" { return "init" }
    let name = Declarations.name(at: rest)
    var after = rest.dropFirst(name.count)
    if after.first == "<", let end = after.firstIndex(of: ">") { after = after[after.index(after: end)...] }
    guard after.first == "(" else { return String(name) }
    return name + (after.hasPrefix("()") ? "()" : "(…)")
  }

  /// The word that says what is declared, and what follows it.
  private static func kind(of code: Substring) -> (kind: Substring, rest: Substring)? {
    var rest = code
    while true {
      let word = name(at: rest)
      let after = rest.dropFirst(word.count)
      if word == "init" { return (word, after) }
      guard after.first == " " else { return nil }
      if kinds.contains(word) { return (word, after.dropFirst()) }
      guard modifiers.contains(word) else { return nil }
      rest = after.dropFirst()
    }
  }

  /// The letters and digits with which a text begins.
  private static func name(at text: Substring) -> Substring {
    let end = text.utf8.firstIndex { byte in
      !(byte == UInt8(ascii: "_") || byte >= 0x80 || (48...57).contains(byte) || (65...90).contains(byte)
        || (97...122).contains(byte))
    }
    return text[..<(end ?? text.endIndex)]
  }
}

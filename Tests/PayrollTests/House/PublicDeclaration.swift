/// Something that everybody who uses the library can name.
struct PublicDeclaration {
  /// The line of the file, from 1.
  let line: Int
  /// The spaces before it.
  let indentation: Int
  /// Its first line, without the spaces before it.
  let code: Substring
  /// The lines of its doc comment.
  let comment: [Substring]
  /// Whether it can throw.
  let throwsErrors: Bool

  /// Whether it has a doc comment that says something.
  var isDocumented: Bool { comment.contains { $0.contains { $0.isLetter } } }

  /// The public declarations of a file, the cases of public enums and the requirements of public protocols among
  /// them, in order.
  static func all(in text: String) -> [PublicDeclaration] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var found: [PublicDeclaration] = []
    var comment: [Substring] = []
    /// The indentation of what belongs to the enum or protocol that everybody can name, if the line is in one.
    var members: (indentation: Int, isProtocol: Bool)?
    for (index, line) in lines.enumerated() {
      let code = line.drop { $0 == " " }
      let indentation = line.count - code.count
      if code.hasPrefix("///") {
        comment.append(code.dropFirst(3))
        continue
      }
      if code.hasPrefix("@"), !code.contains(" ") { continue }
      defer { comment = [] }
      if code.isEmpty { continue }
      if let inside = members, indentation < inside.indentation { members = nil }
      let isMember =
        members.map { inside in
          indentation == inside.indentation && code != "}"
            && (inside.isProtocol
              ? code.hasWord(["func", "var", "init", "subscript"]) : code.hasPrefix("case "))
        } ?? false
      if code.hasPrefix("public ") || isMember {
        found.append(
          PublicDeclaration(
            line: index + 1, indentation: indentation, code: code, comment: comment,
            throwsErrors: throwsErrors(lines[index...])))
      }
      if code.hasPrefix("public "), code.hasSuffix("{"),
        let kind = code.firstMatch(of: #/^public (?:indirect )?(enum|protocol) /#)?.1
      {
        members = (indentation + 2, kind == "protocol")
      }
    }
    return found
  }

  /// Whether the declaration that begins here throws: it says so before its body.
  private static func throwsErrors(_ lines: ArraySlice<Substring>) -> Bool {
    for line in lines.prefix(8) {
      let head = line.prefix { $0 != "{" }
      if head.hasWord(["throws"]) { return true }
      if head.count < line.count || line.hasWord(["var", "let", "case"]) { return false }
    }
    return false
  }
}

extension Substring {
  /// Whether one of some words stands in the line.
  fileprivate func hasWord(_ words: Set<Substring>) -> Bool {
    utf8.split { !((97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || $0 == 95) }
      .contains { words.contains(Substring($0)) }
  }
}

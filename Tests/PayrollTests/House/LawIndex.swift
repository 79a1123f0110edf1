import PayrollTestSupport
@testable import Payroll

/// `Reports/LawIndex.md`: from each article to the rules that rest on it and the code that has them.
///
/// It is made from the `- Source:` and `- Reading:` lines of doc comments, the citations of the pay items and of
/// the findings, and the list of the regulation's paragraphs.
struct LawIndex {
  /// A line of a table: a rule and where it stands.
  struct Line: Hashable {
    let rule: String
    let code: String
    let path: String
  }

  private let rules: [DocumentedRule]
  private var lines: [CitedArticle: [Line]] = [:]
  /// Source lines that have another form than the others.
  private(set) var malformed: [String] = []

  /// The index of the sources as they are.
  init(_ tree: SourceTree) throws {
    var rules: [DocumentedRule] = []
    for target in ["Payroll", "PayrollFiles", "PayrollRuns"] {
      for file in try tree.files(ofTarget: target) {
        let path = "Sources/\(target)/\(file.path)"
        rules += DocumentedRule.all(in: try tree.text(path), path: path)
      }
    }
    self.rules = rules
    for rule in rules { add(rule) }
    for item in PayItem.allCases { add(item) }
    for code in FindingCode.allCases { add(code) }
  }

  private mutating func add(_ rule: DocumentedRule) {
    let line = Line(rule: rule.summary, code: rule.symbol, path: rule.path)
    for source in rule.sources {
      guard let articles = CitedArticle.all(of: source) else {
        malformed.append("\(rule.path): \(source)")
        continue
      }
      for article in articles { lines[article, default: []].append(line) }
    }
  }

  private mutating func add(_ item: PayItem) {
    let entry = item.entry
    let line = Line(
      rule: "`\(entry.code)` \(entry.title.chinese) \(entry.title.english): \(entry.formula.english)",
      code: "PayItem.\(item)", path: "Sources/Payroll/Law/PayItemCatalogue.swift")
    for article in CitedArticle.all(of: entry.citation.document, entry.citation.article) {
      lines[article, default: []].append(line)
    }
  }

  private mutating func add(_ code: FindingCode) {
    let entry = code.entry
    let line = Line(
      rule: "finding `\(entry.code)`", code: "FindingCode.\(code)",
      path: "Sources/Payroll/Payslip/FindingCode.swift")
    for article in CitedArticle.all(of: entry.citation.document, entry.citation.article) {
      lines[article, default: []].append(line)
    }
  }
}

extension LawIndex {
  /// What stands wrong in the list of paragraphs: paragraphs without a place or with one too many, and articles
  /// cited that the list does not have.
  var misplaced: [String] {
    var found: [String] = []
    for paragraph in RegulationParagraph.all {
      let name = "Article \(paragraph.article) paragraph \(paragraph.paragraph ?? 0)"
      let isCited = cites(paragraph)
      switch paragraph.place {
      case .rules: if !isCited { found.append("\(name) is cited by no code of the library") }
      case .none: if isCited { found.append("\(name) has a reason why not, and is cited") }
      }
    }
    let articles = Set(RegulationParagraph.all.map(\.article))
    for cited in lines.keys.sorted() where cited.document == RegulationParagraph.document {
      guard articles.contains(cited.article), let number = cited.paragraph else { continue }
      let isKnown = RegulationParagraph.all.contains { $0.article == cited.article && $0.paragraph == number }
      if !isKnown {
        found.append("Article \(cited.article)(\(number)) is cited and there is no such paragraph")
      }
    }
    return found
  }

  private func cites(_ paragraph: RegulationParagraph) -> Bool {
    lines(of: paragraph).contains { $0.path.hasPrefix("Sources/Payroll/") }
  }

  /// The lines of a paragraph; an article of one paragraph, or the sentence before its items, is cited without a
  /// number.
  private func lines(of paragraph: RegulationParagraph) -> [Line] {
    let number = paragraph.paragraph.flatMap { $0 == 0 ? nil : $0 }
    return lines[
      CitedArticle(document: RegulationParagraph.document, article: paragraph.article, paragraph: number)]
      ?? []
  }
}

extension LawIndex {
  /// How the index is made anew.
  static let command = "PAYROLL_WRITE_LAW_INDEX=1 swift test --filter LawIndexTests"

  /// The index as Markdown.
  var text: String {
    var text = """
      # 条款索引 Law index

      从每一条法规到依据它的规则，再到程序里的位置。本文件由源代码注释中的 `- Source:`、`- Reading:` 行和工资项目目录生成，与源代码不一致时测试失败；重新生成：

      From each article to the rules that rest on it and to the code. It is made from the `- Source:` and `- Reading:` lines of the sources and from the catalogue of pay items, and a test fails when it is stale. To make it anew:

      ```
      \(LawIndex.command)
      ```

      """
    text += "\n## \(RegulationParagraph.document)\n"
    text += regulation
    let others = Set(lines.keys.map(\.document)).subtracting([RegulationParagraph.document])
    for document in others.sorted(by: { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }) {
      text += "\n## \(document)\n"
      for cited in lines.keys.filter({ $0.document == document }).sorted() {
        if cited.article > 0 { text += "\n### 第\(cited.article)条 Art. \(cited.article)\n" }
        text += LawIndex.table(lines[cited] ?? [])
      }
    }
    return text + readings
  }

  private var regulation: String {
    let cited = lines.keys.filter { $0.document == RegulationParagraph.document }.map(\.article)
    let articles = Set(RegulationParagraph.all.map(\.article)).union(cited).sorted()
    return articles.map { "\n### 第\($0)条 Article \($0)\n" + article($0) }.joined()
  }

  private func article(_ number: Int) -> String {
    let paragraphs = RegulationParagraph.all.filter { $0.article == number }
    var text = ""
    for paragraph in paragraphs {
      let name = paragraph.paragraph.flatMap { $0 == 0 ? nil : "\(number)(\($0)) " } ?? ""
      text += "\n> \(name)\(paragraph.text)\n"
      let lines = lines(of: paragraph)
      text += lines.isEmpty ? "\n\(paragraph.place.reason ?? "—")\n" : LawIndex.table(lines)
    }
    if paragraphs.contains(where: { $0.paragraph == nil || $0.paragraph == 0 }) { return text }
    let whole =
      lines[CitedArticle(document: RegulationParagraph.document, article: number, paragraph: nil)] ?? []
    if whole.isEmpty { return text }
    return text + (paragraphs.isEmpty ? "" : "\n整条 The article as a whole:\n") + LawIndex.table(whole)
  }

  private static func table(_ lines: [Line]) -> String {
    let rows = Set(lines).sorted { ($0.path, $0.code, $0.rule) < ($1.path, $1.code, $1.rule) }.map { line in
      "| \(line.rule.replacing("|", with: "\\|")) | [`\(line.code)`](../\(line.path)) |\n"
    }
    return "\n| 规则 rule | 程序 code |\n| --- | --- |\n" + rows.joined()
  }

  private var readings: String {
    let rows = rules.flatMap { rule in rule.readings.map { (rule, $0) } }
    if rows.isEmpty { return "" }
    var text =
      "\n## 理解 Readings\n\n法规没有写明或可以有不同理解的地方，程序是这样做的。 Where the law is silent or doubtful, this is how it is read.\n"
    text += "\n| 理解 reading | 程序 code |\n| --- | --- |\n"
    for (rule, reading) in rows {
      text += "| \(reading.replacing("|", with: "\\|")) | [`\(rule.symbol)`](../\(rule.path)) |\n"
    }
    return text
  }
}

extension RegulationParagraph.Place {
  /// Why there is no code, if there is none.
  fileprivate var reason: String? {
    switch self {
    case .rules: nil
    case .none(let reason): reason
    }
  }
}

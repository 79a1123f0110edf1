/// An article of a law as a `- Source:` line or a citation of the catalogues names it.
struct CitedArticle: Hashable, Comparable {
  let document: String
  /// 0 where the document is cited as a whole.
  let article: Int
  /// The paragraph, if it is named.
  let paragraph: Int?

  /// The articles of a `- Source:` line, or nil if it has another form than
  ///
  ///     <document>
  ///     <document> Art. 33
  ///     <document> Art. 35(2)
  ///     <document> Arts. 10, 11, 12
  static func all(of source: String) -> [CitedArticle]? {
    guard let found = source.wholeMatch(of: #/(.+?)(?: (Arts?\.) (\d+(?:\(\d+\))?(?:, \d+(?:\(\d+\))?)*))?/#)
    else { return nil }
    let document = String(found.1)
    if document.contains(#/[;,；，]|Art/#) || document.last == "." { return nil }
    guard let numbers = found.3 else { return [CitedArticle(document: document, article: 0, paragraph: nil)] }
    let articles = numbers.split(separator: ", ").compactMap { number in
      number.wholeMatch(of: #/(\d+)(?:\((\d+)\))?/#).map { parts in
        CitedArticle(
          document: document, article: Int(parts.1) ?? 0, paragraph: parts.2.flatMap { Int($0) })
      }
    }
    return (articles.count > 1) == (found.2 == "Arts.") ? articles : nil
  }

  /// The articles of a citation of the catalogues, such as `10、11、12`.
  static func all(of document: String, _ articles: String) -> [CitedArticle] {
    if articles.isEmpty { return [CitedArticle(document: document, article: 0, paragraph: nil)] }
    return articles.split(separator: "、").compactMap { Int($0) }.map {
      CitedArticle(document: document, article: $0, paragraph: nil)
    }
  }

  /// By document, the regulation first, then by number.
  static func < (left: CitedArticle, right: CitedArticle) -> Bool {
    if left.document != right.document {
      if left.document == RegulationParagraph.document { return true }
      if right.document == RegulationParagraph.document { return false }
      return left.document.unicodeScalars.lexicographicallyPrecedes(right.document.unicodeScalars)
    }
    return (left.article, left.paragraph ?? -1) < (right.article, right.paragraph ?? -1)
  }
}

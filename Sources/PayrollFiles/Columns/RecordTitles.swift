import CSV
import Payroll

extension RecordReader {
  /// The fields of the record it stands at as the titles of a header.
  public var titles: [String] {
    (0..<fieldCount).map { String(self[$0].trimmed().withoutApostrophe()) }
  }

  /// The titles of the header it stands at.
  ///
  /// - Throws: `FileFaults` if a title has text behind its closing quote.
  func titles(of file: String) throws(FileFaults) -> [String] {
    if let fault = spoiltQuotes(in: file, titles: titles) { throw FileFaults([fault]) }
    return titles
  }

  /// What is wrong with a cell that stands under no title; nil if nothing does.
  func untitledCell(_ places: [Int], in file: String) -> FileFault? {
    for place in places where place < fieldCount {
      let text = self[place].trimmed()
      if text.isEmpty { continue }
      return FileFault(
        file, line: line, column: "#\(place + 1)", value: String(text),
        Bilingual(
          "第\(place + 1)列没有标题，这一格却有内容；请写上标题，或清空这一格",
          "column \(place + 1) has no title, and this cell is not blank; give the column a title or clear the cell"
        ))
    }
    return nil
  }

  /// What is wrong with the quotes of the record it stands at; nil if nothing is.
  ///
  /// - Parameter titles: those of the columns.
  func spoiltQuotes(in file: String, titles: [String]) -> FileFault? {
    guard let field = spoiltField else { return nil }
    return FileFault(
      file, line: line, column: field < titles.count ? titles[field] : nil, value: String(self[field]),
      FaultMessage.spoiltQuotes)
  }
}

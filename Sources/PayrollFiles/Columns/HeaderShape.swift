import Payroll

/// What is wrong with a header of which no title is known, where the file itself shows it.
public enum HeaderShape {
  private static let separators: [(text: String, name: Bilingual)] = [
    ("\t", Bilingual("制表符", "tabs")), (";", Bilingual("“;”", "\";\"")),
    ("；", Bilingual("全角“；”", "the full-width \"；\"")), ("，", Bilingual("全角“，”", "the full-width \"，\"")),
    ("|", Bilingual("“|”", "\"|\"")),
  ]

  /// The fault of a header that another sign than the comma separates, or of a title of the sheet above the header;
  /// nil if some title is known, or nothing of that kind is to be seen.
  public static func fault(_ titles: [String], _ columns: [Column], _ file: String, _ line: Int) -> FileFault?
  {
    if Header.knowsAny(of: titles, columns) { return nil }
    let row = titles.joined(separator: ",")
    for (text, name) in separators where row.contains(text) {
      let pieces = row.split(separator: text).map { $0.filter { !$0.isWhitespace } }
      guard Header.knowsAny(of: pieces.map { String($0) }, columns) else { continue }
      return FileFault(
        file, line: line,
        Bilingual(
          "标题行是用\(name.chinese)分隔的，应为英文逗号；请在Excel或WPS中另存为“CSV（逗号分隔）”",
          "the header is separated by \(name.english), and commas are needed; save the file as \"CSV (Comma "
            + "delimited)\" in Excel or WPS"))
    }
    let filled = titles.filter { !$0.isEmpty }
    guard filled.count == 1, let title = filled.first, titles.count > 1 else { return nil }
    return FileFault(
      file, line: line, value: title,
      Bilingual(
        "这一行像是表名，不是标题行；标题行须是文件的第一行，请删去它上面的行",
        "this looks like the name of the sheet and not like the header, which must be the first line; remove what "
          + "stands above it"))
  }
}

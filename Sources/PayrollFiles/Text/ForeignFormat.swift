import Payroll

/// A format that is no text, as the beginning of a file shows it: what people rename to `.csv`.
public enum ForeignFormat: CaseIterable {
  case workbook
  case oldOffice
  case pdf
  case richText
  case web
  case picture
  case archive

  /// The bytes with which such a file begins.
  private var beginnings: [[UInt8]] {
    switch self {
    case .workbook: [[0x50, 0x4B, 0x03, 0x04]]
    case .oldOffice: [[0xD0, 0xCF, 0x11, 0xE0]]
    case .pdf: [Array("%PDF-".utf8)]
    case .richText: [Array("{\\rtf".utf8)]
    case .web:
      ["<!DOCTYPE", "<!doctype", "<html", "<HTML", "<?xml", "<table", "<TABLE"].map { Array($0.utf8) }
    case .picture: [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF]]
    case .archive: [[0x1F, 0x8B], Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF]]
    }
  }

  private var name: Bilingual {
    switch self {
    case .workbook:
      Bilingual("Excel工作簿或Word文档（.xlsx、.docx、.ods 等）", "a workbook or document (.xlsx, .docx, .ods)")
    case .oldOffice:
      Bilingual("旧版Excel、Word或WPS文件（.xls、.doc、.et 等）", "an old workbook or document (.xls, .doc)")
    case .pdf: Bilingual("PDF文件", "a PDF")
    case .richText: Bilingual("RTF文档", "an RTF document")
    case .web: Bilingual("网页或XML文件", "a page of HTML or XML")
    case .picture: Bilingual("图片", "a picture")
    case .archive: Bilingual("压缩包", "an archive")
    }
  }

  /// The format of a file, by its first bytes; nil for what may be text.
  public init?(_ start: [UInt8]) {
    let bytes = start.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(start.dropFirst(3)) : start
    let found = ForeignFormat.allCases.first { $0.beginnings.contains { bytes.starts(with: $0) } }
    guard let found else { return nil }
    self = found
  }

  /// The fault of such a file.
  public func fault(_ file: String) -> FileFault {
    FileFault(
      file,
      Bilingual(
        "这不是CSV，而是\(name.chinese)，只改扩展名不会改变内容；请用Excel或WPS打开表格，另存为“CSV UTF-8（逗号分隔）”",
        "this is no CSV but \(name.english), and its name alone changes nothing; open the table in Excel or WPS and save "
          + "it as \"CSV UTF-8 (Comma delimited)\""))
  }
}

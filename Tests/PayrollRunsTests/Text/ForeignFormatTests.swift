import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Files that are no text, whatever their name.
@Suite struct ForeignFormatTests {
  /// The beginning of a file, and what it is called.
  private static let beginnings: [(bytes: [UInt8], name: String)] = [
    (
      bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00],
      name: "a workbook or document (.xlsx, .docx, .ods)"
    ),
    (
      bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      name: "an old workbook or document (.xls, .doc)"
    ),
    (bytes: Array("%PDF-1.7\n".utf8), name: "a PDF"),
    (bytes: Array("{\\rtf1\\ansi".utf8), name: "an RTF document"),
    (bytes: Array("<html><table>".utf8), name: "a page of HTML or XML"),
    (bytes: Array("\u{FEFF}<?xml version".utf8), name: "a page of HTML or XML"),
    (bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], name: "a picture"),
    (bytes: [0x1F, 0x8B, 0x08], name: "an archive"),
  ]

  @Test(
    "What was renamed to .csv is refused in one sentence that says what it is and how to save it",
    arguments: beginnings)
  func refused(_ bytes: [UInt8], _ name: String) {
    let table = StandardsFile(name: "a.csv", bytes: bytes)
    do {
      _ = try EncodedText.utf8(table.bytes, file: table.name, converter: NoConverter())
      Issue.record("it was read")
    } catch {
      #expect(error.faults.count == 1)
      #expect(
        error.faults.first?.message(in: .english)
          == "a.csv: this is no CSV but \(name), and its name alone changes nothing; open the table in Excel or WPS "
          + "and save it as \"CSV UTF-8 (Comma delimited)\"")
    }
  }

  @Test("Text is text, also where it begins with the first letters of a format")
  func text() {
    for text in [
      "", "P", "PK", "PKW,a\n", "%,a\n", "%PDF", "<,a\n", "{a}\n", "employee_id,name\n", "Rar,7z\n",
    ] {
      #expect(ForeignFormat(Array(text.utf8)) == nil, "\(text)")
    }
  }
}

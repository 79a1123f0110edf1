import Testing

@testable import Spreadsheet

/// A table as a workbook, read back by another reader.
@Suite struct SheetWriterTests {
  private static let columns = [
    SheetColumn(width: 12, style: .text), SheetColumn(width: 20, style: .text),
    SheetColumn(width: 14, style: .amount), SheetColumn(width: 6, style: .whole),
  ]

  private func workbook(
    _ rows: [[SheetCell]], named name: String = "表", frozenRows: Int = 1
  ) throws -> Workbook {
    let memory = Memory()
    let writer = try SheetWriter(name, Self.columns, frozenRows: frozenRows, to: memory)
    for (place, row) in rows.enumerated() { try writer.add(row, style: place < frozenRows ? .title : nil) }
    try writer.finish()
    return try Workbook(memory.bytes)
  }

  @Test("Six parts, each well-formed, and every cell comes back in its place as it was")
  func roundTrip() throws {
    let book = try workbook([
      [.text("编号"), .text("证件号码"), .text("金额"), .text("序号")],
      [.text("A001"), .text("530111198206149973"), .hundredths(-5), .whole(1)],
      [.text("007"), .blank, .hundredths(999_999_999_999), .whole(-2)],
    ])
    #expect(
      book.parts.map(\.name) == [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
      ])
    #expect(
      book.cells == [
        "A1": .text("编号"), "B1": .text("证件号码"), "C1": .text("金额"), "D1": .text("序号"),
        "A2": .text("A001"), "B2": .text("530111198206149973"), "C2": .hundredths(-5), "D2": .whole(1),
        "A3": .text("007"), "C3": .hundredths(999_999_999_999), "D3": .whole(-2),
      ])
    #expect(
      book.styles["A1"] == 4 && book.styles["B2"] == 1 && book.styles["C2"] == 2 && book.styles["D2"] == 3)
  }

  @Test(
    "Every text comes back as it was",
    arguments: [
      "", " 前后空格 ", "a & b < c > \"d\"", "=1+1", "一行\n二行", "回车\r\n换行", "制表\t符", "_x0041_", "__x000d__",
      "_x004_", "\u{1}\u{1B}\u{FFFE}", "李𠮷", "\u{FEFF}", "ﬁ\u{300}", "null\u{0}", "ＡＢＣ",
    ])
  func texts(_ text: String) throws {
    let book = try workbook([[.text("x")], [.text(text)]])
    #expect(book.cells["A2"] == .text(text))
  }

  @Test("The titles are frozen, widths stand with the columns, and identity columns are text throughout")
  func shape() throws {
    let book = try workbook([], named: "工资/表:[一]", frozenRows: 3)
    let sheet = book.text("xl/worksheets/sheet1.xml")
    #expect(sheet.contains(#"<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>"#))
    #expect(sheet.contains(#"<col min="2" max="2" width="20" customWidth="1" style="1"/>"#))
    #expect(book.text("xl/workbook.xml").contains(#"<sheet name="工资表一" sheetId="1""#))
    let formats = book.text("xl/styles.xml").matches(
      of: #/<xf numFmtId="(\d+)" fontId="\d" fillId="0" borderId="0" xfId/#)
    #expect(formats.map { Int($0.1) } == [0, 49, 2, 1, 49])
    #expect(!(try workbook([], frozenRows: 0)).text("xl/worksheets/sheet1.xml").contains("<pane"))
    #expect(
      try workbook([], named: String(repeating: "长", count: 40)).text("xl/workbook.xml").contains(
        "name=\"" + String(repeating: "长", count: 31) + "\""))
  }

  @Test(
    "Columns are lettered A to Z, AA, ZZ, AAA",
    arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func letters(_ column: Int, _ letters: String) {
    #expect(SheetText.letters(of: column) == letters)
  }

  @Test("Rows come in pieces, and memory is asked for no more than a few of them")
  func pieces() throws {
    final class Pieces: WorkbookOutput {
      var largest = 0
      var count = 0
      func write(_ bytes: [UInt8]) {
        largest = max(largest, bytes.count)
        count += bytes.count
      }
      func overwrite(_ bytes: [UInt8], at offset: Int) {}
    }
    let pieces = Pieces()
    let writer = try SheetWriter("表", Self.columns, frozenRows: 1, to: pieces)
    for number in 0..<5_000 { try writer.add([.text("A\(number)"), .text("530111198206149973")]) }
    try writer.finish()
    #expect(pieces.count > 500_000 && pieces.largest < 70_000)
  }

  @Test("More than a sheet or a cell holds is refused")
  func limits() throws {
    final class Nothing: WorkbookOutput {
      func write(_ bytes: [UInt8]) {}
      func overwrite(_ bytes: [UInt8], at offset: Int) {}
    }
    #expect(throws: SheetError.tooManyColumns) {
      try SheetWriter(
        "表", [SheetColumn](repeating: Self.columns[0], count: 16_385), frozenRows: 0, to: Nothing())
    }
    let writer = try SheetWriter("表", Self.columns, frozenRows: 0, to: Nothing())
    try writer.add([.text(String(repeating: "字", count: 32_767))])
    #expect(throws: SheetError.longText(reference: "B2")) {
      try writer.add([.blank, .text(String(repeating: "字", count: 32_768))])
    }
    for _ in 2..<SheetWriter.mostRows { try writer.add([]) }
    #expect(throws: SheetError.tooManyRows) { try writer.add([]) }
  }

  @Test("The checksum is that of everybody")
  func checksum() {
    var checksum = Checksum()
    checksum.add(Array("1234".utf8))
    checksum.add(Array("56789".utf8))
    #expect(checksum.value == 0xCBF4_3926)
  }
}

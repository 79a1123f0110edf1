import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// A small CSV file read as a whole.
@Suite struct TextTableTests {
  private static let name = Column("name", Bilingual("姓名", "Name"), isRequired: true)
  private static let grade = Column("grade", Bilingual("层级", "Grade"))
  private static let note = Column("note", Bilingual("备注", "Note"))

  private func table(_ bytes: [UInt8]) throws(FileFaults) -> TextTable {
    try TextTable(
      file: "a.csv", bytes: bytes, columns: [TextTableTests.name, TextTableTests.grade, TextTableTests.note],
      converter: FewCharacters())
  }

  private func table(_ text: String) throws(FileFaults) -> TextTable { try table(Array(text.utf8)) }

  private func faults(_ bytes: [UInt8]) -> [FileFault] {
    do {
      _ = try table(bytes)
      return []
    } catch {
      return error.faults
    }
  }

  private func faults(_ text: String) -> [FileFault] { faults(Array(text.utf8)) }

  @Test("Rows are in the order of the columns, whatever the order in the file; a missing column is blank")
  func rows() throws {
    let table = try table("层级,x_memo,name\nG1,a,张三\nG2,b,李四\n")
    #expect(table.rows.map(\.fields) == [["张三", "G1", ""], ["李四", "G2", ""]])
    #expect(table.rows.map(\.line) == [2, 3])
    #expect(table.rows[0][1] == "G1")
    #expect(table.index(of: TextTableTests.note) == 2)
    #expect(table.title(of: TextTableTests.grade) == "层级")
    #expect(table.title(of: TextTableTests.note) == "备注")
    #expect(try self.table("grade,name\nG1,a\n").title(of: TextTableTests.note) == "note")
  }

  @Test(
    "Values are trimmed and lose one apostrophe before a formula; blank lines, of commas too, are no rows but lines"
  )
  func values() throws {
    let table = try table(
      "\u{FEFF} name ,grade\r\n\r\n\u{3000}张三\t,'=G1\r\n , \r\n\"a\"\"b\nc\",''x\r\n'y, 'z")
    #expect(
      table.rows.map(\.fields) == [
        ["张三", "=G1", ""], ["a\"b\nc", "'x", ""], ["'y", "'z", ""],
      ])
    #expect(table.rows.map(\.line) == [3, 5, 7])
  }

  @Test("A header without rows is a table without rows")
  func headerOnly() throws {
    #expect(try table("name").rows.isEmpty)
    #expect(try table("姓名,层级\n\n").rows.isEmpty)
  }

  @Test("A file without a header is a fault")
  func empty() {
    for text in ["", "\n\n", "\u{FEFF}", "  \r\n"] {
      #expect(faults(text).map(\.file) == ["a.csv"])
      #expect(faults(text).first?.line == nil)
    }
  }

  @Test("Every row with too many or too few fields is a fault with its line")
  func fieldCount() {
    let faults = faults("name,grade\na\nb,G1\n\nc,G1,x\n")
    #expect(faults.map(\.line) == [2, 5])
    #expect(faults.first?.message(in: .chinese) == "a.csv 第2行：这一行有1栏，标题行有2栏；请检查是否多了或少了逗号（金额里的千位逗号也算）、引号")
    #expect(
      faults.last?.message(in: .english)
        == "a.csv:5: the row has 3 fields and the header 2; look for a comma (that of thousands counts) or quote too many or "
        + "too few")
  }

  @Test("A column without a title is none while it is blank, and a cell in it is a fault with its line")
  func untitled() throws {
    #expect(
      try table("name,,grade,\na,,G1,\nb, ,G2,\n").rows.map(\.fields) == [["a", "G1", ""], ["b", "G2", ""]])
    let faults = faults("name,grade,\na,G1,\nb,G2,x\n")
    #expect(faults.map(\.line) == [3])
    #expect(faults.first?.message(in: .chinese) == "a.csv 第3行「#3」：值为“x”：第3列没有标题，这一格却有内容；请写上标题，或清空这一格")
  }

  @Test("A row with a fault that is none of the table is told as what it is")
  func stray() throws {
    let table = try table("name,grade\n合计,\nname,grade\na,G1\n")
    let faults = ["错", "也错"].map { FileFault("a.csv", line: 2, column: "grade", Bilingual($0, "wrong")) }
    func told(_ row: Int) -> [String] {
      table.told(faults, of: table.rows[row]).map(\.reason.chinese)
    }
    #expect(told(0) == ["这一行像是合计、小计或备注，不是数据，请删去这一行"])
    #expect(told(1) == ["又是一行标题，请删去这一行"])
    #expect(told(2) == ["错", "也错"])
    #expect(table.told([], of: table.rows[0]).isEmpty)
  }

  @Test("At most 100 faults of a file are told")
  func manyFaults() {
    let rows = String(repeating: "a\n", count: 1000)
    #expect(faults("name,grade\n" + rows).count == 100)
  }

  @Test("A quote that never closes and a NUL byte are faults with their line, after those before them")
  func noCSV() {
    #expect(faults("name\n\"a\nb").map(\.line) == [2])
    #expect(faults("name\na\nb\u{0}c\n").map(\.line) == [3])
  }

  @Test("A file of many blocks is read whole")
  func large() throws {
    let count = 100_000
    var text = "name,grade\n"
    for row in 0..<count { text += "person \(row),G1\n" }
    let table = try table(text)
    #expect(table.rows.count == count)
    #expect(table.rows[count - 1].fields == ["person \(count - 1)", "G1", ""])
    #expect(table.rows[count - 1].line == count + 1)
  }

  @Test("A file that is not UTF-8 is read as GB18030")
  func gb18030() throws {
    #expect(try table(FewCharacters.gb18030("姓名,层级\n张三,一级\n")).rows.map(\.fields) == [["张三", "一级", ""]])
  }

  @Test("A GB18030 file without a known title lacks its header, or has an encoding that nobody knows")
  func unknownEncoding() {
    let faults = faults(FewCharacters.gb18030("张三,一级\n"))
    #expect(faults.count == 1)
    #expect(faults.first?.line == 1)
    #expect(faults.first?.column == nil)
    #expect(faults.first?.reason.chinese.contains("可能少了标题行，也可能是编码有误") == true)
    #expect(faults.first?.reason.english.contains("the header may be missing, or the encoding") == true)
  }

  @Test("In UTF-8, or with one known title, an unknown title is an unknown column")
  func unknownColumn() {
    #expect(faults("张三,一级\n").map(\.column) == ["张三", "一级", "姓名"])
    #expect(faults(FewCharacters.gb18030("姓名,三级\n")).map(\.column) == ["三级"])
  }
}

import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Tables for the terminal.
@Suite struct TextColumnsTests {
  @Test("Columns stand below each other, numbers to the right, and no line ends with spaces")
  func aligned() {
    let table = TextColumns(
      ["地区", "amount", "依据"], [.left, .right],
      rows: [["昆明市", "3100.00", "文件甲"], ["53", "9.50", ""], ["", "", "文件"]])
    #expect(
      table.lines == [
        "地区     amount  依据", "昆明市  3100.00  文件甲", "53         9.50", "                 文件",
      ])
  }

  @Test("A column without any value is left out, with its title")
  func empty() {
    let table = TextColumns(["a", "b", "c"], rows: [["1", "", "x"], ["22", "", "y"]], indentation: 2)
    #expect(table.lines == ["  a   c", "  1   x", "  22  y"])
    #expect(TextColumns(["a"], rows: []).lines == [""])
  }

  @Test("What cannot be seen stands there by its code, and takes the room that it needs")
  func control() {
    let lines = TextColumns(["a", "b"], rows: [["x\u{1B}[2Jy\nz", "1"], ["w", "2"]]).lines
    #expect(lines == ["a                       b", "x<U+001B>[2Jy<U+000A>z  1", "w                       2"])
  }
}

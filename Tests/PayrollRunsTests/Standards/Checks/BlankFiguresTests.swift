import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Cells of a bureau's own tables that were left blank.
@Suite struct BlankFiguresTests {
  @Test("Each blank cell is told with what it stands for, and one that says 0 is not")
  func blanks() throws {
    let book = try SmallFolder.valid.book()
    let told = book.blankFigures.map { "\($0.file):\($0.line ?? 0) \($0.column ?? "")" }
    // The clerk's post has no figure at all; the first rating's are all stated.
    #expect(told.contains("posts.csv:3 professionalism") && told.contains("posts.csv:3 post_pay"))
    #expect(!told.contains { $0.contains("accident_plan ") || $0.hasPrefix("ratings.csv:2") })
    #expect(
      book.blankFigures.first { $0.column == "post_pay" }?.reason.english
        == "blank, and taken for 0.00; confirm it by writing it")
    // Rows of a column that stand for the same are told at once.
    let two = try SmallFolder.valid.adding("53,WINDOW,窗口,文职,,,,,,,2025-01-01,,文件甲,", to: "posts.csv").book()
    #expect(
      two.blankFigures.first { $0.column == "risk" }?.message(in: .chinese)
        == "posts.csv「risk」：2 行（第 3 行起）空着，按“1”算；请确认，写上就不再提示")
    let stated = try SmallFolder.valid.with("posts.csv", 3, "post_pay", "0").book()
    #expect(!stated.blankFigures.contains { $0.column == "post_pay" })
  }
}

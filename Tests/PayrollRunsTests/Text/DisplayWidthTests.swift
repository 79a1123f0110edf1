import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The places that a text takes on a terminal.
@Suite struct DisplayWidthTests {
  @Test(
    "A Chinese character and a full-width sign take two places, a letter one, an accent on it none",
    arguments: [
      ("", 0), ("payroll", 7), ("工资", 4), ("工资A", 5), ("（，：）", 8), ("2.5%", 4), ("〔2025〕", 8),
      ("e\u{301}", 1),
      ("“·”", 3), ("𠮷", 2), ("é", 1), ("ｱ", 1),
    ])
  func width(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}

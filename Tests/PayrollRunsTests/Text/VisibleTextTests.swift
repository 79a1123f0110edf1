import Testing

@testable import PayrollFiles

/// Text as people see it.
@Suite struct VisibleTextTests {
  @Test(
    "What cannot be seen is shown by its code",
    arguments: [
      ("\u{1B}[31m", "<U+001B>[31m"), ("\u{1B}]8;;http://x\u{7}", "<U+001B>]8;;http://x<U+0007>"),
      ("\u{9B}2J", "<U+009B>2J"), ("\u{80}\u{9F}\u{7F}", "<U+0080><U+009F><U+007F>"),
      ("a\nb\rc\td", "a<U+000A>b<U+000D>c<U+0009>d"), ("\r\n", "<U+000D><U+000A>"),
      ("\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}", "<U+202A><U+202B><U+202C><U+202D><U+202E>"),
      ("\u{2066}\u{2067}\u{2068}\u{2069}", "<U+2066><U+2067><U+2068><U+2069>"),
      (
        "\u{200B}\u{200D}\u{200E}\u{200F}\u{2060}\u{FEFF}", "<U+200B><U+200D><U+200E><U+200F><U+2060><U+FEFF>"
      ),
      ("\u{2028}\u{2029}\u{85}", "<U+2028><U+2029><U+0085>"), ("1\u{A0}2\u{202F}3", "1<U+00A0>2<U+202F>3"),
      ("\u{AD}\u{61C}\u{3164}\u{115F}", "<U+00AD><U+061C><U+3164><U+115F>"), ("\u{E0041}", "<U+E0041>"),
    ])
  func invisible(_ text: String, _ shown: String) {
    #expect(VisibleText.line(text) == shown)
    // What is shown is shown as it is.
    #expect(VisibleText.line(shown) == shown)
  }

  @Test(
    "What can be seen stays",
    arguments: ["", "张三 G1", "张\u{3000}三", "葛\u{E0100}", "é e\u{301}", "１２（元）＝×÷", "עברית العربية", "𠮷😀"])
  func visible(_ text: String) {
    #expect(VisibleText.line(text) == text)
  }
}

import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The parts of which pages are made.
@Suite struct PagesTests {
  @Test("Text is escaped, and what cannot be seen is shown by its code")
  func escaped() {
    #expect(HTMLText.escaped("a<b>&\"c'\u{1}d") == "a&lt;b&gt;&amp;&quot;c&#39;&lt;U+0001&gt;d")
    #expect(HTMLText.escaped("a\u{7F}b\u{1F}c~") == "a&lt;U+007F&gt;b&lt;U+001F&gt;c~")
    #expect(HTMLText.escaped("云南 𠮷\n") == "云南 𠮷&lt;U+000A&gt;")
  }

  @Test("A text that is too wide is cut with an ellipsis; Chinese characters take two places")
  func shortened() {
    #expect(HTMLText.width("ab云南") == 6)
    #expect(HTMLText.shortened("ab云南", to: 6) == "ab云南")
    #expect(HTMLText.shortened("ab云南", to: 5) == "ab云…")
    #expect(HTMLText.shortened("ab云南", to: 4) == "ab…")
  }

  @Test(
    "Numbers have a comma between each three digits",
    arguments: [
      (0, "0.00"), (99, "0.99"), (-5, "-0.05"), (99_999, "999.99"), (100_000, "1,000.00"),
      (-123_456_789, "-1,234,567.89"), (Int64.max, "92,233,720,368,547,758.07"),
    ] as [(Int64, String)])
  func yuan(_ fen: Int64, _ text: String) {
    #expect(ReadableNumber.yuan(fen) == text)
  }

  @Test("A change has its sign, nothing has none, and a percentage of nothing is a dash")
  func changes() {
    #expect(ReadableNumber.change(123_456) == "+1,234.56" && ReadableNumber.change(-1) == "-0.01")
    #expect(ReadableNumber.change(0) == "0.00")
    #expect(ReadableNumber.percentChange(372) == "+3.72%" && ReadableNumber.percentChange(nil) == "–")
    #expect(ReadableNumber.count(1_234_567) == "1,234,567" && ReadableNumber.count(12) == "12")
  }

  @Test("A scale holds all values and 0, and keeps lengths in proportion")
  func scale() {
    let scale = BarScale([-100, 300])
    #expect(scale.place(-100) == 0 && scale.place(0) == 25_00 && scale.place(300) == 100_00)
    #expect(BarScale.text(scale.place(1)) == "25.25%")
    let rising = BarScale([50, 200])
    #expect(rising.place(0) == 0 && rising.place(50) == 25_00 && rising.place(200) == 100_00)
    #expect(BarScale([0, 0]).place(0) == 0)
    #expect(BarScale([.max, .min]).place(.max) == 100_00)
  }

  @Test("A bar of a waterfall reaches from where the one before ended; its figure is told beside its name")
  func waterfall() {
    let chart = BarChart(
      title: "t", id: "i",
      bars: [
        BarChart.Bar(label: "a", start: 0, end: 100, text: "+1.00", kind: .rise),
        BarChart.Bar(label: "b", start: 100, end: 60, text: "-0.40", kind: .fall),
      ])
    #expect(chart.svg.contains("class=\"rise\" x=\"0.00%\" y=\"16\" width=\"100.00%\""))
    #expect(chart.svg.contains("class=\"fall\" x=\"60.00%\" y=\"46\" width=\"40.00%\""))
    #expect(chart.svg.contains(">b</text>") && chart.svg.contains(">-0.40</text>"))
  }

  @Test("A table's cells are escaped, numbers stand to the right, a total is marked")
  func table() {
    var table = PageTable("c & d", [.text("A"), .number("B")])
    table.add(["<x>", "1.00"])
    table.add(["all", "2.00"], isTotal: true)
    #expect(table.html.contains("<caption>c &amp; d</caption>"))
    #expect(table.html.contains("<tr><td>&lt;x&gt;</td><td class=\"n\">1.00</td></tr>"))
    #expect(table.html.contains("<tr class=\"total\"><td>all</td><td class=\"n\">2.00</td></tr>"))
  }
}

import CSV
import Testing

@Suite("Writing dates") struct DateWriterTests {
  private func text(_ year: Int, _ month: Int, _ day: Int?) -> String {
    let buffer = ByteBuffer()
    buffer.append(year: year, month: month, day: day)
    return String(buffer.bytes)
  }

  @Test("a day has ten characters, a month seven, each part its zeros")
  func widths() {
    #expect(text(2026, 10, 31) == "2026-10-31")
    #expect(text(2026, 1, 5) == "2026-01-05")
    #expect(text(1, 1, 1) == "0001-01-01")
    #expect(text(9999, 12, 31) == "9999-12-31")
    #expect(text(2026, 10, nil) == "2026-10")
    #expect(text(987, 9, nil) == "0987-09")
  }
}

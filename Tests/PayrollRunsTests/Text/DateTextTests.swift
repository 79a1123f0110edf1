import CSV
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Days and months, as the files have them.
@Suite struct DateTextTests {
  private func day(_ text: String) -> String? {
    ByteSlice.with(text) { DateText.readDay($0) }?.description
  }

  @Test(
    "A day is written in one of four ways",
    arguments: [
      ("2026-01-05", "2026-01-05"), ("20260105", "2026-01-05"), ("2026/1/5", "2026-01-05"),
      ("2026/01/05", "2026-01-05"),
      ("2026/12/5", "2026-12-05"), ("2026/1/15", "2026-01-15"), ("2026/12/31", "2026-12-31"),
      ("0001-01-01", "0001-01-01"),
      ("9999-12-31", "9999-12-31"), ("2024-02-29", "2024-02-29"), ("2000/2/29", "2000-02-29"),
      ("20240229", "2024-02-29"), ("2026年1月5日", "2026-01-05"), ("2026年12月31日", "2026-12-31"),
    ])
  func days(_ text: String, _ expected: String) {
    #expect(day(text) == expected)
  }

  @Test(
    "Anything else is no day",
    arguments: [
      "", "2026", "2026-1-5", "2026-02-30", "2026-02-29", "1900-02-29", "2026/2/29", "20260229", "2026-13-01",
      "2026-00-10",
      "2026-01-00", "2026-01-32", "0000-01-01", "00000101", "2026/1", "2026//5", "2026///5", "2026/1//5",
      "2026/1/5/",
      "2026/12/", "2026/123/5", "26/1/5", "2026.01.05", "2026年1月5", "2026年1月", "2026年13月1日", "2026年1/5",
      "2026-01-05 ", "2026-01/05",
      "2026/01-05",
      "２０２６-01-05", "2026-01-5", "202601055", "2026010", "+2026/1/5", "05/01/2026",
    ])
  func noDays(_ text: String) {
    #expect(day(text) == nil)
  }

  @Test(
    "A month is YYYY-MM, YYYY/M or YYYY年M月",
    arguments: [
      ("2026-10", "2026-10" as String?), ("2026-01", "2026-01"), ("2026-12", "2026-12"), ("2026-13", nil),
      ("2026-00", nil),
      ("0000-10", nil), ("2026-1", nil), ("202610", nil), ("2026/10", "2026-10"), ("2026/1", "2026-01"),
      ("2026年1月", "2026-01"),
      ("2026年12月", "2026-12"), ("2026/13", nil), ("2026年1", nil), ("2026年0月", nil), ("2026-10-01", nil),
      ("", nil),
      ("2026-1x", nil),
    ])
  func months(_ text: String, _ expected: String?) {
    #expect(ByteSlice.with(text) { DateText.readMonth($0) }?.description == expected)
  }
}

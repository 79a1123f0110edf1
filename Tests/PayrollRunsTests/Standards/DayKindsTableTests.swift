import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `calendar.csv`.
@Suite struct DayKindsTableTests {
  @Test("A faulty cell is named with file, line, column, value and what to do", arguments: cases)
  func faultyCell(_ cell: CellCase) {
    cell.check()
  }

  static let cases: [CellCase] = [
    CellCase("calendar.csv", 2, "date", "", .blank),
    CellCase(
      "calendar.csv", 2, "date", "2026-10-32", Bilingual("没有这一天，请核对", "there is no such day; check it")),
    CellCase("calendar.csv", 2, "kind", "", .blank),
    CellCase(
      "calendar.csv", 2, "kind", "holidays",
      Bilingual(
        "不认识这个词，是不是“holiday”？只能是：工作日（workday）、休息日（rest）、法定节假日（holiday）",
        "unknown word; did you mean \"holiday\"? It must be one of: workday, rest, holiday")),
    CellCase(
      "calendar.csv", 2, "kind", "上班",
      .oneOf(
        "工作日（workday）、休息日（rest）、法定节假日（holiday）",
        "workday, rest, holiday")),
    CellCase(
      "calendar.csv", 4, "region", "", at: "date",
      Bilingual(
        "同一地区的这一天在 calendar.csv 第3行已有规定，请删去一行",
        "calendar.csv:3 already names this day for the same region; remove one of the rows")),
    CellCase("calendar.csv", 4, "region", "53a3", .noRegion),
  ]

  @Test("Kinds may be Chinese, and a region may have its own day")
  func rows() throws {
    let calendar = try SmallFolder.valid.load().calendar
    #expect(calendar.covers(year: 2026))
    #expect(!calendar.covers(year: 2025))
  }

  @Test("A day is named once a region, also across files")
  func acrossFiles() {
    let folder = SmallFolder.valid.replacing(
      "calendar-2026.csv", by: ["日期,日期类型,地区代码", "20261002,工作日,5323", "2026/10/3,休息日,5323"])
    #expect(
      folder.faults.map { $0.message(in: .chinese) } == [
        "calendar-2026.csv 第2行「日期」：值为“20261002”：同一地区的这一天在 calendar.csv 第4行已有规定，请删去一行"
      ])
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `tax.csv`.
@Suite struct TaxBracketsTableTests {
  @Test("A faulty cell is named with file, line, column, value and what to do", arguments: cases)
  func faultyCell(_ cell: CellCase) {
    cell.check()
  }

  static let cases: [CellCase] = [
    CellCase("tax.csv", 2, "table", "yearly", .oneOf("年度（annual）、月度（monthly）", "annual, monthly")),
    CellCase("tax.csv", 3, "over", "", .blank),
    CellCase("tax.csv", 3, "rate", "10", .share),
    CellCase(
      "tax.csv", 2, "over", "1",
      Bilingual(
        "税率表的第一级须从0元起，请改正或补上第一级",
        "the first bracket of a table begins at 0; correct it or add the first bracket")),
    CellCase(
      "tax.csv", 3, "over", "0",
      Bilingual(
        "与 tax.csv 第2行的级距重复，请删去一行；更正整张税率表请填较晚的决定日期（decided_on）",
        "this repeats the bracket of tax.csv:2; remove one, or give a corrected table a later decided_on")),
    CellCase(
      "tax.csv", 4, "over", "20000",
      Bilingual(
        "级距须由低到高排列，而上一级（tax.csv 第3行）为 36000.00；请调整顺序或改正金额",
        "brackets must rise, and the one before (tax.csv:3) is over 36000.00; correct the order or "
          + "the amount")),
    CellCase(
      "tax.csv", 4, "rate", "9%",
      Bilingual(
        "税率低于上一级（tax.csv 第3行）的 0.1，请改正",
        "the rate is below that of the bracket before (tax.csv:3), 0.1; correct it")),
    CellCase("tax.csv", 2, "quick_deduction", "0.01", .quickDeduction("0.00")),
    CellCase("tax.csv", 3, "quick_deduction", "2520.01", .quickDeduction("2520.00")),
    CellCase("tax.csv", 6, "quick_deduction", "", .quickDeduction("210.00")),
    CellCase(
      "tax.csv", 6, "effective_to", "",
      Bilingual(
        "与同一张税率表第一级（tax.csv 第5行）的截止日期不同，整张表须同时失效；请改成一致",
        "the table's first bracket (tax.csv:5) has another effective_to, but a table counts whole; "
          + "make them the same")),
  ]

  @Test("The brackets of both tables are read")
  func rows() throws {
    let tables = try SmallFolder.valid.load().taxBrackets
    #expect(tables[.annual]?.map(\.terms.quickDeduction.fen) == [0, 252_000, 1_692_000])
    #expect(tables[.monthly]?.map(\.terms.over.fen) == [0, 300_000])
    #expect(tables[.monthly]?.first?.terms.rate == Rate(millionths: 30_000))
  }

  @Test("A quick deduction fits exactly or not at all: less than a fen is too much")
  func lessThanAFen() {
    let faults = SmallFolder.valid.with("tax.csv", 3, "over", "36000.01").faults
    #expect(faults.map(\.line) == [3, 4])
    #expect(faults.map(\.column) == ["quick_deduction", "quick_deduction"])
    #expect(faults.map(\.reason).first == .quickDeduction("2520.0007"))
  }

  @Test("A wrong quick deduction does not make those after it wrong")
  func oneFault() {
    #expect(SmallFolder.valid.with("tax.csv", 3, "quick_deduction", "0").faults.map(\.line) == [3])
  }

  @Test("Equal rates are legal: the quick deduction stays")
  func equalRates() {
    let folder = SmallFolder.valid.with("tax.csv", 4, "rate", "10%").with(
      "tax.csv", 4, "quick_deduction", "2520.00")
    #expect(folder.faults.isEmpty)
  }

  @Test("A table given twice repeats its brackets, also in another file")
  func twice() {
    let folder = SmallFolder.valid.replacing(
      "tax-2.csv",
      by: [
        "table,over,rate,quick_deduction,effective_from,source",
        "annual,0,3%,0,2019-01-01,文件甲", "annual,36000,10%,2520,2019-01-01,文件甲",
      ])
    #expect(folder.faults.map(\.file) == ["tax-2.csv", "tax-2.csv"])
    #expect(folder.faults.map(\.line) == [2, 3])
    #expect(folder.faults.map(\.column) == ["over", "over"])
    #expect(folder.faults.last?.reason.english.contains("tax.csv:3") == true)
  }

  @Test("A table of another day of decision is another table")
  func corrected() {
    let folder = SmallFolder.valid.adding("annual,0,5%,0,2019-01-01,,文件乙,2018-12-01", to: "tax.csv")
    #expect(folder.faults.isEmpty)
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `injury.csv`.
@Suite struct InjuryTableTests {
  @Test("A faulty cell is named with file, line, column, value and what to do", arguments: cases)
  func faultyCell(_ cell: CellCase) {
    cell.check()
  }

  static let cases: [CellCase] = [
    CellCase("injury.csv", 2, "benefit", "", .blank),
    CellCase(
      "injury.csv", 3, "benefit", "disability_lump",
      Bilingual(
        "不认识这个词，是不是“disability_lump_sum”？请改正",
        "unknown word; did you mean \"disability_lump_sum\"? Correct it")),
    CellCase("injury.csv", 2, "percent", "", .blank),
    CellCase("injury.csv", 2, "percent", "1000.1%", .range(0, 1000)),
    CellCase("injury.csv", 2, "percent", "1000.1", .range(0, 1000)),
    CellCase(
      "injury.csv", 2, "months", "3",
      Bilingual(
        "这项待遇的数值填在“百分比”（percent）一栏，这一栏请留空",
        "the figure of this benefit stands in the column percent; leave this one blank")),
    CellCase(
      "injury.csv", 2, "grade", "1",
      Bilingual(
        "这项待遇不分等级，请留空",
        "this benefit has no grades; leave it blank")),
    CellCase("injury.csv", 3, "grade", "", .blank),
    CellCase(
      "injury.csv", 3, "grade", "11",
      Bilingual(
        "不认识这个词，是不是“1”？只能是：一级（1）、二级（2）、三级（3）、四级（4）、五级（5）、"
          + "六级（6）、七级（7）、八级（8）、九级（9）、十级（10）",
        "unknown word; did you mean \"1\"? It must be one of: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10")),
    CellCase("injury.csv", 3, "months", "-1", .range(0, 1000)),
    CellCase("injury.csv", 4, "amount", "3000.001", .twoDecimals),
    CellCase(
      "injury.csv", 4, "payer", "国库",
      .oneOf(
        "基金（fund）、单位（employer）、财政（finance）、退役军人事务部门（veterans_bureau）",
        "fund, employer, finance, veterans_bureau")),
    CellCase("injury.csv", 4, "effective_from", "", .blank),
  ]

  @Test(
    "60 and 60% are the same, and 300% is more than all",
    arguments: [("60", "60"), ("60%", "60"), ("300%", "300")])
  func percent(_ text: String, _ percent: String) throws {
    let folder = SmallFolder.valid.with("injury.csv", 2, "percent", text)
    guard case .percent(let figure) = try folder.load().injury[.ownWageFloor]?.first?.terms.figure else {
      Issue.record("the floor of the own wage is a percentage")
      return
    }
    #expect(figure.description == percent)
    #expect(FigureKind.percent.value(of: text).english == percent)
  }

  @Test("The table may be missing, or have only a header, even without the columns that no row needs")
  func empty() {
    #expect(SmallFolder.valid.without("injury.csv").faults.isEmpty)
    let header = ["region,benefit,grade,months,percent,payer,effective_from,effective_to,source"]
    #expect(SmallFolder.valid.replacing("injury.csv", by: header).faults.isEmpty)
  }

  @Test("Two rows of one benefit and grade tie")
  func tie() {
    let folder = SmallFolder.valid.adding(
      ",disability_lump_sum,1,28,,,fund,2011-01-01,,文件乙,", to: "injury.csv")
    #expect(folder.faults.map(\.line) == [5])
    let other = SmallFolder.valid.adding(
      ",disability_lump_sum,2,25,,,fund,2011-01-01,,文件乙,", to: "injury.csv")
    #expect(other.faults.isEmpty)
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// How figures are written down, so that the same figure is the same text.
@Suite struct FigureKindTests {
  @Test("Shares are percentages however they were typed")
  func share() {
    for text in ["8%", "0.08", "8.0%", "0.080000"] {
      #expect(FigureKind.share.value(of: text).english == "8%")
    }
    #expect(FigureKind.share.value(of: "0.002").english == "0.2%")
  }

  @Test("Money has two decimals, a factor as many as it needs, and a blank stays blank")
  func numbers() {
    #expect(FigureKind.money.value(of: "2070").english == "2070.00")
    #expect(FigureKind.number.value(of: "120%").english == "1.2")
    #expect(FigureKind.number.value(of: "21.750").english == "21.75")
    #expect(FigureKind.money.value(of: "").english == "")
  }

  @Test("A word is shown in both languages whichever was typed")
  func words() {
    let kind = FigureKind.word(WordList(PostCategory.self))
    for text in ["patrol", "勤务"] { #expect(kind.value(of: text) == Bilingual("勤务", "patrol")) }
    #expect(WordList(Scheme.self).name(of: "公积金") == Bilingual("住房公积金", "housing_fund"))
    #expect(WordList(Scheme.self).name(of: "x") == nil)
  }
}

import PayrollTestSupport
import Testing

@testable import Payroll

/// The words that columns of standards may hold.
@Suite struct ColumnWordTests {
  private static let words: [[Bilingual]] = [
    PostCategory.words, DayKind.words, LeaveKind.words, Scheme.words, TaxTableName.words, BenefitPayer.words,
    InjuryBenefit.words, ParameterName.words, Rounding.words, Bool.words,
    Parameters.FactorCombination.words, Parameters.DayBasis.words, Parameters.ProrationBasis.words,
    Parameters.OvertimeBase.words,
  ]

  @Test("Every code has a Chinese word, and none has that of another", arguments: words)
  func chinese(_ words: [Bilingual]) {
    #expect(Set(words.flatMap { [$0.chinese, $0.english] }).count == 2 * words.count)
    for word in words { #expect(word.chinese.unicodeScalars.allSatisfy { $0.value > 0x2E7F }, "\(word)") }
  }

  @Test("A word stands for the value at its place")
  func places() {
    #expect(ParameterName.words[0] == Bilingual("系数合成方法", "factor_combination"))
    #expect(Rounding(place: 6) == .halfUpYuan && Rounding.words[6] == Bilingual("四舍五入到元", "half_up_yuan"))
    #expect(Parameters.FactorCombination(place: 0) == .multiplicative)
    #expect(Parameters.ProrationBasis(place: 2) == .asAbsence)
    #expect(Parameters.ProrationBasis.words[2] == Bilingual("按缺勤", "as_absence"))
    for (place, word) in Parameters.OvertimeBase.words.enumerated() {
      #expect(Parameters.OvertimeBase(place: place)?.rawValue == word.english)
    }
    for (place, word) in Parameters.DayBasis.words.enumerated() {
      #expect(Parameters.DayBasis(place: place)?.rawValue == word.english)
    }
  }
}

import PayrollTestSupport
import Testing

@testable import Payroll

/// The small expressions in which formulas say how a line was worked out.
@Suite struct WorkingTests {
  private func yuan(_ amount: Money) -> Working {
    .figure(Figure(Bilingual("金额", "amount"), .money(amount), .period))
  }

  @Test("The four operations are exact, and rounding alone rounds")
  func operations() {
    // (10.00 + 2.50) x 3 / 7 = 37.5 / 7 = 75/14
    let exact = (yuan("10") + yuan("2.50")) * .number(Fraction(3)) / .number(Fraction(7))
    #expect(exact.workedOut.value == Fraction(75, 14))
    #expect(exact.hundredths == nil)
    let rounded = Working.rounded(exact, .halfUpFen)
    #expect(rounded.hundredths == 536)  // 5.357142...
    #expect(rounded.workedOut.exact == Fraction(75, 14))
    #expect(rounded.workedOut.roundings.map(\.rule) == [.halfUpFen])
  }

  @Test("A half of a negative product is rounded away from zero, and the product alone is rounded")
  func negativeHalf() {
    // 0.01 x 0.5 - 0.01: the product 0.005 rounds to 0.01, so the line is 0.00; its exact value is -0.005.
    let line = Working.rounded(yuan("0.01") * .number(Fraction(1, 2)), .halfUpFen) - yuan("0.01")
    #expect(line.hundredths == 0)
    #expect(line.workedOut.exact == Fraction(-1, 200))
    #expect(Working.rounded(-(yuan("0.01") * .number(Fraction(1, 2))), .halfUpFen).hundredths == -1)
  }

  @Test("A difference of two rounded values keeps the exact difference and both roundings, in their order")
  func twoRoundings() {
    // 1.30 x 0.05 = 0.065 -> 0.07; 1.00 x 0.033 = 0.033, down -> 0.03; 0.065 - 0.033 = 0.032
    let first = Working.rounded(yuan("1.30") * .number(Fraction(5, 100)), .halfUpFen)
    let second = Working.rounded(yuan("1") * .number(Fraction(33, 1000)), .downFen)
    let difference = (first - second).workedOut
    #expect(difference.value == Fraction(4, 100))
    #expect(difference.exact == Fraction(32, 1000))
    #expect(difference.roundings.map(\.rule) == [.halfUpFen, .downFen])
    #expect(difference.roundings.map(\.exact) == [Fraction(65, 1000), Fraction(33, 1000)])
    #expect(difference.roundings.map(\.settled) == [Fraction(7, 100), Fraction(3, 100)])
    #expect((-(first + second)).workedOut.exact == Fraction(-98, 1000))
    #expect((-(first + second)).workedOut.roundings == difference.roundings)
  }

  @Test("Sums go by the least common denominator, so that factors of six decimals do not leave 128 bits")
  func longDecimals() {
    let factor = Working.number(Fraction(1_234_567, 1_000_000))
    let two = yuan("12345.67") * factor * factor
    // The numerators have 19 and 25 digits; crosswise products of their denominators would need 41.
    #expect(
      (two * factor - two).workedOut.exact == (two * .number(Fraction(234_567, 1_000_000))).workedOut.exact)
    #expect(!(two * factor - two).workedOut.exact.hasOverflowed)
  }

  @Test("A number 0 that is added or taken off is not told; one that is a limit or is taken from is")
  func nothingAdded() {
    let nothing = Working.number(.zero)
    #expect((yuan("2") + nothing).numbers(in: .english) == "2.00")
    #expect((nothing + yuan("2")).numbers(in: .english) == "2.00")
    #expect((yuan("2") - nothing).numbers(in: .english) == "2.00")
    #expect((nothing - yuan("2")).numbers(in: .english) == "0 - 2.00")
    #expect((yuan("2") + yuan("0")).numbers(in: .english) == "2.00 + 0.00")
    #expect(Working.greater([nothing, yuan("2")]).numbers(in: .english) == "max(0, 2.00)")
  }

  @Test("Of several the least or greatest counts, with its own rounding")
  func choice() {
    let share = Working.rounded(yuan("10.01") * .number(Fraction(1, 5)), .downFen)  // 2.002 -> 2.00
    let least = Working.lesser([yuan("3"), share, yuan("2.50")])
    #expect(least.hundredths == 200)
    #expect(least.workedOut.roundings.map(\.rule) == [.downFen])
    #expect(least.workedOut.exact == Fraction(2002, 1000))
    let other = Working.lesser([yuan("1.99"), share])
    #expect(other.workedOut.roundings.isEmpty)
    #expect(other.workedOut.exact == Fraction(199, 100))
    #expect(Working.greater([.number(.zero), yuan("1") - yuan("2")]).hundredths == 0)
  }

  @Test("A step with a name stays as it was settled")
  func step() {
    let step = Working.step(Bilingual("步骤", "step"), .rounded(yuan("10") / .number(Fraction(3)), .halfUpFen))
    #expect(step.workedOut.value == Fraction(333, 100))
    #expect(step.workedOut.exact == Fraction(333, 100))
    #expect(step.workedOut.roundings.isEmpty)
  }

  @Test("A value beyond 128 bits has no amount")
  func overflow() {
    let great = Working.number(Fraction(.max))
    #expect((great * great).hundredths == nil)
    #expect(Working.rounded(great * great, .halfUpFen).hundredths == nil)
    #expect(Working.lesser([yuan("1"), great * great]).hundredths == nil)
    #expect((yuan("1") / .number(.zero)).hundredths == nil)
  }

  @Test("The formula is written in words and in numbers, with brackets where they are needed")
  func text() {
    let wage = Working.line(.monthlyWage, 2_175_000)
    let hourly = Working.step(
      Bilingual("小时工资", "hourly wage"),
      .greater([wage, yuan("2270")]) / (.number(Fraction(87, 4)) * .number(Fraction(8))))
    let hours = Working.figure(Figure(Bilingual("小时", "hours"), .hours("2.50"), .roster(.dutyDays)))
    let line = Working.rounded(hourly * hours * .number(Fraction(3, 2)), .halfUpFen)
    #expect(line.words(in: .chinese) == "小时工资×小时×1.5")
    #expect(line.words(in: .english) == "hourly wage x hours x 1.5")
    #expect(line.numbers(in: .chinese) == "125.00 × 2.50 × 1.5")
    let uneven = Working.step(Bilingual("日工资", "daily wage"), wage / .number(Fraction(22)))
    #expect((uneven * hours).numbers(in: .chinese) == "21750.00 ÷ 22 × 2.50")
    #expect((wage - (hours + hours)).numbers(in: .english) == "21750.00 - (2.50 + 2.50)")
    #expect((wage * (.number(.one) - hours)).numbers(in: .english) == "21750.00 x (1 - 2.50)")
    #expect((wage * (hours / hours)).words(in: .chinese) == "月工资标准×(小时÷小时)")
    #expect((-wage).numbers(in: .english) == "-21750.00")
    #expect(
      (Working.rounded(wage, .halfUpFen) - yuan("-1")).numbers(in: .english) == "round(21750.00) - (-1.00)")
    #expect(Working.lesser([wage, hours]).words(in: .english) == "min(Monthly wage, hours)")
  }

  @Test("A sum of many lines leaves out those that are 0")
  func terms() {
    let sum = Working.sum([.line(.grossPay, 100), .line(.backPay, 0), .line(.netPay, 200)])
    #expect(sum.numbers(in: .english) == "1.00 + 2.00")
    #expect(sum.inputs.count == 2)
    #expect(Working.sum([.line(.backPay, 0)]).numbers(in: .english) == "0")
  }

  @Test("Inputs are named once, steps before what they are made of, what only decides last")
  func inputs() {
    let day = Figure(Bilingual("入职日期", "hire date"), .date("2026-03-02"), .roster(.hireDate))
    let step = Working.step(Bilingual("步骤", "step"), yuan("3") * .line(.payableDays, 2200))
    let line = Working.decided(.rounded(step * .line(.payableDays, 2200), .halfUpFen), by: [day])
    #expect(line.inputs.map(\.name.english) == ["step", "amount", "Payable days of the person", "hire date"])
    #expect(line.inputs.map { $0.value(in: .english) } == ["66.00", "3.00", "22.00", "2026-03-02"])
  }
}

extension Working {
  /// What the formula comes to in hundredths, worked out again from its figures; nil if it is no whole number of them.
  var hundredths: Int64? {
    let value = (workedOut.value * Fraction(100)).reduced
    return value.denominator == 1 ? Int64(exactly: value.numerator) : nil
  }
}

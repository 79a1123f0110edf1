import PayrollTestSupport
import Testing

@testable import Payroll

/// Rows of salaries, posts and ratings.
@Suite struct WageStandardsTests {
  @Test("An approved reference salary counts, whatever the averages say")
  func approved() throws {
    let terms = SalaryTerms(
      approvedReferenceSalary: "4321.50", peerAverage: "9000", socialAverage: "9000", peerWeight: "0.5")
    #expect(try terms.referenceSalary() == "4321.50")
  }

  @Test(
    "Otherwise it is the weighted average in whole yuan, half up",
    arguments: [
      ("4321", "5432", "0.6", "4765"),  // 2592.6 + 2172.8 = 4765.4
      ("4001", "4000", "0.5", "4001"),  // 2000.50 + 2000 = 4000.50, the half goes up
      ("4000.99", "4000", "0.5", "4000"),  // 4000.495: not by way of 4000.50
      ("4500.50", "9999", "1", "4501"), ("9999", "4500.49", "0", "4500"),
      ("5000", "6000", "0.333333", "5667"),  // 1666.665 + 4000.002 = 5666.667
    ] as [(Money, Money, Rate, Money)])
  func averages(_ peer: Money, _ social: Money, _ weight: Rate, _ reference: Money) throws {
    let terms = SalaryTerms(peerAverage: peer, socialAverage: social, peerWeight: weight)
    #expect(try terms.referenceSalary() == reference)
  }

  @Test("Averages beyond the range of money are an error")
  func overflow() {
    let terms = SalaryTerms(peerAverage: Money(fen: .max), peerWeight: "2")
    #expect(throws: PayrollError.overflow(.referencePay)) { try terms.referenceSalary() }
  }

  @Test(
    "A rating that names post and grade is closer than one that names the post, then the grade, then neither",
    arguments: [
      ("P", "G", 3), ("P", nil, 2), (nil, "G", 1), (nil, nil, 0), ("X", nil, nil), (nil, "X", nil),
      ("P", "X", nil), ("X", "G", nil),
    ] as [(String?, String?, Int?)])
  func precision(_ post: String?, _ grade: String?, _ expected: Int?) {
    #expect(RatingTerms(post: post, grade: grade).precision(post: "P", grade: "G") == expected)
  }

  @Test("Blank factors are 1 and blank amounts nothing")
  func blanks() {
    let post = PostTerms(category: .civilian)
    #expect([post.professionalism, post.risk, post.intensity] == [.one, .one, .one])
    #expect([post.postPay, post.dutyPayPerDay] == [.zero, .zero])
    #expect(post.accidentPlan == nil)
    let rating = RatingTerms()
    #expect(rating.coefficient == .zero && rating.amount == .zero && rating.inProbation)
    #expect(!AccidentPlanTerms(monthlyPremium: "35").isTaxable)
  }

  @Test("The words of the two kinds of auxiliaries")
  func categories() {
    #expect(PostCategory.allCases.map(\.code) == ["civilian", "patrol"])
    #expect(PostCategory.allCases.map(\.title.chinese) == ["文职", "勤务"])
  }
}

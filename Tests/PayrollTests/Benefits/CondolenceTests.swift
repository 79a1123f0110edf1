import PayrollTestSupport
import Testing

@testable import Payroll

/// 慰问金 (Article 36(2)).
@Suite struct CondolenceTests {
  /// An office's own table; the amounts are made up for the test.
  private static let table = BenefitExamples.with { tables in
    let amounts: [(String, Money, BenefitPayer?)] = [
      ("injured", "1000", .finance), ("disabled", "2000", .employer), ("killed", "3000", nil),
    ]
    tables.injury[.condolence] = amounts.map { grade, amount, payer in
      StandardRow(
        BenefitExamples.origin, InjuryTerms(.condolence, grade: grade, .amount(amount), payer: payer))
    }
  }

  @Test("There is no figure of one's own: without a row it is missing, by what has happened")
  func empty() {
    let examples = BenefitExamples()
    #expect(examples.faults(.sample(.condolence)).needs == [.figure(.condolence, grade: "injured")])
    #expect(
      examples.faults(.sample(.condolence) { $0.disabilityGrade = 5 }).needs == [
        .figure(.condolence, grade: "disabled")
      ])
    #expect(
      examples.faults(.sample(.condolence) { $0.condolenceFor = .killed }).needs == [
        .figure(.condolence, grade: "killed")
      ])
  }

  @Test("The amount and the payer are the table's; the employer pays where the row does not say")
  func table() throws {
    let table = CondolenceTests.table
    #expect(try table.lines(.sample(.condolence)) == ["condolence 1000.00 finance"])
    #expect(
      try table.lines(.sample(.condolence) { $0.disabilityGrade = 10 }) == ["condolence 2000.00 employer"])
    let killed = try table.compute(.sample(.condolence) { $0.condolenceFor = .killed })
    #expect(killed.first?.amount == "3000" && killed.first?.payer == .employer)
    #expect(killed.first?.recipient == .family && killed.first?.frequency == .once)
    #expect(killed.first?.citation == .regulation(36))
  }

  @Test("Dependants mean that somebody was killed; what the case says comes first")
  func reason() throws {
    let table = CondolenceTests.table
    #expect(
      try table.lines(.sample(.condolence) { $0.dependants = [.spouse] }) == ["condolence 3000.00 employer"])
    let said = BenefitCase.sample(.condolence) {
      $0.condolenceFor = .injured
      $0.dependants = [.spouse]
    }
    #expect(try table.lines(said) == ["condolence 1000.00 finance"])
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Archived payslips that fill in the own wage of disability, death and missing.
@Suite struct ArchivedBasesTests {
  /// The payslips of a month: of each person the base of work injury insurance.
  private static func payslips(_ period: String, _ people: [(id: String, base: String)]) -> String {
    let rows = people.map { "\(period),\($0.id),\($0.base)" }
    return (["period,employee_id,work_injury_base"] + rows).joined(separator: "\n") + "\n"
  }

  private static let months = [
    payslips("2025-05", [("E1", "9999.00")]),
    payslips("2025-03", [("E0", "1.00"), ("E1", "6000.00")]),
    payslips("2025-04", [("E1", "6000.01"), ("E2", "2.00")]),
    payslips("2025-02", [("E1", "0.00")]),
  ]

  private func cases(_ row: String, _ archive: [String]? = ArchivedBasesTests.months) -> BenefitCases {
    var cases = BenefitCases("own_wage,disability_grade,suitable_work,wage,dependants", [row])
    cases.archive = archive
    return cases
  }

  @Test("A blank own wage is the exact average of the bases of the months before, and the formula names them")
  func filled() throws {
    let row = try cases("C1,E1,disability,2025-05-20,53,,5,yes,,").table("benefits.csv").cells(0)
    // 12,000.01 / 2 x 18 = 108,000.09
    #expect(row["amount"] == "108000.09")
    #expect(row["formula"] == "own wage (2 months: 2025-03 to 2025-04) x 18 months")
    #expect(row["inputs"]?.hasPrefix("Own wage=12000.01/2 (archive work_injury_base); ") == true)
    // A death in June has May too: 21,999.01 / 3 x 40 %
    let death = try cases("C1,E1,death,2025-06-01,53,,,,,spouse").table("benefits.csv")
    #expect(death.all("benefit", "survivors_pension").first?["amount"] == "2933.20")
  }

  @Test("An own wage that the case states wins; without an archive it is needed")
  func stated() throws {
    let row = try cases("C1,E1,disability,2025-05-20,53,5000,5,yes,,").table("benefits.csv").cells(0)
    #expect(row["amount"] == "90000.00")
    let found = cases("C1,E1,disability,2025-05-20,53,,5,yes,,", nil).refusals
    #expect(found.map(\.column) == ["own_wage"])
    #expect(found.first?.reason.english.contains("--archive") == true)
  }

  @Test("Without one month held it is an error with line and column, unless nothing needs the own wage")
  func none() throws {
    let none = ["C1,E9,disability,2025-05-20,53,,5,yes,,", "C1,E1,death,2025-03-31,53,,,,,spouse"]
    for row in none {
      let found = cases(row).refusals
      #expect(found.map(\.line) == [2] && found.first?.column == "own_wage")
      #expect(found.first?.reason.english.hasPrefix("the archive has no work_injury_base") == true)
    }
    #expect(try cases("C1,E9,death,2025-05-20,53,,,,,").run().cases.count == 1)
  }

  @Test("Severance is not averaged from contribution bases")
  func severance() {
    var cases = BenefitCases("own_wage,hire_date", ["C1,E1,severance,2025-05-20,53,,2024-01-01"])
    cases.archive = ArchivedBasesTests.months
    #expect(cases.refusals.map(\.column) == ["own_wage"])
  }

  @Test("The same month twice counts once; two that differ make the archive unusable")
  func twice() throws {
    let row = "C1,E1,disability,2025-05-20,53,,5,yes,,"
    let copy = ArchivedBasesTests.months + [ArchivedBasesTests.months[1]]
    #expect(try cases(row, copy).table("benefits.csv").cells(0)["amount"] == "108000.09")
    let other = ArchivedBasesTests.months + [ArchivedBasesTests.payslips("2025-03", [("E1", "6000.02")])]
    let found = cases(row, other).unusable
    #expect(found.map(\.file) == ["4/payslips.csv"] && found.first?.line == 2)
    #expect(found.first?.reason.english.contains("two payslips of this person for 2025-03") == true)
  }

  @Test("Payslips that a run did not write make the archive unusable")
  func damaged() {
    let row = "C1,E1,disability,2025-05-20,53,,5,yes,,"
    for text in [
      "", "period,employee_id\n2025-03,E1\n", ArchivedBasesTests.payslips("2025-03", [("E1", "x")]),
      ArchivedBasesTests.payslips("2025", [("E1", "6000.00")]),
      ArchivedBasesTests.payslips("2025-03", [("E1", "6000.00,1")]),
    ] {
      #expect(cases(row, [text]).unusable.map(\.file) == ["0/payslips.csv"], "\(text)")
    }
  }
}

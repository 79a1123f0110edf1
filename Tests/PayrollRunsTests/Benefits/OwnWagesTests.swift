import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// A ledger that fills in the own wage of severance.
@Suite struct OwnWagesTests {
  private static let titles =
    "employee_id,period,hire_date,end_date,tax_year,deduction_months,tax_basis,ytd_income,ytd_special,"
    + "ytd_additional,ytd_other,ytd_reduction,ytd_tax,bonus_taxed,annual_leave_used_days,sick_leave_days,"
    + "comp_leave_lots,wages,total_wages,arrears,recovery_carried,deduction_carried"

  /// A ledger of June 2025 with total wages of somebody; the regular wages are others.
  private static func ledger(_ people: [(id: String, totalWages: String)]) -> String {
    let rows = people.map {
      "\($0.id),2025-06,2024-01-01,,2025,6,standard,0,0,0,0,0,0,no,0,0,,2025-06:1.00,\($0.totalWages),0,0,0"
    }
    return ([titles] + rows).joined(separator: "\n") + "\n"
  }

  private static let wages = ledger([
    ("E0", "2025-06:9.00"), ("E1", "2025-06:6000.00;2025-05:6000.01;2025-04:6000.00"),
  ])

  /// A case of severance of E1 in June 2025 whose own wage is blank.
  private func cases(_ date: String, _ ledger: String? = OwnWagesTests.wages, own: String = "")
    -> BenefitCases
  {
    var cases = BenefitCases("own_wage,hire_date", ["C1,E1,severance,\(date),53,\(own),2024-01-01"])
    cases.ledger = ledger
    return cases
  }

  @Test("A blank own wage is the exact average of the total wages held, and the formula says of which months")
  func filled() throws {
    let table = try cases("2025-06-30").table("benefits.csv")
    let row = table.cells(0)
    // Three months, 18,000.01 / 3, for 1 year and 6 months: 18,000.01 / 3 x 2 = 12,000.00667
    #expect(row["benefit"] == "severance" && row["amount"] == "12000.01" && row["payer"] == "employer")
    #expect(row["paid_by_payroll"] == "no" && row["frequency"] == "once")
    #expect(row["formula"]?.contains("3 months: 2025-04 to 2025-06") == true)
    #expect(row["inputs"]?.hasPrefix("Own wage=18000.01/3 (ledger total_wages); ") == true)
    // A day earlier June is not whole: 12,000.01 / 2 x 1.5
    let earlier = try cases("2025-06-29").table("benefits.csv").cells(0)
    #expect(earlier["amount"] == "9000.01")
    #expect(earlier["formula"]?.contains("2 months: 2025-04 to 2025-05") == true)
  }

  @Test("An own wage that the case states wins, and without a ledger it is needed")
  func stated() throws {
    #expect(try cases("2025-06-30", own: "5000").table("benefits.csv").cells(0)["amount"] == "10000.00")
    #expect(cases("2025-06-30", nil).refusals.map(\.column) == ["own_wage"])
  }

  @Test("Without one month held it is an error with line and column that names the months")
  func none() {
    let others = OwnWagesTests.ledger([("E2", "2025-06:6000.00")])
    let blank = OwnWagesTests.ledger([("E1", "")])
    for ledger in [others, blank] {
      let found = cases("2025-06-30", ledger).refusals
      #expect(found.map(\.line) == [2] && found.first?.column == "own_wage")
      #expect(found.first?.reason.english.contains("from 2024-06 to 2025-05") == true)
    }
    #expect(cases("2025-03-31").refusals.map(\.column) == ["own_wage"])
  }

  @Test("Only severance is filled in")
  func others() {
    var cases = BenefitCases("own_wage,dependants", ["C1,E1,death,2025-06-30,53,,spouse"])
    cases.ledger = OwnWagesTests.wages
    #expect(cases.refusals.map(\.column) == ["own_wage"])
  }

  @Test("A ledger that contradicts itself makes it unusable, and run.json names the one that was read")
  func file() throws {
    var cases = cases("2025-06-30", OwnWagesTests.wages.replacing("2024-01-01,,", with: "2025-07-01,,"))
    #expect(cases.unusable.map(\.file) == ["ledger.csv", "ledger.csv"])
    func record() throws -> String {
      String(decoding: try cases.run().files().last?.bytes ?? [], as: UTF8.self)
    }
    cases.ledger = OwnWagesTests.wages
    #expect(try record().contains("\"ledger\" : \"ledger.csv\""))
    cases.ledger = nil
    cases.rows = ["C1,E1,severance,2025-06-30,53,5000,2024-01-01"]
    #expect(try !record().contains("\"ledger\""))
  }

  @Test("What the standards lack for severance is named")
  func needs() {
    var cases = cases("2025-06-30", own: "5000")
    cases.standards = cases.standards.with("parameters.csv", 26, "effective_from", "2025-07-01")
    #expect(
      cases.unusable.map(\.reason.english).contains {
        $0.hasPrefix("severance_average_wage (劳动合同法 Art. 47) is not in force on 2025-06-30 in region 53")
      })
  }
}

import Payroll
import Testing

@testable import PayrollBatch

/// Texts that a spreadsheet would run are written with an apostrophe, and read back without.
@Suite struct FormulaTextTests {
  private let row = person(
    "=1+1",
    [
      "name": "@张", "unit": "-一所", "bank_account": "+6222", "post": "=P", "grade": "'-G", "rating": "@R",
      "id_number": "530111198206149973",
    ])

  private var month: Month {
    var month = Month("2026-10", [row])
    month.standards = PayStandards.common.adding("53,'=P,civilian,,,,,,,2020-01-01,test", to: "posts.csv")
      .adding("53,'-G,10000,2020-01-01,test", to: "grades.csv")
      .adding("53,'@R,,,0.1,,,2020-01-01,test", to: "ratings.csv")
    return month
  }

  @Test("Employee number, name, unit, post, grade and account are neutral in every file in which they stand")
  func neutral() throws {
    let results = try month.pay()
    let payslip = results.payslip("'=1+1")
    #expect(payslip["name"] == "'@张" && payslip["unit"] == "'-一所" && payslip["post"] == "'=P")
    #expect(payslip["grade"] == "'-G" && payslip["performance_pay"] == "1000.00")
    #expect(results.table(.bank).rows == [["'+6222", "'@张", payslip["net_pay"] ?? "", "'=1+1"]])
    #expect(results.table(.taxDeclaration).rows.first?.prefix(2) == ["'=1+1", "'@张"])
    #expect(results.table(.summary).column("unit") == ["'-一所", ""])
    #expect(Set(results.table(.contributions).column("unit")) == ["'-一所"])
    let findings = results.table(.findings).rows
    #expect(findings.isEmpty == false)
    #expect(findings.allSatisfy { $0.prefix(3) == ["'=1+1", "'@张", "'-一所"] })
  }

  @Test("The ledger is read back: the person is known next month")
  func ledger() throws {
    var november = month
    november.period = "2026-11"
    november.ledger = try month.pay().text(.ledger)
    let results = try november.pay()
    #expect(results.findings("'=1+1").contains("ledger.missing") == false)
    #expect(results.ledger("'=1+1")["deduction_months"] == "2")
    #expect(results.table(.ledger).rows.count == 1 && results.account.carried == 0)
  }

  @Test("A text with one apostrophe of its own keeps it, and commas, quotes and line breaks stay")
  func others() throws {
    let rows = [
      person("a", ["name": "'a"]), person("b", ["name": "''=b"]), person("c", ["name": "c,\"d\"\ne"]),
      person("d", ["name": "a=b-c"]),
    ]
    let names = try Month("2026-10", rows).pay().table(.payslips).column("name")
    #expect(names == ["''a", "'''=b".replacing("'''", with: "''"), "c,\"d\"\ne", "a=b-c"])
  }
}

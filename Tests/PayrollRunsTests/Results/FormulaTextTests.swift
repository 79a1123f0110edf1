import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Texts that a spreadsheet would run are written with an apostrophe, and read back without.
@Suite struct FormulaTextTests {
  private let row = person(
    "=1+1",
    [
      "name": "@张", "unit": "-一所", "bank_account": "62220001", "post": "=P", "grade": "'-G", "rating": "@R",
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
    #expect(results.table(.bank).rows == [["62220001", "'@张", payslip["net_pay"] ?? "", "'=1+1"]])
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

  /// Texts that a spreadsheet would run, each with what is written.
  private static let dangerous = [
    "=HYPERLINK(\"http://x\",\"y\")", "+86-138", "-2+3", "@SUM(A1)", "'quoted", "=1,2", "==", "-", "+",
  ]

  @Test(
    "In both languages a dangerous text in any column is neutral in every file and comes back when it is read",
    arguments: Language.allCases, dangerous)
  func everyColumn(_ language: Language, _ text: String) throws {
    let cells = [
      "name": text, "unit": text, "post": "PATROL", "x_note": text, "grade": "NOPE",
    ]
    var first = Month(
      "2026-10", [person(text, cells.merging(["grade": "10000"]) { $1 }), person("bad" + text, cells)])
    first.language = language
    first.allowsRejects = true
    let results = try first.pay()
    #expect(results.account.paid == 1 && results.account.rejected == 1)
    var met = 0
    for file in ResultFile.allCases where file != .run {
      for cell in results.table(file).rows.joined() where cell.hasSuffix(text) && !cell.hasPrefix("bad") {
        #expect(cell == "'" + text, "\(file.name)")
        met += 1
      }
    }
    // Number, name, unit or note in payslips, ledger, summary, contributions, bank, declaration, findings
    // and rejects.
    #expect(met >= 13)
    // The mended rejects pay the other one, and the ledger knows the first: both come back as they were.
    let ledger = results.text(.ledger)
    var second = Month(
      "2026-10", roster: results.text(.rejects).replacing("NOPE", with: "10000"), ledger: ledger)
    second.language = language
    let again = try second.pay()
    #expect(again.account.paid == 1 && again.account.carried == 1)
    #expect(again.table(.payslips).rows[0][1...3] == ["bad" + text, "'" + text, "'" + text])
    #expect(Set(again.table(.ledger).rows.map { $0[0] }) == ["bad" + text, "'" + text])
  }

  @Test(
    "A negative amount, a number with zeros before it and a text within stay as they are",
    arguments: Language.allCases)
  func harmless(_ language: Language) throws {
    var month = Month("2026-10", [person("00123", ["name": "a-b=c", "unit": "010", "back_pay": "-100.00"])])
    month.language = language
    let payslips = try month.pay().table(.payslips).rows[0]
    #expect(payslips[1...3] == ["00123", "a-b=c", "010"] && payslips.contains("-100.00"))
    let rejected = Month("2026-10", [person("E1", ["back_pay": "-100.00", "grade": "NOPE"])])
      .with(\.allowsRejects, true).with(\.language, language)
    #expect(try rejected.pay().table(.rejects).rows[0].contains("-100.00"))
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

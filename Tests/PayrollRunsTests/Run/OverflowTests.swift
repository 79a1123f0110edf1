import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Figures that leave 64 bits: never a wrap or a trap, always named.
@Suite struct OverflowTests {
  /// A region and a post in which a monthly wage of 10^18 fen is legal: 9,999,999,999.99 x 100 x 100 x 100.
  private func standards(coefficient: String) -> PayStandards {
    PayStandards.common.adding("5309,9999999999.99,2020-01-01,test", to: "salary.csv")
      .adding("5309,HUGE,patrol,100,100,100,,,,2020-01-01,test", to: "posts.csv")
      .adding("5309,H,,,\(coefficient),,,2020-01-01,test", to: "ratings.csv")
  }

  private func huge(_ employeeId: String, _ cells: Cells = [:]) -> Cells {
    let usual = ["region": "5309", "post": "HUGE", "grade": "0", "schemes_excluded": "all"]
    return person(employeeId, usual.merging(cells) { $1 })
  }

  @Test("A row whose figure leaves 64 bits is rejected with the item's name, and the others are paid")
  func item() throws {
    let messages = [
      Language.chinese: "“绩效工资”的金额超出可计算的范围；请检查标准和本行的金额",
      .english:
        "\"Performance pay\" is beyond what money can hold; check the standards and the row's amounts",
    ]
    for language in Language.allCases {
      var month = Month("2026-10", [person("E1"), huge("E2", ["rating": "H"]), person("E3")])
      month.standards = standards(coefficient: "10")
      month.allowsRejects = true
      month.language = language
      let results = try month.pay()
      #expect(results.account.paid == 2)
      #expect(
        Array(results.table(.rejects).rows[0].prefix(6)) == [
          "roster.csv", "3", "", "", "overflow", messages[language],
        ])
    }
  }

  @Test("A figure of the ledger that leaves 64 bits is named too")
  func ledger() throws {
    // 10^18 of wage and 7.9 x 10^18 of performance pay, on 0.9 x 10^18 of the year: above 9.22 x 10^18.
    let ledger = LedgerText.row("E2", ["ytd_income": "9000000000000000.00"])
    var month = Month(
      "2026-10", [person("E1"), huge("E2", ["rating": "H"])], ledger: LedgerText.of([ledger]))
    month.standards = standards(coefficient: "7.9")
    month.allowsRejects = true
    let results = try month.pay()
    #expect(results.table(.rejects).column("x_code") == ["overflow"])
    #expect(results.table(.rejects).column("x_message").first?.hasPrefix("\"Income of the year\"") == true)
    // Carried on as it was.
    #expect(results.ledger("E2")["ytd_income"] == "9000000000000000.00")
  }

  @Test("A sum over people that leaves 64 bits stops the run and names the sum")
  func sum() throws {
    var month = Month("2026-10", (1...10).map { huge("E\($0)") })
    month.standards = standards(coefficient: "1")
    do {
      _ = try month.pay()
      Issue.record("the sum was written")
    } catch RunError.overflow(let title) {
      // The first column of which ten times 10^18 is a sum.
      #expect(title == PayItem.intensityPay.entry.title)
    }
  }

  @Test("What was paid can be read again, however great")
  func greatLedger() throws {
    var month = Month("2026-10", [huge("E1", ["rating": "H"])])
    month.standards = standards(coefficient: "1")
    let ledger = try month.pay().text(.ledger)
    let next = Month("2026-11", [person("E9", ["hire_date": "2026-11-02"])], ledger: ledger)
    #expect(try next.pay().account.carried == 1)
  }
}

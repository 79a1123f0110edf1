import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The tax of a year with the bonus taxed separately and combined.
@Suite struct BonusPeopleTests {
  private static func archive(_ taxation: String) throws -> PaidArchive {
    try PaidArchive.year2026 { month in
      let isMarch = month == 3
      return [
        person(
          "A",
          ["contribution_base": "5000"].merging(
            isMarch ? ["annual_bonus": "20000", "bonus_tax": taxation] : [:]
          ) { $1 }),
        plain("B", isMarch ? ["annual_bonus": "6000", "bonus_tax": taxation] : [:]),
        plain("C"),
      ]
    }
  }

  @Test("Both ways are what the twelve months withhold, whichever way they were paid")
  func bothWays() throws {
    let separate = try Self.archive("separate").year(2026)
    let combined = try Self.archive("combined").year(2026)
    for outcome in [separate, combined] {
      let table = outcome.table(.bonus)
      #expect(table.column("employee_id") == ["A", "B"])
      #expect(table.column("annual_bonus") == ["20000.00", "6000.00"])
      // A: (10,000 - 1,115 - 5,000) x 12 = 46,620: 4,662 - 2,520 = 2,142, and 3 % of the bonus, 600;
      // with the bonus 66,620: 6,662 - 2,520 = 4,142. B: nothing but 3 % of 6,000; (4,000 - 1,115 - 5,000) x 12 < -6,000.
      #expect(table.column("tax_separate") == ["2742.00", "180.00"])
      #expect(table.column("tax_combined") == ["4142.00", "0.00"])
      #expect(table.column("difference") == ["-1400.00", "180.00"])
      #expect(outcome.result.end.cheaperCombined == 1)
    }
    func withheld(_ outcome: YearOutcome) -> Int64 {
      let row = outcome.table(.year).of("A")
      return hundredths(row["income_tax"]) + hundredths(row["bonus_tax"])
    }
    #expect(withheld(separate) == 2_742_00 && withheld(combined) == 4_142_00)
  }

  @Test(
    "The monthly table is that of the month that paid the bonus; without one the separate figure is blank, never 0"
  )
  func monthlyTable() throws {
    let without = PayStandards.common.removing("monthly,", from: "tax.csv")
    func year(_ standards: [PayStandards], _ taxation: String) throws -> ResultTable {
      var archive = PaidArchive()
      for (month, standards) in standards.enumerated() {
        let cells = month == 0 ? ["annual_bonus": "6000", "bonus_tax": taxation] : [:]
        try archive.pay("2026-0\(month + 1)", roster: Month.roster([plain("B", cells)]), standards.files)
      }
      return try archive.year(2026).table(.bonus)
    }
    // Combined: 3 % of (4,000 - 1,115 - 5,000) x 2 + 6,000 = 1,770.
    let lapsed = try year([.common, without], "separate")
    #expect(lapsed.column("tax_separate") == ["180.00"] && lapsed.column("tax_combined") == ["53.10"])
    let never = try year([without, .common], "combined")
    #expect(never.column("tax_separate") == [""] && never.column("difference") == [""])
    #expect(never.column("tax_combined") == ["53.10"])
  }

  @Test("A bonus taxed separately before the archive begins leaves no second time")
  func taxedBefore() throws {
    let row = ["period": "2026-09", "bonus_taxed": "yes"]
    var archive = PaidArchive(ledger: LedgerText.of([LedgerText.row("B", row)]))
    try archive.pay(
      "2026-10", roster: Month.roster([plain("B", ["annual_bonus": "6000", "bonus_tax": "combined"])]),
      PayStandards.common.files)
    let outcome = try archive.year(2026)
    #expect(outcome.table(.bonus).column("tax_separate") == [""])
    #expect(outcome.table(.bonus).column("annual_bonus") == ["6000.00"])
    #expect(outcome.result.end.cheaperCombined == 0)
  }

  @Test("Somebody whose region no standards serve any more has a row by those of the month that paid")
  func regionGone() throws {
    var archive = PaidArchive()
    let region = ["region": "5303", "annual_bonus": "6000", "bonus_tax": "separate"]
    try archive.pay(
      "2026-01", roster: Month.roster([plain("B", region), plain("A")]), PayStandards.common.files)
    try archive.pay(
      "2026-02", roster: Month.roster([plain("A")]),
      PayStandards.common.removing("5303,", from: "salary.csv").files)
    #expect(try archive.year(2026).table(.bonus).column("tax_separate") == ["180.00"])
  }

  @Test("Of two bonuses the one that was taxed separately is the one that may be; without one, the larger")
  func twoBonuses() throws {
    func archive(_ first: String) throws -> YearOutcome {
      try PaidArchive.year2026(1...2) { month in
        [
          plain(
            "A", ["annual_bonus": month == 1 ? "1000" : "3000", "bonus_tax": month == 1 ? first : "combined"])
        ]
      }.year(2026)
    }
    #expect(try archive("separate").table(.bonus).column("annual_bonus") == ["1000.00"])
    #expect(try archive("combined").table(.bonus).column("annual_bonus") == ["3000.00"])
  }
}

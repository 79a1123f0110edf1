import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What a ledger does to a month: who has been paid, gaps, the new year, people who are not on the roster.
@Suite struct LedgerAcrossMonthsTests {
  private func pay(_ cells: Cells, ledger: Cells, period: String = "2026-10") throws -> MonthResults {
    try Month(period, [person("E1", cells)], ledger: LedgerText.of([LedgerText.row("E1", ledger)]))
      .with(\.allowsRejects, true).pay()
  }

  @Test("A row at this month means paid already, a later one a wrong ledger; both are carried on unchanged")
  func paidAlready() throws {
    for (period, code) in [("2026-10", "already_paid"), ("2026-11", "ledger_ahead")] {
      let results = try pay([:], ledger: ["period": period])
      #expect(results.table(.rejects).column("x_code") == [code])
      #expect(results.account.carried == 1 && results.account.paid == 0)
      #expect(
        results.ledger("E1") == LedgerText.row("E1", ["period": period]).merging(blank) { first, _ in first })
    }
  }

  private let blank = [
    "end_date": "", "comp_leave_lots": "", "wages": "", "total_wages": "", "month_figures": "",
  ]

  @Test(
    "An older row than last month's is the finding ledger.gap; a new employment or a later payment is none")
  func gap() throws {
    #expect(try pay([:], ledger: [:]).findings("E1").contains("ledger.gap") == false)
    let august = ["period": "2026-08", "deduction_months": "8"]
    #expect(try pay([:], ledger: august).findings("E1").contains("ledger.gap"))
    let left = august.merging(["end_date": "2026-08-31"]) { $1 }
    #expect(try pay(["hire_date": "2026-10-01"], ledger: left).findings("E1").contains("ledger.gap") == false)
    #expect(try pay(["end_date": "2026-08-31"], ledger: left).findings("E1").contains("ledger.gap") == false)
  }

  @Test("The months of a gap count for the basic deduction")
  func deductionMonths() throws {
    // July is the ledger's last month; August to October bring three more.
    let results = try pay([:], ledger: ["period": "2026-07", "deduction_months": "7"])
    #expect(results.ledger("E1")["deduction_months"] == "10")
  }

  @Test("With a new year the columns of the year start again; lots, wages and what is owed stay")
  func newYear() throws {
    let december = [
      "period": "2025-12", "tax_year": "2025", "deduction_months": "12", "tax_basis": "low_income",
      "bonus_taxed": "yes", "annual_leave_used_days": "4.00", "sick_leave_days": "9.00",
      "comp_leave_lots": "2025-11:3.00", "wages": "2025-12:9000.00;2025-01:8000.00", "arrears": "10.00",
      "recovery_carried": "0.00", "deduction_carried": "7.00",
    ]
    let row = try pay(["schemes_excluded": "all"], ledger: december, period: "2026-01").ledger("E1")
    #expect(row["tax_year"] == "2026" && row["deduction_months"] == "1" && row["tax_basis"] == "standard")
    // 10,000 of January; (10,000 - 5,000) x 3 %.
    #expect(row["ytd_income"] == "10000.00" && row["ytd_special"] == "0.00" && row["ytd_tax"] == "150.00")
    #expect(
      row["bonus_taxed"] == "no" && row["annual_leave_used_days"] == "0.00"
        && row["sick_leave_days"] == "0.00")
    #expect(row["comp_leave_lots"] == "2025-11:3.00")
    // January 2025 is now the thirteenth month.
    #expect(row["wages"] == "2026-01:10000.00;2025-12:9000.00")
    #expect(row["arrears"] == "0.00" && row["deduction_carried"] == "0.00")
  }

  @Test(
    "A hire date after the ledger's end date begins a new employment: leave, sick days and wages start again")
  func newEmployment() throws {
    let left = [
      "end_date": "2026-06-30", "period": "2026-06", "deduction_months": "6",
      "annual_leave_used_days": "4.00",
      "sick_leave_days": "9.00", "wages": "2026-06:9000.00", "comp_leave_lots": "2026-06:2.00",
      "ytd_tax": "747.90",
    ]
    let row = try pay(["hire_date": "2026-10-09", "sick_leave_days": "1"], ledger: left).ledger("E1")
    #expect(row["annual_leave_used_days"] == "0.00" && row["sick_leave_days"] == "1.00")
    #expect(row["wages"]?.hasPrefix("2026-10:") == true && row["wages"]?.contains("2026-06") == false)
    #expect(row["comp_leave_lots"] == "2026-06:2.00" && row["deduction_months"] == "7")
    // On the end date itself it is the same employment, and the roster contradicts the ledger.
    let same = try pay(["hire_date": "2026-06-30"], ledger: left)
    #expect(same.findings("E1").contains("hire_date.changed"))
    #expect(same.ledger("E1")["annual_leave_used_days"] == "4.00")
  }

  @Test("Whoever is not paid is carried on unchanged, after those who are, in the ledger's order")
  func carried() throws {
    let rows = ["E5", "E1", "E3", "E2", "E4"].map {
      LedgerText.row(
        $0, ["comp_leave_lots": "2026-01:1.00", "wages": "2026-09:1.00;2026-08:-2.00", "arrears": "3.00"])
    }
    let people = [person("E2"), person("E3", ["grade": "x"]), person("E1")]
    let results = try Month("2026-10", people, ledger: LedgerText.of(rows)).with(\.allowsRejects, true).pay()
    let ledger = results.table(.ledger)
    #expect(ledger.column("employee_id") == ["E2", "E1", "E5", "E3", "E4"])
    for id in ["E5", "E3", "E4"] {
      #expect(
        ledger.of(id)
          == (rows.first { $0["employee_id"] == id } ?? [:]).merging(
            ["end_date": "", "total_wages": "", "month_figures": ""]
          ) { $0 + $1 }
      )
    }
    #expect(results.account.carried == 3 && results.account.rows == 3)
  }

  @Test("In last month's ledger without an end date and not on the roster is the finding roster.missing")
  func rosterMissing() throws {
    let rows = [
      LedgerText.row("=E1"), LedgerText.row("E2", ["end_date": "2026-09-30"]),
      LedgerText.row("E3", ["period": "2026-08", "deduction_months": "8"]), LedgerText.row("E4"),
      LedgerText.row("E5", ["period": "2026-10"]),
    ]
    let month = Month("2026-10", [person("E4", ["grade": "x"]), person("E6")], ledger: LedgerText.of(rows))
    let results = try month.with(\.allowsRejects, true).pay()
    let missing = results.table(.findings).all("code", "roster.missing")
    #expect(missing.map { $0["employee_id"] } == ["'=E1"])
    #expect(
      missing.first?["level"] == "warning" && missing.first?["name"] == "" && missing.first?["unit"] == "")
  }

  @Test(
    "Hired before the month and not in the ledger is the finding ledger.missing, with one month of deduction")
  func ledgerMissing() throws {
    let people = [person("E1"), person("E2", ["hire_date": "2026-10-01"])]
    let results = try Month("2026-10", people).pay()
    #expect(results.findings("E1").contains("ledger.missing"))
    #expect(results.findings("E2").contains("ledger.missing") == false)
    #expect(results.table(.ledger).column("deduction_months") == ["1", "1"])
  }
}

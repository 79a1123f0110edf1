import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What each unit costs in each month.
@Suite struct BudgetSumsTests {
  private static func plain(_ employeeId: String, _ cells: Cells = [:]) -> Cells {
    person(employeeId, ["schemes_excluded": "all", "unit": "二所"].merging(cells) { $1 })
  }

  /// 10,000 for A, B until the end of February and C; 4,000 for D.
  private static let month = Month(
    "2026-01",
    [
      plain("A"), plain("B", ["end_date": "2026-02-28", "annual_leave_waived": "yes"]),
      plain("C", ["unit": "一所"]), plain("D", ["region": "5303", "grade": "4000"]),
    ])

  @Test("A row for each month, region and unit in which somebody is paid, today's standards first")
  func rows() throws {
    let results = try Plan(
      BudgetSumsTests.month, ["raise,grades,53,4000,grade_pay,add,100"], months: 3
    ).simulate()
    let rows = results.table("budget.csv").rows
    #expect(
      rows.map { $0.prefix(6).joined(separator: " ") } == [
        " 2026-01 5301 一所 1 10000.00", " 2026-01 5301 二所 2 20000.00", " 2026-01 5303 二所 1 4000.00",
        " 2026-02 5301 一所 1 10000.00", " 2026-02 5301 二所 2 20000.00", " 2026-02 5303 二所 1 4000.00",
        " 2026-03 5301 一所 1 10000.00", " 2026-03 5301 二所 1 10000.00", " 2026-03 5303 二所 1 4000.00",
        "raise 2026-01 5301 一所 1 10000.00", "raise 2026-01 5301 二所 2 20000.00",
        "raise 2026-01 5303 二所 1 4100.00", "raise 2026-02 5301 一所 1 10000.00",
        "raise 2026-02 5301 二所 2 20000.00", "raise 2026-02 5303 二所 1 4100.00",
        "raise 2026-03 5301 一所 1 10000.00", "raise 2026-03 5301 二所 1 10000.00",
        "raise 2026-03 5303 二所 1 4100.00",
      ])
  }

  @Test("Each row adds up, and the rows of a month are that month of totals.csv, whatever the threads")
  func sums() throws {
    let random = RandomRoster(300, seed: 12)
    var month = Month(RandomRoster.period, random.people, ledger: random.ledgerText)
    let lines = ["raise,salary,5304,,reference_salary,percent,5"]
    let results = try Plan(month, lines, months: 3).simulate()
    let budget = results.table("budget.csv")
    var months: [String: [String: Int64]] = [:]
    let columns = ["gross_pay", "employer_contributions", "accident_insurance", "employer_cost"]
    let parts = ["gross_pay", "employer_contributions", "accident_insurance", "health_check"]
    for row in (0..<budget.rows.count).map(budget.cells) {
      #expect(hundredths(row["employer_cost"]) == parts.reduce(0) { $0 + hundredths(row[$1]) })
      let key = (row["scenario"] ?? "") + (row["period"] ?? "")
      for column in columns { months[key, default: [:]][column, default: 0] += hundredths(row[column]) }
    }
    let totals = results.table("totals.csv")
    let people = [budget, totals].map { table in
      (0..<table.rows.count).map(table.cells).filter { $0["period"] != "total" }
        .reduce(0) { $0 + (Int($1["headcount"] ?? "") ?? 0) }
    }
    #expect(people[0] == people[1] && people[0] > 0)
    for row in (0..<totals.rows.count).map(totals.cells) where row["period"] != "total" {
      let sums = months[(row["scenario"] ?? "") + (row["period"] ?? "")] ?? [:]
      for column in columns {
        #expect(sums[column] == hundredths(row[column]), "\(column)")
      }
    }
    #expect(months.count == 6)
    month.threads = 3
    #expect(try Plan(month, lines, months: 3).simulate().text("budget.csv") == results.text("budget.csv"))
  }
}

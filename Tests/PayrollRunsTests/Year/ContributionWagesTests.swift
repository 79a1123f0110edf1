import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What the schemes are told for the year that begins, reckoned by hand.
@Suite struct ContributionWagesTests {
  /// Next year pension has other limits than this year's 4,403 and 22,017.
  private static let files = PayStandards.common.adding(
    "53,,pension,4500,23000,16%,8%,,,,,,,,2027-01-01,test", to: "contributions.csv"
  ).files

  /// A whole year of people with 4,000 a month and a base of 5,000.
  private static func archive() throws -> PaidArchive {
    try PaidArchive.year2026(standards: files) { month in
      var rows = [
        plain("AWARD", month == 3 ? ["award": "1200"] : [:]),
        plain(
          "MOTHER", month == 2 ? ["maternity_leave_days": "20", "maternity_allowance_to": "person"] : [:]),
        plain("INJURED", month == 2 ? ["injury_leave_days": "20"] : [:]),
        plain("LEAVE", month == 5 ? ["personal_leave_days": "1"] : [:]),
        plain("EXCLUDED", ["schemes_excluded": "pension;housing_fund"]),
      ]
      if month >= 7 { rows.append(plain("JOINER", ["hire_date": "2026-07-01"])) }
      if month <= 6 { rows.append(plain("LEAVER", month == 6 ? ["end_date": "2026-06-30"] : [:])) }
      if month != 3 { rows.append(plain("FORGOTTEN")) }
      return rows
    }
  }

  @Test(
    "Months, sum and average: an award counts, a month without pay counts 0, one that nothing holds does not count"
  )
  func averages() throws {
    let table = try Self.archive().year(2026).table(.contributionWages)
    func row(_ employeeId: String) -> [String] {
      let row = table.all("employee_id", employeeId).first { $0["scheme"] == "medical" } ?? [:]
      return ["months", "total_wages", "average", "note"].map { row[$0] ?? "?" }
    }
    #expect(row("AWARD") == ["12", "49200.00", "4100.00", ""])
    #expect(row("MOTHER") == ["12", "44000.00", "3666.67", "without pay, counted as 0: 2026-02"])
    #expect(row("INJURED") == ["12", "48000.00", "4000.00", ""])
    // 4,000 / 21.75 = 183.908: 48,000 - 183.91, a twelfth of it 3,984.674.
    #expect(row("LEAVE") == ["12", "47816.09", "3984.67", "unpaid leave in 2026-05"])
    #expect(row("JOINER") == ["6", "24000.00", "4000.00", "hired on 2026-07-01"])
    #expect(row("FORGOTTEN") == ["11", "44000.00", "4000.00", "nothing is known of, and left out: 2026-03"])
    #expect(table.all("employee_id", "LEAVER").isEmpty)
  }

  @Test("Each scheme by its own limits on 1 January, with the base of now and both contributions")
  func schemes() throws {
    let table = try Self.archive().year(2026).table(.contributionWages)
    func rows(_ employeeId: String) -> [String] {
      table.all("employee_id", employeeId).map { row in
        ["scheme", "floor", "ceiling", "base", "base_now", "employer", "employee"].map { row[$0] ?? "?" }
          .joined(separator: " ")
      }
    }
    #expect(
      rows("AWARD") == [
        "pension 4500.00 23000.00 4500.00 5000.00 720.00 360.00",
        "medical 4403.00 22017.00 4403.00 5000.00 308.21 88.06",
        "maternity 4403.00 22017.00 4403.00 5000.00 39.63 0.00",
        "unemployment 4403.00 22017.00 4403.00 5000.00 30.82 13.21",
        "work_injury 4403.00 22017.00 4403.00 5000.00 8.81 0.00",
        "housing_fund   4100.00 5000.00 492.00 492.00",
      ])
    #expect(
      rows("EXCLUDED").map { $0.prefix { $0 != " " } } == [
        "medical", "maternity", "unemployment", "work_injury",
      ])
  }

  @Test("Of a year begun in August the months before are named, and standards that are given count instead")
  func begunLater() throws {
    let archive = try PaidArchive.year2026(8...12) { _ in [plain("A")] }
    let outcome = try archive.year(2026) { $0.standards = Self.files }
    let row =
      outcome.table(.contributionWages).of("?").isEmpty ? outcome.table(.contributionWages).cells(0) : [:]
    #expect(row["months"] == "5" && row["average"] == "4000.00" && row["floor"] == "4500.00")
    #expect(row["note"] == "nothing is known of, and left out: 2026-01 to 2026-07")
    #expect(outcome.result.end.declared == 1 && outcome.result.end.lackingMonths == 1)
    let own = try archive.year(2026).table(.contributionWages).cells(0)
    #expect(own["floor"] == "4403.00")
  }

  @Test("Where no standards of the region are in force nothing is guessed")
  func unknownRegion() throws {
    let archive = try PaidArchive.year2026(12...12) { _ in [plain("A")] }
    let outcome = try archive.year(2026) {
      $0.standards = PayStandards.common.removing("5301,0,", from: "salary.csv").files
    }
    let table = outcome.table(.contributionWages)
    #expect(table.rows.count == 1 && table.column("scheme") == [""] && table.column("average") == ["4000.00"])
    #expect(table.column("note")[0].hasSuffix("no standards of the region are in force on 2027-01-01"))
  }
}

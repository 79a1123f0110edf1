import Payroll

@testable import PayrollFiles
@testable import PayrollRuns

/// People by chance over August, September and October 2026, and standards that change by chance.
struct RandomMonths {
  static let periods = ["2026-08", "2026-09", "2026-10"]

  private var dice: Dice
  private var people: [Cells] = []
  private var ends: [String: String] = [:]
  private var decisions = 0

  init(seed: UInt64, people count: Int = 10) {
    dice = Dice(seed)
    for number in 1...count {
      let employeeId = "R\(number)"
      var cells = person(
        employeeId,
        [
          "region": dice.one(of: ["5301", "5304", "530402"]), "post": dice.one(of: ["OFFICE", "PATROL"]),
          "grade": dice.one(of: ["4000", "10000", "G1", "G2"]), "rating": dice.one(of: ["", "A", "B"]),
          "hire_date": "20\(dice.below(10) + 10)-0\(dice.below(9) + 1)-15",
        ])
      if dice.isOne(in: 3) { cells["contribution_base"] = "\(dice.below(9_000)).50" }
      people.append(cells)
      if dice.isOne(in: 4) { ends[employeeId] = dice.one(of: ["2026-08-31", "2026-09-16", "2026-10-30"]) }
    }
  }

  /// The roster of a month; who has left stands on it only where somebody pays a leaver.
  mutating func roster(_ period: String, withLeavers: Bool = false) -> String {
    var rows: [Cells] = []
    for cells in people {
      var row = cells
      let end = ends[cells["employee_id"] ?? ""]
      if let end, end < period {
        if !withLeavers { continue }
        row["end_date"] = end
        rows.append(row)
        continue
      }
      if let end, end.hasPrefix(period) { row["end_date"] = end }
      if dice.isOne(in: 2) { row["overtime_workday_hours"] = "\(dice.below(30)).25" }
      if dice.isOne(in: 3) { row["overtime_restday_hours"] = "\(dice.below(16))" }
      if dice.isOne(in: 3) { row["sick_leave_days"] = "\(dice.below(4)).5" }
      if dice.isOne(in: 4) { row["personal_leave_days"] = "\(dice.below(3))" }
      if dice.isOne(in: 3) { row["duty_days"] = "\(dice.below(20))" }
      if dice.isOne(in: 4) { row["allowance"] = "\(dice.below(500)).10" }
      if dice.isOne(in: 5) { row["annual_leave_payout_days"] = "1" }
      rows.append(row)
    }
    return Month.roster(rows)
  }

  /// The three months, paid by the common standards.
  mutating func archive() throws -> PaidArchive {
    var archive = PaidArchive()
    for period in RandomMonths.periods {
      try archive.pay(period, roster: roster(period), PayStandards.common.files)
    }
    return archive
  }

  /// A standard decided later, in force from a day among those given.
  mutating func change(from days: [String]) -> StandardsFile {
    decisions += 1
    let from = dice.one(of: days)
    let decided = "2026-10-\(10 + decisions)"
    func file(_ table: String, _ columns: String, _ cells: String) -> StandardsFile {
      PayStandards.file(
        table, [columns + ",effective_from,source,decided_on", "\(cells),\(from),test,\(decided)"],
        "\(decisions)")
    }
    let amount = dice.below(500)
    switch dice.below(7) {
    case 0: return file("grades", "region,grade,grade_pay", "53,G1,\(amount + 700)")
    case 1: return file("salary", "region,reference_salary", "5304,\(amount + 2_800)")
    case 2: return file("leave", "region,kind,pay_rate,performance_rate", "53,sick,0.7,0.5")
    case 3:
      return file(
        "ratings", "region,rating,coefficient,amount,in_probation", "53,A,0.\(amount % 90 + 10),250,no")
    case 4: return file("parameters", "region,name,value", ",overtime_workday_rate,1.\(amount % 40 + 50)")
    case 5:
      return file(
        "contributions", "region,scheme,base_floor,base_ceiling,employer_rate,employee_rate",
        "53,pension,\(amount + 4_300),22017,16%,8%")
    default:
      return file(
        "contributions", "region,scheme,employer_rate,employee_rate,employer_rounding,employee_rounding",
        "53,housing_fund,10%,11%,half_up_yuan,half_up_yuan")
    }
  }

  /// Cells of the three months that turn out to be wrong.
  mutating func corrections(_ count: Int) -> [String] {
    (0..<count).map { _ in
      let (period, person) = (dice.one(of: RandomMonths.periods), dice.one(of: people))
      let employeeId = person["employee_id"] ?? ""
      let end = ends[employeeId] ?? "9999"
      if end < period || end.hasPrefix(period) {
        return "2026-08,R1,allowance,\(dice.below(900) + 500).37,later"
      }
      let (column, value) = dice.one(of: [
        ("overtime_workday_hours", "\(dice.below(30) + 31).5"), ("sick_leave_days", "\(dice.below(4)).25"),
        ("duty_days", "\(dice.below(10) + 20)"), ("allowance", "\(dice.below(900) + 500).37"),
        ("contribution_base", "\(dice.below(9_000)).25"), ("annual_leave_days", "1.5"),
        ("post", person["post"] == "OFFICE" ? "PATROL" : "OFFICE"),
        ("rating", person["rating"] == "A" ? "" : "A"),
        ("comp_leave_elected_hours", "0.25"), ("housing_fund_base", "\(dice.below(9_000) + 2_000)"),
      ])
      if column == "comp_leave_elected_hours" {
        return "\(period),\(employeeId),overtime_restday_hours,19.5,more"
      }
      return "\(period),\(employeeId),\(column),\(value),found later"
    }
  }
}

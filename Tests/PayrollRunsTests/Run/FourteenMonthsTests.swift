import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// October 2024 to November 2025, month by month over the New Year, each month on the ledger of the one before.
@Suite struct FourteenMonthsTests {
  static let periods = [
    "2024-10", "2024-11", "2024-12", "2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06",
    "2025-07",
    "2025-08", "2025-09", "2025-10", "2025-11",
  ]

  /// Pays all months; `people` says who is on the roster of a month.
  private func pay(_ people: (String) -> [Cells]) throws -> [MonthResults] {
    var ledger: String?
    return try FourteenMonthsTests.periods.map { period in
      let results = try Month(period, people(period), ledger: ledger).pay()
      ledger = results.text(.ledger)
      return results
    }
  }

  /// Somebody who stays: 20,000 a month, hired on 1 October 2024 after 60 months of work elsewhere.
  private func stayer(_ period: String) -> [Cells] {
    var row = person(
      "E1",
      [
        "grade": "20000", "hire_date": "2024-10-01", "prior_service_months": "60",
        "contribution_base": "20000",
      ])
    switch period {
    case "2024-10":
      row["overtime_restday_hours"] = "4"
      row["comp_leave_elected_hours"] = "4"
    case "2024-11": row["comp_leave_taken_hours"] = "1"
    case "2024-12": row["annual_bonus"] = "12000"
    case "2025-01": row["annual_bonus"] = "36000"
    case "2025-02": row["annual_leave_days"] = "2"
    case "2025-10": row["recovery"] = "10000"
    default: break
    }
    return [row]
  }

  @Test("Somebody who stays: tax of two years, two bonuses, hours that expire, leave, and a loss recovered")
  func staying() throws {
    let months = try pay(stayer)
    func column(_ item: String) -> [String?] { months.map { $0.payslip("E1")[item] } }
    // Contributions (8 % + 2 % + 0.3 % + 12 %) x 20,000 = 4,460; 20,000 - 5,000 - 4,460 = 10,540 of T a month.
    // 3 %: 316.20 each month of 2024 and of January to March 2025. April brings 3 hours paid out:
    // T = 42,160 + 689.66 = 42,849.66, x 10 % - 2,520 = 1,764.97, less 948.60. Then 10 % of 10,540 each month.
    #expect(
      column("income_tax")
        == [String](repeating: "316.20", count: 6) + ["816.37"] + [String](repeating: "1054.00", count: 7))
    // The lot of October 2024 is six months old in April 2025: 3 x 20,000 / 174 x 2 = 689.655.
    #expect(
      column("comp_leave_balance_hours")
        == ["4.00"] + [String](repeating: "3.00", count: 5) + [String](repeating: "0.00", count: 8))
    #expect(
      column("comp_leave_payout")[6] == "689.66" && months[6].findings("E1").contains("comp_leave.expired"))
    // 12,000 x 3 % and, in the next tax year, 36,000 x 3 %.
    #expect(column("bonus_tax").prefix(4) == ["0.00", "0.00", "360.00", "1080.00"])
    // 2024: floor(92 / 365 x 5) = 1 day; 2025: 5, from February on 3.
    #expect(
      column("annual_leave_balance_days")
        == ["1.00", "1.00", "1.00", "5.00"] + [String](repeating: "3.00", count: 10))
    // 20 % of 20,000 in October and November; 2,000 are left.
    #expect(column("recovery").suffix(2) == ["4000.00", "4000.00"])
    // 20,000 - 4,460 - 1,054 - 4,000.
    #expect(column("net_pay").suffix(2) == ["10486.00", "10486.00"])
    let ledger = months[13].ledger("E1")
    #expect(ledger["recovery_carried"] == "2000.00" && ledger["deduction_months"] == "11")
    // 11 x 20,000 + 689.66; 11 x 4,460; 3 x 316.20 + 816.37 + 7 x 1,054.
    #expect(ledger["ytd_income"] == "220689.66" && ledger["ytd_special"] == "49060.00")
    #expect(ledger["ytd_tax"] == "9142.97" && ledger["bonus_taxed"] == "yes")
    let wages = (ledger["wages"] ?? "").split(separator: ";")
    // Twelve months, the paid hours not in April's, the bonus in those of December and January.
    #expect(wages.count == 12 && wages.first == "2025-11:20000.00" && wages.last == "2024-12:32000.00")
    #expect(wages.contains("2025-04:20000.00") && wages.contains("2025-01:56000.00"))
  }

  /// Somebody who joins on 18 November 2024, leaves on 14 March 2025 and comes back on 1 August.
  private func returner(_ period: String) -> [Cells] {
    let base = ["contribution_base": "10000"]
    switch period {
    case "2024-10", "2025-04", "2025-05", "2025-06", "2025-07": return []
    case "2024-11"..."2025-03":
      let end = period == "2025-03" ? "2025-03-14" : ""
      return [person("E2", base.merging(["hire_date": "2024-11-18", "end_date": end]) { $1 })]
    default:
      return [person("E2", base.merging(["hire_date": "2025-08-01", "prior_service_months": "4"]) { $1 })]
    }
  }

  @Test("Somebody who joins, leaves and comes back: parts of months, and one tax year through it all")
  func returning() throws {
    let months = try pay(returner)
    let paid = [1, 2, 3, 4, 5, 10, 11, 12, 13]
    func column(_ item: String) -> [String?] { paid.map { months[$0].payslip("E2")[item] } }
    // 10 of 21 days in November 2024 and in March 2025: 10,000 x 10 / 21.75 = 4,597.70.
    #expect(
      column("gross_pay") == ["4597.70", "10000.00", "10000.00", "10000.00", "4597.70"]
        + [String](repeating: "10000.00", count: 4))
    // No housing fund in the month of the first job; due at once after prior service.
    #expect(
      column("housing_fund_employee").map { $0 == "0.00" } == [true] + [Bool](repeating: false, count: 8))
    // December: 14,597.70 - 10,000 - 1,030 - 2,230 = 1,337.70 x 3 %. January, February: 2,770 x 3 %. March:
    // 24,597.70 - 15,000 - 6,690 = 2,907.70 x 3 % = 87.23, less than withheld. August is the fourth month:
    // 34,597.70 - 20,000 - 8,920 = 5,677.70 x 3 % = 170.33, less 166.20.
    #expect(
      column("income_tax")
        == ["0.00", "40.13", "83.10", "83.10", "0.00", "4.13", "83.10", "83.10", "83.10"])
    #expect(
      months[2].ledger("E2")["deduction_months"] == "2" && months[13].ledger("E2")["deduction_months"] == "7")
    // Away from April to July: carried on as March left it, and nobody asks for the row.
    for index in 6...9 {
      #expect(months[index].ledger("E2") == months[5].ledger("E2"))
      #expect(months[index].findings("E2").isEmpty)
    }
    // Back: the wages of the new employment alone.
    #expect(months[10].ledger("E2")["wages"] == "2025-08:10000.00")
    #expect(months[10].findings("E2").contains("ledger.gap") == false)
  }

  @Test("Random people: hours, debts, the tax of the year and the ledger itself are conserved")
  func conservation() throws {
    var dice = Dice(61)
    var careers = (1...40).map { Career("E\($0)", &dice) }
    var ledger: String?
    var before: [String: Cells] = [:]
    var taxOfYear: [String: Int64] = [:]
    for period in FourteenMonthsTests.periods {
      if period.hasSuffix("-01") { taxOfYear = [:] }
      var rows: [Cells] = []
      for index in careers.indices {
        if let row = careers[index].row(in: period, &dice) { rows.append(row) }
      }
      let results = try Month(period, rows, ledger: ledger).with(\.threads, 2).pay()
      #expect(results.account.paid == rows.count)
      let table = results.table(.ledger)
      let payslips = results.table(.payslips)
      let paid = Set(payslips.column("employee_id"))
      #expect(
        Set(table.column("employee_id")) == paid.union(before.keys)
          && table.rows.count == paid.union(before.keys).count)
      for index in table.rows.indices {
        let row = table.cells(index)
        let id = row["employee_id"] ?? ""
        defer { before[id] = row }
        guard paid.contains(id), let asked = rows.first(where: { $0["employee_id"] == id }) else {
          #expect(row == before[id], "\(period) \(id)")
          continue
        }
        let payslip = payslips.of(id)
        let lots = careers.first { $0.employeeId == id }?.lotsText
        #expect(row["comp_leave_lots"] == lots, "\(period) \(id)")
        func amount(_ cells: Cells?, _ column: String) -> Int64 {
          let text = cells?[column] ?? ""
          return text.isEmpty ? 0 : hundredths(text)
        }
        #expect(
          amount(row, "arrears")
            == amount(before[id], "arrears") + amount(payslip, "arrears_advanced")
            - amount(payslip, "arrears_repaid"))
        for (carried, item) in [("recovery_carried", "recovery"), ("deduction_carried", "other_deduction")] {
          #expect(
            amount(row, carried) == amount(before[id], carried) + amount(asked, item) - amount(payslip, item))
        }
        taxOfYear[id, default: 0] += amount(payslip, "income_tax")
        #expect(amount(row, "ytd_tax") == taxOfYear[id], "\(period) \(id)")
        #expect((row["wages"] ?? "").split(separator: ";").count <= 12)
      }
      ledger = results.text(.ledger)
    }
    // The test says something only if these things happened at all.
    #expect(
      careers.contains { $0.hasExpired } && careers.contains { $0.hasTaken }
        && careers.contains { $0.hasReturned })
    #expect(before.values.contains { hundredths($0["arrears"]) > 0 })
    #expect(before.values.contains { hundredths($0["recovery_carried"]) > 0 })
  }
}

/// One person's months by chance, with a bank of compensatory hours kept by the test's own rule.
private struct Career {
  let employeeId: String
  private var spells: [(first: Int, last: Int?)] = []
  private var lots: [(month: Int, hundredths: Int)] = []
  private(set) var hasExpired = false
  private(set) var hasTaken = false
  private(set) var hasReturned = false
  private let grade: String

  init(_ employeeId: String, _ dice: inout Dice) {
    self.employeeId = employeeId
    grade = dice.one(of: ["2270", "10000", "20000"])
    let first = dice.below(6)
    if dice.isOne(in: 3) {
      let last = first + dice.below(4)
      spells = [(first, last)]
      if dice.isOne(in: 2) { spells.append((last + 1 + dice.below(3), nil)) }
    } else {
      spells = [(first, nil)]
    }
  }

  var lotsText: String {
    lots.map { lot in
      FourteenMonthsTests.periods[lot.month] + ":\(lot.hundredths / 100)."
        + (lot.hundredths % 100 < 10 ? "0" : "")
        + "\(lot.hundredths % 100)"
    }.joined(separator: ";")
  }

  /// The row of a month, or nil if the person is not there; the bank is kept up to date.
  mutating func row(in period: String, _ dice: inout Dice) -> Cells? {
    guard let month = FourteenMonthsTests.periods.firstIndex(of: period),
      let spell = spells.first(where: { $0.first <= month && month <= $0.last ?? 99 })
    else { return nil }
    hasReturned = hasReturned || spell.first > spells[0].first
    var row = person(
      employeeId, ["grade": grade, "hire_date": FourteenMonthsTests.periods[spell.first] + "-09"])
    if spell.last == month { row["end_date"] = period + "-20" }
    let elected = dice.isOne(in: 3) ? dice.below(1_000) : 0
    if elected > 0 {
      row["overtime_restday_hours"] = "10"
      row["comp_leave_elected_hours"] = "\(elected / 100).\(elected % 100 < 10 ? "0" : "")\(elected % 100)"
      lots.append((month, elected))
    }
    let balance = lots.reduce(0) { $0 + $1.hundredths }
    let taken = balance > 0 && dice.isOne(in: 3) ? dice.below(balance + 1) : 0
    row["comp_leave_taken_hours"] = "\(taken / 100).\(taken % 100 < 10 ? "0" : "")\(taken % 100)"
    take(taken)
    hasExpired = hasExpired || lots.contains { month - $0.month >= 6 }
    lots.removeAll { month - $0.month >= 6 || spell.last == month }
    // Absence of a whole month makes arrears; asked amounts above what is there are carried.
    if dice.isOne(in: 6), spell.first != month, spell.last != month { row["personal_leave_days"] = "18" }
    if dice.isOne(in: 8) { row["recovery"] = "1500.50" }
    if dice.isOne(in: 8) { row["other_deduction"] = "7000.25" }
    return row
  }

  private mutating func take(_ hundredths: Int) {
    var wanted = hundredths
    hasTaken = hasTaken || wanted > 0
    for index in lots.indices {
      let part = min(wanted, lots[index].hundredths)
      lots[index].hundredths -= part
      wanted -= part
    }
    lots.removeAll { $0.hundredths == 0 }
  }
}

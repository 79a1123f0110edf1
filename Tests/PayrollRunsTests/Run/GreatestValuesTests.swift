import CSV
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The greatest and smallest values that every column admits, all at once: no trap, no wrap, and the line is named
/// where a result cannot be held.
@Suite struct GreatestValuesTests {
  /// The most and the least that a column of figures admits.
  private static func edges(_ field: RosterField) -> [String] {
    switch field.entry.kind {
    case .months: ["720", "0"]
    case .hours: ["744.00", "0.01"]
    case .days: ["31.00", "0.01"]
    case .yearDays: ["366.00", "0"]
    case .money: ["9999999999.99", "0.01"]
    case .signedMoney: ["9999999999.99", "-9999999999.99"]
    default: []
    }
  }

  /// Somebody with one edge in every column of figures.
  private func extreme(_ employeeId: String, _ edge: Int, without: Set<RosterField> = []) -> Cells {
    var cells: Cells = [:]
    for field in RosterField.allCases where !without.contains(field) {
      let edges = GreatestValuesTests.edges(field)
      if !edges.isEmpty { cells[field.code] = edges[edge] }
    }
    return person(employeeId, cells)
  }

  /// Leave in which one day is more than the month has, and hours that nobody has banked, are refused; without them
  /// the amounts are computed.
  private static let attendance = Set(
    RosterField.allCases.filter {
      $0.code.hasSuffix("_days") || $0.code.hasPrefix("comp_leave") || $0.code.hasPrefix("annual_leave")
    })

  @Test(
    "All columns of the roster at their edges are paid or refused, each row by itself", arguments: [0, 1])
  func roster(_ edge: Int) throws {
    for without in [[], GreatestValuesTests.attendance] {
      var month = Month("2026-10", [extreme("E1", edge, without: without), person("E2")])
      month.allowsRejects = true
      let results = try month.pay()
      #expect(results.account.paid + results.account.rejected == 2)
      #expect(results.payslip("E2")["gross_pay"] == "10000.00")
      if !without.isEmpty && edge == 0 {
        // Every amount of the roster is in the gross pay: it is neither cut nor wrapped.
        #expect(results.account.paid == 2)
        #expect(hundredths(results.payslip("E1")["gross_pay"]) > 4 * 999_999_999_999)
      }
    }
  }

  @Test(
    "With the greatest ledger and adjustments besides, the figure that cannot be held is named with its line")
  func ledgerAndAdjustments() throws {
    let most = "92233720368547758.07"
    let lines = AdjustmentItem.allCases.filter { !$0.entry.isOfLedger }.map { item -> String in
      let scheme = item.code.hasPrefix("contribution") ? "pension" : ""
      return "E1,\(item.code),9999999999.99,\(scheme)\n"
    }
    let adjustments = "employee_id,item,amount,scheme\n\(lines.joined())"
    let columns = ["ytd_income", "ytd_special", "ytd_additional", "ytd_other", "ytd_reduction", "ytd_tax"]
    for sign in ["", "-"] {
      for column in columns + ["arrears", "recovery_carried", "deduction_carried", "all"] {
        let isSigned = column.hasPrefix("ytd")
        if sign == "-" && !isSigned { continue }
        var cells: Cells = column == "all" ? [:] : [column: sign + most]
        if column == "all" { for name in columns { cells[name] = sign + most } }
        let ledger = LedgerText.of([LedgerText.row("E1", cells), LedgerText.row("E2")])
        var month = Month(
          "2026-10",
          [extreme("E1", sign.isEmpty ? 0 : 1, without: GreatestValuesTests.attendance), person("E2")],
          ledger: ledger,
          adjustments: adjustments)
        month.allowsRejects = true
        let results = try month.pay()
        #expect(results.account.paid + results.account.rejected == 2, "\(column)")
        #expect(results.payslip("E2").isEmpty == false)
        for row in results.table(.rejects).rows {
          #expect(row[1] == "2" && row[4] == "overflow", "\(column)")
        }
      }
    }
  }

  @Test("Leave banked and wages remembered at the greatest number are refused or paid, and never trap")
  func lists() throws {
    let most = "92233720368547758.07"
    let months = [
      "2026-09", "2026-08", "2026-07", "2026-06", "2026-05", "2026-04", "2026-03", "2026-02", "2026-01",
    ]
    let wages = months.map { "\($0):\(most)" }.joined(separator: ";")
    let values: [(String, String)] = [
      ("comp_leave_lots", "2026-09:\(most)"), ("comp_leave_lots", "2026-08:\(most);2026-09:\(most)"),
      ("comp_leave_lots", "2026-03:\(most)"), ("comp_leave_lots", "2025-03:\(most);2026-09:0.01"),
      ("wages", "2026-09:\(most)"), ("wages", "2026-09:\(most);2026-08:\(most)"),
      ("wages", "2026-09:-\(most)"),
      ("wages", wages),
      ("annual_leave_used_days", "1000.00"), ("sick_leave_days", "1000.00"),
    ]
    for (column, value) in values {
      let ledger = LedgerText.of([LedgerText.row("E1", [column: value]), LedgerText.row("E2")])
      let attended = [
        "annual_leave_payout_days": "0.01", "comp_leave_taken_hours": "744.00", "sick_leave_days": "1.00",
        "overtime_restday_hours": "744.00", "comp_leave_elected_hours": "744.00", "end_date": "2026-10-31",
      ]
      let people: [Cells] = [[:], ["end_date": "2026-10-31"], attended]
      for cells in people {
        var month = Month("2026-10", [person("E1", cells), person("E2")], ledger: ledger)
        month.allowsRejects = true
        do {
          let results = try month.pay()
          #expect(results.account.paid + results.account.rejected == 2)
          #expect(results.payslip("E2").isEmpty == false)
          for row in results.table(.rejects).rows { #expect(row[1] == "2") }
          // What was written is read again.
          var next = Month("2026-11", [person("E2")], ledger: results.text(.ledger))
          next.allowsRejects = true
          #expect(try next.pay().payslip("E2").isEmpty == false)
        } catch RunError.unusable(let faults) {
          #expect(faults.faults.map(\.line) == [2], "\(column) \(value)")
        }
      }
    }
  }

  @Test("Standards at their greatest values, with a roster at its own, are refused with the line or paid")
  func standards() throws {
    let most = "9999999999.99"
    var month = Month("2026-10", [extreme("E1", 0, without: GreatestValuesTests.attendance), person("E2")])
    month.sheets = [
      (
        "roster.csv",
        Month.roster([
          extreme("E1", 0, without: GreatestValuesTests.attendance).merging(
            ["region": "5309", "post": "M", "grade": "M", "rating": "M"]) { $1 },
          person(
            "E2", ["region": "5309", "post": "M", "grade": "M", "rating": "M", "schemes_excluded": "all"]),
          person("E3"),
        ])
      )
    ]
    month.allowsRejects = true
    month.standards = PayStandards.common.adding("5309,\(most),2020-01-01,test", to: "salary.csv")
      .adding("5309,一类,\(most),2020-01-01,test", to: "minimum_wage.csv")
      .adding("5309,M,patrol,100,100,100,\(most),\(most),M,2020-01-01,test", to: "posts.csv")
      .adding("5309,M,\(most),2020-01-01,test", to: "grades.csv")
      .adding("5309,M,,,100,\(most),yes,2020-01-01,test", to: "ratings.csv")
      .adding("5309,M,\(most),yes,2020-01-01,test", to: "accident_plans.csv")
      .adding(
        "5309,,medical,\(most),\(most),100%,100%,\(most),\(most),,,,,,2020-01-01,test",
        to: "contributions.csv"
      )
      .adding("5309,seniority_pay_per_year,\(most),2020-01-01,test", to: "parameters.csv")
      .adding("5309,seniority_max_years,100,2020-01-01,test", to: "parameters.csv")
    do {
      let results = try month.pay()
      #expect(results.payslip("E3")["gross_pay"] == "10000.00")
      #expect(results.account.rejected > 0)
      for row in results.table(.rejects).rows {
        #expect(row[4] == "overflow" && ["2", "3"].contains(row[1]))
      }
    } catch RunError.unusable(let faults) {
      // A limit of the table itself: the file and the line are named.
      #expect(
        faults.faults.allSatisfy { $0.line != nil }, "\(faults.faults.map { $0.message(in: .english) })")
    }
  }
}

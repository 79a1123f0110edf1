import Payroll

/// People by chance, all of them sound, with a ledger and adjustments that fit; the same in every run.
struct RandomRoster {
  /// The month: 2026-10.
  static let period = "2026-10"
  /// The people, without a fault.
  private(set) var people: [Cells] = []
  /// The ledger's rows of September and before.
  private(set) var ledger: [Cells] = []
  /// The lines of adjustments.
  private(set) var adjustments: [String] = []
  private var dice: Dice

  /// People by chance.
  init(_ count: Int, seed: UInt64) {
    dice = Dice(seed)
    for number in 1...count { add("R\(number)") }
    for number in 1...(count / 20 + 1) {
      ledger.append(ledgerRow("GONE\(number)", hired: "2020-01-01", end: number % 2 == 0 ? "2026-09-30" : ""))
    }
  }

  /// The ledger's text.
  var ledgerText: String { LedgerText.of(ledger) }

  /// The adjustments' text, of those people alone whom `isKept` names.
  func adjustmentsText(_ isKept: (String) -> Bool = { _ in true }) -> String {
    let lines = adjustments.filter { isKept(String($0.prefix { $0 != "," })) }
    return (["employee_id,item,amount,scheme,for_period,note"] + lines).joined(separator: "\n")
  }

  private mutating func add(_ employeeId: String) {
    let hired =
      dice.isOne(in: 15)
      ? "2026-10-\(dice.below(20) + 10)" : "20\(dice.below(15) + 10)-0\(dice.below(9) + 1)-15"
    var row = [
      "employee_id": employeeId, "name": dice.one(of: ["张三", "=王,五", "O'Neill", "@\"鸣\"", "+李", "阿 依"]),
      "unit": dice.one(of: ["", "一所", "八类", "百分之五", "-二所"]),
      "region": dice.one(of: ["5301", "5304", "530111", "530402"]),
      "post": dice.one(of: ["OFFICE", "PATROL", "GUARD"]),
      "grade": dice.one(of: ["0", "4000", "10000", "G1", "G2"]),
      "hire_date": hired, "rating": dice.one(of: ["", "A", "B"]), "bank_account": account(),
    ]
    if dice.isOne(in: 3) { row["id_number"] = identity() }
    if dice.isOne(in: 3) { row["contribution_base"] = amount(30_000) }
    if dice.isOne(in: 40) { row["schemes_excluded"] = dice.one(of: ["all", "住房公积金;pension", "全部"]) }
    if dice.isOne(in: 10) { row["probation_until"] = "2026-1\(dice.below(3))-15" }
    if !dice.isOne(in: 6) || hired.hasPrefix("2026-10") { row["prior_service_months"] = "\(dice.below(300))" }
    addAmounts(to: &row)
    var lots: [String: Int] = [:]
    if !hired.hasPrefix("2026-10"), !dice.isOne(in: 10) {
      var known = ledgerRow(employeeId, hired: hired, end: "")
      for lot in (known["comp_leave_lots"] ?? "").split(separator: ";") {
        lots[String(lot.prefix(7))] = Int(hundredths(String(lot.dropFirst(8))))
      }
      if dice.isOne(in: 30) { known["period"] = "2026-08" }
      if known["period"] == "2026-08" {
        known["comp_leave_lots"] = ""
        known["wages"] = ""
        known["deduction_months"] = "8"
        lots = [:]
      }
      ledger.append(known)
    }
    if dice.isOne(in: 40), !hired.hasPrefix("2026-10") {
      row["end_date"] = "2026-09-20"
    } else {
      if dice.isOne(in: 25) { row["end_date"] = "2026-10-31" }
      addAttendance(to: &row, bank: lots.values.reduce(0, +))
    }
    people.append(row)
    addAdjustment(employeeId)
  }

  private mutating func addAmounts(to row: inout Cells) {
    if dice.isOne(in: 3) { row["allowance"] = amount(2_000) }
    if dice.isOne(in: 10) { row["tax_exempt_pay"] = amount(300) }
    if dice.isOne(in: 10) { row["back_pay"] = (dice.isOne(in: 3) ? "-" : "") + amount(900) }
    if dice.isOne(in: 20) {
      row["annual_bonus"] = amount(60_000)
      row["bonus_tax"] = dice.one(of: ["", "并入", "separate"])
    }
    if dice.isOne(in: 2) { row["additional_deductions"] = amount(3_000) }
    if dice.isOne(in: 20) { row["tax_basis"] = dice.one(of: ["standard", "首次入职", "low_income"]) }
    if dice.isOne(in: 12) { row["recovery"] = amount(5_000) }
    if dice.isOne(in: 12) { row["other_deduction"] = amount(9_000) }
  }

  private mutating func addAttendance(to row: inout Cells, bank: Int) {
    if dice.isOne(in: 3) { row["overtime_workday_hours"] = "\(dice.below(40))" }
    if dice.isOne(in: 3) {
      let hours = dice.below(24)
      row["overtime_restday_hours"] = "\(hours)"
      row["comp_leave_elected_hours"] = "\(dice.below(hours + 1))"
    }
    if dice.isOne(in: 6) { row["overtime_holiday_hours"] = "\(dice.below(16)).5" }
    if bank > 0, dice.isOne(in: 2) {
      let taken = dice.below(bank + 1)
      row["comp_leave_taken_hours"] = "\(taken / 100).\(taken % 100 < 10 ? "0" : "")\(taken % 100)"
    }
    if dice.isOne(in: 2) { row["duty_days"] = "\(dice.below(20))" }
    // Everybody is employed on one payable day at least: hired by the 29th, a Thursday.
    if dice.isOne(in: 5) { row["personal_leave_days"] = "0.5" }
    if dice.isOne(in: 8) { row["sick_leave_days"] = "0.25" }
    if dice.isOne(in: 30) { row["suspended_days"] = "0.25" }
  }

  private mutating func addAdjustment(_ employeeId: String) {
    guard dice.isOne(in: 12) else { return }
    let line = dice.one(of: [
      "back_pay,12.34,,2026-09,", "back_pay,-5,,,", "allowance,100,,,\"a, b\"", "recovery,50,,2026-01,",
      "contribution_adjustment_employee,-3.21,pension,,", "contribution_adjustment_employer,7,工伤,,",
    ])
    adjustments.append(employeeId + "," + line)
    if dice.isOne(in: 3) { adjustments.append(employeeId + ",其他津补贴,1,,,") }
  }

  private mutating func ledgerRow(_ employeeId: String, hired: String, end: String) -> Cells {
    var cells = ["hire_date": hired, "end_date": end, "ytd_income": amount(90_000), "ytd_tax": amount(900)]
    cells["tax_basis"] = dice.one(of: ["standard", "standard", "六万元以下"])
    cells["bonus_taxed"] = "no"
    if dice.isOne(in: 2) { cells["comp_leave_lots"] = "2026-03:1.25;2026-08:3.50" }
    if dice.isOne(in: 2) { cells["wages"] = "2026-09:" + amount(9_000) + ";2026-07:" + amount(9_000) }
    if dice.isOne(in: 6) { cells["arrears"] = amount(500) }
    if dice.isOne(in: 9) { cells["recovery_carried"] = amount(500) }
    if dice.isOne(in: 9) { cells["deduction_carried"] = amount(500) }
    return LedgerText.row(employeeId, cells)
  }

  private mutating func account() -> String {
    switch dice.below(20) {
    case 0: ""
    case 1: "620000000000000000\(dice.below(9))"
    default: "6222\(dice.below(1_000_000_000) + 1_000_000_000)"
    }
  }

  /// Up to `most` yuan, with two decimals.
  private mutating func amount(_ most: Int) -> String {
    let fen = dice.below(100)
    return "\(dice.below(most)).\(fen < 10 ? "0" : "")\(fen)"
  }

  /// An ID number with its check digit (GB 11643).
  private mutating func identity() -> String {
    var digits = [5, 3, 0, 1, 0, 2, 1, 9, 9, dice.below(9), 0, dice.below(9) + 1, 1, dice.below(9)]
    for _ in 0..<3 { digits.append(dice.below(10)) }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return digits.map(String.init).joined()
      + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
  }
}

/// What is wrong with one row of a roster, and how it is mended.
enum RandomFault {
  /// A value that is not legal there.
  case value(column: String, value: String)
  /// One field too many.
  case tooMany
  /// One field too few.
  case tooFew

  /// A fault by chance.
  static func next(_ dice: inout Dice, earlier: String) -> RandomFault {
    switch dice.below(14) {
    case 0: return .tooMany
    case 1: return .tooFew
    case 2: return .value(column: "employee_id", value: earlier)
    default:
      let (column, value) = dice.one(of: [
        ("allowance", "abc"), ("hire_date", "2026-13-01"), ("hire_date", "2026-11-01"), ("region", "9901"),
        ("region", "53x"), ("post", "NOPE"), ("grade", "9"), ("rating", "Z"), ("id_number", "123"),
        ("name", ""),
        ("overtime_workday_hours", "800"), ("sick_leave_days", "31"), ("comp_leave_elected_hours", "700"),
        ("comp_leave_taken_hours", "744"), ("annual_leave_payout_days", "31"), ("bonus_tax", "x"),
        ("back_pay", "-1.234"), ("employee_id", ""), ("bank_account", "6.22E+18"), ("category", "辅警"),
      ])
      return .value(column: column, value: value)
    }
  }
}

import Payroll
import PayrollFiles

@testable import PayrollRuns

/// An opening sheet with the roster beside it, in memory.
struct OpeningTable {
  /// Hired in 2020 (C), on 1 July 2026 (A), in 2019 (B) and after the month (N).
  static let roster = """
    employee_id,name,id_number,region,post,grade,hire_date,schemes_excluded,contribution_base
    C,丙,11010119900307002X,5301,OFFICE,10000,2020-03-01,all,
    A,甲,,5301,OFFICE,10000,2026-07-01,all,4000
    B,乙,,5301,OFFICE,10000,2019-01-01,all,
    N,丁,,5301,OFFICE,10000,2026-10-08,all,

    """

  static let law = OpeningLaw(
    basicDeduction: Money(yuan: 5_000), lowIncomeDeduction: Money(yuan: 60_000),
    brackets: [
      TaxBracket(over: .zero, rate: Rate(millionths: 30_000), quickDeduction: .zero),
      TaxBracket(
        over: Money(yuan: 36_000), rate: Rate(millionths: 100_000), quickDeduction: Money(yuan: 2_520)),
    ])

  /// Makes the ledger.
  static func made(
    _ sheet: String, until: String = "2026-09", roster: String = OpeningTable.roster
  ) throws -> OpeningLedger {
    guard let until = ReadText.month(until) else { preconditionFailure("no month: \(until)") }
    return try OpeningLedger(
      StandardsFile(name: "开始.csv", bytes: Array(sheet.utf8)), roster: InputFile("名册.csv", text: roster),
      OpeningLedger.Options(until: until, language: .english, law: law), converter: NoConverter())
  }

  /// A row of somebody in the columns that every sheet needs, and some more.
  static func row(_ employeeId: String, _ cells: Cells = [:]) -> String {
    let cells = [
      "employee_id": employeeId, "total_income": "90000", "basic_deduction": "45000", "tax_paid": "1240",
      "tax_due": "740",
    ].merging(cells) { $1 }
    return Month.table(cells.keys.sorted(), [cells])
  }

  /// The faults of a sheet's rows, in Chinese.
  static func faults(_ sheet: String, until: String = "2026-09") throws -> [String] {
    try made(sheet, until: until).faults.map { $0.message(in: .chinese) }
  }
}

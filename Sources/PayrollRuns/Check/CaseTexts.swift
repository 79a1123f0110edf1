import CSV
import Payroll
import PayrollFiles

/// What a run would be given for one case: a row of a roster, a row of a ledger, adjustments. So a case is read by the
/// very code that reads a month.
struct CaseTexts {
  private let row: CheckCase
  private let period: PayPeriod

  init(_ row: CheckCase, _ period: PayPeriod) {
    self.row = row
    self.period = period
  }

  /// The employee number: the case's name where none is given.
  var employeeId: String { row[.roster(.employeeId)].isEmpty ? "C\(row.line)" : row[.roster(.employeeId)] }

  /// The row of the roster. Number and name are the case's name where none is given; every other blank is the roster's
  /// own.
  var roster: [String] {
    RosterField.allCases.map { field in
      switch field {
      case .employeeId: employeeId
      case .name: row[.roster(.name)].isEmpty ? row.name : row[.roster(.name)]
      default: row[.roster(field)]
      }
    }
  }

  /// The row of the ledger; nil where no column of it is filled in.
  var ledger: [String]? {
    if LedgerField.allCases.allSatisfy({ row[.ledger($0)].isEmpty }) { return nil }
    let blank = blankRow.texts
    return LedgerField.allCases.map { field in
      let given = row[.ledger(field)]
      return given.isEmpty ? field == .employeeId ? employeeId : blank[field.rawValue] : given
    }
  }

  /// What the blank columns of a ledger stand for, as if the person had been paid each month so far.
  private var blankRow: Carryover {
    let month = ledgerPeriod
    var row = Carryover(month, hireDate: hireDate ?? month.firstDay)
    row.deductionMonths = monthsOfYear(month)
    row.yearGrossPay = nil
    return row
  }

  private var ledgerPeriod: PayPeriod {
    ByteSlice.with(row[.ledger(.period)]) { DateText.readMonth($0) } ?? period.advanced(by: -1)
  }

  /// The months of the year from hiring or January to the ledger's.
  private func monthsOfYear(_ month: PayPeriod) -> Int {
    guard let hireDate, hireDate.year == month.year else { return month.month }
    return max(0, month.month - hireDate.month + 1)
  }

  private var hireDate: CivilDate? {
    let own = ByteSlice.with(row[.ledger(.hireDate)]) { DateText.readDay($0) }
    return own ?? ByteSlice.with(row[.roster(.hireDate)]) { DateText.readDay($0) }
  }
}

extension CaseTexts {
  /// Each adjustment with the column it stands in.
  private var adjustmentLines: [(item: AdjustmentItem, texts: [String])] {
    AdjustmentItem.allCases.flatMap { item in
      row[.adjustment(item)].split(whereSeparator: { $0 == ";" || $0 == "；" })
        .map { (item, adjustment(item, String($0))) }
    }
  }

  /// One adjustment as it is written: an amount, with the scheme or the month it is owed for before it and a colon
  /// between them, such as `138.60`, `2026-08:138.60`, `pension:-12.00`, `pension:2026-07:352.24`.
  private func adjustment(_ item: AdjustmentItem, _ text: String) -> [String] {
    var parts = text.split(whereSeparator: { $0 == ":" || $0 == "：" }).map { part in
      ByteSlice.with(String(part)) { String($0.trimmed()) }
    }
    let amount = parts.popLast() ?? ""
    let month = parts.firstIndex { part in ByteSlice.with(part) { DateText.readMonth($0) } != nil }
    let period = month.map { parts.remove(at: $0) } ?? ""
    return [employeeId, item.code, amount, parts.joined(separator: ":"), period, "", ""]
  }

  /// Reads the adjustments.
  ///
  /// - Throws: ``FileFaults`` for what is wrong with them, each with its column of the case.
  func adjustments() throws(FileFaults) -> [Adjustment] {
    let lines = adjustmentLines
    if lines.isEmpty { return [] }
    let table = try TextTable(
      file: row.table.file, columns: AdjustmentsFile.columns,
      rows: lines.enumerated().map { TextTable.Row(line: $0, fields: $1.texts) })
    do throws(AdjustmentFaults) {
      let file = try AdjustmentsFile([table], period)
      return (0..<file.count).flatMap { file.adjustments(at: $0) }
    } catch {
      throw FileFaults(
        error.faults.map { fault in
          row.fault(.adjustment(lines[fault.line ?? 0].item), fault.reason)
        })
    }
  }
}

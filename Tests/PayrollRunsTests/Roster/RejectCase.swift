import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// A row of the roster that is refused for one reason, and what `rejects.csv` says of it.
struct RejectCase: Sendable, CustomTestStringConvertible {
  let name: String
  let cells: Cells
  let column: String
  let code: String
  let value: String
  let message: Bilingual
  var ledger: Cells?
  var testDescription: String { name }

  init(
    _ name: String, _ cells: Cells, _ column: String, _ code: String, ledger: Cells? = nil,
    _ chinese: String, _ english: String
  ) {
    self.name = name
    self.cells = cells
    self.column = column
    self.code = code
    let value = cells[column] ?? (column == "employee_id" ? "E1" : "")
    // A spreadsheet must not take the value for a formula.
    self.value = value.hasPrefix("-") ? "'" + value : value
    self.message = Bilingual(chinese, english)
    self.ledger = ledger
  }

  /// A value that is not legal by itself.
  init(_ column: String, _ value: String, _ code: String, _ chinese: String, _ english: String) {
    self.init("\(code): \(column) \(value)", [column: value], column, code, chinese, english)
  }

  /// The month of the case: a good row on line 2 and the bad one on line 3.
  func month(_ language: Language) -> Month {
    var month = Month("2026-10", [person("E0"), person("E1", cells)])
    month.ledger = ledger.map { LedgerText.of([LedgerText.row("E1", $0)]) }
    month.allowsRejects = true
    month.language = language
    return month
  }

  /// The column's title.
  func title(_ language: Language) -> String {
    guard language == .chinese else { return column }
    return RosterField.allCases.first { $0.code == column }?.entry.title.chinese ?? column
  }
}

import Foundation
import Payroll
import Testing

@testable import PayrollFiles

/// `SampleData/README.md` takes a bureau through its files, column by column: none is left out.
@Suite struct ColumnsExplainedTests {
  private let manual: String

  init() throws {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    manual = try String(contentsOf: project.appending(path: "SampleData/README.md"), encoding: .utf8)
  }

  @Test("Every column of the roster, the ledger and the corrections has its row, with its Chinese title")
  func rosterAndLedger() {
    for column in InputColumns.roster + InputColumns.ledger + InputColumns.corrections {
      #expect(
        manual.contains("| \(column.code) | \(column.title.chinese) |"),
        "SampleData/README.md has no row for \(column.code)")
    }
  }

  @Test("Every column of the standards is named in a table", arguments: StandardsTable.allCases)
  func standards(_ table: StandardsTable) {
    for column in table.fileColumns {
      #expect(
        manual.contains("| \(column.code) |"),
        "SampleData/README.md has no row for \(column.code) of \(table)")
    }
  }
}

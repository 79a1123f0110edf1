import Payroll
import PayrollFiles
import PayrollRuns

/// A row of a table of cases, computed: what `payroll check` does, as arguments of a test.
///
/// ```swift
/// @Test(arguments: try PayrollCase.all(in: table, under: standards)) func pays(_ payrollCase: PayrollCase) {
///   expect(payrollCase)
/// }
/// ```
public struct PayrollCase: Sendable {
  /// The case's name.
  public let name: String
  /// What did not come out as expected; empty where everything did.
  public let differences: [String]

  /// Computes all cases of a table.
  ///
  /// - Parameters:
  ///   - table: the CSV: `case`, `period`, columns of the roster and the ledger, `expect_` columns.
  ///   - standards: what is in force.
  /// - Throws: `FileFaults` if the table cannot be used, with line and column.
  public static func all(in table: String, under standards: Standards) throws(FileFaults) -> [PayrollCase] {
    let file = StandardsFile(name: "cases.csv", bytes: Array(table.utf8))
    return try CheckRun(file, under: standards).results.map {
      PayrollCase(name: $0.name, differences: $0.differences)
    }
  }
}

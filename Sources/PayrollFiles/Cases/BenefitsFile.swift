import CSV
import Payroll

/// A file of benefit cases, one row a case.
public struct BenefitsFile: Sendable {
  /// A case and where it stands.
  public struct Row: Sendable {
    /// The case.
    public let benefitCase: BenefitCase
    /// The line on which its row begins, as an editor counts.
    public let line: Int
    fileprivate let fields: TextTable.Row
  }

  /// The rows without a fault, in the order of the file.
  public let rows: [Row]
  /// What is wrong with the others, in the order of the lines.
  public let faults: [FileFault]
  private let table: TextTable

  /// The columns that the file may have.
  public static let columns = BenefitField.allCases.map(\.column)

  /// Reads a file in UTF-8 or GB18030.
  ///
  /// - Throws: ``FileFaults`` if it cannot be used at all. Faults of single rows are in ``faults``.
  public static func read(
    _ file: StandardsFile, converter: any TextConverter
  ) throws(FileFaults) -> BenefitsFile {
    BenefitsFile(
      try TextTable(
        file: file.name, bytes: file.bytes, columns: columns, converter: converter, keepsRowFaults: true))
  }

  private init(_ table: TextTable) {
    self.table = table
    var rows: [Row] = []
    var faults = table.rowFaults
    var lines: [String: Int] = [:]
    let place = table.index(of: BenefitField.code.column)
    for row in table.rows {
      var reader = BenefitRowReader(table, row)
      let benefitCase = reader.read()
      faults += reader.faults
      let code = row[place]
      if let first = lines[code], !code.isEmpty {
        faults.append(BenefitsFile.fault(table, row, .code, BenefitMessage.repeatedCode(first)))
      } else {
        lines[code] = row.line
        if let benefitCase { rows.append(Row(benefitCase: benefitCase, line: row.line, fields: row)) }
      }
    }
    self.rows = rows
    self.faults = BenefitsFile.inOrder(faults)
  }

  /// A fault of one of the cells of a row.
  public func fault(_ row: Row, _ field: BenefitField, _ reason: Bilingual) -> FileFault {
    BenefitsFile.fault(table, row.fields, field, reason)
  }

  private static func fault(
    _ table: TextTable, _ row: TextTable.Row, _ field: BenefitField, _ reason: Bilingual
  ) -> FileFault {
    let value = row[table.index(of: field.column)]
    return FileFault(
      table.file, line: row.line, column: table.title(of: field.column), value: value.isEmpty ? nil : value,
      reason)
  }

  /// Faults by line; those of one line stay in their order.
  public static func inOrder(_ faults: [FileFault]) -> [FileFault] {
    faults.enumerated().sorted {
      ($0.element.line ?? .max, $0.offset) < ($1.element.line ?? .max, $1.offset)
    }.map(\.element)
  }
}

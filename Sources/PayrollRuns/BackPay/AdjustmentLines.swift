import CSV
import Payroll
import PayrollFiles

/// Files of adjustments.
///
/// Each file is read by itself: two folders may each have one of the same name.
struct AdjustmentLines {
  private let files: [(table: TextTable, people: [String: [Adjustment]])]
  /// The adjustments by person.
  let people: [String: [Adjustment]]

  init(_ files: [StandardsFile], _ period: PayPeriod, _ converter: any TextConverter) throws {
    self.files = try files.map { file in
      let table = try TextTable(
        file: file.name, bytes: file.bytes, columns: AdjustmentsFile.columns, converter: converter,
        keepsRowFaults: true)
      let adjustments = try AdjustmentsFile([table], period)
      return (table, AdjustmentLines.people(adjustments))
    }
    people = self.files.reduce(into: [:]) { people, file in people.merge(file.people) { $0 + $1 } }
  }

  private static func people(_ file: AdjustmentsFile) -> [String: [Adjustment]] {
    Dictionary(
      uniqueKeysWithValues: (0..<file.count).map {
        (String(file.employeeId(at: $0)), file.adjustments(at: $0))
      })
  }

  /// The files without some of their lines.
  func without(_ isLeftOut: (String, Adjustment) -> Bool) -> [StandardsFile] {
    files.map { table, people in
      let leftOut = Set(
        people.flatMap { employeeId, adjustments in
          adjustments.filter { isLeftOut(employeeId, $0) }.map(\.line)
        })
      let buffer = ByteBuffer()
      buffer.appendHeader(AdjustmentsFile.columns.map { ($0.code, $0.title) }, .english)
      for row in table.rows where !leftOut.contains(row.line) {
        for (index, column) in AdjustmentsFile.columns.enumerated() {
          if index > 0 { buffer.appendSeparator() }
          // An amount keeps its sign without an apostrophe.
          if column.code == "amount" { buffer.appendField(row[index]) } else { buffer.appendText(row[index]) }
        }
        buffer.endRecord()
      }
      return StandardsFile(name: table.file, bytes: buffer.bytes.array)
    }
  }
}

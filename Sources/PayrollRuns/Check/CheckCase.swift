import CSV
import Payroll
import PayrollFiles

/// One row of a file of cases: one test.
struct CheckCase: Sendable {
  /// The file's header and name.
  let table: TextTable
  /// The row.
  let row: TextTable.Row

  /// The case's own name.
  var name: String { self[.name] }
  /// The line on which the row begins, as an editor counts.
  var line: Int { row.line }
  /// Whether it is a case of Article 36 or of maternity, and not a month's pay.
  var isBenefit: Bool { !self[.benefit(.kind)].isEmpty }

  /// The text in a column, "" if it is blank.
  subscript(column: CheckColumn) -> String { CheckColumn.places[column].map { row[$0] } ?? "" }

  /// What the file calls a column.
  func title(of column: CheckColumn) -> String { table.title(of: column.column) }

  /// A fault of one of the cells.
  func fault(_ column: CheckColumn, value: String? = nil, _ reason: Bilingual) -> FileFault {
    let value = value ?? self[column]
    return FileFault(
      table.file, line: line, column: title(of: column), value: value.isEmpty ? nil : value, reason)
  }

  /// The row with other texts in some columns: what is left blank is filled with its default.
  func with(_ texts: [CheckColumn: String]) -> TextTable.Row {
    var fields = row.fields
    for (column, text) in texts {
      if let place = CheckColumn.places[column] { fields[place] = text }
    }
    return TextTable.Row(line: row.line, fields: fields)
  }
}

/// A file of cases, its header known and its expectations legal.
struct CheckFile: Sendable {
  let cases: [CheckCase]
  /// What each case expects.
  let expectations: [Expectations]

  /// Reads a file in UTF-8 or GB18030.
  ///
  /// - Throws: ``FileFaults`` with every unknown column, every row without a name, month or with the name of
  ///   another, and every expectation that is not legal.
  init(_ file: StandardsFile, converter: any TextConverter) throws(FileFaults) {
    let table = try TextTable(
      file: file.name, bytes: file.bytes, columns: CheckColumn.columns, converter: converter)
    cases = table.rows.map { CheckCase(table: table, row: $0) }
    var faults: [FileFault] = []
    var lines: [String: Int] = [:]
    expectations = cases.map { row in
      if row.name.isEmpty {
        faults.append(row.fault(.name, Bilingual("案例必须有名称，请补上", "a case needs a name; fill it in")))
      } else if let first = lines[row.name] {
        faults.append(
          row.fault(
            .name,
            Bilingual("与第\(first)行同名，请改名", "line \(first) has this name already; give the case its own")))
      }
      lines[row.name] = lines[row.name] ?? row.line
      let (expectations, found) = Expectations.read(row)
      faults += found
      return expectations
    }
    if !faults.isEmpty { throw FileFaults(faults) }
  }
}

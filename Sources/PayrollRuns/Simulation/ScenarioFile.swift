import CSV
import Payroll
import PayrollFiles

/// `scenario.csv`: proposals of changed standards, any number of them in one file.
enum ScenarioFile {
  static let scenario = Column("scenario", Bilingual("方案", "Scenario"), isRequired: true)
  static let table = Column("table", Bilingual("标准表", "Table"), isRequired: true)
  static let region = Column("region", Bilingual("地区代码", "Region"), isRequired: true)
  static let key = Column("key", Bilingual("调整对象", "Key"), formerTitle: "行标识", isRequired: true)
  static let column = Column("column", Bilingual("栏目", "Column"), isRequired: true)
  static let operation = Column("operation", Bilingual("操作", "Operation"), isRequired: true)
  static let value = Column("value", Bilingual("数值", "Value"), isRequired: true)
  static let from = Column("from", Bilingual("起始月份", "From"))
  static let note = Column("note", Bilingual("备注", "Note"))

  static let columns = [scenario, table, region, key, column, operation, value, from, note]

  static let operations: [(StandardChange.Operation, Bilingual)] = [
    (.set, Bilingual("设为", "set")), (.add, Bilingual("增加", "add")), (.percent, Bilingual("百分比", "percent")),
  ]

  /// Reads the scenarios of several files, each in the order of its first line.
  ///
  /// - Throws: ``FileFaults`` if a file cannot be used at all; ``ScenarioFaults`` for faults of lines.
  static func read(_ files: [StandardsFile], converter: any TextConverter) throws -> [Scenario] {
    var names: [String] = []
    var fileOfName: [String: String] = [:]
    var changes: [String: [StandardChange]] = [:]
    var faults: [FileFault] = []
    for file in files {
      let text = try TextTable(
        file: file.name, bytes: file.bytes, columns: columns, converter: converter, keepsRowFaults: true)
      faults += text.rowFaults
      for row in text.rows {
        var cells = RowReader(text, row)
        let name = cells.text(scenario)
        if let change = read(&cells) {
          if let other = fileOfName[name], other != file.name {
            cells.refuse(
              scenario,
              Bilingual(
                "\(other) 里已有同名方案，请改名", "\(other) has a scenario of this name already; give it another"))
          }
          if fileOfName[name] == nil { names.append(name) }
          fileOfName[name] = fileOfName[name] ?? file.name
          changes[name, default: []].append(change)
        }
        faults += cells.faults
      }
      if text.rows.isEmpty && text.rowFaults.isEmpty {
        faults.append(
          FileFault(file.name, Bilingual("没有一行方案；请至少写一行", "there is no line; write one at least")))
      }
    }
    if !faults.isEmpty { throw ScenarioFaults(faults: faults) }
    return names.map { Scenario($0, changes[$0] ?? []) }
  }

  private static func read(_ cells: inout RowReader) -> StandardChange? {
    cells.require(scenario, table, column, operation)
    let tables = StandardsTable.ofTheMonth
    let table = cells.word(
      ScenarioFile.table,
      WordList(
        tables.map { (Bilingual($0.title.chinese, $0.rawValue), $0) }, tables.map { ($0.file, $0) }))
    let operation = cells.word(
      ScenarioFile.operation, WordList(operations.map { (name: $0.1, value: $0.0) }))
    let region = cells.region()
    let from = readMonth(&cells)
    guard let table, let operation, let region, cells.faults.isEmpty else { return nil }
    return StandardChange(
      table, region: region, key: canonicalKey(cells.text(key), table),
      column: table.columnName(cells.text(column)), operation, cells.text(value), from: from,
      file: cells.file, line: cells.line)
  }

  private static func readMonth(_ cells: inout RowReader) -> PayPeriod? {
    guard let text = cells.textIfAny(from) else { return nil }
    if let month = ReadText.month(text) { return month }
    cells.refuse(from, ValueMessage.month(text))
    return nil
  }

  /// The key with the words of the tables as their canonical names, and days in their usual form.
  private static func canonicalKey(_ text: String, _ table: StandardsTable) -> String {
    if table == .calendar { return ReadText.day(text)?.description ?? text }
    var parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    parts[0] = table.codeName(parts[0])?.english ?? parts[0]
    return parts.joined(separator: "/")
  }
}

/// Faults of lines of a scenario: nothing is simulated.
public struct ScenarioFaults: Error, Sendable {
  /// The faults, with line and column.
  public let faults: [FileFault]
}

import CSV
import Payroll

/// A standards folder while it is read: the files of each table, and what is wrong with them so far.
public struct StandardsReading {
  private var tables: [StandardsTable: [TextTable]] = [:]
  /// The tables of which a file could not be read at all.
  private var incomplete: Set<StandardsTable> = []
  private var faults: [FileFault] = []
  /// The figures that nobody has entered yet, so far.
  private(set) var openFigures: [OpenFigure] = []

  /// Reads the texts of the files and finds the table of each.
  public init(_ files: [StandardsFile], converter: any TextConverter) {
    var given: Set<StandardsTable> = []
    for file in files {
      let fileName = file.name.split(separator: "/").last.map(String.init) ?? file.name
      guard let table = StandardsTable(fileName: fileName) else {
        faults.append(StandardsTable.unknown(file.name, fileName))
        continue
      }
      given.insert(table)
      do {
        let text = try TextTable(
          file: file.name, bytes: file.bytes, columns: table.fileColumns, converter: converter)
        tables[table, default: []].append(text)
      } catch {
        incomplete.insert(table)
        faults += error.faults
      }
    }
    for table in StandardsTable.allCases where table.isRequired && !given.contains(table) {
      incomplete.insert(table)
      faults.append(table.missing)
    }
  }

  /// Whether every file of a table could be read, so that what is not there is really missing.
  public func isComplete(_ table: StandardsTable) -> Bool { !incomplete.contains(table) }

  /// The name of the table's first file.
  public func file(of table: StandardsTable) -> String {
    tables[table]?.first?.file ?? table.rawValue + ".csv"
  }

  /// What the table's first file calls a column.
  public func title(of column: Column, in table: StandardsTable) -> String {
    tables[table]?.first?.title(of: column) ?? column.code
  }

  /// Every text that a column of a table holds, in faulty rows too.
  public func texts(of table: StandardsTable, _ column: Column) -> Set<String> {
    var texts: Set<String> = []
    for file in tables[table] ?? [] {
      let index = file.index(of: column)
      for row in file.rows { texts.insert(row[index]) }
    }
    return texts
  }

  /// Notes a fault.
  public mutating func add(_ fault: FileFault) {
    faults.append(fault)
  }

  /// Every fault so far in the order of the files and lines, those of no line and of no file last.
  public func faultsInOrder(of files: [StandardsFile]) -> [FileFault] {
    var places: [String: Int] = [:]
    for (index, file) in files.enumerated() where places[file.name] == nil { places[file.name] = index }
    let keyed = faults.enumerated().map { index, fault in
      (file: places[fault.file] ?? files.count, line: fault.line ?? .max, index: index, fault: fault)
    }
    return keyed.sorted { ($0.file, $0.line, $0.index) < ($1.file, $1.line, $1.index) }.map(\.fault)
  }
}

extension StandardsReading {
  /// Reads the rows of a table, without those that have a fault.
  ///
  /// - Parameter read: reads one row: what names it within its region, and what it says. It may return nil
  ///   where it has found a fault.
  public mutating func rows<Key, Terms: Sendable>(
    of table: StandardsTable, _ read: (inout RowReader) -> (key: Key, terms: Terms)?
  ) -> [ReadRow<Key, Terms>] {
    var rows: [ReadRow<Key, Terms>] = []
    for file in tables[table] ?? [] {
      for row in file.rows {
        var cells = RowReader(file, row)
        let origin = cells.origin()
        let said = read(&cells)
        faults += cells.told
        guard cells.faults.isEmpty, let origin, let said else { continue }
        openFigures += cells.openFigures(table, origin)
        rows.append(ReadRow(key: said.key, row: StandardRow(origin, said.terms), cells: cells))
      }
    }
    return rows
  }

  /// Reads the rows of a table of which no two may decide the same.
  public mutating func untiedRows<Key: Hashable, Terms: Sendable>(
    of table: StandardsTable, _ read: (inout RowReader) -> (key: Key, terms: Terms)?
  ) -> [ReadRow<Key, Terms>] {
    let rows = rows(of: table, read)
    faults += ReadRow.ties(among: rows)
    return rows
  }

  /// Notes what a row without dates leaves open.
  mutating func add(openOf cells: RowReader, _ table: StandardsTable, _ origin: Origin) {
    openFigures += cells.openFigures(table, origin)
  }

  /// Walks the rows of a table that has no dates of its own.
  public mutating func forEachRow(of table: StandardsTable, _ body: (inout RowReader) -> Void) {
    for file in tables[table] ?? [] {
      for row in file.rows {
        var cells = RowReader(file, row)
        body(&cells)
        faults += cells.told
      }
    }
  }
}

import Payroll
import PayrollFiles

/// The form of a file that another program takes in: its columns, and where what stands in them comes from.
public struct Layout: Sendable {
  /// The file's name, without an extension.
  public let file: String
  /// The columns, in order.
  let columns: [LayoutColumn]

  /// Whether it takes something from a table.
  func names(_ table: LayoutTable) -> Bool {
    columns.contains { $0.source.places.contains { $0.table == table } }
  }

  /// The tables from which it takes something.
  var tables: [LayoutTable] { LayoutTable.allCases.filter(names) }

  /// The titles.
  public var titles: [String] { columns.map(\.title) }

  /// How many rows stand above the titles.
  var rowsAbove: Int { columns.map(\.above.count).max() ?? 0 }

  /// Whether a line with sums stands below the rows.
  var hasTotals: Bool { columns.contains { $0.total != nil } }
}

/// Reads layouts.
public enum LayoutFiles {
  /// The columns that a layout may have.
  public static var columns: [Column] { LayoutSheet.columns }

  /// Whether a file in a folder of layouts is one.
  public static func belongs(_ name: String) -> Bool { name.lowercased().hasSuffix(".csv") }

  /// The layouts of a folder, in the order of its files.
  ///
  /// - Throws: ``FileFaults`` with everything that is wrong with them.
  public static func read(
    _ files: [StandardsFile], converter: any TextConverter
  ) throws(FileFaults) -> [Layout] {
    var layouts: [Layout] = []
    var faults: [FileFault] = []
    for file in files {
      do throws(FileFaults) {
        let table = try TextTable(
          file: file.name, bytes: file.bytes, columns: LayoutSheet.columns, converter: converter)
        layouts += read(table, &faults)
      } catch { faults += error.faults }
    }
    for (place, layout) in layouts.enumerated()
    where layouts[..<place].contains(where: { $0.file.lowercased() == layout.file.lowercased() }) {
      faults.append(
        FileFault(
          layout.file,
          Bilingual("有两个格式写同一个文件，请改“文件”一列", "two layouts write this file; change the column file of one")))
    }
    if !faults.isEmpty { throw FileFaults(faults) }
    return layouts
  }

  /// The layouts of a file, which nearly always has one.
  private static func read(_ table: TextTable, _ faults: inout [FileFault]) -> [Layout] {
    var order: [String] = []
    var columns: [String: [Int: LayoutColumn]] = [:]
    var file = ""
    var found: [FileFault] = []
    for row in table.rows {
      func fault(_ cell: LayoutSheet, _ reason: LayoutReason) {
        found.append(
          FileFault(
            table.file, line: row.line, column: table.title(of: LayoutSheet.columns[cell.rawValue]),
            value: row[cell.rawValue], reason.reason))
      }
      let name = row[LayoutSheet.file.rawValue]
      if !name.isEmpty { file = withoutExtension(name) }
      if let reason = refusal(of: file) { fault(.file, reason) }
      if columns[file] == nil { order.append(file) }
      let number = Int(row[LayoutSheet.column.rawValue]) ?? 0
      if !(1...16_384).contains(number) {
        fault(.column, LayoutReason("应为从1起的列号", "the number of the column, from 1 on"))
      } else if columns[file]?[number] != nil {
        fault(.column, LayoutReason("这一列已经写过", "this column is there already"))
      }
      columns[file, default: [:]][number] =
        LayoutColumn(row, fault: fault) ?? LayoutColumn(title: "", source: .nothing)
    }
    let layouts = order.map { file in
      let numbered = columns[file] ?? [:]
      if found.isEmpty, let gap = (1...max(1, numbered.count)).first(where: { numbered[$0] == nil }) {
        found.append(
          FileFault(
            table.file,
            Bilingual("缺第\(gap)列；列号要从1起连着写", "column \(gap) is missing; the columns are numbered from 1 on")))
      }
      return Layout(file: file, columns: numbered.sorted { $0.key < $1.key }.map(\.value))
    }
    if found.isEmpty { found += layouts.compactMap { mixture($0, table.file) } }
    faults += found
    return layouts
  }

  private static func withoutExtension(_ name: String) -> String {
    [".xlsx", ".csv"].first(where: name.lowercased().hasSuffix).map { String(name.dropLast($0.count)) }
      ?? name
  }

  private static func refusal(of file: String) -> LayoutReason? {
    if file.isEmpty { return LayoutReason("必须写出文件名", "the name of the file is needed") }
    let isLegal =
      !file.hasPrefix(".") && file.utf8.count <= 200
      && !file.unicodeScalars.contains { "/\\:*?\"<>|".unicodeScalars.contains($0) || $0.value < 32 }
    return isLegal
      ? nil
      : LayoutReason(
        "文件名不能有 / \\ : * ? \" < > |，也不能以点开头",
        "a file's name has none of / \\ : * ? \" < > | and no point before it")
  }

  private static func mixture(_ layout: Layout, _ file: String) -> FileFault? {
    let tables = layout.tables
    guard tables.contains(where: \.isOfYear), tables.contains(where: { !$0.isOfYear }) else { return nil }
    return FileFault(
      file,
      Bilingual(
        "contribution_wages 是年度的表，不能和各月的表写在一个格式里",
        "contribution_wages is of a year, and cannot stand in one layout with tables of a month"))
  }
}

import CSV
import Payroll
import PayrollFiles

/// The rows of a folder of standards, by what each of them decides.
struct StandardsRows {
  /// What is decided at one stroke: a row, or a whole tax table.
  struct Decision: Hashable {
    let table: StandardsTable
    let region: Region
    /// A post's code, a scheme, the name of a parameter, a day of the calendar; "" for the salary.
    let key: String
    /// The unit, or post and grade, that the row names.
    let named: [String?]
    let effectiveFrom: CivilDate?
    let decidedOn: CivilDate?
  }

  /// A row as it stands in its file.
  struct Row {
    let cells: [String]
    /// The figures by their columns, the last day in force among them, as they are compared.
    let figures: [Figure]
    let effectiveTo: CivilDate?
  }

  /// A figure by its column.
  struct Figure: Hashable {
    let column: String
    let value: String
  }

  /// Whether a month is paid by a column.
  private static func pays(_ column: Column, of table: StandardsTable) -> Bool {
    table.columns.contains(column.code)
  }

  private(set) var rows: [Decision: [Row]] = [:]
  /// The decisions in the order of the tables and files.
  private(set) var order: [Decision] = []

  /// The rows of a folder without faults.
  ///
  /// - Parameter knownOn: rows decided later are left out.
  init(_ files: [StandardsFile], knownOn: CivilDate?, converter: any TextConverter) {
    var reading = StandardsReading(files, converter: converter)
    for table in StandardsTable.allCases where table != .calendar {
      for row in reading.rows(of: table, { cells in (cells.line, StandardsEntry(table, cells)) }) {
        add(row.row, knownOn)
      }
    }
    for day in CalendarDay.all(in: &reading) {
      let decision = Decision(
        table: .calendar, region: day.region, key: day.date.description, named: [], effectiveFrom: nil,
        decidedOn: nil)
      let figure = Figure(column: DayKindsTable.kind.code, value: day.kindName.english)
      add(
        decision, Row(cells: StandardsRows.cells(day.cells, .calendar), figures: [figure], effectiveTo: nil))
    }
  }

  private mutating func add(_ row: StandardsBook.Row, _ knownOn: CivilDate?) {
    let origin = row.origin
    if let knownOn, let decidedOn = origin.decidedOn, decidedOn > knownOn { return }
    let entry = row.terms
    let decision = Decision(
      table: entry.table, region: origin.region, key: entry.subject.code, named: entry.named,
      effectiveFrom: origin.effectiveFrom, decidedOn: origin.decidedOn)
    var figures = entry.figures.filter { StandardsRows.pays($0.column, of: entry.table) }.map {
      Figure(column: $0.column.code, value: $0.value.english)
    }
    if let bracket = entry.bracket { figures.append(Figure(column: "over", value: bracket.description)) }
    figures.append(
      Figure(
        column: StandardsColumn.effectiveTo.code, value: origin.effectiveTo.map(\.description) ?? ""))
    add(
      decision,
      Row(
        cells: StandardsRows.cells(entry.cells, entry.table), figures: figures,
        effectiveTo: origin.effectiveTo))
  }

  private mutating func add(_ decision: Decision, _ row: Row) {
    if rows[decision] == nil { order.append(decision) }
    rows[decision, default: []].append(row)
  }

  private static func cells(_ cells: RowReader, _ table: StandardsTable) -> [String] {
    table.fileColumns.map { cells.text($0) }
  }

  /// Whether two folders decide the same here.
  func agrees(with other: StandardsRows, on decision: Decision) -> Bool {
    let own = Set((rows[decision] ?? []).map(\.figures))
    return own == Set((other.rows[decision] ?? []).map(\.figures))
  }

  /// Whether two folders decide the same wherever it can matter to a month.
  func agrees(with other: StandardsRows, in period: PayPeriod) -> Bool {
    (order + other.order).allSatisfy { decision in
      let both = (rows[decision] ?? []) + (other.rows[decision] ?? [])
      return !decision.matters(in: period, both) || agrees(with: other, on: decision)
    }
  }

  /// The document of a decision; blank where it is not known any more.
  func source(of decision: Decision) -> String {
    guard let row = rows[decision]?.first,
      let place = decision.table.fileColumns.firstIndex(where: { $0.code == StandardsColumn.source.code })
    else { return "" }
    return row.cells[place]
  }

  /// The rows with some decisions as another folder has them.
  func taking(_ decisions: [Decision], from other: StandardsRows) -> StandardsRows {
    var changed = self
    for decision in decisions {
      if changed.rows[decision] == nil { changed.order.append(decision) }
      changed.rows[decision] = other.rows[decision] ?? []
    }
    return changed
  }

  /// The rows as files, one for each table.
  var files: [StandardsFile] {
    var buffers: [StandardsTable: ByteBuffer] = [:]
    for decision in order {
      let buffer = buffers[decision.table] ?? StandardsRows.header(of: decision.table)
      buffers[decision.table] = buffer
      for row in rows[decision] ?? [] {
        for (index, cell) in row.cells.enumerated() {
          if index > 0 { buffer.appendSeparator() }
          buffer.appendText(cell)
        }
        buffer.endRecord()
      }
    }
    return StandardsTable.allCases.map { table in
      let buffer = buffers[table] ?? StandardsRows.header(of: table)
      return StandardsFile(name: table.rawValue + ".csv", bytes: buffer.bytes.array)
    }
  }

  private static func header(of table: StandardsTable) -> ByteBuffer {
    let buffer = ByteBuffer()
    buffer.appendHeader(table.fileColumns.map { ($0.code, $0.title) }, .english)
    return buffer
  }
}

extension StandardsRows.Decision {
  /// Whether the decision can matter to a month: one of the rows is in force on its first day, or the day of the
  /// calendar lies in it. The benefits of Article 36 are not paid by the month.
  func matters(in period: PayPeriod, _ rows: [StandardsRows.Row]) -> Bool {
    switch table {
    case .injury: return false
    case .calendar: return key.hasPrefix(period.description)
    default:
      guard let effectiveFrom, effectiveFrom <= period.firstDay else { return false }
      return rows.contains { $0.effectiveTo.map { $0 >= period.firstDay } ?? true }
    }
  }
}

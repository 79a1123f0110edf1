import CSV
import Payroll

/// Reads the cells of one row of a table of standards by their kind, and collects what is wrong with them.
///
/// Every reading returns nil for a blank cell and for a faulty one; the fault is noted, and a row with faults is
/// not used, so a table's default for blank can stand for both.
public struct RowReader: Sendable {
  private let table: TextTable
  private let row: TextTable.Row
  /// The columns whose figures nobody has entered yet.
  private(set) var openColumns: [Column] = []
  /// What is wrong with the row.
  public private(set) var faults: [FileFault] = []

  /// A reader of one row.
  public init(_ table: TextTable, _ row: TextTable.Row) {
    self.table = table
    self.row = row
  }

  /// What is said of the row's faults.
  var told: [FileFault] { table.told(faults, of: row) }

  /// The file's name.
  public var file: String { table.file }
  /// The line on which the row begins.
  public var line: Int { row.line }
  /// File and line, for messages.
  public var place: String { "\(file):\(line)" }

  /// The cell's text, "" if it is blank.
  public func text(_ column: Column) -> String { row[table.index(of: column)] }

  /// The cell's text, nil if it is blank.
  public func textIfAny(_ column: Column) -> String? {
    let text = text(column)
    return text.isEmpty ? nil : text
  }

  /// A fault of one of the row's cells.
  public func fault(_ column: Column, _ reason: Bilingual) -> FileFault {
    FileFault(file, line: line, column: table.title(of: column), value: textIfAny(column), reason)
  }

  /// Notes that a cell's figure is still to be entered.
  ///
  /// - Returns: whether it is.
  mutating func notesOpen(_ column: Column) -> Bool {
    guard OpenFigure.isOpen(text(column)) else { return false }
    openColumns.append(column)
    return true
  }

  /// What the row leaves open.
  func openFigures(_ table: StandardsTable, _ origin: Origin) -> [OpenFigure] {
    openColumns.map { OpenFigure(table, column: $0.code, title: self.table.title(of: $0), origin) }
  }

  /// Notes that a cell has a fault; one that is still to be entered has none.
  public mutating func refuse(_ column: Column, _ reason: Bilingual) {
    if openColumns.contains(where: { $0.code == column.code }) { return }
    faults.append(fault(column, reason))
  }

  /// Notes that a cell has this fault and no other.
  mutating func refuseOnly(_ column: Column, _ reason: Bilingual) {
    let fault = fault(column, reason)
    faults.removeAll { $0.column == fault.column }
    faults.append(fault)
  }

  /// Notes a fault for each of the cells that is blank.
  public mutating func require(_ columns: Column...) { require(columns) }

  /// Notes a fault for each of the cells that is blank.
  public mutating func require(_ columns: [Column]) {
    for column in columns where text(column).isEmpty {
      refuse(column, Bilingual("这一栏必须填写，请补上", "this must not be blank; fill it in"))
    }
  }
}

extension RowReader {
  /// A day.
  public mutating func date(_ column: Column) -> CivilDate? {
    guard let text = textIfAny(column) else { return nil }
    if let day = ByteSlice.with(text, { DateText.readDay($0) }) { return day }
    refuse(column, ValueMessage.date(text))
    return nil
  }

  /// One of a few words.
  public mutating func word<Value>(_ column: Column, _ words: WordList<Value>) -> Value? {
    guard let text = textIfAny(column) else { return nil }
    if let value = ByteSlice.with(text, { words.read($0) }) { return value }
    refuse(column, words.refusal(of: text))
    return nil
  }

  /// The region that the row serves, everywhere if blank.
  public mutating func region() -> Region? {
    if let region = Region(text(StandardsColumn.region)) { return region }
    refuse(
      StandardsColumn.region,
      Bilingual(
        "地区代码须为2、4或6位数字（GB/T 2260），空白表示所有地区；请改正",
        "a region is a code of 2, 4 or 6 digits (GB/T 2260), blank for everywhere; correct it"))
    return nil
  }

  /// When and where the row is in force, and which document says so. (A table of the whole country has no
  /// regions.)
  public mutating func origin() -> Origin? {
    require(StandardsColumn.effectiveFrom, StandardsColumn.source)
    let hasRegions = table.columns.contains { $0.code == StandardsColumn.region.code }
    let region = hasRegions ? region() : .everywhere
    let from = date(StandardsColumn.effectiveFrom)
    let to = date(StandardsColumn.effectiveTo)
    let decidedOn = date(StandardsColumn.decidedOn)
    guard let region, let from else { return nil }
    if let to, to < from {
      refuse(StandardsColumn.effectiveTo, .neverInForce(from: from))
    }
    return Origin(
      region: region, effectiveFrom: from, effectiveTo: to, decidedOn: decidedOn,
      source: text(StandardsColumn.source), place: place)
  }
}

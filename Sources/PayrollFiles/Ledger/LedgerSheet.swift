import CSV
import Payroll

/// The columns of a ledger: where each stands.
public struct LedgerSheet {
  /// A column of the ledger.
  struct Place {
    /// The field of the record.
    let index: Int
    /// What it holds.
    let field: LedgerField
    /// Whether every row must have a value here.
    let isRequired: Bool
  }

  /// The columns that a ledger has.
  public static let columns: [Column] = LedgerField.allCases.map(\.entry).map {
    Column(
      $0.code, $0.title, isRequired: !$0.mayBeMissing, note: ColumnNote($0.blank, $0.meaning, $0.example))
  }

  /// The ledger's name.
  let file: String
  /// The columns in the order of the list: the month comes first, which others are judged by.
  let places: [Place]
  /// How many fields a row must have.
  let fieldCount: Int
  let titles: [String]
  /// The fields without a title.
  let untitled: [Int]
  private let employeePlace: Int

  /// Reads the titles of a ledger.
  public init(_ titles: [String], file: String, line: Int) throws(FileFaults) {
    let header = try Header(titles, of: LedgerSheet.columns, file: file, line: line)
    self.file = file
    places = LedgerField.allCases.compactMap { field in
      header.placeOfColumn[field.rawValue].map {
        Place(index: $0, field: field, isRequired: field.entry.isRequired)
      }
    }
    fieldCount = titles.count
    self.titles = titles
    untitled = header.untitled
    employeePlace = header.placeOfColumn[LedgerField.employeeId.rawValue] ?? 0
  }

  /// The employee number of the record that `reader` stands at.
  func employeeId(_ reader: borrowing RecordReader) -> ByteSlice {
    reader[employeePlace].trimmed().withoutApostrophe()
  }

  /// What the file calls a column.
  func title(of field: LedgerField) -> String {
    places.first { $0.field == field }.map { titles[$0.index] } ?? field.code
  }

  /// The row of the record that `reader` stands at.
  ///
  /// - Throws: ``FileFault`` for the first value that cannot be.
  public func row(_ reader: borrowing RecordReader) throws(FileFault) -> Carryover {
    let row = LedgerRow()
    try row.read(reader, self)
    return row.carryover
  }
}

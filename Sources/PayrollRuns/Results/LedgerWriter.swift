import CSV
import Payroll
import PayrollFiles

/// Writes rows of a ledger after their employee numbers.
final class LedgerWriter {
  /// The row that is written, as each column lends its property.
  private var row: Carryover {
    _read { yield unsafe stored }
    _modify { yield unsafe &stored }
  }
  /// Not asked on every access whether it is being accessed already.
  @exclusivity(unchecked) private var stored = Carryover.blank
  /// The words of all columns one after the other, in the language.
  private let words = ByteBuffer()
  /// For each column, where its words begin and end.
  private var placesOfWords: [[Range<Int>]] = []

  init(_ language: Language) {
    for field in LedgerField.allCases {
      placesOfWords.append(
        field.entry.cell.words.map { word in
          let start = words.count
          words.append(word.text(in: language))
          return start..<words.count
        })
    }
  }

  /// Writes a row after its employee number.
  func write(_ carryover: borrowing Carryover, to file: ByteBuffer) {
    row.takeOver(carryover)
    LedgerField.visit(self, file)
    file.endRecord()
  }
}

extension Carryover {
  /// The columns of the row as they are written, in canonical names; the first is blank.
  var texts: [String] {
    let file = ByteBuffer()
    LedgerWriter(.english).write(self, to: file)
    let text = String(file.bytes[0..<file.count - 1])
    return text.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
  }
}

/// Writing a cell: a comma, and what the column keeps, as it is read.
extension LedgerWriter: LedgerVisitor {
  func employeeNumber(
    _ field: LedgerField, _ file: ByteBuffer, _ column: @autoclosure () -> LedgerColumn
  ) {}

  @inline(__always)
  func month(
    _ field: LedgerField, _ file: ByteBuffer, _ kept: Kept<PayPeriod>,
    _ column: @autoclosure () -> LedgerColumn
  ) {
    file.appendSeparator()
    kept(&row) { file.append($0) }
  }

  @inline(__always)
  func date<Value: RosterDate>(
    _ field: LedgerField, _ file: ByteBuffer, _ kept: Kept<Value>,
    _ column: @autoclosure () -> LedgerColumn
  ) {
    file.appendSeparator()
    kept(&row) { file.append($0.date) }
  }

  @inline(__always)
  func number<Value: RosterNumber>(
    _ field: LedgerField, _ file: ByteBuffer, _ kind: NumberKind, _ kept: Kept<Value>,
    _ column: @autoclosure () -> LedgerColumn
  ) {
    var units: Int64?
    kept(&row) { units = $0.units }
    if kind.decimals == 2, let units { return file.appendSeparated(hundredths: units) }
    file.appendSeparator()
    if let units { file.append(integer: units) }
  }

  @inline(__always)
  func word<Value: ColumnWord>(
    _ field: LedgerField, _ file: ByteBuffer, _ kept: Kept<Value>,
    _ column: @autoclosure () -> LedgerColumn
  ) {
    file.appendSeparator()
    var place: Int?
    kept(&row) { place = $0.place }
    if let place { file.append(words.bytes[placesOfWords[field.rawValue][place]]) }
  }

  @inline(__always)
  func months<List: MonthList>(
    _ field: LedgerField, _ file: ByteBuffer, _ kept: Kept<List>,
    _ column: @autoclosure () -> LedgerColumn
  ) {
    var separator = UInt8(ascii: ",")
    kept(&row) { list in
      list.forEachMonth { period, hundredths in
        file.append(separator)
        separator = UInt8(ascii: ";")
        file.append(period)
        file.append(UInt8(ascii: ":"))
        file.append(hundredths: hundredths)
      }
    }
    if separator == UInt8(ascii: ",") { file.append(separator) }
  }

  @inline(__always)
  func figures(
    _ field: LedgerField, _ file: ByteBuffer, _ kept: Kept<MonthFigures>,
    _ column: @autoclosure () -> LedgerColumn
  ) {
    file.appendSeparator()
    kept(&row) { FigureText.append($0, to: file) }
  }
}

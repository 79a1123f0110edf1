import CSV
import Payroll

/// A cell that is read instead of the one on the roster.
public struct CorrectedCell {
  /// The column.
  public let field: RosterField
  /// What it says; empty for nothing.
  public let value: ByteSlice
}

/// The cells of one month's rosters that are read otherwise than they stand there, by person. All workers share them and
/// none changes them.
public final class CorrectedCells: @unchecked Sendable {
  private let people = KeyTable<[CorrectedCell]>()
  private let texts = ByteBuffer()

  /// The cells of some corrections; of two for one cell the last counts.
  public init(_ corrections: [Correction]) {
    for correction in corrections { texts.append(correction.value) }
    var start = 0
    for correction in corrections {
      let end = start + correction.value.utf8.count
      add(CorrectedCell(field: correction.field, value: texts.bytes[start..<end]), correction.employeeId)
      start = end
    }
  }

  private func add(_ cell: CorrectedCell, _ employeeId: String) {
    ByteSlice.with(employeeId) { key in
      guard let place = people.place(of: key) else {
        people.insert(key, [cell])
        return
      }
      people[place: place].removeAll { $0.field == cell.field }
      people[place: place].append(cell)
    }
  }

  /// The cells of a person; none for nearly everybody.
  public subscript(employeeId: ByteSlice) -> [CorrectedCell] { people[employeeId] ?? [] }
}

import CSV
import PayrollFiles

/// Category, post, grade and the first figures as they stand in the payslips, from the days of the month to
/// the grade pay: of people with the same standards they are the same unless the month was not whole.
final class WrittenPost {
  /// How many figures stand in the text.
  static let figureCount = 8

  private let text = ByteBuffer()
  private var figures = InlineArray<8, Int64>(repeating: 0)

  /// Appends the text if these are its figures.
  ///
  /// - Parameters:
  ///   - file: where to.
  ///   - others: the figures of a payslip.
  /// - Returns: whether they are; nothing is appended if not.
  func append(to file: ByteBuffer, _ others: Span<Int64>) -> Bool {
    if text.isEmpty { return false }
    var difference: Int64 = 0
    for place in figures.indices { difference |= figures[place] ^ others[place] }
    if difference != 0 { return false }
    file.append(text)
    return true
  }

  /// Keeps what has been written for somebody.
  ///
  /// - Parameters:
  ///   - bytes: the text, from the separator before the category on.
  ///   - others: the figures of the payslip.
  func note(_ bytes: ByteSlice, _ others: Span<Int64>) {
    text.removeAll()
    text.append(bytes)
    for place in figures.indices { figures[place] = others[place] }
  }
}

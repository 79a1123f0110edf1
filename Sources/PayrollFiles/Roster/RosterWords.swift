import CSV
import Payroll

/// The words that columns of the roster may hold, to be found by their bytes.
public struct RosterWords: Sendable {
  /// The words of all columns one after the other, each in Chinese and by its canonical name.
  private var keys: [Key128] = []
  /// Where the words of each column begin, and after the last one where they end.
  private var starts = [0]

  /// The words of every column that holds words.
  public init() {
    for field in RosterField.allCases {
      if case .word(let words) = field.entry.cell {
        for text in words.flatMap({ [$0.chinese, $0.english] }) {
          keys.append(ByteSlice.with(text) { $0.key128() })
        }
      }
      starts.append(keys.count)
    }
  }

  /// The place of a text among the words of a column; nil if it is none of them.
  public func place(of text: ByteSlice, in field: RosterField) -> Int? {
    let key = text.key128()
    let start = starts[field.rawValue]
    for index in start..<starts[field.rawValue + 1] where keys[index] == key { return (index - start) / 2 }
    return nil
  }
}

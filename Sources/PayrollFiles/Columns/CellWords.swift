import CSV
import Payroll

/// The words that the columns of a file may hold, to be found by their bytes.
public struct CellWords: Sendable {
  /// The words of all columns one after the other, each in Chinese and by its canonical name.
  private var keys: [Key128] = []
  /// Where the words of each column begin, and after the last one where they end.
  private var starts = [0]

  /// The words of every column.
  ///
  /// - Parameter columns: the words of each column; none where it holds no words.
  public init(_ columns: [[Bilingual]]) {
    for words in columns {
      for text in words.flatMap({ [$0.chinese, $0.english] }) {
        keys.append(ByteSlice.with(text) { $0.key128() })
      }
      starts.append(keys.count)
    }
  }

  /// The place of a text among the words of a column; nil if it is none of them.
  public func place(of text: ByteSlice, in column: Int) -> Int? {
    let key = text.key128()
    let start = starts[column]
    for index in start..<starts[column + 1] where keys[index] == key { return (index - start) / 2 }
    return nil
  }
}

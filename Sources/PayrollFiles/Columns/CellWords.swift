import CSV
import Payroll

/// The words that the columns of a file may hold, to be found by their bytes. Never changed once it is made, and so
/// free to be asked by any thread.
public struct CellWords: @unchecked Sendable {
  /// For each column the places of its words, each in Chinese and by its canonical name.
  private let columns: [KeyTable<Int>]

  /// The words of every column.
  ///
  /// - Parameter columns: the words of each column; none where it holds no words.
  public init(_ columns: [[Bilingual]]) {
    self.columns = columns.map { words in
      let places = KeyTable<Int>()
      for (place, word) in words.enumerated() {
        for text in [word.chinese, word.english] {
          ByteSlice.with(text) { if places[$0] == nil { places.insert($0, place) } }
        }
      }
      return places
    }
  }

  /// The place of a text among the words of a column; nil if it is none of them.
  public func place(of text: ByteSlice, in column: Int) -> Int? { columns[column][text] }
}

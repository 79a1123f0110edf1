import CSV
import Payroll

/// Tells what a file is by its header, to those who must not write over it.
public enum KnownFile {
  /// What the file is, if it is one that an office gives to the program (or payslips); nil for anything else.
  ///
  /// - Parameter bytes: the file, or its beginning with the whole header.
  public static func title(of bytes: [UInt8], converter: any TextConverter) -> Bilingual? {
    FileKind.of(titles(of: bytes, converter: converter))?.title
  }

  /// Whether the file is a roster.
  ///
  /// - Parameter bytes: the file, or its beginning with the whole header.
  public static func isRoster(_ bytes: [UInt8], converter: any TextConverter) -> Bool {
    if case .roster? = FileKind.of(titles(of: bytes, converter: converter)) { true } else { false }
  }

  /// Whether the file is a ledger.
  ///
  /// - Parameter bytes: the file, or its beginning with the whole header.
  public static func isLedger(_ bytes: [UInt8], converter: any TextConverter) -> Bool {
    if case .ledger? = FileKind.of(titles(of: bytes, converter: converter)) { true } else { false }
  }

  /// The titles of a file's columns; none for a file that is no table.
  ///
  /// - Parameter bytes: the file, or its beginning with the whole header.
  public static func titles(of bytes: [UInt8], converter: any TextConverter) -> [String] {
    guard let text = try? EncodedText.utf8(bytes, file: "", converter: converter).bytes else { return [] }
    let block = Block()
    var blocks = BlockReader()
    var reader = RecordReader()
    var input = MemoryInput(text)
    guard (try? blocks.next(into: block, read: { unsafe input.read(into: $0) })) == true else { return [] }
    reader.start(block)
    return reader.next() ? reader.titles : []
  }
}

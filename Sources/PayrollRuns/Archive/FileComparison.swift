import CSV
import Payroll
import PayrollFiles

/// Where two result files first differ.
public struct FileDifference: Sendable {
  /// The line, as an editor counts.
  public let line: Int
  /// The column's title; nil where whole rows are missing, or the file is no CSV.
  public let column: String?
  /// What the archive says.
  public let archived: String
  /// What the month gives now.
  public let computed: String
}

/// Compares two files by their bytes and, where they differ, finds the first item that does.
public enum FileComparison {
  /// The first difference, or nil if the files are the same to the byte.
  ///
  /// - Throws: what reading throws.
  public static func firstDifference(
    archived: InputFile, computed: InputFile
  ) throws -> FileDifference? {
    if try areSame(archived, computed) { return nil }
    return try walk(archived, computed)
      ?? FileDifference(line: 1, column: nil, archived: archived.name, computed: computed.name)
  }

  static func areSame(_ left: InputFile, _ right: InputFile) throws -> Bool {
    var first = try left.open()
    var second = try right.open()
    let one = ByteBuffer()
    let other = ByteBuffer()
    while true {
      one.removeAll()
      other.removeAll()
      try fill(one, from: &first)
      try fill(other, from: &second)
      if !one.bytes.equals(other.bytes) { return false }
      if one.isEmpty { return true }
    }
  }

  private static func fill(_ buffer: ByteBuffer, from input: inout any ByteInput) throws {
    let size = 1 << 18
    while buffer.count < size,
      try buffer.fill(atMost: size - buffer.count, read: { try unsafe input.read(into: $0) }) > 0
    {}
  }

  /// Goes through the records of both files side by side.
  private static func walk(_ archived: InputFile, _ computed: InputFile) throws -> FileDifference? {
    let left = try RecordWalk(archived)
    let right = try RecordWalk(computed)
    var titles: [String] = []
    while true {
      let hasLeft = try left.next()
      let hasRight = try right.next()
      guard hasLeft || hasRight else { return nil }
      guard hasLeft && hasRight else {
        return FileDifference(
          line: hasLeft ? left.reader.line : right.reader.line, column: nil,
          archived: hasLeft ? "…" : "", computed: hasRight ? "…" : "")
      }
      if titles.isEmpty { titles = left.reader.titles }
      for field in 0..<max(left.reader.fieldCount, right.reader.fieldCount) {
        let old = field < left.reader.fieldCount ? String(left.reader[field]) : ""
        let new = field < right.reader.fieldCount ? String(right.reader[field]) : ""
        if old != new {
          return FileDifference(
            line: left.reader.line, column: field < titles.count ? titles[field] : nil, archived: old,
            computed: new)
        }
      }
    }
  }
}

/// The records of a file, one after the other.
final class RecordWalk {
  private(set) var reader = RecordReader()
  private var input: any ByteInput
  private var splitter = BlockReader()
  private let block = Block()
  private var isOpen = false
  private let name: String

  init(_ file: InputFile) throws {
    input = try file.open()
    name = file.name
  }

  /// Goes to the next record; false if there is none.
  ///
  /// - Throws: ``FileFaults`` for a file that is no CSV; what reading it throws.
  func next() throws -> Bool {
    while true {
      if isOpen && reader.next() { return true }
      do {
        guard try splitter.next(into: block, read: { try unsafe self.input.read(into: $0) }) else {
          return false
        }
      } catch let error as CSVError {
        throw FileFaults([FileMessage.of(error, in: name)])
      }
      reader.start(block)
      isOpen = true
    }
  }
}

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
  /// Whether the files have other columns, so that an older version has written the archived one.
  public var isOlder = false
}

/// Compares two files by their bytes and, where they differ, finds the first item that does.
///
/// Where the columns are other ones, as a version with one pay item less has written them, items are compared by
/// column: a column that the archived file lacks must be 0 in what is computed now.
public enum FileComparison {
  /// The first difference, or nil if the files are the same to the byte, or but for columns that are 0.
  ///
  /// - Throws: what reading throws.
  public static func firstDifference(
    archived: InputFile, computed: InputFile
  ) throws -> FileDifference? {
    if try areSame(archived, computed) { return nil }
    let walk = try walk(archived, computed)
    if walk.difference == nil && walk.hasOtherColumns { return nil }
    return walk.difference
      ?? FileDifference(line: 1, column: nil, archived: archived.name, computed: computed.name)
  }

  /// Whether two files are the same to the byte.
  ///
  /// - Throws: what reading throws.
  public static func areSame(_ left: InputFile, _ right: InputFile) throws -> Bool {
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
  private static func walk(
    _ archived: InputFile, _ computed: InputFile
  ) throws -> (difference: FileDifference?, hasOtherColumns: Bool) {
    let left = try RecordWalk(archived)
    let right = try RecordWalk(computed)
    var columns: ComparedColumns?
    while true {
      let hasLeft = try left.next()
      let hasRight = try right.next()
      let hasOther = columns?.areOther == true
      guard hasLeft || hasRight else { return (nil, hasOther) }
      guard hasLeft && hasRight else {
        let difference = FileDifference(
          line: hasLeft ? left.reader.line : right.reader.line, column: nil,
          archived: hasLeft ? "…" : "", computed: hasRight ? "…" : "")
        return (difference, hasOther)
      }
      if let columns {
        if let difference = columns.difference(left.reader, right.reader) { return (difference, hasOther) }
      } else {
        let titles = ComparedColumns(left.reader.titles, right.reader.titles)
        columns = titles
        if let lost = titles.lost {
          return (FileDifference(line: 1, column: lost, archived: lost, computed: "", isOlder: true), true)
        }
      }
    }
  }
}

/// Which columns of two files are compared with each other.
private struct ComparedColumns {
  private let titles: [String]
  /// For each column of the archived file the place of the same in the computed one.
  private let places: [Int]
  /// The columns that only the computed file has.
  private let added: [(place: Int, title: String)]
  /// A column that only the archived file has.
  let lost: String?

  init(_ archived: [String], _ computed: [String]) {
    titles = archived
    if archived == computed {
      places = Array(archived.indices)
      added = []
      lost = nil
      return
    }
    lost = archived.first { !computed.contains($0) }
    places = archived.map { computed.firstIndex(of: $0) ?? 0 }
    added = computed.enumerated().filter { !archived.contains($1) }.map { ($0, $1) }
  }

  /// Whether the files have other columns.
  var areOther: Bool { lost != nil || !added.isEmpty }

  /// The first item of two records that differs.
  func difference(_ left: borrowing RecordReader, _ right: borrowing RecordReader) -> FileDifference? {
    for field in 0..<max(left.fieldCount, titles.count) {
      let place = field < places.count ? places[field] : field
      let old = field < left.fieldCount ? String(left[field]) : ""
      let new = place < right.fieldCount ? String(right[place]) : ""
      if old != new {
        return FileDifference(
          line: left.line, column: field < titles.count ? titles[field] : nil, archived: old, computed: new)
      }
    }
    if added.isEmpty, right.fieldCount > max(left.fieldCount, titles.count) {
      return FileDifference(line: left.line, column: nil, archived: "", computed: "…")
    }
    for (place, title) in added where place < right.fieldCount {
      let new = String(right[place])
      if !["", "0", "0.00"].contains(new) {
        return FileDifference(line: left.line, column: title, archived: "", computed: new, isOlder: true)
      }
    }
    return nil
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

import CSV
import Payroll
import PayrollFiles

/// Ends the reading of what is no ordinary file, and so may have no end: a pipe, a device, standard input.
struct StreamLimit {
  /// More than any roster has: a thousand bytes for each of four million people.
  static let mostBytes = 4 << 30

  private let file: String
  private let isBounded: Bool
  private var count = 0
  private var line = 1
  private var sinceBreak = 0

  /// - Parameter input: what is read; an ordinary file has an end of its own.
  init(_ input: OpenFile) {
    file = input.path
    isBounded = input.state == nil
  }

  /// All bytes of a file.
  static func bytes(of path: String) throws -> [UInt8] {
    let input = try OpenFile.reading(path)
    var limit = StreamLimit(input)
    return try input.readAll { try limit.look(at: $0) }
  }

  /// Counts bytes that have been read.
  ///
  /// - Throws: `FileFaults` when a record is longer than any may be, or when there is more than a roster can have.
  mutating func look(at bytes: ByteSlice) throws {
    guard isBounded else { return }
    count += bytes.count
    if count > StreamLimit.mostBytes { throw FileFaults([tooMuch]) }
    let ends = bytes.lineEnds
    // Where lines end, the last one of the piece is shorter than the piece.
    sinceBreak = (ends == 0 ? sinceBreak : 0) + bytes.count
    line += ends
    if sinceBreak > BlockReader.longestRecord + bytes.count {
      throw FileFaults([FileMessage.of(.recordTooLong(line: line), in: file)])
    }
  }

  private var tooMuch: FileFault {
    FileFault(
      file,
      Bilingual(
        "不是普通文件，读了 4 GiB 还没有结束；请先存成文件，再用 --roster 等选项给出",
        "this is no ordinary file and has not ended after 4 GiB; save it as a file first and name that"))
  }
}

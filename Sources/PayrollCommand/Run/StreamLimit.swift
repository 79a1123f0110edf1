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

  /// Counts bytes that have been read.
  ///
  /// - Throws: `FileFaults` when a record is longer than any may be, or when there is more than a roster can have.
  mutating func look(at bytes: ByteSlice) throws {
    guard isBounded else { return }
    count += bytes.count
    if count > StreamLimit.mostBytes { throw FileFaults([tooMuch]) }
    var index = bytes.count
    while index > 0, bytes[index - 1] != 0x0A, bytes[index - 1] != 0x0D { index -= 1 }
    sinceBreak = index == 0 ? sinceBreak + bytes.count : bytes.count - index
    if index > 0 { line += (0..<index).reduce(0) { bytes[$1] == 0x0A ? $0 + 1 : $0 } }
    if sinceBreak > BlockReader.longestRecord {
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

import CSV
import Payroll

/// The sheets of a roster as one stream of blocks.
public final class RosterFeed {
  private let files: [InputFile]
  private var index = -1
  private var input: (any ByteInput)?
  private var splitter = BlockReader()

  /// The rows of these files, one after the other.
  public init(_ files: [InputFile]) {
    self.files = files
  }

  /// Fills a block with the next records.
  ///
  /// - Returns: the sheet they belong to and whether the block begins it (so that its first record is the
  ///   header), or nil at the end of the last sheet.
  public func next(into block: Block) throws -> (sheet: Int, beginsSheet: Bool)? {
    while true {
      let begins = input == nil
      if begins {
        index += 1
        if index >= files.count { return nil }
        input = try files[index].open()
        splitter = BlockReader()
      }
      do {
        if try splitter.next(into: block, read: { try unsafe self.read(into: $0) }) {
          return (index, begins)
        }
      } catch let error as CSVError {
        throw FileFaults([FileMessage.of(error, in: files[index].name)])
      }
      input = nil
      if begins { throw FileFaults([FileMessage.empty(files[index].name)]) }
    }
  }

  private func read(into memory: UnsafeMutableRawBufferPointer) throws -> Int {
    try unsafe input?.read(into: memory) ?? 0
  }
}

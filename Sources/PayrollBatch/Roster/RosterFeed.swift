import CSV
import Payroll

/// The sheets of a roster as one stream of blocks.
final class RosterFeed {
  private let files: [InputFile]
  private var index = -1
  private var input: (any ByteInput)?
  private var splitter = BlockReader()

  init(_ files: [InputFile]) {
    self.files = files
  }

  /// Fills a block with the next records.
  ///
  /// - Returns: the sheet they belong to and whether the block begins it (so that its first record is the
  ///   header), or nil at the end of the last sheet.
  func next(into block: Block) throws -> (sheet: Int, beginsSheet: Bool)? {
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

/// Where a block of the roster stands, once it has been read.
struct RosterStretch {
  let sheet: Int
  let beginsSheet: Bool
  let firstByte: Int
  let count: Int
  let firstLine: Int
}

/// The blocks of a roster that has been surveyed, once more: where they begin and end is known, so nothing is searched.
final class RosterReplay {
  private let files: [InputFile]
  private let stretches: [RosterStretch]
  private var index = 0
  private var input: (any ByteInput)?

  init(_ files: [InputFile], _ stretches: [RosterStretch]) {
    self.files = files
    self.stretches = stretches
  }

  /// Fills a block with the next records.
  ///
  /// - Returns: as ``RosterFeed/next(into:)``.
  func next(into block: Block) throws -> (sheet: Int, beginsSheet: Bool)? {
    guard index < stretches.count else { return nil }
    let stretch = stretches[index]
    index += 1
    if stretch.beginsSheet {
      input = try files[stretch.sheet].open()
      input?.move(to: stretch.firstByte)
    }
    // A sheet that has grown since is read on, so that its new rows are counted and the run is found unproven.
    let isLast = index == stretches.count || stretches[index].beginsSheet
    let count = isLast ? stretch.count + 65_536 : stretch.count
    try block.refill(from: stretch.firstByte, atMost: count, line: stretch.firstLine) { memory in
      try unsafe input?.read(into: memory) ?? 0
    }
    return (stretch.sheet, stretch.beginsSheet)
  }
}

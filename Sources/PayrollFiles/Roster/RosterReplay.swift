import CSV

/// Where a block of the roster stands, once it has been read.
public struct RosterStretch {
  let sheet: Int
  let beginsSheet: Bool
  let firstByte: Int
  let count: Int
  let firstLine: Int
}

/// The blocks of a roster that has been surveyed, once more: where they begin and end is known, so nothing is searched.
public final class RosterReplay {
  private let files: [InputFile]
  private let stretches: [RosterStretch]
  private var index = 0
  private var input: (any ByteInput)?

  /// The blocks of these files that a survey found.
  public init(_ files: [InputFile], _ stretches: [RosterStretch]) {
    self.files = files
    self.stretches = stretches
  }

  /// Fills a block with the next records.
  ///
  /// - Returns: as ``RosterFeed/next(into:)``.
  public func next(into block: Block) throws -> (sheet: Int, beginsSheet: Bool)? {
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

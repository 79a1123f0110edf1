import CSV

/// Where a block of the roster stands, once it has been read.
public struct RosterStretch {
  let sheet: Int
  let beginsSheet: Bool
  let firstByte: Int
  let count: Int
  let firstLine: Int
  /// The first of its places: lines counted through all sheets.
  let firstPlace: Int
}

/// The blocks of a roster that has been surveyed, once more: where they begin and end is known, so nothing is searched.
public final class RosterReplay {
  private let files: [InputFile]
  private let stretches: [RosterStretch]
  private var index = 0
  private var sheet = -1
  private var hasSkipped = false
  private var input: (any ByteInput)?

  /// The blocks of these files that a survey found.
  public init(_ files: [InputFile], _ stretches: [RosterStretch]) {
    self.files = files
    self.stretches = stretches
  }

  /// The stretch that comes next, or nil.
  var next: RosterStretch? { index < stretches.count ? stretches[index] : nil }

  /// Passes over the next block.
  func skip() {
    index += 1
    hasSkipped = true
  }

  /// Fills a block with the next records.
  ///
  /// - Returns: as ``RosterFeed/next(into:)``.
  public func next(into block: Block) throws -> (sheet: Int, beginsSheet: Bool)? {
    guard let stretch = next else { return nil }
    index += 1
    if sheet != stretch.sheet {
      sheet = stretch.sheet
      input = try files[sheet].open()
      hasSkipped = true
    }
    if hasSkipped { input?.move(to: stretch.firstByte) }
    hasSkipped = false
    // A sheet that has grown since is read on, so that its new rows are counted and the run is found unproven.
    let isLast = index == stretches.count || stretches[index].beginsSheet
    let count = isLast ? stretch.count + 65_536 : stretch.count
    try block.refill(from: stretch.firstByte, atMost: count, line: stretch.firstLine) { memory in
      try unsafe input?.read(into: memory) ?? 0
    }
    return (stretch.sheet, stretch.beginsSheet)
  }
}

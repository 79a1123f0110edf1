import CSV

/// Looks for characters that another program has lost when it saved a file: a `?` beside a Chinese character, or
/// the replacement character U+FFFD, as saving a rare character of a name in GBK leaves them.
///
/// A question mark may be meant, so that a file with one is read all the same, and somebody is told to look.
public struct LostCharacters {
  /// Where the first one stands, in bytes from the beginning of the file; nil if there is none.
  public private(set) var firstByte: Int?
  /// How many bytes have been looked at before the piece.
  private var position = 0
  /// The last byte of the piece before.
  private var last: UInt8 = 0x2C

  /// A look at nothing yet.
  public init() {}

  /// Looks at the next piece of the file, in UTF-8 or GB18030.
  ///
  /// U+FFFD that a border of two pieces cuts is not seen.
  public mutating func look(at piece: ByteSlice) {
    defer {
      position += piece.count
      if piece.count > 0 { last = piece[piece.count - 1] }
    }
    if firstByte != nil || !piece.contains(UInt8(ascii: "?"), or: 0xEF) { return }
    let mark = firstMark(in: piece) ?? .max
    let replacement = LostCharacters.firstReplacement(in: piece, before: mark) ?? .max
    let first = min(mark, replacement)
    if first < .max { firstByte = position + first }
  }

  /// The first `?` that has a byte of a Chinese character before or after it.
  private func firstMark(in piece: ByteSlice) -> Int? {
    var index = piece.firstIndex(of: UInt8(ascii: "?"))
    while let found = index {
      let before = found > 0 ? piece[found - 1] : last
      let after = found + 1 < piece.count ? piece[found + 1] : 0
      if before >= 0x80 || after >= 0x80 { return found }
      index = piece[found + 1..<piece.count].firstIndex(of: UInt8(ascii: "?")).map { found + 1 + $0 }
    }
    return nil
  }

  private static func firstReplacement(in piece: ByteSlice, before end: Int) -> Int? {
    var index = piece.firstIndex(of: 0xEF)
    while let found = index, found < end {
      if found + 3 <= piece.count, piece[found..<found + 3].equals("\u{FFFD}") { return found }
      index = piece[found + 1..<piece.count].firstIndex(of: 0xEF).map { found + 1 + $0 }
    }
    return nil
  }
}

/// Finds out whether a text that can be read as GB18030 was meant to be UTF-8 and is broken in a few places.
///
/// Nearly any bytes are characters of GB18030. In text that is truly GB18030 few of them happen to be characters of
/// three or four bytes in UTF-8 as well; where most are, the names would come out as others.
public struct BrokenUTF8 {
  /// How many bytes beyond ASCII belong to characters of three or four bytes in UTF-8, and how many do not.
  private var inCharacters = 0
  private var others = 0

  /// A look at nothing yet.
  public init() {}

  /// Whether three of four bytes beyond ASCII are UTF-8.
  public var isLikely: Bool { inCharacters > 3 * others }

  /// Looks at the next piece of the text; a character that a border of two pieces cuts is not seen.
  public mutating func look(at piece: [UInt8]) {
    var index = 0
    while index < piece.count {
      let length = BrokenUTF8.length(of: piece, at: index)
      if length > 1 { inCharacters += length } else if piece[index] >= 0x80 { others += 1 }
      index += length
    }
  }

  /// How many bytes a character of UTF-8 has that begins at a place; 1 if it has fewer than three, or is none.
  private static func length(of piece: [UInt8], at start: Int) -> Int {
    let lead = piece[start]
    let length = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : 1
    guard start + length <= piece.count else { return 1 }
    return piece[start + 1..<start + length].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 1
  }
}

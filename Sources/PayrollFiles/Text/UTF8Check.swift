import CSV

/// Checks whether a long text, met piece by piece, is UTF-8.
public struct UTF8Check {
  /// Whether every piece so far was UTF-8.
  public private(set) var isValid = true
  /// The beginning of a character that the last piece ended within.
  private var tail: [UInt8] = []

  /// A check that has met nothing.
  public init() {}

  /// Looks at the next piece.
  public mutating func look(at piece: ByteSlice) {
    guard isValid, !piece.isEmpty else { return }
    var start = 0
    if !tail.isEmpty {
      while start < piece.count, tail.count < 4, piece[start] & 0xC0 == 0x80 {
        tail.append(piece[start])
        start += 1
      }
      if start == piece.count && tail.count < 4 { return }
      isValid = (try? UTF8Span(validating: tail.span)) != nil
      tail = []
    }
    let end = UTF8Check.lastWhole(piece, from: start)
    isValid = isValid && piece[start..<end].isUTF8
    tail = piece[end..<piece.count].array
  }

  /// Says that there is nothing more.
  public mutating func finish() {
    if !tail.isEmpty { isValid = isValid && (try? UTF8Span(validating: tail.span)) != nil }
    tail = []
  }

  /// Where the last character begins, if it may go on in the next piece; otherwise the end.
  private static func lastWhole(_ piece: ByteSlice, from start: Int) -> Int {
    var index = piece.count
    for _ in 0..<3 where index > start {
      index -= 1
      if piece[index] < 0x80 { return piece.count }
      if piece[index] >= 0xC0 {
        let length = piece[index] >= 0xF0 ? 4 : piece[index] >= 0xE0 ? 3 : 2
        return index + length > piece.count ? index : piece.count
      }
    }
    return piece.count
  }
}

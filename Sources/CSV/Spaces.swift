extension ByteSlice {
  /// The view without the spaces at both ends: any mix of U+0009, U+0020, U+00A0, U+2000 to U+200F, U+2028, U+2029,
  /// U+202F, U+205F, U+2060, U+3000 and U+FEFF, which spreadsheets, web pages and chats leave around a value.
  @inlinable
  public func trimmed() -> ByteSlice {
    guard count > 0 else { return self }
    if ByteSlice.beginsPlainly(self[0]) && endsPlainly { return self }
    return trimmedSlowly()
  }

  /// Whether a character with this first byte is surely no space, nor anything else that cannot be seen: printable
  /// ASCII, and what begins with 0xE4 to 0xE9, as Chinese characters do.
  @inlinable @inline(__always)
  static func beginsPlainly(_ first: UInt8) -> Bool {
    first &- 0x21 < 0x5E || first &- 0xE4 < 6
  }

  /// Whether the last character is surely no space.
  @inlinable @inline(__always)
  var endsPlainly: Bool {
    let last = self[count &- 1]
    return last &- 0x21 < 0x5E || last >= 0x80 && count >= 3 && self[count &- 3] &- 0xE4 < 6
  }

  @usableFromInline
  func trimmedSlowly() -> ByteSlice {
    var first = 0
    var end = count
    while first < end {
      let width = self[first..<end].leadingSpace
      if width == 0 { break }
      first += width
    }
    while first < end {
      let width = self[first..<end].trailingSpace
      if width == 0 { break }
      end -= width
    }
    return self[first..<end]
  }

  /// How many bytes the space at the beginning takes; 0 if there is none.
  public var leadingSpace: Int {
    for width in 1...3 where width <= count && self[0..<width].isSpace { return width }
    return 0
  }

  /// How many bytes the space at the end takes; 0 if there is none.
  var trailingSpace: Int {
    for width in 1...3 where width <= count && self[count - width..<count].isSpace { return width }
    return 0
  }

  /// Whether the view is one of the spaces that are trimmed.
  private var isSpace: Bool {
    switch count {
    case 1: self[0] == ASCII.space || self[0] == ASCII.tab
    case 2: self[0] == 0xC2 && self[1] == 0xA0
    case 3:
      switch (self[0], self[1], self[2]) {
      case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF): true
      case (0xE2, 0x81, 0x9F), (0xE2, 0x81, 0xA0), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): true
      default: false
      }
    default: false
    }
  }
}

extension ByteSlice {
  /// Whether a character of the text cannot be seen: a space, or one of the Unicode categories Cc, Cf, Zs, Zl and Zp.
  public var holdsInvisible: Bool {
    var index = 0
    while index < count {
      if ByteSlice.beginsPlainly(self[index]) {
        index += self[index] < 0x80 ? 1 : 3
      } else if self[index..<count].beginsInvisibly {
        return true
      } else {
        index += 1
        while index < count && self[index] & 0xC0 == 0x80 { index += 1 }
      }
    }
    return false
  }

  /// Whether the first character cannot be seen.
  @usableFromInline
  var beginsInvisibly: Bool {
    guard count > 0, !ByteSlice.beginsPlainly(self[0]) else { return false }
    var end = 1
    while end < count && self[end] & 0xC0 == 0x80 { end += 1 }
    guard let character = String(self[0..<end]).unicodeScalars.first else { return false }
    switch character.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}

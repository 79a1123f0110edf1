extension ByteSlice {
  /// Where a byte occurs first.
  public func firstIndex(of byte: UInt8) -> Int? {
    firstIndex(of: byte, from: 0)
  }

  /// Where a byte occurs first, counted from the start of the view, if not before `first`.
  func firstIndex(of byte: UInt8, from first: Int) -> Int? {
    var index = first
    while index < count {
      let matches = word(at: index).bytes(equalTo: byte)
      if matches != 0 {
        let found = index + matches.lowestByte
        return found < count ? found : nil
      }
      index += 8
    }
    return nil
  }

  /// Where one of two bytes occurs first.
  public func firstIndex(of one: UInt8, or other: UInt8) -> Int? {
    var index = 0
    while index < count {
      let word = word(at: index)
      let matches = word.bytes(equalTo: one) | word.bytes(equalTo: other)
      if matches != 0 {
        let found = index + matches.lowestByte
        return found < count ? found : nil
      }
      index += 8
    }
    return nil
  }

  /// Where a byte less than `limit` occurs first, not before `first`; `count` if nowhere.
  ///
  /// - Parameter limit: 1 to 128.
  @inline(__always)
  func firstIndex(below limit: UInt8, from first: Int) -> Int {
    var index = first
    while index < count {
      let matches = word(at: index).bytes(below: limit)
      if matches != 0 { return index + matches.lowestByte }
      index += 8
    }
    return count
  }

  /// Whether every byte is `limit` or more. Of eight bytes and more each word lies within the view; the last one
  /// may look at some bytes again.
  ///
  /// - Parameter limit: 1 to 128.
  @inline(__always)
  func hasNone(below limit: UInt8) -> Bool {
    if count < 8 { return word(at: 0).bytes(below: limit) == 0 }
    var found: UInt64 = 0
    var index = 0
    while index < count &- 8 {
      found |= word(at: index).bytes(below: limit)
      index &+= 8
    }
    return found | word(at: count &- 8).bytes(below: limit) == 0
  }

  /// False if the bytes are digits, spaces and punctuation below `@` only: a quick answer for most numbers.
  public var mayHoldLetters: Bool {
    let bit: UInt64 = 0x4040_4040_4040_4040
    if count < 8 {
      for index in 0..<count where self[index] & 0x40 != 0 { return true }
      return false
    }
    var found: UInt64 = 0
    var index = 0
    while index < count &- 8 {
      found |= word(at: index)
      index &+= 8
    }
    return (found | word(at: count &- 8)) & bit != 0
  }

  /// How many lines end in view, as an editor counts: at LF, at CRLF and at a CR alone.
  var lineEnds: Int {
    let found = survey()
    return found.hasCarriageReturn ? found.lineFeeds + loneCarriageReturns : found.lineFeeds
  }

  /// How many CR are not followed by an LF.
  var loneCarriageReturns: Int {
    var total = 0
    var index = 0
    while let found = firstIndex(of: ASCII.carriageReturn, from: index) {
      index = found + 1
      if index == count || self[index] != ASCII.lineFeed { total += 1 }
    }
    return total
  }
}

extension ByteSlice {
  /// The view without the spaces at both ends: any mix of U+0020, tab and the ideographic space U+3000.
  @inlinable
  public func trimmed() -> ByteSlice {
    guard count > 0 else { return self }
    let first = self[0]
    let last = self[count - 1]
    if first > 0x20 && first != 0xE3 && last > 0x20 && !endsLikeIdeographicSpace { return self }
    return trimmedSlowly()
  }

  /// Whether the last two bytes may be those of U+3000. One would be too few: a 所 has 0x80 there too.
  @inlinable @inline(__always)
  var endsLikeIdeographicSpace: Bool {
    count >= 2 && self[count &- 1] == 0x80 && self[count &- 2] == 0x80
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
  var leadingSpace: Int {
    guard count > 0 else { return 0 }
    if self[0] == ASCII.space || self[0] == ASCII.tab { return 1 }
    return count >= 3 && isIdeographicSpace(at: 0) ? 3 : 0
  }

  /// How many bytes the space at the end takes; 0 if there is none.
  var trailingSpace: Int {
    guard count > 0 else { return 0 }
    if self[count - 1] == ASCII.space || self[count - 1] == ASCII.tab { return 1 }
    return count >= 3 && isIdeographicSpace(at: count - 3) ? 3 : 0
  }

  private func isIdeographicSpace(at index: Int) -> Bool {
    self[index] == 0xE3 && self[index + 1] == 0x80 && self[index + 2] == 0x80
  }
}

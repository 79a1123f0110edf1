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
  public var lineEnds: Int {
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

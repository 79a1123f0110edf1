extension ByteBuffer {
  /// Appends the comma between two fields.
  @inlinable
  public func appendSeparator() {
    append(0x2C as UInt8)
  }

  /// Ends a record with an LF.
  ///
  /// A record of a single empty field would be a blank line, which readers leave out.
  @inlinable
  public func endRecord() {
    append(0x0A as UInt8)
  }

  /// Appends a value as a field, in quotes if it needs them, so that reading gives the same bytes.
  ///
  /// Quotes are needed by a value with a comma, a quote, a CR or an LF, by one that begins or ends with a space
  /// (U+0020, tab, U+3000), and by one that begins with U+FEFF, which would be lost at the start of a file.
  /// A NUL is written as it is, and no reader accepts it.
  ///
  /// - Parameter value: not a view of this buffer.
  public func appendField(_ value: ByteSlice) {
    if value.needsQuotes {
      append(ASCII.quote)
      appendWithDoubledQuotes(value)
      append(ASCII.quote)
    } else {
      append(value)
    }
  }

  /// Appends a value as a field, in quotes if it needs them.
  public func appendField(_ value: String) {
    ByteSlice.with(value) { appendField($0) }
  }

  /// Appends a text as a field that no spreadsheet runs as a formula.
  ///
  /// A text that begins with `=`, `+`, `-`, `@` or an apostrophe gets an apostrophe before it, and
  /// `ByteSlice.withoutApostrophe()` takes it away again. A tab or CR at the beginning, which some also count
  /// as dangerous, gets none: such a value is quoted, and the format gives an apostrophe to these five only.
  ///
  /// - Parameter value: not a view of this buffer.
  public func appendText(_ value: ByteSlice) {
    if value.count <= 16 {
      let (first, last) = value.ends
      if value.isPlain(first, last) { return append(first, last, count: value.count) }
    } else if value.count <= 24 {
      let (first, last) = value.ends
      let middle = value.word(at: 8)
      if value.isPlain(first, last), middle.bytes(below: ASCII.minus + 1) == 0 {
        return append(first, middle, last, count: value.count)
      }
    }
    appendLongOrSpecial(value)
  }

  @inline(never)
  private func appendLongOrSpecial(_ value: ByteSlice) {
    if value.count > 24, value.isPlain { return append(value) }
    guard value.beginsLikeFormula else { return appendField(value) }
    if value.needsQuotes {
      append(ASCII.quote)
      append(ASCII.apostrophe)
      appendWithDoubledQuotes(value)
      append(ASCII.quote)
    } else {
      append(ASCII.apostrophe)
      append(value)
    }
  }

  /// Appends a text as a field that no spreadsheet runs as a formula.
  public func appendText(_ value: String) {
    ByteSlice.with(value) { appendText($0) }
  }

  private func appendWithDoubledQuotes(_ value: ByteSlice) {
    var rest = value
    while let index = rest.firstIndex(of: ASCII.quote) {
      append(rest[0..<(index + 1)])
      append(ASCII.quote)
      rest = rest[(index + 1)..<rest.count]
    }
    append(rest)
  }
}

extension ByteSlice {
  /// What `ByteBuffer.appendText` was given: the text without the apostrophe that it has put before it.
  ///
  /// One apostrophe goes if `=`, `+`, `-`, `@` or an apostrophe comes after it: `'=x` is `=x`, `''a` is `'a`,
  /// and `'a` stays as it is.
  @inlinable
  public func withoutApostrophe() -> ByteSlice {
    guard count >= 2, self[0] == 0x27 else { return self }
    let rest = self[1..<count]
    return rest.beginsLikeFormula ? rest : self
  }

  /// Whether the text begins with `=`, `+`, `-`, `@` or an apostrophe.
  @usableFromInline
  var beginsLikeFormula: Bool {
    guard count > 0 else { return false }
    switch self[0] {
    case ASCII.equals, ASCII.plus, ASCII.minus, ASCII.at, ASCII.apostrophe: return true
    default: return false
    }
  }

  /// Whether nothing at all has to be done to write the value: it holds no byte up to the minus (spaces,
  /// quotes, commas, line breaks and `+` are among them) and none at its ends that might begin a formula, a
  /// mark or an ideographic space. Most names and numbers are of this kind.
  @inline(__always)
  fileprivate var isPlain: Bool {
    guard count > 1 else { return isEmpty }
    return !ByteSlice.mayBeSpecial(self[0]) && !endsLikeIdeographicSpace && hasNone(below: ASCII.minus + 1)
  }

  /// The same of a text of up to sixteen bytes by its ``ends``; of a longer one, what lies between them is
  /// not looked at.
  ///
  /// An ideographic space ends with 0x80 twice. One such byte is the end of many a character: 所 is one, with
  /// which the name of nearly every police station ends.
  @inline(__always)
  fileprivate func isPlain(_ first: UInt64, _ last: UInt64) -> Bool {
    // What lies beyond a text below eight bytes is no byte of it.
    let beyond = count >= 8 ? 0 : UInt64.max &<< UInt64(truncatingIfNeeded: count &* 8)
    let special =
      (first | beyond).bytes(below: ASCII.minus + 1) | (last | beyond).bytes(below: ASCII.minus + 1)
    // Of a text below two bytes these are others, and none of it is a space.
    let end = last &>> UInt64(truncatingIfNeeded: (min(count, 8) &- 2) &* 8)
    return special == 0 && !ByteSlice.mayBeSpecial(UInt8(truncatingIfNeeded: first)) && end != 0x8080
  }

  /// Whether a text that has no byte up to the minus may begin a formula, a mark or an ideographic space with
  /// this byte.
  @inline(__always)
  private static func mayBeSpecial(_ first: UInt8) -> Bool {
    switch first {
    case ASCII.equals, ASCII.at, 0xE3, 0xEF: true
    default: false
    }
  }

  /// Whether the value is not read back as it is unless it stands in quotes.
  fileprivate var needsQuotes: Bool {
    guard count > 0 else { return false }
    if hasSpaceAround || beginsWithMark { return true }
    var index = firstIndex(below: ASCII.comma + 1, from: 0)
    while index < count {
      switch self[index] {
      case ASCII.comma, ASCII.quote, ASCII.lineFeed, ASCII.carriageReturn: return true
      default: index = firstIndex(below: ASCII.comma + 1, from: index + 1)
      }
    }
    return false
  }

  private var hasSpaceAround: Bool { trimmed().count != count }

  private var beginsWithMark: Bool {
    count >= 3 && self[0] == 0xEF && self[0..<3].equals("\u{FEFF}")
  }
}

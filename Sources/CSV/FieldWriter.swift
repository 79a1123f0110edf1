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
  /// A text that begins with `=`, `+`, `-`, `@`, their full-width forms or an apostrophe, or with a character that
  /// cannot be seen, gets an apostrophe before it, and `ByteSlice.withoutApostrophe()` takes it away again.
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
  /// One apostrophe goes if what comes after it would get one, or is a digit, before which spreadsheets put it to keep
  /// a number as text: `'=x` is `=x`, `''a` is `'a`, `'007` is `007`, and `'a` stays as it is.
  @inlinable
  public func withoutApostrophe() -> ByteSlice {
    guard count >= 2, self[0] == 0x27 else { return self }
    let rest = self[1..<count]
    return rest[0] &- 48 < 10 || rest.beginsLikeFormula ? rest : self
  }

  /// Whether a spreadsheet may run the text as a formula, or may show it as one that begins like that.
  @usableFromInline
  var beginsLikeFormula: Bool {
    guard count > 0 else { return false }
    switch self[0] {
    case ASCII.equals, ASCII.plus, ASCII.minus, ASCII.at, ASCII.apostrophe: return true
    case 0xEF where count >= 3 && self[1] == 0xBC:
      switch self[2] {
      // ＋, －, ＝ and ＠.
      case 0x8B, 0x8D, 0x9D, 0xA0: return true
      default: return false
      }
    default: return beginsInvisibly
    }
  }

  /// Whether nothing at all has to be done to write the value: it holds no byte up to the minus (spaces,
  /// quotes, commas, line breaks and `+` are among them) and none at its ends that might begin a formula, a
  /// mark or an ideographic space. Most names and numbers are of this kind.
  @inline(__always)
  fileprivate var isPlain: Bool {
    guard count > 1 else { return isEmpty }
    return !ByteSlice.mayBeSpecial(self[0]) && endsPlainly && hasNone(below: ASCII.minus + 1)
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
    if count == 0 { return true }
    return special == 0 && !ByteSlice.mayBeSpecial(UInt8(truncatingIfNeeded: first)) && endsPlainly
  }

  /// Whether a text that has no byte up to the minus may begin a formula, or with what cannot be seen, with this byte.
  @inline(__always)
  private static func mayBeSpecial(_ first: UInt8) -> Bool {
    first == ASCII.equals || first == ASCII.at || !beginsPlainly(first)
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

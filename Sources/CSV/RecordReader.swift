/// Walks the records of a block, one after the other, without allocating for a record or a field.
///
/// Blank lines are left out: empty ones, and those that hold only spaces (U+0020, tab, U+3000) outside quotes.
///
/// Fields are as RFC 4180 has them and Python's `csv` module reads them: a quote opens a quoted field only as
/// the first byte of a field, two quotes within it are one, and what comes between its closing quote and the
/// next comma is taken as it stands (`"ab"c` is `abc`). Any number of fields makes a record.
///
/// A reader is used again for the next block, which saves its memory. It cannot be copied.
public struct RecordReader: ~Copyable {
  /// Where a field is: in the block, or (negative) in the scratch memory from `~start` on. A block with a record as
  /// long as a reader accepts fits in 31 bits.
  @usableFromInline
  struct Bounds {
    @usableFromInline let start: Int32
    @usableFromInline let end: Int32

    @inlinable @inline(__always)
    init(start: Int, end: Int) {
      self.start = Int32(truncatingIfNeeded: start)
      self.end = Int32(truncatingIfNeeded: end)
    }
  }

  /// How many fields the record has, at least 1.
  public private(set) var fieldCount = 0

  /// The line in the file on which the record begins.
  public private(set) var line = 1

  @usableFromInline var bytes = ByteSlice.empty
  @usableFromInline var fields: [Bounds]
  /// The values that do not stand in the block as they are, because of doubled quotes.
  @usableFromInline let scratch = ByteBuffer()
  /// The block, so that its memory lives as long as `bytes`.
  private var block: Block?
  private var position = 0
  private var nextLine = 1

  /// A reader at the end of an empty block.
  public init() {
    fields = Array(repeating: Bounds(start: 0, end: 0), count: 64)
  }

  /// Goes before the first record of a block. The block may be walked as often as one likes.
  ///
  /// - Parameter block: not to be filled again while it is walked.
  public mutating func start(_ block: Block) {
    start(block, at: 0, line: block.firstLine)
  }

  /// Goes before a record of a block that has been met before.
  ///
  /// - Parameters:
  ///   - block: not to be filled again while it is walked.
  ///   - offset: what ``offset`` was before that record was read.
  ///   - line: the line on which the record begins.
  public mutating func start(_ block: Block, at offset: Int, line: Int) {
    precondition(offset >= 0 && offset <= block.bytes.count, "an offset outside the block")
    self.block = block
    bytes = block.bytes
    position = offset
    nextLine = line
    fieldCount = 0
  }

  /// Where in the block the next record, or blank lines before it, begin.
  public var offset: Int { position }

  /// Goes to the next record.
  ///
  /// - Returns: false if there is none.
  public mutating func next() -> Bool {
    while position < bytes.count {
      let start = position
      readRecord()
      if fieldCount > 1 || !bytes[start..<position].isBlank { return true }
    }
    fieldCount = 0
    return false
  }

  /// The value of a field, without quotes and untrimmed; valid until the next call of `next` or `start`.
  ///
  /// - Parameter field: 0 to `fieldCount` - 1; anything else is a bug and stops the program.
  @inlinable
  public subscript(field: Int) -> ByteSlice {
    precondition(field >= 0 && field < fieldCount, "a field that the record does not have")
    let bounds = fields[field]
    if bounds.start >= 0 { return bytes[Int(bounds.start)..<Int(bounds.end)] }
    return scratch.bytes[Int(~bounds.start)..<Int(bounds.end)]
  }

  /// Whether a field holds nothing at all; cheaper than asking its value.
  ///
  /// - Parameter field: 0 to `fieldCount` - 1; anything else is a bug and stops the program.
  @inlinable @inline(__always)
  public func isEmpty(_ field: Int) -> Bool {
    precondition(field >= 0 && field < fieldCount, "a field that the record does not have")
    let bounds = fields[field]
    return bounds.end == (bounds.start >= 0 ? bounds.start : ~bounds.start)
  }
}

extension RecordReader {
  /// Reads from `position` to the end of the record.
  private mutating func readRecord() {
    line = nextLine
    fieldCount = 0
    scratch.removeAll()
    while true {
      var stop = skimFields()
      if stop < bytes.count && bytes[stop] == ASCII.quote {
        stop = readQuotedField(from: stop + 1)
      } else {
        addField(from: position, to: stop)
      }
      guard stop < bytes.count && bytes[stop] == ASCII.comma else { return endRecord(at: stop) }
      position = stop + 1
    }
  }

  /// Adds plain fields from `position` on, and leaves `position` at the first byte of the field it stops in.
  ///
  /// Eight bytes at a time are searched for commas, and for the bytes below the comma that may need a look:
  /// digits, letters and everything beyond ASCII are more.
  ///
  /// - Returns: where it has stopped: at the quote that begins a field, at a line break, at the end of the block,
  ///   or at a comma when there is no more room in `fields`.
  private mutating func skimFields() -> Int {
    let bytes = bytes
    var fieldStart = position
    var number = fieldCount
    var bounds = fields.mutableSpan
    let lastWithRoom = bounds.count - 8
    var index = fieldStart
    var stop = bytes.count
    search: while index < bytes.count {
      let word = bytes.word(at: index)
      var commas = word.bytes(equalTo: ASCII.comma)
      let others = word.bytes(below: ASCII.comma)
      if others != 0 || number > lastWithRoom {
        var marks = commas | others
        while marks != 0 {
          let found = index &+ marks.lowestByte
          marks &= marks &- 1
          switch bytes[found] {
          case ASCII.comma where number < bounds.count:
            bounds[number] = Bounds(start: fieldStart, end: found)
            number &+= 1
            fieldStart = found &+ 1
            continue
          case ASCII.quote where found != fieldStart: continue
          case ASCII.comma, ASCII.quote, ASCII.lineFeed, ASCII.carriageReturn:
            stop = found
            break search
          default: continue
          }
        }
        commas = 0
      }
      while commas != 0 {
        let found = index &+ commas.lowestByte
        commas &= commas &- 1
        // A word has eight bytes, and there was room for as many fields.
        unsafe bounds[unchecked: number] = Bounds(start: fieldStart, end: found)
        number &+= 1
        fieldStart = found &+ 1
      }
      index &+= 8
    }
    position = fieldStart
    fieldCount = number
    return stop
  }

  /// Goes behind the line break of the record.
  ///
  /// - Parameter index: that of the line break, or the end of the block.
  private mutating func endRecord(at index: Int) {
    position = index
    guard index < bytes.count else { return }
    position += 1
    nextLine += 1
    if bytes[index] == ASCII.carriageReturn && position < bytes.count && bytes[position] == ASCII.lineFeed {
      position += 1
    }
  }

  /// Reads a quoted field, most often one that stands in the block as it is: with no quotes inside.
  ///
  /// - Parameter first: the index of the byte after the opening quote.
  /// - Returns: the index of the comma or line break after the field, or the end of the block.
  private mutating func readQuotedField(from first: Int) -> Int {
    let closing = bytes.firstIndex(of: ASCII.quote, from: first) ?? bytes.count
    nextLine += bytes[first..<closing].lineEnds
    let after = min(closing + 1, bytes.count)
    if endsField(after) {
      addField(from: first, to: closing)
      return after
    }
    let start = scratch.count
    scratch.append(bytes[first..<closing])
    let end = unescape(from: after)
    addField(from: ~start, to: scratch.count)
    return end
  }

  /// Copies the rest of a quoted field into the scratch memory.
  ///
  /// - Parameter first: the index of the byte after a quote within the quoted field.
  /// - Returns: as `readQuotedField`.
  private mutating func unescape(from first: Int) -> Int {
    var index = first
    while index < bytes.count && bytes[index] == ASCII.quote {
      let closing = bytes.firstIndex(of: ASCII.quote, from: index + 1) ?? bytes.count
      nextLine += bytes[(index + 1)..<closing].lineEnds
      scratch.append(bytes[index..<closing])
      index = min(closing + 1, bytes.count)
    }
    let rest = index
    while !endsField(index) { index += 1 }
    scratch.append(bytes[rest..<index])
    return index
  }

  /// Whether a comma, a line break or the end of the block is here.
  private func endsField(_ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    let byte = bytes[index]
    return byte == ASCII.comma || byte == ASCII.lineFeed || byte == ASCII.carriageReturn
  }

  @inline(__always)
  private mutating func addField(from start: Int, to end: Int) {
    if fieldCount == fields.count {
      fields.append(contentsOf: repeatElement(Bounds(start: 0, end: 0), count: fieldCount))
    }
    fields[fieldCount] = Bounds(start: start, end: end)
    fieldCount += 1
  }
}

extension ByteSlice {
  /// Whether a record of one field is a blank line.
  fileprivate var isBlank: Bool {
    var rest = self
    while let last = rest.isEmpty ? nil : rest[rest.count - 1],
      last == ASCII.lineFeed || last == ASCII.carriageReturn
    {
      rest = rest[0..<(rest.count - 1)]
    }
    return rest.trimmed().isEmpty
  }
}

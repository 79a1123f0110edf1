/// Walks the records of a block, one after the other, without allocating for a record or a field.
///
/// Blank lines are left out: empty ones, and those whose fields hold only spaces (``ByteSlice/trimmed()``), quoted or
/// not, as spreadsheets leave them.
///
/// Fields are as RFC 4180 has them and Python's `csv` module reads them: a quote opens a quoted field only as
/// the first byte of a field, two quotes within it are one, and what comes between its closing quote and the
/// next comma is taken as it stands (`"ab"c` is `abc`) and can be asked for (``spoiltField``). Any number of fields
/// makes a record.
///
/// A reader is used again for the next block, which saves its memory. It cannot be copied.
public struct RecordReader: ~Copyable {
  /// What is noted of the fields. Most fields of a roster are empty, so only those that hold something are noted, one
  /// after the other; `place` leads from a field's number to what is noted of it. Nothing is ever cleared: what was
  /// noted for an earlier record does not name the field any more.
  @usableFromInline
  struct Field {
    /// Where the value of the nth field that holds something is: in the block, or (negative) in the scratch memory from
    /// `~start` on. A block with a record as long as a reader accepts fits in 31 bits.
    @usableFromInline var start: Int32 = 0
    @usableFromInline var end: Int32 = 0
    /// The number of the nth field that holds something.
    @usableFromInline var number: Int32 = 0
    /// Of the field with this number, at which place it may be noted.
    @usableFromInline var place: UInt32 = 0

    @usableFromInline init() {}
  }

  /// How many fields the record has, at least 1.
  public private(set) var fieldCount = 0

  /// The line in the file on which the record begins.
  public private(set) var line = 1

  /// How many fields of the record hold something.
  public private(set) var filledCount = 0

  /// The first field of the record that has text, spaces apart, between its closing quote and the next comma: a quote or
  /// a comma is missing or too many there, and what the field holds was meant otherwise.
  public private(set) var spoiltField: Int?

  @usableFromInline var bytes = ByteSlice.empty
  @usableFromInline var fields: [Field]
  /// The values that do not stand in the block as they are, because of doubled quotes.
  @usableFromInline let scratch = ByteBuffer()
  /// The block, so that its memory lives as long as `bytes`.
  private var block: Block?
  private var position = 0
  private var nextLine = 1

  /// A reader at the end of an empty block.
  public init() {
    fields = Array(repeating: Field(), count: 512)
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
    filledCount = 0
  }

  /// Where in the block the next record, or blank lines before it, begin.
  public var offset: Int { position }

  /// Goes to the next record.
  ///
  /// - Returns: false if there is none.
  public mutating func next() -> Bool {
    while position < bytes.count {
      readRecord()
      for place in 0..<filledCount where !value(at: place).trimmed().isEmpty { return true }
    }
    fieldCount = 0
    filledCount = 0
    return false
  }

  /// Goes to a record that stands in no file.
  ///
  /// - Parameters:
  ///   - values: its fields, at least one.
  ///   - line: the line that it is said to begin on.
  public mutating func take(_ values: [String], line: Int) {
    precondition(!values.isEmpty, "a record without a field")
    self.line = line
    spoiltField = nil
    bytes = .empty
    position = 0
    fieldCount = 0
    filledCount = 0
    scratch.removeAll()
    for value in values {
      makeRoom()
      let start = scratch.count
      scratch.append(value)
      addField(from: ~start, to: scratch.count)
    }
  }

  /// The value of a field, without quotes and untrimmed; valid until the next call of `next` or `start`.
  ///
  /// - Parameter field: 0 to `fieldCount` - 1; anything else is a bug and stops the program.
  @inlinable
  public subscript(field: Int) -> ByteSlice {
    precondition(field >= 0 && field < fieldCount, "a field that the record does not have")
    let place = Int(fields[field].place)
    guard place < filledCount && fields[place].number == field else { return .empty }
    return value(at: place)
  }

  /// The value of the field that is noted at a place below `filledCount`.
  @inlinable @inline(__always)
  func value(at place: Int) -> ByteSlice {
    // What is noted lies within the block or the scratch memory.
    let field = unsafe fields.span[unchecked: place]
    if field.start >= 0 {
      return unsafe ByteSlice(start: bytes.start + Int(field.start), count: Int(field.end &- field.start))
    }
    return scratch.bytes[Int(~field.start)..<Int(field.end)]
  }

  /// A field that holds something: its number, 0 to `fieldCount` - 1, and its value as ``subscript(_:)`` gives it. They
  /// come in their order.
  ///
  /// - Parameter index: 0 to `filledCount` - 1; anything else is a bug and stops the program.
  @inlinable @inline(__always)
  public func filledField(_ index: Int) -> (number: Int, value: ByteSlice) {
    precondition(index >= 0 && index < filledCount, "a field that the record does not have")
    return (unsafe Int(fields.span[unchecked: index].number), value(at: index))
  }
}

extension RecordReader {
  /// Reads from `position` to the end of the record.
  private mutating func readRecord() {
    line = nextLine
    spoiltField = nil
    fieldCount = 0
    filledCount = 0
    scratch.removeAll()
    while true {
      makeRoom()
      guard var stop = skimFields() else { continue }
      if stop < bytes.count && bytes[stop] == ASCII.quote {
        stop = readQuotedField(from: stop + 1)
      } else {
        addField(from: position, to: stop)
      }
      guard stop < bytes.count && bytes[stop] == ASCII.comma else { return endRecord(at: stop) }
      position = stop + 1
    }
  }

  /// Makes room for as many fields as 64 bytes can have, and for one more.
  private mutating func makeRoom() {
    if fieldCount &+ 65 < fields.count { return }
    fields.append(contentsOf: repeatElement(Field(), count: fields.count))
  }

  /// Adds plain fields from `position` on, and leaves `position` at the first byte of the field it stops in.
  ///
  /// Of 64 bytes at a time, only the places are met where a run of commas ends or begins: there a field with something
  /// in it begins and ends. A byte within a run of commas belongs to the field whose number goes up with each byte.
  ///
  /// - Returns: where it has stopped: at the quote that begins a field, at a line break or at the end of the block;
  ///   nil if room has to be made first.
  private mutating func skimFields() -> Int? {
    let bytes = bytes
    let first = position
    var count = filledCount
    var number = fieldCount
    var fields = fields.mutableSpan
    var index = first
    var stop: Int?
    var isInField = false
    var fieldStart = first
    // Less the place of a field in a run of commas, its number.
    var lead = number &- first
    while index < bytes.count {
      let next = isInField ? number : lead &+ index
      if next &+ 65 >= fields.count { break }
      let marks = bytes.marks(at: index)
      let commas = marks.commas
      var edges = commas ^ (commas << 1 | (isInField ? 0 : 1))
      stop = marks.others == 0 ? nil : bytes.fieldEnd(in: marks.others, at: index, from: first)
      if stop == nil && index &+ 64 >= bytes.count { stop = bytes.count }
      if let stop, stop &- index < 64 {
        edges &= (1 << UInt64(truncatingIfNeeded: stop &- index)) &- 1
      }
      if isInField && edges != 0 {
        lead = fields.note(number, at: count, from: fieldStart, to: index &+ edges.trailingZeroBitCount)
        count &+= 1
        edges &= edges &- 1
        isInField = false
      }
      while edges != 0 {
        fieldStart = index &+ edges.trailingZeroBitCount
        number = lead &+ fieldStart
        edges &= edges &- 1
        if edges == 0 {
          isInField = true
          break
        }
        lead = fields.note(number, at: count, from: fieldStart, to: index &+ edges.trailingZeroBitCount)
        count &+= 1
        edges &= edges &- 1
      }
      if stop != nil { break }
      index &+= 64
    }
    if !isInField {
      fieldStart = min(stop ?? index, bytes.count)
      number = lead &+ fieldStart
    }
    position = fieldStart
    fieldCount = number
    filledCount = count
    return index < bytes.count ? stop : bytes.count
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
    if spoiltField == nil, !bytes[rest..<index].trimmed().isEmpty { spoiltField = fieldCount }
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
    let number = fieldCount
    let filled = filledCount
    if end != (start < 0 ? ~start : start) {
      var fields = fields.mutableSpan
      _ = fields.note(number, at: filled, from: start, to: end)
      filledCount = filled + 1
    }
    fieldCount += 1
  }
}

extension MutableSpan<RecordReader.Field> {
  /// Notes a field that holds something; there is room for it.
  ///
  /// - Returns: `number - end`, which added to a place in the run of commas behind it is the number of that place's field.
  @inline(__always)
  fileprivate mutating func note(_ number: Int, at place: Int, from start: Int, to end: Int) -> Int {
    unsafe self[unchecked: place].start = Int32(truncatingIfNeeded: start)
    unsafe self[unchecked: place].end = Int32(truncatingIfNeeded: end)
    unsafe self[unchecked: place].number = Int32(truncatingIfNeeded: number)
    unsafe self[unchecked: number].place = UInt32(truncatingIfNeeded: place)
    return number &- end
  }
}

extension ByteSlice {
  /// Where a field ends at one of the marked bytes: at the first line break, or quote that begins a field.
  fileprivate func fieldEnd(in marks: UInt64, at index: Int, from first: Int) -> Int? {
    var marks = marks
    while marks != 0 {
      let found = index &+ marks.trailingZeroBitCount
      switch self[found] {
      case ASCII.lineFeed, ASCII.carriageReturn: return found
      case ASCII.quote where found == first || self[found &- 1] == ASCII.comma: return found
      default: marks &= marks &- 1
      }
    }
    return nil
  }
}

/// A view of bytes that somebody else owns: a `ByteBuffer`, a `Block`, a string for the length of a closure.
///
/// A view is two words; making one copies and allocates nothing. It is valid only until its owner changes or
/// goes away, so a view is used at once and never kept. What has to last is copied, with `String(_:)` or
/// `ByteBuffer.append(_:)`.
///
/// This file uses unsafe pointers because a field of a CSV file must not cost an allocation, nor a reference
/// count. Every access is checked against `count`, so only the rule above is left to the caller.
@safe
public struct ByteSlice {
  /// The first byte; of an empty view, any address.
  @usableFromInline let start: UnsafeRawPointer

  /// How many bytes are in view.
  public let count: Int

  /// A view of memory that the caller keeps alive and unchanged for as long as the view is used.
  ///
  /// - Parameter memory: the bytes to look at.
  @unsafe @inlinable
  public init(_ memory: UnsafeRawBufferPointer) {
    if let address = memory.baseAddress {
      unsafe start = address
    } else {
      unsafe start = UnsafeRawPointer(("" as StaticString).utf8Start)
    }
    count = memory.count
  }

  @inlinable
  init(start: UnsafeRawPointer, count: Int) {
    unsafe self.start = unsafe start
    self.count = count
  }

  /// A view of nothing.
  @inlinable
  public static var empty: ByteSlice {
    unsafe ByteSlice(UnsafeRawBufferPointer(start: nil, count: 0))
  }

  /// Whether no byte is in view.
  @inlinable
  public var isEmpty: Bool { count == 0 }

  /// One byte.
  ///
  /// - Parameter index: 0 to `count` - 1; anything else is a bug and stops the program.
  @inlinable
  public subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "a byte outside the slice")
    return unsafe start.load(fromByteOffset: index, as: UInt8.self)
  }

  /// A part of this view.
  ///
  /// - Parameter range: within 0 to `count`; anything else is a bug and stops the program.
  @inlinable
  public subscript(range: Range<Int>) -> ByteSlice {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes outside the slice")
    return unsafe ByteSlice(start: start + range.lowerBound, count: range.upperBound - range.lowerBound)
  }

  /// Eight bytes at once, the first in the lowest place; those past the end read as 0xFF.
  ///
  /// - Parameter index: 0 or more.
  @inlinable
  func word(at index: Int) -> UInt64 {
    guard index <= count - 8 else { return lastWord(at: index) }
    precondition(index >= 0, "a byte outside the slice")
    return UInt64(littleEndian: unsafe start.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The word of the last bytes of the view.
  @usableFromInline
  func lastWord(at index: Int) -> UInt64 {
    precondition(index >= 0, "a byte outside the slice")
    let length = count - index
    guard length > 0 else { return .max }
    let rest = UInt64.max << UInt64(length * 8)
    if count >= 8 {
      let word = UInt64(littleEndian: unsafe start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
      return word >> UInt64(64 - length * 8) | rest
    }
    return self[index..<count].fewBytes | rest
  }
}

extension ByteSlice {
  /// Whether the other view shows the same bytes.
  public func equals(_ other: ByteSlice) -> Bool {
    guard count == other.count else { return false }
    if count < 8 { return fewBytes == other.fewBytes }
    var index = 0
    while index < count &- 8 {
      if word(at: index) != other.word(at: index) { return false }
      index &+= 8
    }
    // The last word may look at some bytes again.
    return word(at: count &- 8) == other.word(at: count &- 8)
  }

  /// Whether the bytes are this text in UTF-8.
  @inlinable
  public func equals(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { unsafe equals(ByteSlice(UnsafeRawBufferPointer($0))) }
  }

  /// What the scan of a piece of a file finds in one pass.
  struct Survey {
    var lineFeeds = 0
    var hasQuote = false
    var hasCarriageReturn = false
    var hasNul = false
  }

  /// Counts the line feeds and notes the bytes that need more care.
  ///
  /// Sixteen bytes at a time; each lane counts for itself, in pieces short enough for a counter of one byte.
  func survey() -> Survey {
    var survey = Survey()
    var first = 0
    while first &+ 16 <= count {
      let end = min(count &- 15, first &+ 16 &* 255)
      var lineFeeds = SIMD16<UInt8>.zero
      var quotes = SIMD16<UInt8>.zero
      var carriageReturns = SIMD16<UInt8>.zero
      var nuls = SIMD16<UInt8>.zero
      while first < end {
        let bytes = unsafe start.loadUnaligned(fromByteOffset: first, as: SIMD16<UInt8>.self)
        lineFeeds &+= bytes.ones(at: ASCII.lineFeed)
        quotes |= bytes.ones(at: ASCII.quote)
        carriageReturns |= bytes.ones(at: ASCII.carriageReturn)
        nuls |= bytes.ones(at: ASCII.nul)
        first &+= 16
      }
      for lane in 0..<16 { survey.lineFeeds += Int(lineFeeds[lane]) }
      if quotes != .zero { survey.hasQuote = true }
      if carriageReturns != .zero { survey.hasCarriageReturn = true }
      if nuls != .zero { survey.hasNul = true }
    }
    while first < count {
      switch self[first] {
      case ASCII.lineFeed: survey.lineFeeds += 1
      case ASCII.quote: survey.hasQuote = true
      case ASCII.carriageReturn: survey.hasCarriageReturn = true
      case ASCII.nul: survey.hasNul = true
      default: break
      }
      first &+= 1
    }
    return survey
  }
}

extension SIMD16<UInt8> {
  /// 1 in each place where the byte stands, 0 in the others.
  @inline(__always)
  func ones(at byte: UInt8) -> SIMD16<UInt8> {
    SIMD16<UInt8>.zero.replacing(with: 1, where: self .== SIMD16(repeating: byte))
  }
}

extension ByteSlice {
  /// Lends the UTF-8 bytes of a text to `body`; the view ends with the call.
  @inlinable
  public static func with<Value, Failure: Error>(
    _ text: String, _ body: (ByteSlice) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try unsafe text.utf8Span.span.bytes.withUnsafeBytes { memory throws(Failure) in
      try unsafe body(ByteSlice(memory))
    }
  }

  /// Lends the bytes of an array to `body`; the view ends with the call.
  @inlinable
  public static func with<Value, Failure: Error>(
    _ bytes: [UInt8], _ body: (ByteSlice) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try unsafe bytes.span.bytes.withUnsafeBytes { memory throws(Failure) in
      try unsafe body(ByteSlice(memory))
    }
  }

  /// Copies as many of the bytes as there is room for, and says how many that is.
  ///
  /// - Parameter memory: the room; must not overlap the view.
  @unsafe
  public func copy(to memory: UnsafeMutableRawBufferPointer) -> Int {
    let length = min(count, memory.count)
    if length > 0 { unsafe memory.copyMemory(from: UnsafeRawBufferPointer(start: start, count: length)) }
    return length
  }
}

extension String {
  /// A copy of the bytes as text; what is not UTF-8 becomes U+FFFD.
  @inlinable
  public init(_ slice: ByteSlice) {
    self = unsafe String(
      decoding: UnsafeRawBufferPointer(start: slice.start, count: slice.count), as: UTF8.self)
  }
}

extension ByteSlice {
  /// Lends the memory in view, for calls of the operating system.
  ///
  /// - Parameter body: must not keep the memory.
  @unsafe @inlinable
  public func withMemory<Value, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try unsafe body(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// A copy of the bytes.
  public var array: [UInt8] {
    unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }
}

extension ByteSlice {
  /// Whether the bytes are valid UTF-8.
  ///
  /// ASCII and the usual Chinese characters are recognised here, eight bytes or one character at a time; of a
  /// few characters from one of another kind on, the standard library decides.
  public var isUTF8: Bool {
    var rest = self
    while true {
      rest = rest[rest.usualBytes..<rest.count]
      if rest.isEmpty { return true }
      let end = rest.endOfCharacters(near: 32)
      let memory = unsafe UnsafeBufferPointer(
        start: rest.start.assumingMemoryBound(to: UInt8.self), count: end)
      guard (try? UTF8Span(validating: unsafe memory.span)) != nil else { return false }
      rest = rest[end..<rest.count]
    }
  }

  /// A place from `place` to `place` + 3 at which no character goes on; the end, if it comes before.
  private func endOfCharacters(near place: Int) -> Int {
    var end = place
    while end < count && end < place + 3 && self[end] & 0xC0 == 0x80 { end += 1 }
    return min(end, count)
  }

  /// How many bytes from the beginning are surely ASCII or characters of three bytes from U+1000 to U+CFFF or
  /// from U+E000 on; it may stop up to seven bytes before the end.
  private var usualBytes: Int {
    var index = 0
    let lastWord = count &- 8
    while index <= lastWord {
      let beyondASCII = word(at: index) & 0x8080_8080_8080_8080
      if beyondASCII == 0 {
        index &+= 8
        continue
      }
      index &+= beyondASCII.lowestByte
      while index <= lastWord {
        let character = word(at: index)
        if character & 0x80 == 0 { break }
        let lead = character & 0xFF
        guard character & 0xC0_C0F0 == 0x80_80E0, lead != 0xE0, lead != 0xED else { return index }
        index &+= 3
      }
    }
    return index
  }

  /// Whether one of two bytes occurs; in the form that the compiler turns into vector instructions: comparisons would become a jump for each byte.
  public func contains(_ one: UInt8, or other: UInt8) -> Bool {
    let bytes = unsafe start.assumingMemoryBound(to: UInt8.self)
    var least = UInt8.max
    for index in 0..<count {
      let byte = unsafe bytes[index]
      least = min(least, min(byte ^ one, byte ^ other))
    }
    return least == 0
  }
}

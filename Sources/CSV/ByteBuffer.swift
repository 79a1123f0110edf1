/// Growable memory for bytes that are written one after the other and used again and again.
///
/// It grows to the largest content it has held and keeps that room, so a buffer that is emptied and filled for
/// every row soon allocates nothing. It is not thread-safe: one task at a time.
///
/// The memory is held by an unsafe pointer, because an array would check on every byte whether it is shared.
/// Exclusivity is not enforced while the program runs, because the check would cost more than the append; no
/// function here calls anybody while it changes a property.
@safe
public final class ByteBuffer {
  @usableFromInline @exclusivity(unchecked) var memory: UnsafeMutableRawPointer
  @usableFromInline @exclusivity(unchecked) var capacity: Int
  @usableFromInline @exclusivity(unchecked) var storedCount = 0
  /// Held here because asking for something shared by the whole program costs as much as writing a number.
  let digitTable = DigitTable.shared

  /// An empty buffer.
  ///
  /// - Parameter capacity: bytes that fit before it first grows.
  public init(capacity: Int = 0) {
    let size = max(capacity, 64)
    unsafe self.capacity = size
    unsafe memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
  }

  deinit {
    unsafe memory.deallocate()
  }

  /// How many bytes it holds.
  @inlinable
  public internal(set) var count: Int {
    get { unsafe storedCount }
    @usableFromInline set { unsafe storedCount = newValue }
  }

  /// Whether it holds no bytes.
  @inlinable
  public var isEmpty: Bool { count == 0 }

  /// All of it; valid until the next change.
  @inlinable
  public var bytes: ByteSlice { unsafe ByteSlice(start: UnsafeRawPointer(memory), count: count) }

  /// Empties it and keeps its memory.
  @inlinable
  public func removeAll() {
    count = 0
  }

  /// Shortens it.
  ///
  /// - Parameter newCount: what is left; not more than there is.
  @inlinable
  public func truncate(to newCount: Int) {
    precondition(newCount >= 0 && newCount <= count, "a buffer cannot be truncated to more than it holds")
    count = newCount
  }

  /// Makes room for so many more bytes.
  @inlinable
  public func reserve(_ additional: Int) {
    if unsafe additional > capacity - count { grow(by: additional) }
  }

  @usableFromInline @inline(never)
  func grow(by additional: Int) {
    let needed = unsafe max(count + additional, capacity * 2)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: needed, alignment: 16)
    unsafe larger.copyMemory(from: memory, byteCount: count)
    unsafe memory.deallocate()
    unsafe memory = unsafe larger
    unsafe capacity = needed
  }
}

extension ByteBuffer {
  /// Appends one byte.
  @inlinable
  public func append(_ byte: UInt8) {
    reserve(1)
    unsafe memory.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  /// Appends bytes.
  ///
  /// - Parameter slice: not a view of this very buffer.
  @inlinable
  public func append(_ slice: ByteSlice) {
    reserve(slice.count)
    let length = slice.count
    let target = unsafe memory + count
    if length >= 8 && length <= 16 {
      // Names and numbers: two words that may overlap cost less than a call.
      let first = unsafe slice.start.loadUnaligned(as: UInt64.self)
      let last = unsafe slice.start.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self)
      unsafe target.storeBytes(of: first, as: UInt64.self)
      unsafe target.storeBytes(of: last, toByteOffset: length - 8, as: UInt64.self)
    } else if length > 16 && length <= 32 {
      let first = unsafe slice.start.loadUnaligned(as: SIMD16<UInt8>.self)
      let last = unsafe slice.start.loadUnaligned(fromByteOffset: length - 16, as: SIMD16<UInt8>.self)
      unsafe target.storeBytes(of: first, as: SIMD16<UInt8>.self)
      unsafe target.storeBytes(of: last, toByteOffset: length - 16, as: SIMD16<UInt8>.self)
    } else {
      unsafe target.copyMemory(from: slice.start, byteCount: length)
    }
    count += length
  }

  /// Appends a text that stands in the program.
  @inlinable
  public func append(_ text: StaticString) {
    text.withUTF8Buffer { unsafe append(ByteSlice(UnsafeRawBufferPointer($0))) }
  }

  /// Appends a text in UTF-8.
  @inlinable
  public func append(_ text: String) {
    ByteSlice.with(text) { append($0) }
  }

  /// Appends all that another buffer holds.
  @inlinable
  public func append(_ other: ByteBuffer) {
    precondition(other !== self, "a buffer cannot be appended to itself")
    append(other.bytes)
  }

  /// Up to eight bytes on their way into a buffer.
  @usableFromInline
  struct Piece {
    @usableFromInline let word: UInt64
    @usableFromInline let count: Int

    /// The lowest bytes of a word, the lowest first.
    ///
    /// - Parameter count: 0 to 8.
    @inlinable
    init(_ word: UInt64, count: Int) {
      precondition(count >= 0 && count <= 8, "a word has eight bytes")
      self.word = word
      self.count = count
    }
  }

  /// Appends a piece.
  ///
  /// It stores all eight bytes, which is one instruction, and counts those of the piece.
  @inlinable @inline(__always)
  func append(_ piece: Piece) {
    reserve(8)
    unsafe memory.storeBytes(of: piece.word.littleEndian, toByteOffset: count, as: UInt64.self)
    count &+= piece.count
  }

  /// Appends the eight bytes of a number, the lowest first.
  @inlinable
  public func append(bytesOf number: UInt64) { append(Piece(number, count: 8)) }

  /// Lets `read` put bytes at the end.
  ///
  /// - Parameters:
  ///   - limit: how many bytes at most.
  ///   - read: gets room for `limit` bytes, writes from its beginning on and returns how many bytes it has
  ///     written. It must not touch this buffer.
  /// - Returns: what `read` has returned.
  @safe
  public func fill<Failure: Error>(
    atMost limit: Int, read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    reserve(limit)
    let written = try unsafe read(UnsafeMutableRawBufferPointer(start: memory + count, count: limit))
    precondition(written >= 0 && written <= limit, "a reader wrote more than there was room for")
    count += written
    return written
  }
}

/// Growable memory for whole words, as ``ByteBuffer`` is for bytes, and for the same reasons. It is not thread-safe
/// while it is changed.
@safe
final class WordBuffer {
  @exclusivity(unchecked) private var memory: UnsafeMutablePointer<UInt64>
  @exclusivity(unchecked) private var capacity: Int
  @exclusivity(unchecked) private var storedCount = 0

  init() {
    unsafe capacity = 16
    unsafe memory = UnsafeMutablePointer.allocate(capacity: 16)
  }

  /// How many words it holds.
  @inline(__always)
  var count: Int { unsafe storedCount }

  deinit { unsafe memory.deallocate() }

  /// The word at a place from 0 to `count` - 1; anything else is a bug and stops the program.
  @inline(__always)
  subscript(place: Int) -> UInt64 {
    get {
      precondition(place >= 0 && place < count, "a word outside the buffer")
      return unsafe memory[place]
    }
    set {
      precondition(place >= 0 && place < count, "a word outside the buffer")
      unsafe memory[place] = newValue
    }
  }

  func append(_ word: UInt64) {
    if unsafe count == capacity { makeRoom(for: count * 2) }
    unsafe memory[count] = word
    unsafe storedCount += 1
  }

  /// Makes it hold so many zeros and nothing else.
  func fillWithZeros(_ number: Int) {
    unsafe storedCount = 0
    if unsafe number > capacity { makeRoom(for: number) }
    unsafe memory.initialize(repeating: 0, count: number)
    unsafe storedCount = number
  }

  private func makeRoom(for number: Int) {
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: number)
    unsafe larger.initialize(from: memory, count: count)
    unsafe memory.deallocate()
    unsafe memory = unsafe larger
    unsafe capacity = number
  }
}

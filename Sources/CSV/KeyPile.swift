/// The hashes of the keys of a great many rows, to find the rows that may have a key in common: 12 bytes a row,
/// nothing else. Whether they have, their bytes tell.
///
/// Hashes are written one after the other. At the end they are dealt out to small heaps, equal ones to the same
/// heap, and each heap is searched by itself, in memory that the processor's cache holds; one great table would
/// wait for the main memory at every row.
public struct KeyPile {
  private struct Entry {
    private let high: UInt32
    private let low: UInt32
    let row: UInt32

    init(_ hash: UInt64, _ row: UInt32) {
      high = UInt32(truncatingIfNeeded: hash >> 32)
      low = UInt32(truncatingIfNeeded: hash)
      self.row = row
    }

    var hash: UInt64 { UInt64(high) << 32 | UInt64(low) }

    /// The heap to which the hash is dealt: by its lower half, while a heap is searched by the upper one.
    func heap(of count: Int) -> Int { Int(truncatingIfNeeded: UInt64(low) &* UInt64(count) >> 32) }
  }

  /// A piece of the pile; pieces are never copied to make room.
  private static let pieceSize = 1 << 14
  private var pieces: [[Entry]] = []
  private var last: [Entry] = []
  private let hasher: KeyHasher

  /// An empty pile.
  public init() { self.init(KeyHasher.drawn) }

  /// - Parameter hasher: that of the process; a test gives one under which keys meet.
  init(_ hasher: KeyHasher) { self.hasher = hasher }

  /// How many hashes there are.
  private var count: Int { pieces.count * KeyPile.pieceSize + last.count }

  /// Notes that a key stands on a row.
  public mutating func note(_ key: ByteSlice, on row: UInt32) { add(Entry(hasher.hash(key), row)) }

  /// Notes that a number, which is a key by itself, stands on a row.
  public mutating func note(_ number: UInt64, on row: UInt32) { add(Entry(hasher.hash(number), row)) }

  private mutating func add(_ entry: Entry) {
    last.append(entry)
    if last.count == KeyPile.pieceSize {
      pieces.append(last)
      last = []
      last.reserveCapacity(KeyPile.pieceSize)
    }
  }

  /// Finds the rows whose hash stands on more than one row, and forgets them all.
  ///
  /// - Parameter body: gets each of these rows, some more than once, in no order.
  public mutating func takeAlike(_ body: (_ row: UInt32) -> Void) {
    let heapCount = max(1, count / 1_024)
    var ends = [Int](repeating: 0, count: heapCount + 1)
    forEach { ends[$0.heap(of: heapCount) + 1] += 1 }
    for heap in 1...heapCount { ends[heap] += ends[heap - 1] }
    let starts = ends
    var dealt = [Entry](repeating: Entry(0, 0), count: count)
    forEach { entry in
      let heap = entry.heap(of: heapCount)
      dealt[ends[heap]] = entry
      ends[heap] += 1
    }
    self = KeyPile(hasher)
    let slots = KeySlots()
    for heap in 0..<heapCount { KeyPile.search(dealt[starts[heap]..<ends[heap]], slots, body) }
  }

  private static func search(_ heap: ArraySlice<Entry>, _ slots: KeySlots, _ body: (UInt32) -> Void) {
    slots.removeAll(for: heap.count)
    for index in heap.indices {
      let entry = heap[index]
      if let first = slots.place(of: entry.hash, where: { heap[$0].hash == entry.hash }) {
        body(heap[first].row)
        body(entry.row)
      } else {
        slots.insert(index, entry.hash)
      }
    }
  }

  private func forEach(_ body: (Entry) -> Void) {
    for piece in pieces { for entry in piece { body(entry) } }
    for entry in last { body(entry) }
  }
}

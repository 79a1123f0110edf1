import CSV

/// The keys of a great many rows, to find those that stand on more than one: 16 bytes a row, nothing else.
///
/// Keys are written one after the other. At the end they are dealt out to small heaps, equal keys to the same
/// heap, and each heap is searched by itself, in memory that the processor's cache holds; one great table would
/// wait for the main memory at every row.
public struct KeyPile {
  private struct Entry {
    let low: UInt64
    let high: UInt32
    let row: UInt32

    /// The heap to which the key is dealt: by its highest bits, while a heap's table goes by the lowest.
    func heap(of count: Int) -> Int {
      Int(truncatingIfNeeded: low.multipliedFullWidth(by: UInt64(count)).high)
    }
  }

  /// A piece of the pile; pieces are never copied to make room.
  private static let pieceSize = 1 << 14
  private var pieces: [[Entry]] = []
  private var last: [Entry] = []

  /// How many keys there are.
  private var count: Int { pieces.count * KeyPile.pieceSize + last.count }

  /// Notes that a key stands on a row.
  public mutating func note(_ key: Key128, on row: UInt32) {
    let key = key.folded()
    last.append(Entry(low: key.low, high: key.high, row: row))
    if last.count == KeyPile.pieceSize {
      pieces.append(last)
      last = []
      last.reserveCapacity(KeyPile.pieceSize)
    }
  }

  /// Finds the keys that stand on more than one row, and forgets them all.
  ///
  /// - Parameter body: gets the row on which a key stood first and each further one, in their order.
  public mutating func takeRepeated(_ body: (_ first: UInt32, _ row: UInt32) -> Void) {
    let heapCount = max(1, count / 1_024)
    var ends = [Int](repeating: 0, count: heapCount + 1)
    forEach { ends[$0.heap(of: heapCount) + 1] += 1 }
    for heap in 1...heapCount { ends[heap] += ends[heap - 1] }
    let starts = ends
    var dealt = [Entry](repeating: Entry(low: 0, high: 0, row: 0), count: count)
    forEach { entry in
      let heap = entry.heap(of: heapCount)
      dealt[ends[heap]] = entry
      ends[heap] += 1
    }
    self = KeyPile()
    var places: [Int32] = []
    for heap in 0..<heapCount { KeyPile.search(dealt, starts[heap]..<ends[heap], &places, body) }
  }

  private func forEach(_ body: (Entry) -> Void) {
    for piece in pieces { for entry in piece { body(entry) } }
    for entry in last { body(entry) }
  }

  /// Finds the repeated keys of one heap: a table of places, at most half full, with linear probing.
  private static func search(
    _ dealt: [Entry], _ heap: Range<Int>, _ places: inout [Int32], _ body: (UInt32, UInt32) -> Void
  ) {
    var size = 64
    while size < heap.count * 2 { size *= 2 }
    if places.count != size { places = [Int32](repeating: -1, count: size) }
    for place in places.indices { places[place] = -1 }
    for index in heap {
      let entry = dealt[index]
      var place = Int(truncatingIfNeeded: entry.low) & (size - 1)
      while places[place] >= 0 {
        let first = dealt[heap.lowerBound + Int(places[place])]
        if first.low == entry.low && first.high == entry.high {
          body(first.row, entry.row)
          break
        }
        place = (place + 1) & (size - 1)
      }
      if places[place] < 0 { places[place] = Int32(index - heap.lowerBound) }
    }
  }
}

extension Key128 {
  /// The key in 96 bits. Different keys become equal with a probability of 2^-96, so that among a million
  /// people nobody is ever taken for another.
  fileprivate func folded() -> (low: UInt64, high: UInt32) {
    let first = (low ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: high ^ 0xE703_7ED1_A0B4_28DB)
    let second = (low ^ 0x8EBC_6AF0_9C88_C6E3).multipliedFullWidth(by: high ^ 0x5899_65CC_7537_4CC3)
    return (
      first.high ^ first.low,
      UInt32(truncatingIfNeeded: (second.high ^ second.low) >> 16)
    )
  }
}

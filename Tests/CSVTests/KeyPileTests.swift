import Testing

@testable import CSV

@Suite("KeyPile")
struct KeyPileTests {
  private func alike(_ texts: [String]) -> Set<UInt32> {
    var pile = KeyPile()
    for (row, text) in texts.enumerated() {
      ByteSlice.with(text) { pile.note($0, on: UInt32(row + 1)) }
    }
    var found: Set<UInt32> = []
    pile.takeAlike { found.insert($0) }
    return found
  }

  @Test("every row of a key that stands on several is found, the first one too")
  func several() {
    #expect(alike(["a", "b", "a", "c", "b", "a"]) == [1, 2, 3, 5, 6])
    #expect(alike(["a", "b", "c"]) == [])
    #expect(alike([]) == [])
  }

  @Test("texts that differ in length, case or one byte far behind are not alike")
  func different() {
    let long = String(repeating: "6222021001", count: 20)
    #expect(alike(["", "0", "00", "a", "A", long, long + "0", long + "1"]) == [])
    #expect(alike([long, "x", long]) == [1, 3])
  }

  @Test("rows of one hash are found, be their keys different: whoever has their bytes decides")
  func oneHash() {
    // With these numbers every text of two bytes has the hash 0.
    var pile = KeyPile(KeyHasher(first: 1, second: 2, third: 2, fourth: 3))
    for (row, text) in ["aa", "bbb", "cc"].enumerated() {
      ByteSlice.with(text) { pile.note($0, on: UInt32(row + 1)) }
    }
    var found: Set<UInt32> = []
    pile.takeAlike { found.insert($0) }
    #expect(found == [1, 3])
  }

  @Test("among many hashes, in many pieces and heaps, exactly the repeated ones are found")
  func many() {
    var pile = KeyPile()
    let count: UInt32 = 50_000
    for row in 1...count {
      // Every thousandth row has the number of the row 500 before it.
      pile.note(UInt64(row % 1_000 == 0 ? row - 500 : row), on: row)
    }
    // And the first row's number comes twice at the end.
    pile.note(1, on: count + 1)
    pile.note(1, on: count + 2)
    var expected: Set<UInt32> = [1, count + 1, count + 2]
    for row in stride(from: 1_000, through: count, by: 1_000) { expected.formUnion([row - 500, row]) }
    var found: Set<UInt32> = []
    pile.takeAlike { found.insert($0) }
    #expect(found == expected)
  }

  @Test("what was taken is forgotten")
  func forgotten() {
    var pile = KeyPile()
    pile.note(1, on: 1)
    pile.takeAlike { _ in }
    pile.note(1, on: 2)
    var count = 0
    pile.takeAlike { _ in count += 1 }
    #expect(count == 0)
  }
}

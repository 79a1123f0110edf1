import CSV
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Finding keys that stand on more than one row.
@Suite struct KeyPileTests {
  private func repeated(_ texts: [String]) -> [UInt32: [UInt32]] {
    var pile = KeyPile()
    for (row, text) in texts.enumerated() {
      pile.note(ByteSlice.with(text) { $0.key128() }, on: UInt32(row + 1))
    }
    var found: [UInt32: [UInt32]] = [:]
    pile.takeRepeated { found[$0, default: []].append($1) }
    return found
  }

  @Test("Each further row of a key names the first one")
  func further() {
    #expect(repeated(["a", "b", "a", "c", "b", "a"]) == [1: [3, 6], 2: [5]])
    #expect(repeated(["a", "b", "c"]) == [:])
    #expect(repeated([]) == [:])
  }

  @Test("Texts that differ in length, case or one byte far behind are different keys")
  func different() {
    let long = String(repeating: "6222021001", count: 20)
    #expect(repeated(["", "0", "00", "a", "A", long, long + "0", long + "1"]) == [:])
    #expect(repeated([long, "x", long]) == [1: [3]])
  }

  @Test(
    "Among many keys, in many pieces and heaps, exactly the repeated ones are found, in the order of the rows"
  )
  func many() {
    var pile = KeyPile()
    let count: UInt32 = 50_000
    for row in 1...count {
      // Every thousandth row has the key of the row 500 before it.
      let number = row % 1_000 == 0 ? row - 500 : row
      pile.note(Key128(high: 0, low: UInt64(number)), on: row)
    }
    // And the first row's key comes twice at the end.
    pile.note(Key128(high: 0, low: 1), on: count + 1)
    pile.note(Key128(high: 0, low: 1), on: count + 2)
    var expected: [UInt32: [UInt32]] = [1: [count + 1, count + 2]]
    for row in stride(from: 1_000, through: count, by: 1_000) { expected[row - 500] = [row] }
    var found: [UInt32: [UInt32]] = [:]
    pile.takeRepeated { found[$0, default: []].append($1) }
    #expect(found == expected)
  }

  @Test("What was taken is forgotten")
  func forgotten() {
    var pile = KeyPile()
    pile.note(Key128(high: 0, low: 1), on: 1)
    pile.takeRepeated { _, _ in }
    pile.note(Key128(high: 0, low: 1), on: 2)
    var count = 0
    pile.takeRepeated { _, _ in count += 1 }
    #expect(count == 0)
  }
}

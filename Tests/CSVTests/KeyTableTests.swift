import Testing

@testable import CSV

@Suite("KeyTable")
struct KeyTableTests {
  @Test("every key finds its own value, however many there are and however alike")
  func many() {
    let table = KeyTable<Int>()
    var keys = ["", "0", "00", "a", "A", String(repeating: "x", count: 1_000)]
    for number in 0..<5_000 { keys.append("第\(number)所") }
    for (value, key) in keys.enumerated() {
      ByteSlice.with(key) { key in
        #expect(table[key] == nil)
        #expect(table.insert(key, value) == value)
      }
    }
    #expect(table.count == keys.count && table.values == Array(keys.indices))
    for (value, key) in keys.enumerated() {
      ByteSlice.with(key) { key in
        #expect(table[key] == value && table.place(of: key) == value)
        #expect(table.key(at: value).equals(key))
      }
    }
    #expect(ByteSlice.with("第5000所") { table[$0] } == nil)
  }

  @Test("keys of one hash are told apart by their bytes alone")
  func oneHash() {
    // With these numbers every text of 32 bytes has the hash 0.
    let hasher = KeyHasher(first: 1, second: 2, third: 32, fourth: 3)
    let texts = (10..<60).map { "\($0)" + String(repeating: "x", count: 30) }
    let list = KeyList(hasher)
    for text in texts {
      ByteSlice.with(text) { key in
        #expect(hasher.hash(key) == 0)
        #expect(list.place(of: key) == nil)
        list.append(key)
      }
    }
    for (place, text) in texts.enumerated() {
      ByteSlice.with(text) { #expect(list.place(of: $0) == place) }
    }
  }

  @Test("a value is changed where it stands")
  func changed() {
    let table = KeyTable<[Int]>()
    ByteSlice.with("a") { _ = table.insert($0, [1]) }
    table[place: 0].append(2)
    #expect(table.values == [[1, 2]])
  }
}

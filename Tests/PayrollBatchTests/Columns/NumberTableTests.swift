import Testing

@testable import PayrollBatch

/// Values by numbers.
@Suite struct NumberTableTests {
  @Test("Every number finds its own value, however many there are and wherever their bits lie")
  func many() {
    var table = NumberTable<Int>()
    let numbers = (0..<2_000).map { UInt64($0) << UInt64($0 % 50) } + [UInt64.max, .max - 1]
    var known: [UInt64: Int] = [:]
    for (index, number) in numbers.enumerated() where known[number] == nil {
      #expect(table[number] == nil)
      table.insert(index, for: number)
      known[number] = index
    }
    #expect(table.count == known.count)
    for (number, index) in known { #expect(table[number] == index) }
    #expect(table[.max - 2] == nil)
  }
}

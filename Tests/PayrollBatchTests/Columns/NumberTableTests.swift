import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Values by numbers.
@Suite struct NumberTableTests {
  @Test("Every number finds its own value, however many there are and wherever their bits lie")
  func many() {
    var table = NumberTable<Int>()
    var numbers: [UInt64] = [.max, .max - 1]
    for number in 0..<2_000 as Range<UInt64> { numbers.append(number << (number % 50)) }
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

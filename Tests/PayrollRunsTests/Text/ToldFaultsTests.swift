import Testing

@testable import PayrollFiles

/// A list of faults on a terminal ends.
@Suite struct ToldFaultsTests {
  @Test("A hundred faults are told, and of more how many they are", arguments: [0, 1, 100, 101, 20_000])
  func lines(_ count: Int) {
    let faults = (0..<count).map { "fault \($0)" }
    let first = faults.prefix(100).map { "  " + $0 }
    let rest = count - 100
    #expect(ToldFaults.lines(faults, .english) == first + (rest > 0 ? ["  ... and \(rest) more"] : []))
    #expect(ToldFaults.lines(faults, .chinese) == first + (rest > 0 ? ["  ……还有 \(rest) 处"] : []))
    #expect(ToldFaults.lines(faults, .english, indentation: "").count == min(count, 101))
  }
}

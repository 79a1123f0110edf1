import CSV
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Counting people by unit, and whose pay changed most.
@Suite struct CompareSumsTests {
  private func count(
    _ counts: CompareCounts, _ id: String, _ unit: String, _ before: Int64?, _ after: Int64?,
    brought: Int64? = nil
  ) throws {
    let change = LineChange(
      cause: before == nil ? .joined : after == nil ? .left : .roster, line: 0, detail: "", before: 0,
      after: brought ?? (after ?? 0) - (before ?? 0))
    try ByteSlice.with(id) { id in
      try ByteSlice.with(unit) { unit in
        try counts.count(id, name: id, unit: unit, before: before, after: after, [change])
      }
    }
  }

  @Test("Units are sorted by code point, and several workers' sums are one")
  func units() throws {
    let (one, other) = (CompareCounts(), CompareCounts())
    try count(one, "A", "乙", 100, 150)
    try count(other, "B", "乙", nil, 70)
    try count(other, "C", "Z", 30, nil)
    let units = CompareCounts.units([one, other])
    #expect(units.map(\.unit) == ["Z", "乙"])
    let sums = units[1].sums
    #expect(sums.headcountBefore == 1 && sums.headcountAfter == 2 && sums.joined == 1 && sums.left == 0)
    #expect(sums.netBefore == 100 && sums.netAfter == 220)
    #expect(
      sums.causes[CompareCause.joined.rawValue] == 70 && sums.causes[CompareCause.roster.rawValue] == 50)
  }

  @Test("Causes that do not add up to the difference of net pay are the run's own fault")
  func unproven() throws {
    let counts = CompareCounts()
    #expect(throws: RunError.self) { try count(counts, "A", "", 100, 150, brought: 51) }
  }

  @Test(
    "The greatest changes are kept, of equal ones the first number, whatever the order in which they come")
  func largest() throws {
    let counts = CompareCounts()
    for number in 0..<200 {
      let id = "N\(100 + (number * 37) % 200)"
      try count(counts, id, "", 0, Int64((number * 37) % 200 / 2))
    }
    let changed = CompareCounts.largest([counts]).changed
    #expect(changed.count == 20)
    #expect(changed.prefix(3).map(\.employeeId) == ["N298", "N299", "N296"])
    #expect(changed.last?.difference == 90)
  }
}

import Testing

@testable import PayrollRuns

/// Overtime and duty by unit.
@Suite struct YearUnitsTests {
  @Test(
    "The unit that was paid most comes first, equal ones by name, and compensatory leave paid out is overtime"
  )
  func order() throws {
    let months = try ArchivedMonth.inOrder(
      try PaidArchive.year2026(1...1) { _ in
        [plain("A"), plain("B", ["overtime_workday_hours": "1"]), plain("C")]
      }.runs)
    let sums = YearSums()
    for month in months { try sums.add(month) }
    let units = YearUnits(sums) { ["A": "z", "B": "y", "C": "x"][$0] ?? "" }.sorted
    #expect(units.map(\.name) == ["y", "x", "z"])
    // 4,000 / 174 x 1.5 = 34.4827.
    #expect(units.map(\.overtime) == [34_48, 0, 0] && units.map(\.duty) == [0, 0, 0])
  }
}

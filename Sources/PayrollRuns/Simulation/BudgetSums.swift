import Payroll

/// What each unit costs in each month, under today's standard and each scenario.
struct BudgetSums {
  /// The people of a region and unit.
  struct Group: Hashable {
    let region: String
    let unit: String

    /// By region, then by unit, both by code point.
    func precedes(_ other: Group) -> Bool {
      region == other.region
        ? unit.unicodeScalars.lexicographicallyPrecedes(other.unit.unicodeScalars)
        : region.unicodeScalars.lexicographicallyPrecedes(other.region.unicodeScalars)
    }
  }

  private let months: Int
  private let groups: [Group]
  /// For each cell of the roster its group.
  private let groupOfCell: [Int]
  /// For each group its standards, and of each the months.
  private var sums: [SimulatedSums]
  private let width: Int

  /// Nothing yet, for the people of these cells.
  init(_ cells: [SimulationCell], standards: Int, months: Int) {
    self.months = months
    width = standards * months
    let named = cells.map { Group(region: $0.region, unit: $0.unit) }
    groups = Set(named).sorted { $0.precedes($1) }
    let places = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
    groupOfCell = named.map { places[$0] ?? 0 }
    sums = [SimulatedSums](repeating: SimulatedSums(), count: groups.count * width)
  }

  /// Adds somebody of a cell: of each standard the months.
  mutating func add(_ person: ArraySlice<SimulatedSums>, cell: Int) {
    let start = groupOfCell[cell] * width
    for (place, month) in person.enumerated() { sums[start + place].add(month) }
  }

  /// Each group with its sums of a month, by region and unit.
  func sorted(_ standard: Int, _ month: Int) -> [(group: Group, sums: SimulatedSums)] {
    groups.enumerated().map { place, group in (group, sums[place * width + standard * months + month]) }
  }

  /// Each group with its sums over all months, by region and unit; the people are those of the month that has most.
  func overAllMonths(_ standard: Int) -> [(group: Group, sums: SimulatedSums)] {
    groups.enumerated().map { place, group in
      var whole = SimulatedSums()
      var people = 0
      for month in 0..<months {
        let sums = sums[place * width + standard * months + month]
        whole.add(sums)
        people = max(people, sums.headcount)
      }
      whole.headcount = people
      return (group, whole)
    }
  }
}

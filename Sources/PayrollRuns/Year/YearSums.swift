import Payroll
import PayrollFiles

/// The lines of a year's payslips, added up for each person and for each month.
///
/// A person costs one row of sums, however many months there are; the payslips themselves are not kept.
final class YearSums {
  /// Somebody whom the year has paid.
  struct Person {
    let employeeId: String
    /// As the newest payslip has it.
    var name: String
    /// What is known of the person's months.
    var year = PaidYear()

    /// How many months have paid the person.
    var months: Int { year.paid.count }
  }

  /// A month's people and sums.
  struct Month {
    let period: PayPeriod
    var headcount = 0
    /// In hundredths, in the order of ``YearLines/summed``.
    var sums = [Int128](repeating: 0, count: YearLines.summed.count)
  }

  /// The people, in the order in which the year first paid them.
  private(set) var people: [Person] = []
  /// The months in order.
  private(set) var months: [Month] = []
  private var places: [String: Int] = [:]
  /// The sums of all people, one after the other.
  private var figures: [Int64] = []

  /// Adds up a month, all its runs: their rows count as those of one.
  ///
  /// - Throws: ``RunError/overflow(_:)`` for a person's sum beyond what money can hold; what reading throws.
  func add(_ month: ArchivedMonth) throws {
    var sums = Month(period: month.period)
    var walk = PayslipWalk(month.runs.map(\.payslips), reading: YearLines.summed, isPlaced: false)
    while let row = try walk.next() {
      let place = self.place(of: row)
      people[place].name = row.name
      people[place].year.add(row.figures, of: month.period)
      try add(row.figures, at: place)
      sums.headcount += 1
      for (line, figure) in row.figures.enumerated() { sums.sums[line] += Int128(figure) }
    }
    months.append(sums)
  }

  /// The sums of somebody in hundredths, in the order of ``YearLines/summed``.
  func figures(at place: Int) -> ArraySlice<Int64> {
    let count = YearLines.summed.count
    return figures[place * count..<(place + 1) * count]
  }

  /// Somebody's place among the people; nil for somebody whom the year has not paid.
  func place(of employeeId: String) -> Int? { places[employeeId] }

  /// The sum of a line over everybody.
  func total(of item: PayItem) -> Int128 {
    let line = YearLines.place(of: item)
    return months.reduce(0) { $0 + $1.sums[line] }
  }

  private func place(of row: PayslipRow) -> Int {
    if let place = places[row.employeeId] { return place }
    places[row.employeeId] = people.count
    people.append(Person(employeeId: row.employeeId, name: row.name))
    figures.append(contentsOf: repeatElement(0, count: YearLines.summed.count))
    return people.count - 1
  }

  private func add(_ row: [Int64], at place: Int) throws(RunError) {
    let start = place * YearLines.summed.count
    for (line, figure) in row.enumerated() {
      let (sum, isOver) = figures[start + line].addingReportingOverflow(figure)
      if isOver { throw .overflow(YearLines.summed[line].entry.title) }
      figures[start + line] = sum
    }
  }
}

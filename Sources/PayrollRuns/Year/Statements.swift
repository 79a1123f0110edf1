import CSV
import Payroll
import PayrollFiles

/// The payslips of a year, lent person by person: for statements.
///
/// Only so many people at once have their months in memory; where there are more, the payslips are read again for the
/// next ones.
struct Statements {
  /// Somebody's months.
  struct Person {
    let person: YearSums.Person
    /// The figures of each month that has paid the person, in hundredths, in the order of ``StatementLines/items``.
    let months: [(period: PayPeriod, figures: ArraySlice<Int64>)]
  }

  private let months: [ArchivedMonth]
  private let sums: YearSums
  private let mostAtOnce: Int

  /// - Parameter mostAtOnce: how many people have their months in memory at once.
  init(_ months: [ArchivedMonth], _ sums: YearSums, mostAtOnce: Int = 8_192) {
    self.months = months
    self.sums = sums
    self.mostAtOnce = mostAtOnce
  }

  /// Lends everybody, in the order of `year.csv`.
  func forEach(_ body: (Person) throws -> Void) throws {
    var start = 0
    while start < sums.people.count {
      let end = min(start + mostAtOnce, sums.people.count)
      let figures = try figures(of: start..<end)
      for place in start..<end { try body(person(at: place, from: start, figures)) }
      start = end
    }
  }

  /// The figures of some people: month by month within each person.
  private func figures(of people: Range<Int>) throws -> [Int64] {
    let count = StatementLines.items.count
    var figures = [Int64](repeating: 0, count: people.count * months.count * count)
    for (index, month) in months.enumerated() {
      var walk = PayslipWalk(month.runs.map(\.payslips), reading: StatementLines.items)
      while let row = try walk.next() {
        guard let place = sums.place(of: row.employeeId), people.contains(place) else { continue }
        let first = ((place - people.lowerBound) * months.count + index) * count
        for (line, figure) in row.figures.enumerated() { figures[first + line] = figure }
      }
    }
    return figures
  }

  private func person(at place: Int, from start: Int, _ figures: [Int64]) -> Person {
    let count = StatementLines.items.count
    let person = sums.people[place]
    let first = (place - start) * months.count
    return Person(
      person: person,
      months: months.indices.filter { person.year.paid.contains(months[$0].period.month) }.map { index in
        (months[index].period, figures[(first + index) * count..<(first + index + 1) * count])
      })
  }
}

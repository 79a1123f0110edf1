import CSV
import Payroll
import PayrollFiles

/// The payslips of a year, lent person by person: for statements.
///
/// Only so many people at once have their months in memory. Where the months have people in the same order, each is read
/// once; a month whose order is another one is read again for the next people.
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
    let readers = months.map { StatementReader($0, sums, mostHeld: mostAtOnce) }
    var start = 0
    while start < sums.people.count {
      let end = min(start + mostAtOnce, sums.people.count)
      let figures = try figures(of: start..<end, readers)
      for place in start..<end { try body(person(at: place, from: start, figures)) }
      start = end
    }
  }

  /// The figures of some people: month by month within each person.
  private func figures(of people: Range<Int>, _ readers: [StatementReader]) throws -> [Int64] {
    let count = StatementLines.items.count
    var figures = [Int64](repeating: 0, count: people.count * months.count * count)
    for (index, reader) in readers.enumerated() {
      try reader.read(people) { place, row in
        let first = ((place - people.lowerBound) * months.count + index) * count
        for (line, figure) in row.enumerated() { figures[first + line] = figure }
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

/// The payslips of a month, read for some people after the other, in the order of `year.csv`.
private final class StatementReader {
  private let month: ArchivedMonth
  private let sums: YearSums
  private let mostHeld: Int
  private var walk: PayslipWalk
  /// Payslips that were met before their people's turn, by place.
  private var held: [Int: [Int64]] = [:]
  /// Whether more would have to be held than may be, so that the month is read again each time.
  private var isOutOfOrder = false

  init(_ month: ArchivedMonth, _ sums: YearSums, mostHeld: Int) {
    self.month = month
    self.sums = sums
    self.mostHeld = mostHeld
    walk = StatementReader.walk(month)
  }

  /// A later run of a month has few people from everywhere: it comes first.
  private static func walk(_ month: ArchivedMonth) -> PayslipWalk {
    PayslipWalk(
      month.runs.reversed().map(\.payslips), reading: StatementLines.items, isPlaced: false)
  }

  /// Lends the payslips of some people, who come after all those who were asked for before.
  func read(_ people: Range<Int>, _ body: (_ place: Int, _ figures: [Int64]) -> Void) throws {
    var missing = people.count { sums.people[$0].year.paid.contains(month.period.month) }
    if !isOutOfOrder {
      for place in people {
        guard let figures = held.removeValue(forKey: place) else { continue }
        body(place, figures)
        missing -= 1
      }
    } else {
      walk = StatementReader.walk(month)
    }
    while missing > 0, let row = try walk.next() {
      guard let place = sums.place(of: row.employeeId) else { continue }
      if people.contains(place) {
        body(place, row.figures)
        missing -= 1
      } else if !isOutOfOrder, place >= people.upperBound {
        held[place] = row.figures
        if held.count > mostHeld {
          isOutOfOrder = true
          held.removeAll()
        }
      }
    }
  }
}

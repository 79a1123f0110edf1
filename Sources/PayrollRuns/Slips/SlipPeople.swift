import CSV
import Payroll
import PayrollFiles

/// Somebody whom the month has paid.
struct SlipPerson {
  let employeeId: String
  let name: String
  /// The lines in hundredths, in the order of ``SlipLines/items``.
  let figures: [Int64]
  /// Which run of the month has paid the person.
  let run: Int
}

/// The people of a month unit by unit, in the order of the roster.
///
/// Only so many have their lines in memory at once; where there are more, the payslips are read again for the next units.
struct SlipPeople {
  /// A unit, and how many people it has.
  struct Unit {
    let name: String
    var people = 0
  }

  private let month: ArchivedMonth
  private let mostAtOnce: Int
  /// The units in the order in which the roster first has them.
  let units: [Unit]

  /// - Parameter mostAtOnce: how many people have their lines in memory at once, but for the last unit.
  /// - Throws: what reading throws.
  init(_ month: ArchivedMonth, mostAtOnce: Int = 65_536) throws {
    self.month = month
    self.mostAtOnce = mostAtOnce
    var units: [Unit] = []
    var places: [String: Int] = [:]
    for run in month.runs {
      var walk = PayslipWalk([run.payslips], reading: [])
      while let row = try walk.next() {
        if places[row.unit] == nil {
          places[row.unit] = units.count
          units.append(Unit(name: row.unit))
        }
        units[places[row.unit] ?? 0].people += 1
      }
    }
    self.units = units
  }

  /// Lends each unit with its people.
  func forEach(_ body: (_ unit: String, _ people: [SlipPerson]) throws -> Void) throws {
    var start = 0
    while start < units.count {
      var end = start
      var count = 0
      while end < units.count, end == start || count + units[end].people <= mostAtOnce {
        count += units[end].people
        end += 1
      }
      for (unit, people) in zip(units[start..<end], try people(of: units[start..<end])) {
        try body(unit.name, people)
      }
      start = end
    }
  }

  private func people(of units: ArraySlice<Unit>) throws -> [[SlipPerson]] {
    let places = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1.name, $0) })
    var people = [[SlipPerson]](repeating: [], count: units.count)
    for (run, archived) in month.runs.enumerated() {
      var walk = PayslipWalk([archived.payslips], reading: SlipLines.items)
      while let row = try walk.next() {
        guard let place = places[row.unit] else { continue }
        people[place].append(
          SlipPerson(employeeId: row.employeeId, name: row.name, figures: row.figures, run: run))
      }
    }
    return people
  }
}

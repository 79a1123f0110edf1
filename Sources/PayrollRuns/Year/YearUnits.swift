import Payroll
import PayrollFiles

/// What a year paid for overtime and duty in each unit; who has moved counts in the unit of the newest roster.
struct YearUnits {
  /// A unit.
  struct Unit {
    let name: String
    /// In fen.
    var overtime: Int128 = 0
    /// In fen.
    var duty: Int128 = 0
  }

  private var units: [String: Unit] = [:]

  private static let overtime = PayComponent.overtime.items.map { YearLines.place(of: $0) }
  private static let duty = PayComponent.duty.items.map { YearLines.place(of: $0) }

  /// Adds up the people of a year.
  ///
  /// - Parameter unit: the unit of somebody by the employee number.
  init(_ sums: YearSums, unit: (String) -> String) {
    for (place, person) in sums.people.enumerated() {
      let name = unit(person.employeeId)
      let figures = sums.figures(at: place)
      func sum(_ lines: [Int]) -> Int128 {
        lines.reduce(0) { $0 + Int128(figures[figures.startIndex + $1]) }
      }
      units[name, default: Unit(name: name)].overtime += sum(YearUnits.overtime)
      units[name, default: Unit(name: name)].duty += sum(YearUnits.duty)
    }
  }

  /// The units, the one that was paid most first.
  var sorted: [Unit] {
    units.values.sorted {
      let (left, right) = ($0.overtime + $0.duty, $1.overtime + $1.duty)
      return left == right
        ? $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars) : left > right
    }
  }
}

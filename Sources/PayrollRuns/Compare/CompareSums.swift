import CSV
import Payroll
import PayrollFiles

/// What a comparison has found of a unit, or of all people.
///
///     headcount_after = headcount_before + joined - left
///     net_after       = net_before + the amounts of the causes
struct CompareSums {
  var headcountBefore = 0
  var headcountAfter = 0
  var joined = 0
  var left = 0
  /// Net pay, in fen.
  var netBefore: Int128 = 0
  var netAfter: Int128 = 0
  /// What each cause brought, in fen, in the order of the causes.
  var causes = [Int128](repeating: 0, count: CompareCause.allCases.count)

  mutating func add(_ other: CompareSums) {
    headcountBefore += other.headcountBefore
    headcountAfter += other.headcountAfter
    joined += other.joined
    left += other.left
    netBefore += other.netBefore
    netAfter += other.netAfter
    for place in causes.indices { causes[place] += other.causes[place] }
  }
}

/// A unit with its sums.
struct ComparedUnit {
  let unit: String
  let sums: CompareSums
}

/// Somebody among those whose net pay changed most.
struct ComparedPerson {
  let employeeId: String
  let name: String
  let unit: String
  let before: Int128
  let after: Int128
  let changes: [LineChange]

  var difference: Int128 { after - before }

  /// The greater change first; the same for any number of workers.
  static func isBefore(_ one: ComparedPerson, _ other: ComparedPerson) -> Bool {
    let (left, right) = (one.difference.magnitude, other.difference.magnitude)
    return left == right ? one.employeeId < other.employeeId : left > right
  }
}

/// What a worker has counted: sums by unit, and whose pay changed most.
///
/// Somebody who has changed the unit counts in the later one for both months, so that a unit's causes add up.
final class CompareCounts {
  /// How many people are told by themselves, of those who were paid in both months and of those who came or left.
  static let mostPeople = 20

  private let units = KeyTable<CompareSums>()
  private(set) var changed: [ComparedPerson] = []
  private(set) var cameOrLeft: [ComparedPerson] = []

  /// Counts somebody.
  ///
  /// - Parameters:
  ///   - before: net pay in the earlier month, in fen; nil without a payslip.
  ///   - after: the same in the later month.
  /// - Throws: ``RunError/unproven(_:)`` if the changes do not add up to the difference of net pay.
  func count(
    _ employeeId: ByteSlice, name: ByteSlice, unit: ByteSlice, before: Int64?, after: Int64?,
    _ changes: [LineChange]
  ) throws(RunError) {
    var sums = CompareSums()
    sums.headcountBefore = before == nil ? 0 : 1
    sums.headcountAfter = after == nil ? 0 : 1
    sums.joined = before == nil ? 1 : 0
    sums.left = after == nil ? 1 : 0
    sums.netBefore = Int128(before ?? 0)
    sums.netAfter = Int128(after ?? 0)
    for change in changes { sums.causes[change.cause.rawValue] += change.difference }
    let (brought, difference) = (sums.causes.reduce(0, +), sums.netAfter - sums.netBefore)
    guard brought == difference else {
      let id = String(employeeId)
      throw .unproven([
        Bilingual(
          "\(id) 各原因之和与实发之差（分）：\(brought) 与 \(difference)",
          "\(id), sum of the causes and difference of net pay, in fen: \(brought) and \(difference)")
      ])
    }
    if let place = units.place(of: unit) {
      units[place: place].add(sums)
    } else {
      units.insert(unit, sums)
    }
    if difference != 0 {
      let person = ComparedPerson(
        employeeId: String(employeeId), name: String(name), unit: String(unit), before: sums.netBefore,
        after: sums.netAfter, changes: changes)
      note(person, isInBoth: before != nil && after != nil)
    }
  }

  private func note(_ person: ComparedPerson, isInBoth: Bool) {
    func cut(_ people: inout [ComparedPerson]) {
      people.append(person)
      if people.count >= 4 * CompareCounts.mostPeople { people = CompareCounts.most(people) }
    }
    if isInBoth { cut(&changed) } else { cut(&cameOrLeft) }
  }

  private static func most(_ people: [ComparedPerson]) -> [ComparedPerson] {
    Array(people.sorted(by: ComparedPerson.isBefore).prefix(mostPeople))
  }

  /// All units of several workers, sorted by code point.
  static func units(_ workers: [CompareCounts]) -> [ComparedUnit] {
    let all = KeyTable<CompareSums>()
    for worker in workers {
      for (place, sums) in worker.units.values.enumerated() {
        let key = worker.units.key(at: place)
        if let known = all.place(of: key) { all[place: known].add(sums) } else { all.insert(key, sums) }
      }
    }
    // The order of UTF-8 is that of the code points.
    return all.values.enumerated().map { place, sums in
      let key = all.key(at: place)
      return (key.array, ComparedUnit(unit: String(key), sums: sums))
    }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  /// Whose pay changed most, of several workers: of those paid in both months, and of those who came or left.
  static func largest(_ workers: [CompareCounts]) -> (changed: [ComparedPerson], cameOrLeft: [ComparedPerson])
  {
    (most(workers.flatMap(\.changed)), most(workers.flatMap(\.cameOrLeft)))
  }
}

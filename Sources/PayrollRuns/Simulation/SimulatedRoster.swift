import CSV
import Payroll
import PayrollFiles

/// People of a roster who share everything by which a simulation sums and looks standards up.
struct SimulationCell: Sendable {
  /// The region's code as it was written.
  let region: String
  let unit: String
  /// The post's category; nil for a later payment without one.
  let category: PostCategory?
  let post: String
  let grade: String
  let rating: String
  let isLaterPayment: Bool

  /// What the standards go by; `unit` where a row of contributions names it.
  func placement(namesUnit: Bool) -> Placement {
    Placement(
      region: Region(region) ?? .everywhere, unit: namesUnit ? unit : "",
      post: isLaterPayment ? nil : post, grade: isLaterPayment ? nil : grade,
      rating: rating.isEmpty ? nil : rating)
  }
}

/// Whom one worker has paid in a block.
final class PaidPeople: RowListener {
  private let roster: SimulatedRoster
  fileprivate var people: [SimulatedPerson] = []
  fileprivate var cellOfPerson: [Int32] = []
  fileprivate let employeeIds = ByteBuffer()
  fileprivate var ends: [Int] = []
  /// All cells this worker has met, in all its blocks.
  fileprivate let cells = KeyTable<SimulationCell>()
  /// For each of them, its place in the roster.
  fileprivate var places: [Int32] = []
  private let key = ByteBuffer()

  init(_ roster: SimulatedRoster) {
    self.roster = roster
  }

  /// Adds somebody as the roster has them, and for the first month with their adjustments.
  func take(_ paid: PaidRow) {
    switch paid.unadjusted {
    case .asPaid:
      people.append(SimulatedPerson(paid.person, adjusted: nil, carryover: paid.carryover))
    case .other(let person):
      people.append(SimulatedPerson(person, adjusted: paid.person, carryover: paid.carryover))
    }
    employeeIds.append(paid.row[.employeeId])
    ends.append(employeeIds.count)
    cellOfPerson.append(Int32(cell(of: paid.row)))
  }

  func deliver() { roster.take(self) }

  private func cell(of row: RosterRow) -> Int {
    key.removeAll()
    for text in [row[.region], row[.unit], row[.post], row[.grade], row[.rating]] {
      key.append(text)
      key.append(0 as UInt8)
    }
    let isLater = row.person.isLaterPayment
    key.append(isLater ? 1 as UInt8 : 0 as UInt8)
    key.append((row.category?.rawValue ?? 2) as UInt8)
    if let known = cells.place(of: key.bytes) { return known }
    return cells.insert(
      key.bytes,
      SimulationCell(
        region: String(row[.region]), unit: String(row[.unit]), category: row.category,
        post: String(row[.post]), grade: String(row[.grade]), rating: String(row[.rating]),
        isLaterPayment: isLater))
  }

  fileprivate func removeAll() {
    people.removeAll(keepingCapacity: true)
    cellOfPerson.removeAll(keepingCapacity: true)
    employeeIds.removeAll()
    ends.removeAll(keepingCapacity: true)
  }
}

/// Everybody whom a run has paid, in the order of the roster: what a simulation goes on from.
final class SimulatedRoster {
  private(set) var people: [SimulatedPerson] = []
  /// For each person the place of the cell.
  private(set) var cellOfPerson: [Int32] = []
  /// The cells in the order in which they were met.
  private(set) var cells: [SimulationCell] = []
  private let cellIndex = KeyTable<Int32>()
  private let employeeIds = ByteBuffer()
  private var ends: [Int] = []

  var count: Int { people.count }

  /// Takes over whom a worker has paid in its block.
  fileprivate func take(_ paid: PaidPeople) {
    while paid.places.count < paid.cells.count {
      let index = paid.places.count
      let key = paid.cells.key(at: index)
      if let known = cellIndex[key] {
        paid.places.append(known)
      } else {
        cellIndex.insert(key, Int32(cells.count))
        paid.places.append(Int32(cells.count))
        cells.append(paid.cells[place: index])
      }
    }
    people.append(contentsOf: paid.people)
    for cell in paid.cellOfPerson { cellOfPerson.append(paid.places[Int(cell)]) }
    let start = employeeIds.count
    employeeIds.append(paid.employeeIds)
    for end in paid.ends { ends.append(start + end) }
    paid.removeAll()
  }

  /// The employee number of a person.
  func employeeId(at index: Int) -> String {
    String(employeeIds.bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
  }
}

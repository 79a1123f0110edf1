import CSV
import Payroll
import PayrollFiles

/// A roster beside last month's: what looks like a slip of somebody's hand.
public struct LastRoster {
  /// A figure that stands from month to month and is more than ten times what it was, or less than a tenth.
  public struct Jump: Sendable {
    /// File and line.
    public let place: String
    /// The column.
    public let field: RosterField
  }

  /// Figures that jumped, in the order of the roster.
  public let jumps: [Jump]
  /// Whether everybody had a rating last month, and nobody has one now.
  public let lostRatings: Bool

  /// The columns of money that stand.
  private static let fields = RosterField.allCases.filter { field in
    guard let kind = field.entry.kind, field.entry.lasting != .ofMonth else { return false }
    return [.money, .signedMoney, .balance, .signedBalance].contains(kind)
  }

  /// Sets a roster beside the one before.
  ///
  /// - Throws: what reading throws.
  public init(_ last: [InputFile], now: [InputFile]) throws {
    let known = KeyTable<[Int64]>()
    var rated = (last: 0, now: 0)
    var people = 0
    try LastRoster.walk(last) { employeeId, figures, hasRating, _ in
      people += 1
      if hasRating { rated.last += 1 }
      _ = known.insertNew(employeeId, figures)
    }
    var jumps: [Jump] = []
    try LastRoster.walk(now) { employeeId, figures, hasRating, place in
      if hasRating { rated.now += 1 }
      guard let before = known[employeeId] else { return }
      for (index, field) in LastRoster.fields.enumerated()
      where LastRoster.isJump(before[index], figures[index]) {
        jumps.append(Jump(place: place, field: field))
      }
    }
    self.jumps = jumps
    lostRatings = people > 0 && rated.last == people && rated.now == 0
  }

  private static func isJump(_ before: Int64, _ now: Int64) -> Bool {
    let (small, large) = (min(before.magnitude, now.magnitude), max(before.magnitude, now.magnitude))
    return small > 0 && large / 10 >= small && large > small * 10
  }

  private static func walk(
    _ rosters: [InputFile], _ body: (ByteSlice, [Int64], Bool, String) -> Void
  ) throws {
    for roster in rosters {
      let walk = try RecordWalk(roster)
      guard try walk.next() else { continue }
      let sheet = try RosterSheet(walk.reader.titles, file: roster.name, line: walk.reader.line)
      var places: [RosterField: Int] = [:]
      for place in sheet.places { places[place.field] = place.index }
      guard let employee = sheet.employeePlace else { continue }
      while try walk.next() {
        guard walk.reader.fieldCount == sheet.fieldCount else { continue }
        let figures = LastRoster.fields.map { field -> Int64 in
          guard let place = places[field],
            case .number(let units) = DecimalText.read(
              walk.reader[place].trimmed().withoutApostrophe(), decimals: 2)
          else { return 0 }
          return units
        }
        let rating = places[.rating].map { !walk.reader[$0].trimmed().isEmpty } ?? false
        body(
          walk.reader[employee].trimmed().withoutApostrophe(), figures, rating,
          "\(roster.name):\(walk.reader.line)")
      }
    }
  }
}

/// A figure of the standards that nobody has entered yet: a cell that says 待填 or `?`.
///
/// What a bureau decides itself cannot be built in; a row that leaves it open says in its source whom to ask. Nobody is
/// paid by such a row.
public struct OpenFigure: Hashable, Sendable {
  /// The table.
  public let table: StandardsTable
  /// The column's canonical name.
  public let column: String
  /// What the file calls the column.
  public let title: String
  /// When and where the row applies, and its document; a day of the calendar applies on that day.
  public let origin: Origin

  /// A cell without a figure.
  public init(_ table: StandardsTable, column: String, title: String, _ origin: Origin) {
    self.table = table
    self.column = column
    self.title = title
    self.origin = origin
  }

  /// Whether the row serves a region: a class of the minimum wage exactly its own.
  public func serves(_ region: Region) -> Bool {
    table == .regions ? origin.region == region : origin.region.serves(region)
  }

  /// Whether a month is computed by the row: it is in force on the first day, or is a day of this month or of the one
  /// before, whose overtime is often paid with this one. The benefits of Article 36 are no part of a month's pay.
  ///
  /// - Parameters:
  ///   - period: the month whose days count.
  ///   - day: the day that decides which rows are in force; nil for the first of the month.
  ///   - knownOn: rows decided later than this day are hidden; nil hides none.
  public func concerns(_ period: PayPeriod, on day: CivilDate? = nil, knownOn: CivilDate?) -> Bool {
    switch table {
    case .injury: false
    case .calendar:
      (period.advanced(by: -1).firstDay...period.lastDay).contains(origin.effectiveFrom)
    default: origin.isInForce(on: day ?? period.firstDay, knownOn: knownOn)
    }
  }
}

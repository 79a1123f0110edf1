/// When and where a row of a standard applies, and which document says so.
public struct Origin: Hashable, Sendable {
  /// The region that the row serves, with every region below it.
  public let region: Region
  /// The first day on which the row is in force.
  public let effectiveFrom: CivilDate
  /// The last day, or nil while no end is known.
  public let effectiveTo: CivilDate?
  /// The day the row was decided; nil counts as the oldest.
  public let decidedOn: CivilDate?
  /// The document.
  public let source: String
  /// File and line, for messages.
  public let place: String

  /// Where and when a row applies.
  public init(
    region: Region = .everywhere, effectiveFrom: CivilDate, effectiveTo: CivilDate? = nil,
    decidedOn: CivilDate? = nil, source: String, place: String = ""
  ) {
    self.region = region
    self.effectiveFrom = effectiveFrom
    self.effectiveTo = effectiveTo
    self.decidedOn = decidedOn
    self.source = source
    self.place = place
  }

  /// Whether the row is in force on a day, as far as was known on the day `knownOn` (nil = all is known).
  public func isInForce(on day: CivilDate, knownOn: CivilDate?) -> Bool {
    if effectiveFrom > day { return false }
    if let effectiveTo, effectiveTo < day { return false }
    if let knownOn, let decidedOn, decidedOn > knownOn { return false }
    return true
  }
}

/// One row of a table of standards.
public struct StandardRow<Terms: Sendable>: Sendable {
  /// When and where the row applies.
  public let origin: Origin
  /// What the row says.
  public let terms: Terms

  /// A row that says `terms` where and when `origin` says.
  public init(_ origin: Origin, _ terms: Terms) {
    self.origin = origin
    self.terms = terms
  }
}

extension StandardRow: Equatable where Terms: Equatable {}

extension StandardRow: CustomStringConvertible {
  /// What the row says, where and when.
  public var description: String { "\(terms) [\(origin)]" }
}

extension Origin: CustomStringConvertible {
  /// Region, days, document and place, as far as they are known.
  public var description: String {
    let region = region == .everywhere ? [] : [region.code]
    let until = effectiveTo.map { "to \($0)" }
    let decided = decidedOn.map { "decided \($0)" }
    let rest = [until, decided, source, place].compactMap { $0 }.filter { !$0.isEmpty }
    return (region + ["from \(effectiveFrom)"] + rest).joined(separator: ", ")
  }
}

/// The day and the state of knowledge for which standards are looked up.
public struct LookupDay: Sendable {
  /// The first day of the period, the day of a case, or the day that somebody asks about.
  public let day: CivilDate
  /// Rows decided later than this day are hidden; nil hides none.
  public let knownOn: CivilDate?

  /// The first day of a period, with what was known on `knownOn`.
  public init(_ period: PayPeriod, knownOn: CivilDate? = nil) {
    self.init(on: period.firstDay, knownOn: knownOn)
  }

  /// A day of its own, such as that of an injury, with what was known on `knownOn`.
  public init(on day: CivilDate, knownOn: CivilDate? = nil) {
    self.day = day
    self.knownOn = knownOn
  }
}

extension Array {
  /// The row that is in force for somebody in `region`.
  ///
  ///     longest region prefix, then the greatest `precision`, then the latest effective_from,
  ///     then the latest decided_on (blank = oldest)
  ///
  /// - Parameter precision: how closely a row names the person (0 = not at all), or nil if it does not serve
  ///   the person.
  public func inForce<Terms>(
    _ lookup: LookupDay, in region: Region, precision: (Terms) -> Int? = { _ in 0 }
  ) -> StandardRow<Terms>? where Element == StandardRow<Terms> {
    var best: (row: StandardRow<Terms>, precision: Int)?
    for row in self where row.origin.isInForce(on: lookup.day, knownOn: lookup.knownOn) {
      guard row.origin.region.serves(region), let precision = precision(row.terms) else { continue }
      if let current = best {
        let left = row.origin
        let right = current.row.origin
        if left.region.digits != right.region.digits {
          if left.region.digits < right.region.digits { continue }
        } else if precision != current.precision {
          if precision < current.precision { continue }
        } else if !left.isLater(than: right) {
          continue
        }
      }
      best = (row, precision)
    }
    return best?.row
  }
}

extension Origin {
  /// Whether this row replaces another of the same region: in force later or, from the same day, decided later.
  public func isLater(than other: Origin) -> Bool {
    if effectiveFrom != other.effectiveFrom { return effectiveFrom > other.effectiveFrom }
    guard let decidedOn else { return false }
    guard let decided = other.decidedOn else { return true }
    return decidedOn > decided
  }
}

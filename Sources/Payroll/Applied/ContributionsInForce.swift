/// The rows of the contributions that are in force on a day, found by scheme, unit and region: a bureau may name a great
/// many units, each of which is looked up.
struct ContributionsInForce: Sendable {
  /// What a row names, as closely as it does.
  private struct Key: Hashable {
    let scheme: Scheme
    /// nil for every unit.
    let unit: String?
    let region: Region
  }

  /// Of the rows that name the same the one that counts.
  private var rows: [Key: StandardRow<ContributionTerms>] = [:]
  /// The units that rows name. Equal are texts of the same characters.
  private var units: Set<String> = []

  /// The rows that are in force on a day.
  init(_ schemes: [Scheme: [StandardRow<ContributionTerms>]], _ lookup: LookupDay) {
    for (scheme, all) in schemes {
      for row in all where row.origin.isInForce(on: lookup.day, knownOn: lookup.knownOn) {
        let key = Key(scheme: scheme, unit: row.terms.unit, region: row.origin.region)
        if let known = rows[key], !row.origin.isLater(than: known.origin) { continue }
        rows[key] = row
        if let unit = key.unit { units.insert(unit) }
      }
    }
  }

  /// The rows for people of a unit in a region, in the order of ``Scheme``.
  func rows(unit: String, in region: Region) -> [StandardRow<ContributionTerms>] {
    let named = units.contains(unit) ? unit : nil
    return Scheme.allCases.compactMap { row(of: $0, named, in: region) }
  }

  ///     longest region prefix, then a row that names the unit
  private func row(of scheme: Scheme, _ unit: String?, in region: Region) -> StandardRow<ContributionTerms>? {
    var region = region
    while true {
      if let unit, let row = rows[Key(scheme: scheme, unit: unit, region: region)] { return row }
      if let row = rows[Key(scheme: scheme, unit: nil, region: region)] { return row }
      guard let wider = region.wider else { return nil }
      region = wider
    }
  }
}

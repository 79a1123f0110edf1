import Payroll
import PayrollFiles

/// A region whose people were paid without a scheme that the standards do not have there.
///
/// A scheme without a row in force is not computed, which is right where it does not exist and a costly mistake
/// where somebody forgot to enter it; so the account of a run names it.
public struct UninsuredRegion: Sendable {
  /// The region's code.
  public let region: String
  /// The schemes without a row in force.
  public let schemes: SchemeSet

  /// The five insurances of Article 34 and the housing fund.
  private static let expected = SchemeSet.all.subtracting(SchemeSet(.seriousIllness))

  /// The regions of these groups in which a scheme is missing, each once, in their order.
  static func found(among groups: [Group], _ view: StandardsInForce) -> [UninsuredRegion] {
    var found: [UninsuredRegion] = []
    for group in groups {
      guard let region = Region(group.region) else { continue }
      var missing = expected
      for row in view.contributions(unit: group.unit, in: region) {
        missing.subtract(SchemeSet(row.terms.scheme))
      }
      if missing.isEmpty { continue }
      if let last = found.last, last.region == group.region {
        let both = UninsuredRegion(region: last.region, schemes: last.schemes.union(missing))
        found[found.count - 1] = both
      } else {
        found.append(UninsuredRegion(region: group.region, schemes: missing))
      }
    }
    return found
  }
}

/// The schemes in force for the people of a unit, as the formulas ask for them.
///
/// A class, so that everybody of a region and unit shares one copy, whatever the post and grade; it never changes.
public final class SchemesInForce: Sendable {
  /// The rows of `contributions.csv`, in the order of ``Scheme``.
  public let rows: [StandardRow<ContributionTerms>]
  /// The rows, prepared.
  let rules: [ContributionRule]
  /// All schemes that are in force.
  let all: SchemeSet
  /// The schemes whose employee share reduces taxable income.
  let deductible: SchemeSet

  /// Prepares the rows that are in force.
  public init(_ rows: [StandardRow<ContributionTerms>]) {
    self.rows = rows
    rules = rows.map { ContributionRule($0.terms) }
    all = rules.reduce(into: []) { $0.formUnion($1.asSet) }
    deductible = rows.reduce(into: []) { deductible, row in
      if row.terms.isDeductible { deductible.formUnion(SchemeSet(row.terms.scheme)) }
    }
  }
}

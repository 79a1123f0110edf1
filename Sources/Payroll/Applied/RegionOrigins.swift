/// From which rows the figures of a region come that nobody's post, grade, rating or unit decides.
extension RegionStandards {
  /// The row of a parameter; nil if none is in force.
  public func origin(of name: ParameterName) -> Origin? {
    view.standards.parameters[name]?.inForce(view.lookup, in: region)?.origin
  }

  /// The row of a kind of leave for somebody in service since a day; nil if none is in force.
  public func origin(of kind: LeaveKind, since start: CivilDate) -> Origin? {
    try? row(of: kind, fullYears: start.fullMonths(toFirstOf: view.period) / 12).origin
  }

  /// An income tax table; nil if none is in force.
  public func origin(of table: TaxTableName) -> Origin? {
    switch table {
    case .annual: annualTax.origin
    case .monthly: monthlyTax?.origin
    }
  }
}

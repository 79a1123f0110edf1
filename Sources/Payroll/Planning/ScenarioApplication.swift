extension Standards {
  /// These standards with the changes made, one after the other. They are a trial: what contradicts itself is not
  /// refused, since further changes may put it right; ``faults()`` names it.
  ///
  /// - Parameters:
  ///   - changes: the changes in their order.
  ///   - first: the first simulated month, from which a change counts that names no other.
  ///   - knownOn: rows decided later than this day are hidden and are not changed.
  /// - Throws: ``ScenarioError`` for a change that matches no row, or whose value is not legal in its cell.
  public func changed(
    by changes: [StandardChange], from first: PayPeriod, knownOn: CivilDate? = nil
  ) throws(ScenarioError) -> Standards {
    var standards = self
    standards.isTrial = true
    for change in changes {
      let day = LookupDay(change.from ?? first, knownOn: knownOn)
      try standards.make(change, day)
    }
    return standards
  }

  /// The rows of a table that are in force on a day, by region and key: those that a scenario can change.
  public func rowNames(
    of table: StandardsTable, _ period: PayPeriod, knownOn: CivilDate? = nil
  ) -> [StandardsRowName] {
    let day = LookupDay(period, knownOn: knownOn)
    return table.datedTerms.map { names($0, day) } ?? []
  }

  private func names<Terms: DatedTerms>(_ terms: Terms.Type, _ day: LookupDay) -> [StandardsRowName] {
    var names: Set<StandardsRowName> = []
    for (code, rows) in self[keyPath: Terms.rows] {
      for row in rows where row.origin.isInForce(on: day.day, knownOn: day.knownOn) {
        names.insert(StandardsRowName(region: row.origin.region, key: row.terms.key(code)))
      }
    }
    return names.sorted { ($0.region, $0.key) < ($1.region, $1.key) }
  }

  /// The row that takes the place of the one a change changes, because it comes into force later; nil if none does so
  /// within the months.
  ///
  /// - Parameters:
  ///   - change: the change.
  ///   - months: the months from the one on from which it counts.
  ///   - knownOn: rows decided later than this day are hidden.
  func rowAfter(
    _ change: StandardChange, _ months: ClosedRange<PayPeriod>, knownOn: CivilDate?
  ) -> (month: PayPeriod, row: Origin)? {
    let rows = origins(of: change)
    let start = months.lowerBound.firstDay
    var month = months.lowerBound
    while month < months.upperBound {
      month = month.advanced(by: 1)
      let later = rows.filter {
        $0.effectiveFrom > start && $0.isInForce(on: month.firstDay, knownOn: knownOn)
      }
      if let latest = later.max(by: { $1.isLater(than: $0) }) { return (month, latest) }
    }
    return nil
  }

  /// Of each row that a change names, when it is in force; of a table of tax brackets, of all of its rows.
  private func origins(of change: StandardChange) -> [Origin] {
    change.table.datedTerms.map { origins(of: change, $0) } ?? []
  }

  private func origins<Terms: DatedTerms>(of change: StandardChange, _ terms: Terms.Type) -> [Origin] {
    guard let code = Terms.code(change.code) else { return [] }
    let rows = self[keyPath: Terms.rows][code] ?? []
    return rows.filter {
      change.table == .tax
        || $0.origin.region == change.region && $0.terms.key(code) == change.key
    }.map(\.origin)
  }

  private mutating func make(_ change: StandardChange, _ day: LookupDay) throws(ScenarioError) {
    let cell = CellEdit(change: change)
    let isKnown = change.table.columns.contains(change.column)
    let describes = change.table.describingColumns.contains(change.column)
    if !isKnown && !describes { throw cell.unknownColumn() }
    let isDone =
      if let terms = change.table.datedTerms { try changeRow(terms, cell, day) } else { try changeDay(cell) }
    if !isDone {
      throw cell.refused(
        .noRow(inForce: rowNames(of: change.table, PayPeriod(day.day), knownOn: day.knownOn), day.day))
    }
  }

  private mutating func changeRow<Terms: DatedTerms>(
    _ terms: Terms.Type, _ cell: CellEdit, _ day: LookupDay
  ) throws(ScenarioError) -> Bool {
    guard let code = Terms.code(cell.change.code), var rows = self[keyPath: Terms.rows][code] else {
      return false
    }
    let isDone =
      cell.change.table == .tax ? try rows.changeTable(code, cell, day) : try rows.change(code, cell, day)
    self[keyPath: Terms.rows][code] = rows
    return isDone
  }

  /// A day of the calendar that has a row of its own.
  private mutating func changeDay(_ cell: CellEdit) throws(ScenarioError) -> Bool {
    guard let date = ScenarioValue(cell.change.key).date else { return false }
    guard calendar.namesDay(date, in: cell.change.region) else { return false }
    if try cell.describes() { return true }
    var day = DayTerms.blank
    try day.change(cell.change.column, cell)
    calendar.replace(day.kind, on: date, in: cell.change.region)
    return true
  }
}

extension CellEdit {
  /// Whether the change is of a column that only describes, and may so be set to anything.
  fileprivate func describes() throws(ScenarioError) -> Bool {
    guard change.table.describingColumns.contains(change.column) else { return false }
    guard change.operation == .set else { throw refused(.onlySet) }
    return true
  }
}

extension StandardChange {
  /// What names the row before a slash: a post's code, a scheme, the name of a tax table.
  fileprivate var code: String {
    key.split(separator: "/", omittingEmptySubsequences: false).first.map(String.init) ?? ""
  }
}

extension Array {
  /// Changes a cell of the row in force of exactly the change's region and key.
  ///
  /// The row ends on the day before, and a new one begins that ends when the old one would have.
  ///
  /// - Returns: false if no such row is in force.
  fileprivate mutating func change<Terms: DatedTerms>(
    _ code: Terms.Code, _ cell: CellEdit, _ day: LookupDay
  ) throws(ScenarioError) -> Bool where Element == StandardRow<Terms> {
    let change = cell.change
    var place: Int?
    for (index, row) in enumerated()
    where row.origin.region == change.region && row.terms.key(code) == change.key
      && row.origin.isInForce(on: day.day, knownOn: day.knownOn)
    {
      if let best = place, !row.origin.isLater(than: self[best].origin) { continue }
      place = index
    }
    guard let place else { return false }
    let old = self[place]
    var terms = old.terms
    var end = old.origin.effectiveTo
    if try !cell.describes() {
      if change.column == SharedColumn.effectiveTo.rawValue {
        end = try cell.date()
      } else {
        try terms.change(change.column, cell)
      }
    }
    begin(StandardRow(old.origin.beginning(day, until: end, change), terms), inPlaceOf: place, day)
    return true
  }

  /// Changes a bracket; the whole table that is in force begins anew with it.
  fileprivate mutating func changeTable<Terms: DatedTerms>(
    _ code: Terms.Code, _ cell: CellEdit, _ day: LookupDay
  ) throws(ScenarioError) -> Bool where Element == StandardRow<Terms> {
    let inForce = filter { $0.origin.isInForce(on: day.day, knownOn: day.knownOn) }
    guard var latest = inForce.first?.origin else { return false }
    for row in inForce where row.origin.isLater(than: latest) { latest = row.origin }
    guard cell.change.region == .everywhere else { return false }
    var isDone = false
    for place in indices {
      let row = self[place]
      guard row.origin.effectiveFrom == latest.effectiveFrom, row.origin.decidedOn == latest.decidedOn else {
        continue
      }
      var bracket = row.terms
      if bracket.key(code) == cell.change.key {
        isDone = true
        if try !cell.describes() { try bracket.change(cell.change.column, cell) }
      }
      let origin = row.origin.beginning(day, until: row.origin.effectiveTo, cell.change)
      begin(StandardRow(origin, bracket), inPlaceOf: place, day)
    }
    return isDone
  }

  /// Puts a row that begins on a day in the place of one that began earlier or then.
  private mutating func begin<Terms>(
    _ row: Element, inPlaceOf place: Int, _ day: LookupDay
  ) where Element == StandardRow<Terms> {
    let old = self[place]
    if old.origin.effectiveFrom == day.day {
      self[place] = row
      return
    }
    let dayBefore = PayPeriod(day.day).advanced(by: -1).lastDay
    self[place] = StandardRow(old.origin.ending(dayBefore), old.terms)
    append(row)
  }
}

extension Origin {
  /// A row of the same place and decision that begins on a day and says in its place how it was changed, so that
  /// two rows of one place say the same.
  fileprivate func beginning(_ day: LookupDay, until end: CivilDate?, _ change: StandardChange) -> Origin {
    Origin(
      region: region, effectiveFrom: day.day, effectiveTo: end, decidedOn: decidedOn, source: source,
      place: place.isEmpty
        ? "" : "\(place) \(change.key) \(change.column) \(change.operation) \(change.value.text) \(day.day)")
  }

  /// The same row, ending on a day.
  fileprivate func ending(_ day: CivilDate) -> Origin {
    Origin(
      region: region, effectiveFrom: effectiveFrom, effectiveTo: day, decidedOn: decidedOn, source: source,
      place: place)
  }
}

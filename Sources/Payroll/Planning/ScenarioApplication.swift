extension Standards {
  /// These standards with the changes made, one after the other.
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
    for change in changes {
      let day = LookupDay(change.from ?? first, knownOn: knownOn)
      try standards.make(change, day)
    }
    return standards
  }

  /// The rows of a table that are in force on a day, by region and key: those that a scenario can change.
  public func rowNames(
    of table: ScenarioTable, _ period: PayPeriod, knownOn: CivilDate? = nil
  ) -> [StandardsRowName] {
    let day = LookupDay(period, knownOn: knownOn)
    switch table {
    case .salary: return salaries.names("", day)
    case .posts: return posts.names(day)
    case .grades: return grades.names(day)
    case .ratings: return ratings.names(day)
    case .contributions: return contributions.names(day) { $0.code }
    case .accidentPlans: return accidentPlans.names(day)
    case .leave: return leave.names(day) { $0.code }
    case .tax: return taxBrackets.names(day) { $0.rawValue }
    case .calendar: return []
    case .parameters: return parameters.names(day) { $0.rawValue }
    }
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
    let code = change.code
    func named<Terms: ChangeableTerms>(_ rows: [StandardRow<Terms>]?) -> [Origin] {
      (rows ?? []).filter { $0.origin.region == change.region && $0.terms.key(code) == change.key }
        .map(\.origin)
    }
    switch change.table {
    case .salary: return named(salaries)
    case .posts: return named(posts[code])
    case .grades: return named(grades[code])
    case .ratings: return named(ratings[code])
    case .accidentPlans: return named(accidentPlans[code])
    case .contributions: return named(Scheme.allCases.first { $0.code == code }.flatMap { contributions[$0] })
    case .leave: return named(LeaveKind.allCases.first { $0.code == code }.flatMap { leave[$0] })
    case .parameters: return named(ParameterName(rawValue: code).flatMap { parameters[$0] })
    case .tax: return (TaxTableName(rawValue: code).flatMap { taxBrackets[$0] } ?? []).map(\.origin)
    case .calendar: return []
    }
  }

  private mutating func make(_ change: StandardChange, _ day: LookupDay) throws(ScenarioError) {
    let cell = CellEdit(change: change)
    let isKnown = change.table.columns.contains(change.column)
    let describes = change.table.describingColumns.contains(change.column)
    if !isKnown && !describes { throw cell.unknownColumn() }
    var isDone = false
    let code = change.code
    switch change.table {
    case .salary: isDone = try salaries.change("", cell, day)
    case .posts: isDone = try posts[code]?.change(code, cell, day) ?? false
    case .grades: isDone = try grades[code]?.change(code, cell, day) ?? false
    case .ratings: isDone = try ratings[code]?.change(code, cell, day) ?? false
    case .accidentPlans: isDone = try accidentPlans[code]?.change(code, cell, day) ?? false
    case .contributions:
      if let scheme = Scheme.allCases.first(where: { $0.code == code }) {
        isDone = try contributions[scheme]?.change(code, cell, day) ?? false
      }
    case .leave:
      if let kind = LeaveKind.allCases.first(where: { $0.code == code }) {
        isDone = try leave[kind]?.change(code, cell, day) ?? false
      }
    case .parameters:
      if let name = ParameterName(rawValue: code) {
        isDone = try parameters[name]?.change(code, cell, day) ?? false
      }
    case .tax:
      if let name = TaxTableName(rawValue: code) {
        isDone = try taxBrackets[name]?.changeTable(code, cell, day) ?? false
      }
    case .calendar: isDone = try changeDay(cell)
    }
    if !isDone {
      throw cell.refused(
        .noRow(inForce: rowNames(of: change.table, PayPeriod(day.day), knownOn: day.knownOn), day.day))
    }
  }

  /// A day of the calendar that has a row of its own.
  private mutating func changeDay(_ cell: CellEdit) throws(ScenarioError) -> Bool {
    guard let date = ScenarioValue(cell.change.key).date else { return false }
    guard calendar.namesDay(date, in: cell.change.region) else { return false }
    if cell.change.column == "name" {
      guard cell.change.operation == .set else { throw cell.refused(.onlySet) }
      return true
    }
    let words: [(name: Bilingual, value: DayKind)] = [
      (Bilingual("工作日", "workday"), .workday), (Bilingual("休息日", "rest"), .rest),
      (Bilingual("法定节假日", "holiday"), .holiday),
    ]
    calendar.replace(try cell.word(words), on: date, in: cell.change.region)
    return true
  }
}

extension StandardChange {
  /// What names the row before a slash: a post's code, a scheme, the name of a tax table.
  fileprivate var code: String {
    key.split(separator: "/", omittingEmptySubsequences: false).first.map(String.init) ?? ""
  }
}

extension Dictionary {
  fileprivate func names<Terms: ChangeableTerms>(
    _ day: LookupDay, _ code: (Key) -> String
  ) -> [StandardsRowName] where Value == [StandardRow<Terms>] {
    flatMap { key, rows in rows.names(code(key), day) }.sorted { ($0.region, $0.key) < ($1.region, $1.key) }
  }
}

extension Dictionary where Key == String {
  fileprivate func names<Terms: ChangeableTerms>(
    _ day: LookupDay
  ) -> [StandardsRowName] where Value == [StandardRow<Terms>] {
    names(day) { $0 }
  }
}

extension Array {
  /// The regions and keys of the rows in force, each once.
  fileprivate func names<Terms: ChangeableTerms>(
    _ code: String, _ day: LookupDay
  ) -> [StandardsRowName] where Element == StandardRow<Terms> {
    var names: [StandardsRowName] = []
    for row in self where row.origin.isInForce(on: day.day, knownOn: day.knownOn) {
      let name = StandardsRowName(region: row.origin.region, key: row.terms.key(code))
      if !names.contains(name) { names.append(name) }
    }
    return names.sorted { ($0.region, $0.key) < ($1.region, $1.key) }
  }

  /// Changes a cell of the row in force of exactly the change's region and key.
  ///
  /// The row ends on the day before, and a new one begins that ends when the old one would have.
  ///
  /// - Returns: false if no such row is in force.
  fileprivate mutating func change<Terms: ChangeableTerms>(
    _ code: String, _ cell: CellEdit, _ day: LookupDay
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
    if change.table.describingColumns.contains(change.column) {
      guard change.operation == .set else { throw cell.refused(.onlySet) }
    } else if change.column == "effective_to" {
      end = try cell.date()
    } else {
      try terms.change(change.column, cell)
    }
    begin(StandardRow(old.origin.beginning(day, until: end, change), terms), inPlaceOf: place, day)
    return true
  }

  /// Changes a bracket; the whole table that is in force begins anew with it.
  fileprivate mutating func changeTable(
    _ code: String, _ cell: CellEdit, _ day: LookupDay
  ) throws(ScenarioError) -> Bool where Element == StandardRow<TaxBracket> {
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
        if cell.change.table.describingColumns.contains(cell.change.column) {
          guard cell.change.operation == .set else { throw cell.refused(.onlySet) }
        } else {
          try bracket.change(cell.change.column, cell)
        }
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

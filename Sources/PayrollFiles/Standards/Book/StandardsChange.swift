import Payroll

/// What differs between two days.
public struct StandardsComparison: Sendable {
  /// The earlier of the two days as they were given.
  public let before: CivilDate
  /// The other day.
  public let after: CivilDate
  /// The region, or nil for every region that has rows.
  public let region: Region?
  let changes: [StandardsChange]
}

/// A row that came, went or changed.
public struct StandardsChange: Sendable {
  /// A figure that is another one.
  public struct Figure: Sendable {
    /// The column.
    public let column: Column
    /// What it said; blank for a row that came.
    public let before: Bilingual
    /// What it says; blank for a row that is gone.
    public let after: Bilingual
  }

  /// What happened.
  public enum Kind: Sendable {
    /// The row came, went, or says something else.
    case added, removed, changed
  }

  /// What happened to the row.
  public let kind: Kind
  /// The row on the later day, or the one that is gone.
  public let row: StandardsBook.Row
  /// Every stated figure of a row that came or went; otherwise those that changed.
  public let figures: [Figure]
}

extension StandardsBook {
  /// What changed from one day to another: rows that came, rows that went, figures that are another one.
  ///
  /// A row that says the same as the one it replaces is no change. The calendar has no dates of effect and is
  /// not compared.
  public func comparison(
    _ before: CivilDate, _ after: CivilDate, in region: Region? = nil, knownOn: CivilDate? = nil
  ) -> StandardsComparison {
    StandardsComparison(
      before: before, after: after, region: region,
      changes: changes(
        LookupDay(on: before, knownOn: knownOn), to: self, LookupDay(on: after, knownOn: knownOn), in: region)
    )
  }

  /// What is another one on a day by another folder, in the order of the tables.
  public func changes(
    _ before: LookupDay, to other: StandardsBook, _ after: LookupDay, in region: Region? = nil
  ) -> [StandardsChange] {
    let old = byName(before, region)
    let new = other.byName(after, region)
    var changes: [StandardsChange] = []
    for (name, row) in old.rows where new.index[name] == nil {
      changes.append(
        StandardsChange(
          kind: .removed, row: row,
          figures: stated(row).map { .init(column: $0.column, before: $0.value, after: Bilingual("", "")) }))
    }
    for (name, row) in new.rows {
      guard let index = old.index[name] else {
        changes.append(
          StandardsChange(
            kind: .added, row: row,
            figures: stated(row).map { .init(column: $0.column, before: Bilingual("", ""), after: $0.value) })
        )
        continue
      }
      let figures = StandardsChange.figures(from: old.rows[index].row.terms, to: row.terms)
      if !figures.isEmpty { changes.append(StandardsChange(kind: .changed, row: row, figures: figures)) }
    }
    let places = Dictionary(uniqueKeysWithValues: StandardsTable.allCases.enumerated().map { ($1, $0) })
    return changes.enumerated().sorted {
      let left = places[$0.element.row.terms.table] ?? 0
      let right = places[$1.element.row.terms.table] ?? 0
      return (left, $0.offset) < (right, $1.offset)
    }.map(\.element)
  }

  private func stated(_ row: Row) -> [StandardsEntry.Figure] { row.terms.figures.filter(\.isStated) }

  /// What a row is known by on two days.
  private struct Name: Hashable {
    let subject: StandardsEntry.Subject
    /// nil where one region's view is compared: there a row may come from another region than before.
    let region: Region?
    let named: [String?]
    let bracket: Money?
  }

  private func byName(
    _ lookup: LookupDay, _ region: Region?
  ) -> (rows: [(name: Name, row: Row)], index: [Name: Int]) {
    var rows: [(name: Name, row: Row)] = []
    var index: [Name: Int] = [:]
    for row in rowsInForce(lookup, in: region) {
      let name = Name(
        subject: row.terms.subject, region: region == nil ? row.origin.region : nil, named: row.terms.named,
        bracket: row.terms.bracket)
      index[name] = rows.count
      rows.append((name, row))
    }
    return (rows, index)
  }
}

extension StandardsChange {
  /// The figures in which two rows differ.
  public static func figures(from old: StandardsEntry, to new: StandardsEntry) -> [Figure] {
    zip(old.figures, new.figures).compactMap { before, after in
      if before.value.english == after.value.english { return nil }
      return Figure(column: after.column, before: before.value, after: after.value)
    }
  }
}

/// Something in the standards that contradicts itself or the law: nobody is paid by such standards.
public struct StandardsFault: Hashable, Sendable {
  /// The table.
  public let table: StandardsTable
  /// What names the row within its region, such as `medical` or `A/PATROL`; blank where the region alone does.
  public let key: String
  /// The column in which it shows.
  public let column: String
  /// Where and when the row applies, and which document says so.
  public let origin: Origin
  /// What is wrong and what to do.
  public let reason: Bilingual

  /// Where, and what is wrong.
  public func text(in language: Language) -> String {
    let row = origin.place.isEmpty ? "\(table.rawValue) \(key)" : origin.place
    return "\(row) [\(column)] \(reason.text(in: language))"
  }
}

extension StandardsFault {
  init<Terms: DatedTerms>(
    _ table: StandardsTable, _ code: Terms.Code, _ row: StandardRow<Terms>, _ column: String,
    _ reason: Bilingual
  ) {
    self.init(table: table, key: row.terms.key(code), column: column, origin: row.origin, reason: reason)
  }
}

extension StandardsFault: CustomStringConvertible {
  /// The English text.
  public var description: String { text(in: .english) }
}

extension Standards {
  /// What is wrong with the tables, in their order: figures beyond their limits or the law's, rows that tie, tax tables
  /// whose brackets do not fit, parameters of the wrong kind, plans that no table has.
  ///
  /// Empty for whatever a folder of files gave, since what is wrong there was refused with its place when it was read. What
  /// is not in the tables at all is a ``StandardsError`` of the month that needs it. A row with a figure that nobody has
  /// entered yet is passed over.
  public func faults() -> [StandardsFault] {
    if isSound { return [] }
    return StandardsTable.allCases.flatMap { table in
      table.datedTerms.map { faults(of: $0, table) } ?? []
    } + unknownPlans
  }

  private func faults<Terms: DatedTerms>(of terms: Terms.Type, _ table: StandardsTable) -> [StandardsFault] {
    let cells = Terms.columns.compactMap { column in column.cell.map { (column.code, $0) } }
    return entered(terms, table).flatMap { code, rows in
      func fault(_ row: StandardRow<Terms>, _ column: String, _ reason: Bilingual) -> StandardsFault {
        StandardsFault(table, code, row, column, reason)
      }
      var found: [StandardsFault] = []
      for row in rows {
        found += cells.compactMap { code, cell in cell.refusal(of: row.terms).map { fault(row, code, $0) } }
        found += row.terms.faults(under: code).map { fault(row, $0.column.code, $0.reason) }
        if let to = row.origin.effectiveTo, to < row.origin.effectiveFrom {
          found.append(
            fault(row, SharedColumn.effectiveTo.rawValue, .neverInForce(from: row.origin.effectiveFrom)))
        }
      }
      if let brackets = rows as? [StandardRow<TaxBracket>] {
        // A table that is still to be entered cannot be checked.
        if openRows(of: table).isEmpty {
          found += Standards.faults(of: brackets).map { fault(rows[$0.row], $0.column, $0.reason) }
        }
        return found
      }
      return found + ties(among: rows).map { fault($0.row, SharedColumn.effectiveFrom.rawValue, $0.reason) }
    }
  }

  private func openRows(of table: StandardsTable) -> Set<Origin> {
    Set(openFigures.filter { $0.table == table }.map(\.origin))
  }

  /// The rows of a table by their codes, in the order of these, but for those with a figure that is still to be entered.
  func entered<Terms: DatedTerms>(
    _ terms: Terms.Type, _ table: StandardsTable
  ) -> [(code: Terms.Code, rows: [StandardRow<Terms>])] {
    let open = openRows(of: table)
    return self[keyPath: Terms.rows].sorted { Terms.text($0.key) < Terms.text($1.key) }.map { code, rows in
      (code, rows.filter { !open.contains($0.origin) })
    }
  }

  /// What is wrong with the tables that rows of one name make; their order does not matter.
  private static func faults(
    of rows: [StandardRow<TaxBracket>]
  ) -> [(row: Int, column: String, reason: Bilingual)] {
    TaxTableFaults.tables(of: rows).flatMap { places in
      let places = places.sorted { rows[$0].terms.over < rows[$1].terms.over }
      return TaxTableFaults(places.map { rows[$0] }).faults.map {
        (places[$0.place], $0.column.rawValue, $0.reason)
      }
    }
  }

  private struct Decision: Hashable {
    let region: Region
    let narrowed: [String?]
    let from: CivilDate
    let decidedOn: CivilDate?
  }

  private func ties<Terms: DatedTerms>(
    among rows: [StandardRow<Terms>]
  ) -> [(row: StandardRow<Terms>, reason: Bilingual)] {
    var first: [Decision: Origin] = [:]
    return rows.compactMap { row in
      let origin = row.origin
      let decision = Decision(
        region: origin.region, narrowed: row.terms.narrowed, from: origin.effectiveFrom,
        decidedOn: origin.decidedOn)
      if let earlier = first[decision] { return (row, .tie(with: earlier)) }
      first[decision] = origin
      return nil
    }
  }

  private var unknownPlans: [StandardsFault] {
    posts.sorted { $0.key < $1.key }.flatMap { code, rows in
      rows.compactMap { row in
        guard let plan = row.terms.accidentPlan, accidentPlans[plan] == nil else { return nil }
        return StandardsFault(
          table: .posts, key: code, column: PostTerms.column(\.accidentPlan).code, origin: row.origin,
          reason: Bilingual(
            "accident_plans 表里没有方案 \(plan)，请改正代码或补上方案",
            "accident_plans has no plan \(plan); correct the code or add the plan"))
      }
    }
  }
}

extension Bilingual {
  /// What is said of a row that decides the same as an earlier one.
  public static func tie(with earlier: Origin) -> Bilingual {
    Bilingual(
      "与 \(earlier.placeInWords)规定的是同一项标准，地区、生效日期和决定日期也相同，分不出以哪一行为准；"
        + "请删去一行，或给更正的一行填上较晚的决定日期（decided_on）",
      "this row decides the same as \(earlier.place), for the same region, effective_from and "
        + "decided_on, so neither wins; remove one, or give the correcting row a later decided_on")
  }

  /// What is said of a row that ends before it begins.
  public static func neverInForce(from: CivilDate) -> Bilingual {
    Bilingual(
      "早于生效日期 \(from)，这一行永远不会生效；请改正日期",
      "this is before effective_from \(from), so the row would never be in force; correct the dates")
  }
}

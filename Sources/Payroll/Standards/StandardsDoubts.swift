extension Standards {
  /// What somebody should look at in the tables, in their order: contribution rates that the scheme has nowhere, injury
  /// figures that are not the law's, rows whose end brings an older one back.
  ///
  /// Pay goes by them all the same; what stops it are ``faults()``. A row with a figure that nobody has entered yet is
  /// passed over.
  public func doubts() -> [StandardsFault] {
    StandardsTable.allCases.flatMap { table in table.datedTerms.map { doubts(of: $0, table) } ?? [] }
  }

  private func doubts<Terms: DatedTerms>(of terms: Terms.Type, _ table: StandardsTable) -> [StandardsFault] {
    entered(terms, table).flatMap { code, rows in
      let odd = rows.flatMap { row in
        row.terms.doubts(until: row.origin.effectiveTo).map {
          StandardsFault(table, code, row, $0.column.code, $0.reason)
        }
      }
      // A tax table counts whole, and stands here with its first bracket.
      let whole = rows.filter { ($0.terms as? TaxBracket)?.over ?? .zero == .zero }
      let series = Dictionary(grouping: whole.indices) { place in
        Series(region: whole[place].origin.region, narrowed: whole[place].terms.narrowed)
      }
      let returning = series.values.flatMap { places in
        places.map { whole[$0].origin }.returns.map { (row: places[$0.row], day: $0.day, older: $0.older) }
      }
      return odd
        + returning.sorted { $0.row < $1.row }.map {
          StandardsFault(
            table, code, whole[$0.row], SharedColumn.effectiveTo.rawValue,
            .returns(from: $0.day, to: $0.older))
        }
    }
  }

  private struct Series: Hashable {
    let region: Region
    let narrowed: [String?]
  }
}

extension DatedTerms {
  /// Most figures are whatever was decided.
  public func doubts(until end: CivilDate?) -> [TermsFault<Self>] { [] }
}

extension ContributionTerms {
  /// Rates that the scheme has nowhere.
  public func doubts(until end: CivilDate?) -> [TermsFault<ContributionTerms>] {
    scheme.oddRates(employer: employerRate, employee: employeeRate).map { odd in
      switch odd.side {
      case .employer: TermsFault(\.employerRate, odd.reason)
      case .employee: TermsFault(\.employeeRate, odd.reason)
      }
    }
  }
}

extension InjuryTerms {
  /// A figure that is not the law's.
  public func doubts(until end: CivilDate?) -> [TermsFault<InjuryTerms>] {
    guard let figure = months ?? percent,
      let reason = benefit.unlawful(figure, grade: grade, until: end)
    else { return [] }
    return [TermsFault(benefit.unit.property, reason)]
  }
}

extension [Origin] {
  /// Rows of one series (the same subject, for the same region and the same people) that end where an older one, without
  /// an end or with a later one, counts again, from which day on, and which; in the order of their first days.
  ///
  /// A rate for a time, entered over the standing one, means it so; a row whose end was typed for good order brings a
  /// figure of years ago back without a word.
  public var returns: [(row: Int, day: CivilDate, older: Origin)] {
    let order = indices.sorted { self[$1].isLater(than: self[$0]) }
    func counting(on day: CivilDate) -> Int? {
      order.last { self[$0].isInForce(on: day, knownOn: nil) }
    }
    return order.compactMap { row in
      guard let end = self[row].effectiveTo, counting(on: end) == row,
        let older = counting(on: end.dayAfter.firstOfMonth), self[row].isLater(than: self[older])
      else { return nil }
      return (row, end.dayAfter, self[older])
    }
  }
}

extension Bilingual {
  /// What is said of a row that ends where an older one counts again.
  public static func returns(from day: CivilDate, to older: Origin) -> Bilingual {
    Bilingual(
      "\(day) 起没有接续的行，改回按更早的 \(older.place)（没有截止或截止更晚）计算；如不是本意，请删去截止日期，或补上接续的行",
      "no row follows: from \(day) on the older \(older.place), which has no end or a later one, counts again; if that is "
        + "not meant, remove this end or add the row that follows")
  }
}

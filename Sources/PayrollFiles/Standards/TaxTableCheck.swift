import Payroll

/// Checks the income tax tables of the files by the rules of ``TaxTableFaults``.
public enum TaxTableCheck {
  /// A row of the table.
  public typealias Bracket = ReadRow<RowName<TaxTableName>, TaxBracket>

  /// What is wrong with a table, whose brackets are checked in the order in which they stand.
  public static func faults(of brackets: [Bracket]) -> [FileFault] {
    TaxTableFaults(brackets.map(\.row)).faults.map {
      brackets[$0.place].cells.fault(column($0.column), $0.reason)
    }
  }

  /// The rows of one name that share `effective_from` and `decided_on`, in the order of the files.
  static func tables(of rows: [Bracket]) -> [[Bracket]] {
    var names: [TaxTableName] = []
    for row in rows where !names.contains(row.key.code) { names.append(row.key.code) }
    return names.flatMap { name in
      let rows = rows.filter { $0.key.code == name }
      return TaxTableFaults.tables(of: rows.map(\.row)).map { places in places.map { rows[$0] } }
    }
  }

  private static func column(_ column: TaxTableFaults.Column) -> Column {
    switch column {
    case .over: TaxBracket.fileColumn(\.over)
    case .rate: TaxBracket.fileColumn(\.rate)
    case .quickDeduction: TaxBracket.fileColumn(\.quickDeduction)
    case .effectiveTo: StandardsColumn.effectiveTo
    }
  }
}

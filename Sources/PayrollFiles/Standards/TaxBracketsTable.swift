import CSV
import Payroll

/// `tax.csv`: the brackets of the income tax tables (个人所得税法 Art. 3, 财税〔2018〕164号).
public enum TaxBracketsTable {
  static let table = Column("table", Bilingual("税率表", "Tax table"), isRequired: true)
  static let over = Column("over", Bilingual("超过金额", "Over"), isRequired: true)
  static let rate = Column("rate", Bilingual("税率", "Rate"))
  static let quickDeduction = Column("quick_deduction", Bilingual("速算扣除数", "Quick deduction"))

  static let columns = [table, over, rate, quickDeduction] + StandardsColumn.dated

  static let tables = WordList<TaxTableName>([
    (name: Bilingual("年度", "annual"), value: .annual), (name: Bilingual("月度", "monthly"), value: .monthly),
  ])

  /// The table that a word stands for, in either language.
  public static func name(of word: String) -> TaxTableName? { ByteSlice.with(word) { tables.read($0) } }

  /// A table: the rows of one name that share `effective_from` and `decided_on`.
  private struct Issue: Hashable {
    let name: TaxTableName
    let effectiveFrom: CivilDate
    let decidedOn: CivilDate?
  }

  /// The rows of the table by the tax table's name.
  ///
  /// A tax table is checked only if every row could be read: it counts whole.
  public static func read(from reading: inout StandardsReading) -> [TaxTableName: [StandardRow<TaxBracket>]] {
    var hasFaults = !reading.isComplete(.tax)
    let rows = reading.rows(of: .tax) { cells in
      let said = read(&cells)
      if !cells.faults.isEmpty { hasFaults = true }
      return said
    }
    if !hasFaults {
      for table in issues(of: rows) { TaxTableCheck(table).faults.forEach { reading.add($0) } }
    }
    return rows.grouped { $0 }
  }

  private static func read(_ cells: inout RowReader) -> (key: TaxTableName, terms: TaxBracket)? {
    cells.require(table, over)
    let name = cells.word(table, tables)
    let bracket = TaxBracket(
      over: cells.money(over) ?? .zero, rate: cells.share(rate) ?? .zero,
      quickDeduction: cells.money(quickDeduction) ?? .zero)
    return name.map { ($0, bracket) }
  }

  /// The rows of each table, in the order of the files.
  private static func issues(of rows: [ReadRow<TaxTableName, TaxBracket>]) -> [[TaxTableCheck.Bracket]] {
    var order: [Issue] = []
    var tables: [Issue: [TaxTableCheck.Bracket]] = [:]
    for row in rows {
      let origin = row.row.origin
      let issue = Issue(name: row.key, effectiveFrom: origin.effectiveFrom, decidedOn: origin.decidedOn)
      if tables[issue] == nil { order.append(issue) }
      tables[issue, default: []].append(row)
    }
    return order.compactMap { tables[$0] }
  }
}

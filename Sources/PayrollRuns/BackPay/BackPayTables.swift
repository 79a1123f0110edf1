import CSV
import Payroll
import PayrollFiles

/// A table of back pay that is written row by row.
final class BackPayTable {
  private static let piece = 1 << 18

  let buffer = ByteBuffer()
  private let file: BackPayFile
  private let store: any BackPayStore
  /// How many rows were written.
  private(set) var rows = 0

  init(
    _ file: BackPayFile, _ columns: [(code: String, title: Bilingual)], _ options: BackPayOptions,
    _ store: any BackPayStore
  ) {
    self.file = file
    self.store = store
    if options.writesByteOrderMark { buffer.append("\u{FEFF}") }
    buffer.appendHeader(columns, options.language)
  }

  func endRow() throws {
    buffer.endRecord()
    rows += 1
    if buffer.count > BackPayTable.piece { try close() }
  }

  /// Writes what is left.
  func close() throws {
    try store.write(buffer.bytes, to: file)
    buffer.removeAll()
  }
}

/// The columns of the results of back pay.
enum BackPayColumns {
  typealias List = [(code: String, title: Bilingual)]

  private static let employeeId = ("employee_id", RosterField.employeeId.entry.title)
  private static let period = ("period", Bilingual("所属月份", "Period"))
  private static let item = ("item", Bilingual("项目", "Item"))
  private static let scheme = ("scheme", Bilingual("险种", "Scheme"))
  private static let paid = ("paid", Bilingual("已发", "Paid"))
  private static let due = ("due", Bilingual("应发", "Due"))
  private static let difference = ("difference", Bilingual("差额", "Difference"))

  static let differences: List = [
    employeeId, period, item, scheme, paid, ("settled", Bilingual("已补", "Settled")), due, difference,
  ]

  static let lines: List = [employeeId, period, item, paid, due, difference]

  static let adjustments: List = AdjustmentsFile.columns.map { ($0.code, $0.title) }

  static let settled: List = [
    employeeId, period, item, ("amount", Bilingual("金额", "Amount")), ("origin", Bilingual("来源", "Origin")),
    ("counted", Bilingual("计入已补", "Counted")), ("note", Bilingual("备注", "Note")),
    ("what_to_do", Bilingual("处理办法", "What to do")), scheme, ("paid_in", Bilingual("发放月份", "Paid in")),
  ]

  private static let shares: List = [
    difference, (BackPayItem.backPay.code, PayItem.backPay.entry.title),
    (
      PayItem.contributionAdjustmentEmployee.code,
      PayItem.contributionAdjustmentEmployee.entry.title
    ),
    (
      PayItem.contributionAdjustmentEmployer.code,
      PayItem.contributionAdjustmentEmployer.entry.title
    ),
  ]

  static let causes: List =
    [
      ("table", Bilingual("标准表", "Table")), ("region", Bilingual("地区代码", "Region")),
      ("key", Bilingual("标准代码", "Key")), ("column", Bilingual("变动列", "Column")),
      ("decided_on", StandardsColumn.decidedOn.title), ("reason", Bilingual("依据", "Reason")),
    ] + shares + [("effective_from", StandardsColumn.effectiveFrom.title), period]

  static let left: List =
    [
      employeeId, ("name", RosterField.name.entry.title), ("end_date", RosterField.endDate.entry.title),
    ] + shares
}

extension ByteBuffer {
  /// Writes the item and the scheme of back pay as two fields.
  func append(_ item: BackPayItem, _ language: Language) {
    let entry = item.settlingItem.entry
    append(entry.title, code: entry.code, language)
    appendSeparator()
    if let scheme = item.scheme { append(scheme.title, code: scheme.code, language) }
  }

  /// Writes the whole and its parts as four fields.
  func append(_ sums: BackPaySums) {
    for (index, fen) in [sums.whole, sums.pay, sums.employee, sums.employer].enumerated() {
      if index > 0 { appendSeparator() }
      append(BackPaySums.text(fen))
    }
  }
}

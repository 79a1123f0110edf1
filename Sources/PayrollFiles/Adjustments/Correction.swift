import CSV
import Payroll

/// A cell of a past roster that was wrong.
public struct Correction: Sendable {
  /// The file that corrects it.
  public let file: String
  /// The line of the file.
  public let line: Int
  /// The month of the roster.
  public let period: PayPeriod
  /// Whose row it is.
  public let employeeId: String
  /// The column.
  public let field: RosterField
  /// What should have stood there; blank for nothing.
  public let value: String
  /// Why.
  public let reason: String
  /// What the file calls the column of the values, and that of the employee numbers.
  fileprivate let titles: (value: String, employee: String, period: String)
}

/// What is wrong with the lines of corrections: nothing is computed.
public struct CorrectionFaults: Error {
  /// What is wrong, line by line.
  public let faults: [FileFault]

  /// What is wrong.
  public init(faults: [FileFault]) {
    self.faults = faults
  }
}

/// The columns of a file of corrections.
private enum CorrectionColumn: Int, CaseIterable {
  case period, employeeId, column, value, reason

  static let columns = allCases.map(\.column)

  private var column: Column {
    switch self {
    case .period:
      Column(
        "period", Bilingual("月份", "Period"), isRequired: true,
        note: ColumnNote(
          .refused,
          Bilingual(
            "要更正的是哪个月的名册，先把这一列设为文本格式", "the month of the roster, format the column as text first"),
          Bilingual("2026-09", "2026-09")))
    case .employeeId:
      Column(
        "employee_id", RosterField.employeeId.entry.title, isRequired: true,
        note: ColumnNote(
          .refused, Bilingual("名册上的人员编号", "the number on the roster"), Bilingual("A001", "A001")))
    case .column:
      Column(
        "column", Bilingual("列名", "Column"), isRequired: true,
        note: ColumnNote(
          .refused, Bilingual("名册的列名", "the column of the roster"),
          Bilingual(RosterField.sickLeaveDays.entry.title.chinese, RosterField.sickLeaveDays.code)))
    case .value:
      Column(
        "value", Bilingual("正确的值", "Value"), isRequired: true,
        note: ColumnNote(
          .means("清空这一格", "the cell is emptied"),
          Bilingual("这一格本来应填的值", "what should have stood in the cell"), Bilingual("2", "2")))
    case .reason:
      Column(
        "reason", Bilingual("原因", "Reason"),
        note: ColumnNote(
          .nothing, Bilingual("为什么更正，写明依据", "why, such as the document"),
          Bilingual("9月病假条迟交", "the sick note came late")))
    }
  }
}

extension Correction {
  /// The columns of a file of corrections.
  public static let columns = CorrectionColumn.columns

  /// Reads files of corrections, one cell a line, in the order of the files.
  ///
  /// - Parameter last: the last month that is looked at; a line of a later one is a fault.
  /// - Throws: ``CorrectionFaults`` for lines that are wrong; ``FileFaults`` if a file is no table of corrections.
  public static func read(
    _ files: [StandardsFile], upTo last: PayPeriod, converter: any TextConverter
  ) throws -> [Correction] {
    var corrections: [Correction] = []
    var faults: [FileFault] = []
    for file in files {
      let table = try TextTable(
        file: file.name, bytes: file.bytes, columns: columns, converter: converter, keepsRowFaults: true)
      faults += table.rowFaults
      for row in table.rows {
        do throws(FileFault) { corrections.append(try Correction(row, table, upTo: last)) } catch {
          faults += table.told([error], of: row)
        }
      }
    }
    if corrections.isEmpty, faults.isEmpty, let file = files.first {
      faults.append(
        FileFault(file.name, Bilingual("更正表里一行也没有；每行写一格更正", "there is no line in it; write one cell a line")))
    }
    if !faults.isEmpty { throw CorrectionFaults(faults: faults) }
    return corrections
  }

  private init(_ row: TextTable.Row, _ table: TextTable, upTo last: PayPeriod) throws(FileFault) {
    func title(_ column: CorrectionColumn) -> String { table.title(of: Correction.columns[column.rawValue]) }
    func text(_ column: CorrectionColumn) -> String { row[column.rawValue] }
    func fault(_ column: CorrectionColumn, _ reason: Bilingual) -> FileFault {
      FileFault(table.file, line: row.line, column: title(column), value: text(column), reason)
    }
    guard let period = ReadText.month(text(.period)) else {
      throw fault(.period, ValueMessage.month(text(.period)))
    }
    if period > last {
      throw fault(
        .period,
        Bilingual(
          "晚于最后查的月份 \(last)；请用 --to 把查的月份延到 \(period)，或者从这一份里去掉",
          "later than the last month that is looked at, \(last); look further with --to \(period), or leave the line out"
        ))
    }
    if text(.employeeId).isEmpty {
      throw fault(.employeeId, Bilingual("人员编号必须填写", "the employee number must not be blank"))
    }
    guard let field = Correction.field(text(.column)) else {
      throw fault(.column, Correction.unknownColumn(text(.column)))
    }
    if let reason = Correction.refusal(of: field, for: period) { throw fault(.column, reason) }
    file = table.file
    line = row.line
    self.period = period
    employeeId = text(.employeeId)
    self.field = field
    value = text(.value)
    reason = text(.reason)
    titles = (title(.value), title(.employeeId), title(.period))
  }

  private static func field(_ text: String) -> RosterField? {
    RosterField.allCases.first { $0.code == text || $0.entry.title.chinese == text }
  }

  private static func unknownColumn(_ text: String) -> Bilingual {
    let nearest = NearestName.of(
      text, among: RosterField.allCases.flatMap { [$0.code, $0.entry.title.chinese] })
    return Bilingual(
      "名册没有这一列" + (nearest.map { "，是不是“\($0)”？" } ?? ""),
      "the roster has no such column" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""))
  }

  /// Why a column is not corrected here, and what puts it right; nil if it is.
  private static func refusal(of field: RosterField, for period: PayPeriod) -> Bilingual? {
    let column = field.entry
    return switch field.pastCell {
    case .computedAgain: nil
    case .adjusted(let item):
      Bilingual(
        "“\(column.title.chinese)”不用重算：在下月的调整表写一行 项目=\(item.entry.title.chinese)、所属月份=\(period)、金额=相差多少",
        "\(column.code) needs no month to be computed again: write a line into the next month's adjustments, item "
          + "\(item.code), for_period \(period), amount the difference")
    case .nextRoster:
      Bilingual(
        "“\(column.title.chinese)”不用重算：在下月名册的这一列填对就行",
        "\(column.code) needs no month to be computed again: put it right in this column of the next roster")
    case .identity:
      Bilingual(
        "人员编号说明是谁的行，不能更正；整行发错了人的，用调整表的补发工资一正一负",
        "the employee number says whose row it is and cannot be corrected; where the wrong person was paid, write back_pay "
          + "of both signs into the adjustments")
    }
  }

  /// A fault of the value.
  public func faultOfValue(_ reason: Bilingual) -> FileFault {
    FileFault(file, line: line, column: titles.value, value: value, reason)
  }

  /// A fault of whose row it is.
  public func faultOfPerson(_ reason: Bilingual) -> FileFault {
    FileFault(file, line: line, column: titles.employee, value: employeeId, reason)
  }

  /// A fault of the month.
  public func faultOfPeriod(_ reason: Bilingual) -> FileFault {
    FileFault(file, line: line, column: titles.period, value: period.description, reason)
  }

  /// Whether a cell says the same as the correction, however it is written.
  public func says(_ other: String) -> Bool {
    if value == other { return true }
    let (one, two) = (value, other)
    switch field.entry.cell {
    case .text: return false
    case .date:
      guard let one = ReadText.day(one) else { return false }
      return one == ReadText.day(two)
    case .number(let kind):
      func units(_ text: String) -> Int64? {
        if text.isEmpty { return field.entry.blank.isNothing ? nil : 0 }
        if case .number(let units) = ByteSlice.with(text, { DecimalText.read($0, decimals: kind.decimals) }) {
          return units
        }
        return nil
      }
      guard let one = units(one) else { return false }
      return one == units(two)
    case .word(let words):
      func place(_ text: String) -> Int? { words.firstIndex { $0.chinese == text || $0.english == text } }
      guard let one = place(one) else { return false }
      return one == place(two)
    case .schemes:
      func schemes(_ text: String) -> SchemeSet? { ByteSlice.with(text) { Words.readSchemes($0) } }
      guard let one = schemes(one) else { return false }
      return one == schemes(two)
    }
  }
}

import CSV
import Payroll

/// One row of a ledger, read and checked. Made once and used for every row in turn.
///
/// What contradicts itself is a fault with its column; the file is then refused as a whole, because a wrong
/// ledger would pay wrongly for years.
final class LedgerRow {
  /// What the row says.
  private(set) var carryover: Carryover {
    _read { yield unsafe stored }
    _modify { yield unsafe &stored }
  }
  /// Not asked on every access whether it is being accessed already.
  @exclusivity(unchecked) private var stored = Carryover.blank
  /// The texts of the cells; blank where the ledger lacks the column.
  private var values = InlineArray<32, ByteSlice>(repeating: .empty)
  private let words = CellWords(LedgerField.allCases.map { $0.entry.cell.words })

  init() {}

  /// Reads the record that `reader` stands at.
  ///
  /// - Throws: ``FileFault`` for the first value that cannot be; the row is then worthless.
  func read(_ reader: borrowing RecordReader, _ sheet: LedgerSheet) throws(FileFault) {
    for place in sheet.places {
      values[place.field.rawValue] = reader[place.index].trimmed().withoutApostrophe()
    }
    do throws(CellFault) {
      try LedgerField.visit(self, ())
      try checkDates()
    } catch {
      throw FileFault(
        sheet.file, line: reader.line, column: sheet.title(of: error.field),
        value: String(values[error.field.rawValue]), error.reason)
    }
  }

  /// Whether the dates and the year fit each other.
  private func checkDates() throws(CellFault) {
    let (period, hired) = (carryover.period, carryover.hireDate)
    if hired > period.lastDay {
      throw CellFault(
        .hireDate, Bilingual("入职日期晚于发放月份 \(period)", "the hire date lies after the month \(period)"))
    }
    if let endDate = carryover.endDate, endDate < hired {
      throw CellFault(.endDate, Bilingual("离职日期早于入职日期", "the end date lies before the hire date"))
    }
    if carryover.taxYear != period.year {
      throw CellFault(
        .taxYear, Bilingual("纳税年度应与发放月份 \(period) 同年", "the tax year must be the year of \(period)"))
    }
  }
}

/// A cell that is not what its column holds, or contradicts another.
struct CellFault: Error {
  let field: LedgerField
  let reason: Bilingual

  init(_ field: LedgerField, _ reason: Bilingual) {
    self.field = field
    self.reason = reason
  }
}

/// Reading a cell: its value goes where the column keeps it. A blank that is nothing leaves what a row begins with.
extension LedgerRow: LedgerVisitor {
  typealias Failure = CellFault

  func employeeNumber(_ field: LedgerField, _ given: Void, _ column: @autoclosure () -> LedgerColumn) {}

  func month(
    _ field: LedgerField, _ given: Void, _ kept: Kept<PayPeriod>, _ column: @autoclosure () -> LedgerColumn
  ) throws(CellFault) {
    let value = values[field.rawValue]
    guard let period = DateText.readMonth(value) else {
      throw CellFault(field, ValueMessage.month(String(value)))
    }
    carryover.begin(period, hireDate: period.firstDay)
    carryover.yearGrossPay = nil
  }

  @inline(__always)
  func date<Value: RosterDate>(
    _ field: LedgerField, _ given: Void, _ kept: Kept<Value>, _ column: @autoclosure () -> LedgerColumn
  ) throws(CellFault) {
    let value = values[field.rawValue]
    guard let date = DateText.readDay(value) else {
      if value.isEmpty && field != .hireDate { return }
      throw CellFault(
        field,
        value.isEmpty
          ? Bilingual("必须填写，请补上", "this must not be blank; fill it in") : ValueMessage.date(String(value)))
    }
    kept(&carryover) { $0 = Value(date) }
  }

  @inline(__always)
  func number<Value: RosterNumber>(
    _ field: LedgerField, _ given: Void, _ kind: NumberKind, _ kept: Kept<Value>,
    _ column: @autoclosure () -> LedgerColumn
  ) throws(CellFault) {
    let value = values[field.rawValue]
    let range = kind == .monthsOfYear ? 0...Int64(carryover.period.month) : kind.range
    guard case .number(let units) = DecimalText.read(value, decimals: kind.decimals), range.contains(units)
    else {
      if value.isEmpty && !column().isRequired { return }
      throw CellFault(field, ValueMessage.number(String(value), expected(kind)))
    }
    kept(&carryover) { $0 = Value(units: units) }
  }

  @inline(__always)
  func word<Value: ColumnWord>(
    _ field: LedgerField, _ given: Void, _ kept: Kept<Value>, _ column: @autoclosure () -> LedgerColumn
  ) throws(CellFault) {
    let value = values[field.rawValue]
    guard let word = words.place(of: value, in: field.rawValue).flatMap({ Value(place: $0) }) else {
      throw CellFault(field, ValueFault.expected(oneOf: Value.words).reason)
    }
    kept(&carryover) { $0 = word }
  }

  @inline(__always)
  func months<List: MonthList>(
    _ field: LedgerField, _ given: Void, _ kept: Kept<List>, _ column: @autoclosure () -> LedgerColumn
  ) throws(CellFault) {
    let value = values[field.rawValue]
    if value.isEmpty { return }
    let ends = carryover.period
    var last: PayPeriod?
    do throws(ValueFault) {
      try MonthText.read(value) { (period, hundredths) throws(ValueFault) in
        try check(List.self, period, after: last, endingWith: ends)
        guard List.range.contains(hundredths) else { throw ValueFault(List.outOfRange(hundredths)) }
        last = period
        kept(&carryover) { $0.add(hundredths, for: period) }
      }
    } catch {
      throw CellFault(field, error.reason)
    }
  }

  @inline(__always)
  func figures(
    _ field: LedgerField, _ given: Void, _ kept: Kept<MonthFigures>,
    _ column: @autoclosure () -> LedgerColumn
  ) throws(CellFault) {
    let value = values[field.rawValue]
    if value.isEmpty { return }
    do throws(ValueFault) {
      let figures = try FigureText.read(value)
      kept(&carryover) { $0 = figures }
    } catch {
      throw CellFault(field, error.reason)
    }
  }

  /// What a number of a kind looks like.
  @inline(never)
  private func expected(_ kind: NumberKind) -> Bilingual {
    switch kind {
    case .year: return Bilingual("应为年份", "expected a year")
    case .months: return Bilingual("应为整数", "expected a whole number")
    case .monthsOfYear:
      let (period, month) = (carryover.period, carryover.period.month)
      return Bilingual(
        "应为0到\(month)的整数（\(period) 为本年第\(month)个月）",
        "expected a whole number, 0 to \(month), as \(period) is month \(month) of the year")
    case .signedMoney, .signedBalance:
      return Bilingual("应为最多两位小数的金额", "expected an amount with at most two decimals")
    case .money, .balance:
      return Bilingual("应为不小于0、最多两位小数的金额", "expected an amount of 0 or more with at most two decimals")
    case .signedHours: return Bilingual("应为小时数", "expected hours")
    case .signedDays: return Bilingual("应为天数", "expected days")
    case .hours: return Bilingual("应为不小于0的小时", "expected hours, 0 or more")
    case .days, .yearDays, .heldDays: return Bilingual("应为不小于0的天数", "expected days, 0 or more")
    }
  }

  @inline(__always)
  private func check<List: MonthList>(
    _ list: List.Type, _ period: PayPeriod, after last: PayPeriod?, endingWith ends: PayPeriod
  ) throws(ValueFault) {
    if let window = List.window {
      guard period <= ends, period.index > ends.index - window else {
        throw ValueFault(
          Bilingual(
            "工资月份 \(period) 不在截至 \(ends) 的十二个月内",
            "the month \(period) is not among the twelve that end with \(ends)"))
      }
    } else if period > ends {
      throw ValueFault(
        Bilingual("补休月份 \(period) 晚于发放月份", "the lot of \(period) lies after the row's month"))
    }
    guard let last else { return }
    switch List.order {
    case .oldestFirst where period <= last:
      throw ValueFault(
        Bilingual("补休月份须从早到晚、不得重复", "the lots must run from the oldest to the newest, no month twice"))
    case .newestFirst where period >= last:
      throw ValueFault(
        Bilingual("工资月份须从近到远、不得重复", "the wages must run from the newest month back, no month twice"))
    case .oldestFirst, .newestFirst: return
    }
  }
}

extension MonthList {
  /// What is wrong with a number that is not legal.
  fileprivate static func outOfRange(_ hundredths: Int64) -> Bilingual {
    hundredths < range.lowerBound
      ? Bilingual("补休小时须大于0", "the hours of a lot must be above 0")
      : Bilingual("补休小时不能超过100000", "the hours of a lot must not be above 100000")
  }
}

extension Carryover {
  /// A row to read into.
  public static var blank: Carryover {
    let period = PayPeriod(unchecked: 1, 1)
    return Carryover(period, hireDate: period.firstDay)
  }
}

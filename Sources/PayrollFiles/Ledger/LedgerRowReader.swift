import CSV
import Payroll

/// Reads rows of a ledger: a column of text for each field of ``Carryover``.
///
/// What contradicts itself is a fault with its column; the file is then refused as a whole, because a wrong
/// ledger would pay wrongly for years.
public struct LedgerRowReader {
  /// The columns that a ledger has; all are required.
  public static let columns: [Column] = LedgerField.allCases.map {
    Column($0.code, $0.entry.title, isRequired: true)
  }

  let file: String
  private let places: [Int]
  private let titles: [String]
  let fieldCount: Int

  /// Reads the titles of a ledger.
  public init(_ titles: [String], file: String, line: Int) throws(FileFaults) {
    let header = try Header(titles, of: LedgerRowReader.columns, file: file, line: line)
    self.file = file
    self.places = header.placeOfColumn.map { $0 ?? 0 }
    self.fieldCount = titles.count
    self.titles = titles
  }

  /// The employee number of the record that `reader` stands at.
  public func employeeId(_ reader: borrowing RecordReader) -> ByteSlice {
    reader[places[LedgerField.employeeId.rawValue]].trimmed().withoutApostrophe()
  }

  /// What the file calls a column.
  public func title(of field: LedgerField) -> String { titles[places[field.rawValue]] }

  /// Reads the record that `reader` stands at.
  ///
  /// - Parameter row: becomes what the record says; it may be used again for the next.
  /// - Throws: ``FileFault`` for the first value that cannot be; the row is then worthless.
  public func read(_ reader: borrowing RecordReader, into row: inout Carryover) throws(FileFault) {
    let line = reader.line
    func value(_ field: LedgerField) -> ByteSlice {
      reader[places[field.rawValue]].trimmed().withoutApostrophe()
    }
    func fault(_ field: LedgerField, _ reason: Bilingual) -> FileFault {
      FileFault(
        file, line: line, column: title(of: field), value: String(value(field)), reason)
    }
    func number(
      _ field: LedgerField, decimals: Int = 2, _ range: ClosedRange<Int64>,
      _ expected: @autoclosure () -> Bilingual
    ) throws(FileFault) -> Int64 {
      guard case .number(let number) = DecimalText.read(value(field), decimals: decimals),
        range.contains(number)
      else { throw fault(field, expected()) }
      return number
    }
    func money(_ field: LedgerField, isSigned: Bool = false) throws(FileFault) -> Money {
      let most = Int64.max
      return Money(
        fen: try number(
          field, isSigned ? -most...most : 0...most,
          isSigned
            ? Bilingual("应为最多两位小数的金额", "expected an amount with at most two decimals")
            : Bilingual("应为不小于0、最多两位小数的金额", "expected an amount of 0 or more with at most two decimals")))
    }
    func days(_ field: LedgerField) throws(FileFault) -> Days {
      Days(
        hundredths: try number(
          field, 0...100_000, Bilingual("应为不小于0的天数", "expected days, 0 or more")))
    }
    func day(_ field: LedgerField) throws(FileFault) -> CivilDate? {
      let text = value(field)
      if text.isEmpty { return nil }
      guard let date = DateText.readDay(text) else {
        throw fault(field, Bilingual("应为日期，如 2026-01-05", "expected a date such as 2026-01-05"))
      }
      return date
    }

    guard let period = DateText.readMonth(value(.period)) else {
      throw fault(.period, Bilingual("应为月份，如 2026-09", "expected a month such as 2026-09"))
    }
    guard let hireDate = try day(.hireDate) else {
      throw fault(.hireDate, Bilingual("入职日期必须填写", "the hire date must not be blank"))
    }
    row.begin(period, hireDate: hireDate, endDate: try day(.endDate))
    if hireDate > period.lastDay {
      throw fault(
        .hireDate, Bilingual("入职日期晚于发放月份 \(period)", "the hire date lies after the month \(period)"))
    }
    if let endDate = row.endDate, endDate < hireDate {
      throw fault(.endDate, Bilingual("离职日期早于入职日期", "the end date lies before the hire date"))
    }
    row.taxYear = Int(
      try number(.taxYear, decimals: 0, 1...9999, Bilingual("应为年份", "expected a year")))
    if row.taxYear != period.year {
      throw fault(
        .taxYear, Bilingual("纳税年度应与发放月份 \(period) 同年", "the tax year must be the year of \(period)"))
    }
    row.deductionMonths = Int(
      try number(
        .deductionMonths, decimals: 0, 0...Int64(period.month),
        Bilingual(
          "应为0到\(period.month)的整数（\(period) 为本年第\(period.month)个月）",
          "expected a whole number, 0 to \(period.month), as \(period) is month \(period.month) of the year"))
    )
    guard let basis = Words.readTaxBasis(value(.taxBasis)) else {
      throw fault(
        .taxBasis,
        Bilingual(
          "应为 一般、首次入职 或 六万元以下", "expected standard, first_job or low_income"))
    }
    row.taxBasis = basis
    row.yearIncome = try money(.yearIncome, isSigned: true)
    row.yearSpecial = try money(.yearSpecial, isSigned: true)
    row.yearAdditional = try money(.yearAdditional, isSigned: true)
    row.yearOther = try money(.yearOther, isSigned: true)
    row.yearReduction = try money(.yearReduction, isSigned: true)
    row.yearTax = try money(.yearTax, isSigned: true)
    guard let bonusTaxed = Words.readYesNo(value(.bonusTaxed)) else {
      throw fault(.bonusTaxed, Bilingual("应为 是 或 否", "expected yes or no"))
    }
    row.bonusTaxed = bonusTaxed
    row.annualLeaveUsed = try days(.annualLeaveUsedDays)
    row.sickLeave = try days(.sickLeaveDays)
    try readLots(value(.compLeaveLots), &row) { fault(.compLeaveLots, $0) }
    try readWages(value(.wages), &row) { fault(.wages, $0) }
    row.arrears = try money(.arrears)
    row.recoveryCarried = try money(.recoveryCarried)
    row.deductionCarried = try money(.deductionCarried)
  }

  /// `2026-09:12.50;2026-10:4.00`, oldest first.
  private func readLots(
    _ text: ByteSlice, _ row: inout Carryover, _ fault: (Bilingual) -> FileFault
  ) throws(FileFault) {
    try readPairs(text, fault) { (period, hundredths) throws(FileFault) in
      if period > row.period {
        throw fault(
          Bilingual("补休月份 \(period) 晚于发放月份", "the lot of \(period) lies after the row's month"))
      }
      if let last = row.compLeaveLots.last, last.period >= period {
        throw fault(
          Bilingual(
            "补休月份须从早到晚、不得重复", "the lots must run from the oldest to the newest, no month twice"))
      }
      if hundredths <= 0 {
        throw fault(Bilingual("补休小时须大于0", "the hours of a lot must be above 0"))
      }
      // More than ten years of hours, so that no sum of lots leaves what hours can hold.
      if hundredths > 10_000_000 {
        throw fault(Bilingual("补休小时不能超过100000", "the hours of a lot must not be above 100000"))
      }
      row.compLeaveLots.append(CompLeaveLot(period, Hours(hundredths: hundredths)))
    }
  }

  /// `2026-10:5123.40;2026-09:...`, newest first.
  private func readWages(
    _ text: ByteSlice, _ row: inout Carryover, _ fault: (Bilingual) -> FileFault
  ) throws(FileFault) {
    var last: PayPeriod?
    try readPairs(text, fault) { (period, fen) throws(FileFault) in
      if period > row.period || period.index <= row.period.index - 12 {
        throw fault(
          Bilingual(
            "工资月份 \(period) 不在截至 \(row.period) 的十二个月内",
            "the month \(period) is not among the twelve that end with \(row.period)"))
      }
      if let last, period >= last {
        throw fault(
          Bilingual(
            "工资月份须从近到远、不得重复", "the wages must run from the newest month back, no month twice"))
      }
      last = period
      row.wages.hold(Money(fen: fen), for: period)
    }
  }

  /// Pairs `month:number` separated by `;`.
  private func readPairs(
    _ text: ByteSlice, _ fault: (Bilingual) -> FileFault,
    _ body: (PayPeriod, Int64) throws(FileFault) -> Void
  ) throws(FileFault) {
    if text.isEmpty { return }
    var rest = text
    while true {
      let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.count
      let pair = rest[0..<end].trimmed()
      guard pair.count > 8, pair[7] == UInt8(ascii: ":"), let period = DateText.readMonth(pair[0..<7]),
        case .number(let number) = DecimalText.read(pair[8..<pair.count], decimals: 2)
      else {
        throw fault(
          Bilingual(
            "应为 月份:数值，以分号分隔，如 2026-09:12.50;2026-10:4.00",
            "expected month:number separated by \";\", such as 2026-09:12.50;2026-10:4.00"))
      }
      try body(period, number)
      if end == rest.count { return }
      rest = rest[end + 1..<rest.count]
    }
  }
}

extension Carryover {
  /// A row to read into.
  public static var blank: Carryover {
    let period = PayPeriod(year: 1, month: 1)
    return Carryover(period, hireDate: period.firstDay)
  }
}

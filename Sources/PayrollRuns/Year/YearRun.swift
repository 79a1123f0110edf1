import CSV
import Payroll
import PayrollFiles

/// What was found of a year, for the account on the terminal.
public struct YearResult: Sendable {
  /// The first and the last month that was paid.
  public let months: ClosedRange<PayPeriod>
  /// How many months that is.
  public var monthCount: Int { months.upperBound.index - months.lowerBound.index + 1 }
  /// The people whom the year has paid.
  public let people: Int
  /// Gross pay of all, in fen.
  public let grossPay: Int128
  /// Net pay of all, in fen.
  public let netPay: Int128
  /// What all of it cost the employer, in fen.
  public let employerCost: Int128
  /// What was found for the year that begins.
  public let end: YearEnd

  /// Whether the year was paid from January to December.
  public var isWhole: Bool { months.lowerBound.month == 1 && months.upperBound.month == 12 }
}

/// Why a year could not be summed up.
public enum YearError: Error {
  /// The archive has no month of it: exit status 1.
  case noMonth(year: Int)

  /// What is wrong and what to do.
  public var message: Bilingual {
    switch self {
    case .noMonth(let year):
      Bilingual(
        "归档里没有 \(year) 年发放过的月份；请核对 --archive 和 --year",
        "the archive holds no month of \(year) that was paid; check --archive and --year")
    }
  }
}

/// A year of paid months, summed up for each person and each month.
public struct YearRun {
  private let options: YearOptions
  private let months: [ArchivedMonth]
  private let store: any YearStore
  private let converter: any TextConverter

  /// A year that is not summed up yet.
  ///
  /// - Parameter months: months of an archive, in order and proven; those of other years are left aside.
  public init(
    _ options: YearOptions, _ months: [ArchivedMonth], store: any YearStore, converter: any TextConverter
  ) {
    self.options = options
    self.months = months.filter { $0.period.year == options.year }
    self.store = store
    self.converter = converter
  }

  /// Sums the year up.
  ///
  /// - Throws: ``YearError``; ``RunError``; what reading and writing throw. What the store holds is then
  ///   worthless.
  public func sumUp() throws -> YearResult {
    guard let first = months.first?.period, let last = months.last?.period else {
      throw YearError.noMonth(year: options.year)
    }
    let sums = YearSums()
    for month in months { try sums.add(month) }
    try YearTables(options: options, write: store.write).write(sums)
    let people = try YearPeople(months, sums)
    let end = try YearEnd(options, months, people, store: store, converter: converter)
    try StatementTables(options: options, write: store.write)
      .write(Statements(months, sums)) { people?.idNumber(of: $0) ?? "" }
    let page = try YearPage(
      options: options, sums: sums, units: YearUnits(sums) { people?.unit(of: $0) ?? "" },
      leave: try YearLeave(months)
    ).content()
    // Held while it is written: the bytes are a view of it.
    try withExtendedLifetime(page) { try store.write(page.bytes, to: .page) }
    let result = YearResult(
      months: first...last, people: sums.people.count, grossPay: sums.total(of: .grossPay),
      netPay: sums.total(of: .netPay), employerCost: sums.total(of: .employerCost), end: end)
    let files = try YearFile.allCases.filter { $0 != .run }.map {
      RecordedFile($0.rawValue, try store.digest(of: $0))
    }
    try ByteSlice.with(try YearRecord(options, result, files).json()) { try store.write($0, to: .run) }
    return result
  }
}

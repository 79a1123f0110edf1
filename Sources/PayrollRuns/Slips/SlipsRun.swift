import CSV
import FoundationEssentials
import Payroll
import PayrollFiles

/// What was written, for the account on the terminal.
public struct SlipsResult: Sendable {
  /// The month.
  public let period: PayPeriod
  /// The units.
  public let units: Int
  /// The people whom the month has paid.
  public internal(set) var people = 0
  /// Net pay of all, in fen.
  public internal(set) var netPay: Int128 = 0

  /// Net pay in the capital figures of accounts.
  public var netPayInCapitals: String { AmountInCapitals.text(netPay) }
}

/// The sheet to sign and the slips to cut of a month that is paid.
///
/// - Source: 工资支付暂行规定 Art. 6
public struct SlipsRun {
  private let options: SlipOptions
  private let month: ArchivedMonth
  private let store: any SlipStore
  private let converter: any TextConverter

  /// - Parameter month: all runs of one month, proven.
  public init(
    _ options: SlipOptions, _ month: ArchivedMonth, store: any SlipStore, converter: any TextConverter
  ) {
    self.options = options
    self.month = month
    self.store = store
    self.converter = converter
  }

  /// Writes both pages.
  ///
  /// - Throws: ``RunError``; what reading and writing throw. What the store holds is then worthless.
  public func write() throws -> SlipsResult {
    let people = try SlipPeople(month)
    var result = SlipsResult(period: month.period, units: people.units.count)
    let earlier = try EarlierPayments(month, converter: converter)
    let yearTax = try YearTax(month)
    var sheet = PaySheetPage(options, month.period)
    let slips = SlipPage(options, month.period)
    try write(sheet.start, to: .sheet)
    try write(slips.start, to: .slips)
    let place = SlipLines.place(of: .netPay)
    try people.forEach { unit, people in
      result.people += people.count
      for person in people { result.netPay += Int128(person.figures[place]) }
      try write(sheet.pages(of: unit, people), to: .sheet)
      let html = ByteBuffer()
      for person in people {
        slips.append(
          person, unit: unit, earlier: earlier.of(person), yearTax: try yearTax.of(person), to: html)
        if html.count >= 1 << 18 { try write(html) }
      }
      try write(html)
    }
    try write(sheet.end, to: .sheet)
    try write(slips.end, to: .slips)
    try ByteSlice.with(try SlipsRecord(options, result).json()) { try store.write($0, to: .run) }
    return result
  }

  private func write(_ html: ByteBuffer) throws {
    // Held while it is written: the bytes are a view of it.
    try withExtendedLifetime(html) { try store.write(html.bytes, to: .slips) }
    html.removeAll()
  }

  private func write(_ text: String, to file: SlipFile) throws {
    try ByteSlice.with(text) { try store.write($0, to: file) }
  }
}

/// The tax that the year has withheld so far, by the ledgers that the runs of a month have left.
private final class YearTax {
  private let ledgers: [(file: LedgerFile, rows: LedgerRows)]

  init(_ month: ArchivedMonth) throws {
    ledgers = try month.runs.map { run in
      let file = try LedgerFile(run.ledger)
      return (file, LedgerRows(file))
    }
  }

  /// Somebody's; nil for somebody whom the ledger does not hold.
  func of(_ person: SlipPerson) throws -> Money? {
    let (file, rows) = ledgers[person.run]
    guard let index = ByteSlice.with(person.employeeId, { file.index(of: $0) }) else { return nil }
    return try rows.row(at: index).yearTax
  }
}

/// `run.json` of a month's sheet and slips; nothing of any person.
private struct SlipsRecord: Codable {
  var command = "slips"
  let version: String
  let language: String
  let title: String
  let month: String
  let units: Int
  let people: Int
  let netPay: String

  init(_ options: SlipOptions, _ result: SlipsResult) {
    version = options.version
    language = options.language.rawValue
    title = options.title
    month = result.period.description
    units = result.units
    people = result.people
    netPay = BackPaySums.text(result.netPay)
  }

  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return Array(try encoder.encode(self)) + [0x0A]
  }
}

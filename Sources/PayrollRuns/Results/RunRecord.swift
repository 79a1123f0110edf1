import FoundationEssentials
import Payroll
import PayrollFiles

/// `run.json`: what was run and what came out, in counts and sums; nothing of any person.
///
/// It is what an archived month is run again by.
public struct RunRecord: Codable, Sendable {
  /// The sums of the month, in yuan with two decimals.
  public struct Totals: Codable, Sendable {
    /// The sum of gross pay.
    public var grossPay: String
    /// The sum of net pay.
    public var netPay: String
    /// The sum of the employer's cost.
    public var employerCost: String
  }

  /// The names of the files that were read; copies of them lie in `inputs/`.
  public struct Inputs: Codable, Sendable {
    /// The roster's sheets in their order.
    public var rosters: [String]
    /// Last month's ledger.
    public var ledger: String?
    /// The files of adjustments in their order.
    public var adjustments: [String]
    /// The benefit cases.
    public var cases: String?
    /// The files of the standards.
    public var standards: [String]
    /// The folder of the month before that `report.html` was set beside; nil if there was none.
    public var earlierMonth: String?
  }

  /// The form of the files that this program reads and writes; the third is the first that is named.
  public static let currentFormat = 3

  /// The form of the files.
  public var format: Int
  /// The month.
  public var period: String
  /// The program's version.
  public var version: String
  /// The day after which standards were hidden.
  public var asOf: String?
  /// Whether good rows were paid although others were refused.
  public var allowRejects: Bool
  /// The language of the files.
  public var language: String
  /// Whether the files begin with a byte order mark.
  public var byteOrderMark: Bool
  /// What stands on every page; not named where nothing does.
  public var title: String?
  /// Whether `report.html` was written; not named where it was not.
  public var html: Bool?
  /// Rows of the roster.
  public var rows: Int
  /// People paid.
  public var paid: Int
  /// Rows refused.
  public var rejected: Int
  /// Rows of the ledger handed on unchanged.
  public var carried: Int
  /// People whose adjustments were paid with an earlier run.
  public var adjustmentsAlreadyPaid: Int
  /// The sums of the month.
  public var totals: Totals
  /// What was read.
  public var inputs: Inputs
  /// Every result but this one, and the copy of everything that was read, by name.
  public var files: [RecordedFile]

  init(
    _ options: RunOptions, _ inputs: RunInputs, _ account: RunAccount, results: [RecordedFile]
  ) {
    format = RunRecord.currentFormat
    period = options.period.description
    version = options.version
    asOf = options.knownOn?.description
    allowRejects = options.allowsRejects
    language = options.language.rawValue
    byteOrderMark = options.writesByteOrderMark
    title = options.title.isEmpty ? nil : options.title
    html = options.writesReport ? true : nil
    rows = account.rows
    paid = account.paid
    rejected = account.rejected
    carried = account.carried
    adjustmentsAlreadyPaid = account.adjustmentsAlreadyPaid
    totals = Totals(
      grossPay: account.grossPay.description, netPay: account.netPay.description,
      employerCost: account.employerCost.description)
    self.inputs = Inputs(
      rosters: inputs.rosters.map(\.name), ledger: inputs.ledger?.name,
      adjustments: inputs.adjustments.map(\.name), cases: inputs.cases?.name,
      standards: inputs.standards.map(\.name), earlierMonth: inputs.earlier?.name)
    files = (results + inputs.archived).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The text of `run.json`.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return Array(try encoder.encode(self)) + [0x0A]
  }

  /// Whether a `run.json` is that of a month which was paid under an older form of the files: it cannot be run again.
  public static func isOlder(json: [UInt8]) -> Bool {
    struct Form: Decodable {
      let format: Int?
      let period: String
      let paid: Int
    }
    guard let form = try? JSONDecoder().decode(Form.self, from: Data(json)) else { return false }
    return (form.format ?? 0) < currentFormat
  }

  /// Reads `run.json`.
  ///
  /// - Throws: ``FileFault`` if it is none.
  public init(json: [UInt8], file: String) throws(FileFault) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do { self = try decoder.decode(RunRecord.self, from: Data(json)) } catch {
      throw FileFault(
        file,
        Bilingual(
          "不是一次发放的记录，无法重算；请核对文件夹", "this is not the record of a run; check the folder"))
    }
  }

  /// Makes sure that every file it names lies where the run has copied it, and nowhere else.
  ///
  /// - Throws: ``FileFault`` naming the first that does not.
  public func checkNames(file: String) throws(FileFault) {
    let names =
      inputs.rosters + inputs.standards + inputs.adjustments
      + [inputs.ledger, inputs.cases].compactMap { $0 }
    for name in names where name.isEmpty || name == "." || name == ".." || name.utf8.contains(0x2F) {
      throw FileFault(
        file, value: name,
        Bilingual(
          "不是文件名，记录可能被改动过；请核对文件夹",
          "this is no name of a file; the record may have been changed, check the folder"))
    }
  }

  /// The options of the run.
  ///
  /// - Throws: ``FileFault`` if one of them cannot be read.
  public func options(file: String) throws(FileFault) -> RunOptions {
    guard let month = ReadText.month(period), let language = Language(rawValue: language) else {
      throw FileFault(
        file, Bilingual("月份或语言无法读取", "its period or language cannot be read"))
    }
    var options = RunOptions(month)
    options.version = version
    options.allowsRejects = allowRejects
    options.language = language
    options.writesByteOrderMark = byteOrderMark
    options.title = title ?? ""
    options.writesReport = html ?? false
    if let asOf {
      guard let day = ReadText.day(asOf) else {
        throw FileFault(file, Bilingual("as_of 无法读取", "as_of cannot be read"))
      }
      options.knownOn = day
    }
    return options
  }
}

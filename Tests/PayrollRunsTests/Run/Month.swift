import Foundation
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// One person's values on the roster, by the canonical names of the columns.
typealias Cells = [String: String]

/// Somebody in Kunming with a wage of 10,000, hired long ago, with whatever the test changes.
func person(_ employeeId: String, _ cells: Cells = [:]) -> Cells {
  let usual = [
    "employee_id": employeeId, "name": "张" + employeeId, "region": "5301", "post": "OFFICE", "grade": "10000",
    "hire_date": "2015-03-01",
  ]
  return usual.merging(cells) { $1 }
}

/// A whole month, paid in memory.
struct Month {
  /// The month to pay.
  var period: String
  /// The sheets of the roster: name and text.
  var sheets: [(name: String, text: String)]
  /// Last month's ledger.
  var ledger: String?
  /// The adjustments.
  var adjustments: String?
  /// The standards.
  var standards = PayStandards.common
  /// Whether good rows are paid although others are bad.
  var allowsRejects = false
  /// The language of the results.
  var language = Language.english
  /// Whether results begin with a byte order mark.
  var writesMark = false
  /// How many threads compute.
  var threads = 1
  /// The day after which decisions are hidden.
  var knownOn: String?
  /// Whether `report.html` is written.
  var writesReport = false
  /// Further files of adjustments.
  var moreAdjustments: [String] = []
  /// The results of the month before, for the report.
  var earlier: EarlierMonth?

  /// A month of one sheet with people.
  init(_ period: String, _ people: [Cells], ledger: String? = nil, adjustments: String? = nil) {
    self.init(period, roster: Month.roster(people), ledger: ledger, adjustments: adjustments)
  }

  /// A month of one sheet with a text.
  init(_ period: String, roster: String, ledger: String? = nil, adjustments: String? = nil) {
    self.period = period
    sheets = [("roster.csv", roster)]
    self.ledger = ledger
    self.adjustments = adjustments
  }

  /// The month with one thing changed.
  func with<Value>(_ path: WritableKeyPath<Month, Value>, _ value: Value) -> Month {
    var changed = self
    changed[keyPath: path] = value
    return changed
  }

  /// A sheet with the columns that somebody needs, in the order of the list of columns.
  static func roster(_ people: [Cells]) -> String {
    var titles = Set(RosterField.allCases.filter(\.isRequired).map(\.code))
    for person in people { titles.formUnion(person.keys) }
    let known = RosterField.allCases.map(\.code)
    let columns = known.filter(titles.contains) + titles.subtracting(known).sorted()
    return table(columns, people)
  }

  /// A table with the given columns.
  static func table(_ columns: [String], _ rows: [Cells]) -> String {
    let lines = rows.map { row in columns.map { quoted(row[$0] ?? "") }.joined(separator: ",") }
    return ([columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }

  /// A field, in quotes where CSV asks for them.
  static func quoted(_ value: String) -> String {
    let needsQuotes = value.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    return needsQuotes
      ? "\""
        + value.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\"" : value
  }

  /// The run, not begun yet.
  func run(
    into sink: any ResultSink, progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws -> PayrollRun {
    guard let month = ReadText.month(period) else { preconditionFailure("no month: \(period)") }
    var options = RunOptions(month)
    options.allowsRejects = allowsRejects
    options.language = language
    options.writesByteOrderMark = writesMark
    options.threads = threads
    options.writesReport = writesReport
    options.knownOn = knownOn.flatMap { ReadText.day($0) }
    var inputs = RunInputs(
      rosters: sheets.map { InputFile($0.name, text: $0.text) }, standards: standards.files)
    inputs.earlier = earlier
    inputs.ledger = ledger.map { InputFile("ledger.csv", text: $0) }
    inputs.adjustments = ([adjustments].compactMap { $0 } + moreAdjustments).enumerated().map {
      StandardsFile(
        name: $0.offset == 0 ? "adjustments.csv" : "adjustments-\($0.offset + 1).csv",
        bytes: Array($0.element.utf8))
    }
    return PayrollRun(options, inputs, into: sink, converter: NoConverter(), progress: progress)
  }

  /// Pays the month.
  func pay() throws -> MonthResults {
    let sink = MemorySink()
    let account = try run(into: sink).pay()
    return MonthResults(account, sink)
  }

  /// The faults that make the run fail, or none if it does not fail so.
  func faults(_ select: (RunError) -> [FileFault]) -> [FileFault] {
    do {
      _ = try pay()
      return []
    } catch let error as RunError {
      return select(error)
    } catch {
      return []
    }
  }

  /// The faults of a file that cannot be used.
  var unusable: [FileFault] {
    faults { if case .unusable(let faults) = $0 { faults.faults } else { [] } }
  }

  /// The faults of adjustments.
  var adjustmentFaults: [FileFault] {
    faults { if case .adjustments(let faults) = $0 { faults.faults } else { [] } }
  }
}

/// What a month has brought.
struct MonthResults {
  /// The counts and sums.
  let account: RunAccount
  /// The files' texts.
  let texts: [ResultFile: String]

  init(_ account: RunAccount, _ sink: MemorySink) {
    self.account = account
    texts = Dictionary(uniqueKeysWithValues: ResultFile.allCases.map { ($0, sink.text(of: $0)) })
  }

  /// The text of a file.
  func text(_ file: ResultFile) -> String { texts[file] ?? "" }

  /// A file as a table.
  func table(_ file: ResultFile) -> ResultTable { ResultTable(text(file)) }

  /// What `run.json` says.
  func record() throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(text(.run).utf8))
    return try #require(json as? [String: Any])
  }

  /// Somebody's payslip.
  func payslip(_ employeeId: String) -> Cells { table(.payslips).of(employeeId) }

  /// Somebody's row of the ledger.
  func ledger(_ employeeId: String) -> Cells { table(.ledger).of(employeeId) }

  /// The codes of somebody's findings, in order.
  func findings(_ employeeId: String) -> [String] {
    table(.findings).all("employee_id", employeeId).compactMap { $0["code"] }
  }
}

/// A converter that is never needed: all texts of these tests are UTF-8.
struct NoConverter: TextConverter {
  func utf8(fromGB18030 bytes: [UInt8]) -> [UInt8]? { nil }
}

/// Random numbers that are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  /// The numbers that begin with `seed`.
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `end`.
  mutating func below(_ end: Int) -> Int { Int.random(in: 0..<end, using: &self) }

  /// Whether one of `count` throws comes out.
  mutating func isOne(in count: Int) -> Bool { below(count) == 0 }

  /// One of several.
  mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// The fen of an amount with two decimals, or the hundredths of hours and days.
func hundredths(_ text: String?) -> Int64 {
  guard let text, let point = text.firstIndex(of: "."),
    text.distance(from: point, to: text.endIndex) == 3
  else { return .min }
  return Int64(text.filter { $0 != "." }) ?? .min
}

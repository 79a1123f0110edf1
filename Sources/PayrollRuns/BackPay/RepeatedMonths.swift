import CSV
import Payroll
import PayrollFiles

/// The months that are looked at, run again under other standards with the ledger handed on.
final class RepeatedMonths {
  let months: [ArchivedMonth]
  private let store: any BackPayStore
  private let converter: any TextConverter
  private let threads: Int
  /// Whether each month took over the ledger of the one before it.
  let takesOver: [Bool]
  private var stored: Set<String> = []

  init(
    _ months: [ArchivedMonth], _ store: any BackPayStore, _ converter: any TextConverter, threads: Int
  ) throws {
    self.months = months
    self.store = store
    self.converter = converter
    self.threads = threads
    takesOver = try months.indices.map { index in
      guard index > 0, let before = months[index - 1].runs.last else { return false }
      return try months[index].runs[0].begins(with: before.ledger)
    }
  }

  private init(_ months: [ArchivedMonth], of other: RepeatedMonths) {
    self.months = months
    store = other.store
    converter = other.converter
    threads = other.threads
    takesOver = other.takesOver
  }

  /// The same months with something else in them; which takes over the ledger of which stays.
  func replacing(_ change: (ArchivedMonth, Int) throws -> ArchivedMonth) rethrows -> RepeatedMonths {
    RepeatedMonths(try months.enumerated().map { try change($1, $0) }, of: self)
  }

  /// Runs one run of the archive again.
  ///
  /// - Throws: ``BackPayError/unpayable(_:folder:_:)`` with the reason.
  func repeatRun(
    _ run: ArchivedRun, as name: String, keeping files: Set<ResultFile>,
    telling listeners: [() -> any RowListener] = [],
    _ change: (inout RunOptions, inout RunInputs) throws -> Void = { _, _ in }
  ) throws -> RunAccount {
    var options = run.options
    var inputs = run.inputs
    options.threads = threads
    try change(&options, &inputs)
    do {
      let sink = PartialSink(try store.sink(name), files)
      return try PayrollRun(options, inputs, into: sink, converter: converter).pay(telling: listeners)
    } catch let error as RunError {
      throw BackPayError.unpayable(run.options.period, folder: run.folder, error)
    }
  }

  /// Runs a month again, all its runs, with the ledger that the month before has left in the same series.
  ///
  /// Good rows are paid although others are bad, since the archive may hold months that were paid so.
  ///
  /// - Throws: ``BackPayError/unpayable(_:folder:_:)`` with the reason.
  func repeatMonth(
    _ index: Int, in series: String, telling listeners: [() -> any RowListener],
    by input: (ArchivedRun) throws -> RepeatedInputs
  ) throws -> [RunAccount] {
    let month = months[index]
    return try month.runs.indices.map { place in
      let run = month.runs[place]
      let ledger = try ledger(for: index, place, series)
      let given = try input(run)
      let name = self.name(series, index, place)
      let account = try repeatRun(run, as: name, keeping: [.ledger], telling: listeners) { options, inputs in
        options.allowsRejects = true
        options.language = .english
        options.writesByteOrderMark = false
        options.knownOn = given.knownOn
        inputs.standards = given.standards
        inputs.adjustments = given.adjustments
        inputs.corrected = given.corrected
        inputs.ledger = ledger
      }
      stored.insert(name)
      return account
    }
  }

  /// The ledger that the last month of a series has left.
  func lastLedger(of series: String) throws -> InputFile {
    let last = months.count - 1
    return try store.file(.ledger, of: name(series, last, months[last].runs.count - 1))
  }

  private func name(_ series: String, _ index: Int, _ place: Int) -> String {
    "\(series)-\(months[index].period)-\(place + 1)"
  }

  private func ledger(for index: Int, _ place: Int, _ series: String) throws -> InputFile? {
    if place > 0 { return try store.file(.ledger, of: name(series, index, place - 1)) }
    let archived = months[index].runs[0].inputs.ledger
    guard takesOver[index] else { return archived }
    let before = name(series, index - 1, months[index - 1].runs.count - 1)
    // A series that begins later starts from what the archive left behind.
    return stored.contains(before) ? try store.file(.ledger, of: before) : archived
  }
}

/// By what a run of the archive is computed again.
struct RepeatedInputs {
  /// The standards.
  let standards: [StandardsFile]
  /// Rows of the standards decided later than this day are hidden.
  let knownOn: CivilDate?
  /// The adjustments.
  let adjustments: [StandardsFile]
  /// The cells of the rosters that are read otherwise than they stand there.
  var corrected: CorrectedCells?
}

import CSV
import Payroll
import PayrollFiles

/// A line of the adjustments with its note.
struct NotedAdjustment {
  let adjustment: Adjustment
  let note: String
}

/// A folder of standards that has been read; runs mostly share one.
struct ReadStandards {
  let files: [StandardsFile]
  let standards: Standards
  let book: StandardsBook

  init(_ files: [StandardsFile], _ converter: any TextConverter) throws {
    self.files = files
    standards = try StandardsFolder.load(files, converter: converter)
    book = StandardsBook(files, loaded: standards, converter: converter)
  }

  /// Whether the same files were read, to the byte.
  func isOf(_ other: [StandardsFile]) -> Bool {
    files.elementsEqual(other) { $0.name == $1.name && $0.bytes == $1.bytes }
  }
}

/// A run of one of the two months, with everything that it was paid by.
final class ComparedRun {
  let run: ArchivedRun
  fileprivate let read: ReadStandards
  let view: StandardsInForce
  let ledger: LedgerFile?
  /// By the bytes of the employee number.
  private let adjustments: [[UInt8]: [NotedAdjustment]]

  var standards: Standards { read.standards }
  var book: StandardsBook { read.book }
  var period: PayPeriod { run.options.period }
  var lookup: LookupDay { LookupDay(period, knownOn: run.options.knownOn) }

  /// Reads what a run was paid by.
  ///
  /// - Parameter known: the standards that have been read, to which the run's are added.
  /// - Throws: what reading throws; ``StandardsError``; ``AdjustmentFaults``.
  init(_ run: ArchivedRun, _ converter: any TextConverter, _ known: inout [ReadStandards]) throws {
    self.run = run
    let files = run.inputs.standards
    let read = try known.first { $0.isOf(files) } ?? ReadStandards(files, converter)
    if !known.contains(where: { $0.isOf(files) }) { known.append(read) }
    self.read = read
    view = try read.standards.inForce(run.options.period, knownOn: run.options.knownOn)
    ledger = try run.inputs.ledger.map { try LedgerFile($0) }
    adjustments = try ComparedRun.adjustments(run, converter)
  }

  private static func adjustments(
    _ run: ArchivedRun, _ converter: any TextConverter
  ) throws -> [[UInt8]: [NotedAdjustment]] {
    let note = AdjustmentsFile.columns.firstIndex { $0.code == "note" }
    var people: [[UInt8]: [NotedAdjustment]] = [:]
    for file in run.inputs.adjustments {
      let table = try TextTable(
        file: file.name, bytes: file.bytes, columns: AdjustmentsFile.columns, converter: converter,
        keepsRowFaults: true)
      let adjustments = try AdjustmentsFile([table], run.options.period)
      let notes = Dictionary(
        table.rows.map { row in (row.line, note.map { row[$0] } ?? "") },
        uniquingKeysWith: { first, _ in first })
      for index in 0..<adjustments.count {
        people[adjustments.employeeId(at: index).array, default: []] += adjustments.adjustments(at: index)
          .map { NotedAdjustment(adjustment: $0, note: notes[$0.line] ?? "") }
      }
    }
    return people
  }

  /// Somebody's adjustments.
  func adjustments(of employeeId: ByteSlice) -> [NotedAdjustment] {
    adjustments.isEmpty ? [] : adjustments[employeeId.array] ?? []
  }
}

/// A run of the earlier month beside one of the later.
final class ComparedPair {
  let before: ComparedRun
  let after: ComparedRun
  /// The standards of the earlier run for the days of the later one; nil where that month cannot be paid by them.
  let aged: StandardsInForce?
  /// The rows of the standards that came, went or say something else.
  let changes: [StandardsChange]

  init(_ before: ComparedRun, _ after: ComparedRun) {
    self.before = before
    self.after = after
    var standards = before.standards
    // The days of a month are those that it was paid by.
    standards.calendar = after.standards.calendar
    aged = try? standards.inForce(
      asOf: before.period, for: after.period, knownOn: before.run.options.knownOn)
    changes =
      ComparedPair.areSame(before, after)
      ? [] : before.book.changes(before.lookup, to: after.book, after.lookup)
  }

  /// Whether the same rows of the same files are in force, as is usual: then nothing needs to be looked for.
  private static func areSame(_ before: ComparedRun, _ after: ComparedRun) -> Bool {
    func isInForce(_ row: StandardsBook.Row, _ lookup: LookupDay) -> Bool {
      row.origin.isInForce(on: lookup.day, knownOn: lookup.knownOn)
    }
    return before.read.isOf(after.run.inputs.standards)
      && before.book.rows.allSatisfy { isInForce($0, before.lookup) == isInForce($0, after.lookup) }
  }
}

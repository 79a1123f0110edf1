import CSV

@testable import PayrollFiles
@testable import PayrollRuns

/// A year's results in memory.
final class MemoryYearStore: YearStore {
  private var results: [YearFile: ByteBuffer] = [:]

  func write(_ bytes: ByteSlice, to file: YearFile) {
    let buffer = results[file] ?? ByteBuffer()
    results[file] = buffer
    buffer.append(bytes)
  }

  /// The roster that was written.
  private(set) var roster = ""

  func keep(roster file: ByteBuffer) { roster = String(file.bytes) }

  func digest(of file: YearFile) -> XXH64 { results[file].map { XXH64($0.bytes) } ?? XXH64() }

  func text(of file: YearFile) -> String { results[file].map { String($0.bytes) } ?? "" }
}

/// What a year has brought.
struct YearOutcome {
  let result: YearResult
  let store: MemoryYearStore

  func text(_ file: YearFile) -> String { store.text(of: file) }
  func table(_ file: YearFile) -> ResultTable { ResultTable(text(file)) }
}

extension PaidArchive {
  /// The months of a year, summed up.
  func year(_ year: Int, _ change: (inout YearOptions) -> Void = { _ in }) throws -> YearOutcome {
    var options = YearOptions(year)
    options.language = .english
    options.writesByteOrderMark = false
    change(&options)
    let store = MemoryYearStore()
    let run = YearRun(options, try ArchivedMonth.inOrder(runs), store: store, converter: NoConverter())
    return YearOutcome(result: try run.sumUp(), store: store)
  }
}

extension PaidArchive {
  /// The months of 2026 from one to another, each by the rows that a closure gives for it.
  static func year2026(
    _ months: ClosedRange<Int> = 1...12, standards: [StandardsFile] = PayStandards.common.files,
    _ roster: (Int) -> [Cells]
  ) throws -> PaidArchive {
    var archive = PaidArchive()
    for month in months {
      try archive.pay(
        "2026-" + (month < 10 ? "0" : "") + "\(month)", roster: Month.roster(roster(month)), standards)
    }
    return archive
  }
}

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
    let run = YearRun(options, try ArchivedMonth.inOrder(runs), store: store)
    return YearOutcome(result: try run.sumUp(), store: store)
  }
}

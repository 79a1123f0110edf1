import CSV
import Payroll

@testable import PayrollFiles
@testable import PayrollRuns

/// Results of a comparison and the months that it pays again, in memory.
final class MemoryCompareStore: CompareStore {
  private var results: [CompareFile: ByteBuffer] = [:]
  private var sinks: [String: MemorySink] = [:]

  func write(_ bytes: ByteSlice, to file: CompareFile) {
    let buffer = results[file] ?? ByteBuffer()
    results[file] = buffer
    buffer.append(bytes)
  }

  func sink(_ name: String) -> any ResultSink {
    let sink = MemorySink()
    sinks[name] = sink
    return sink
  }

  func file(_ file: ResultFile, of name: String) -> InputFile {
    InputFile(file.name, text: sinks[name]?.text(of: file) ?? "")
  }

  func text(of file: CompareFile) -> String { results[file].map { String($0.bytes) } ?? "" }
}

/// What a comparison has brought.
struct CompareOutcome {
  let result: CompareResult
  let store: MemoryCompareStore

  func text(_ file: CompareFile) -> String { store.text(of: file) }
  func table(_ file: CompareFile) -> ResultTable { ResultTable(text(file)) }

  /// The rows of somebody as `cause line before after`.
  func changes(_ employeeId: String) -> [String] {
    table(.changes).all("employee_id", employeeId).map { row in
      ["cause", "line", "before", "after"].map { row[$0] ?? "?" }.joined(separator: " ")
    }
  }

  /// The details of somebody's rows.
  func details(_ employeeId: String) -> [String] {
    table(.changes).all("employee_id", employeeId).map { $0["detail"] ?? "?" }
  }
}

extension PaidArchive {
  /// Compares the months of the archive, all its runs, or the last ones.
  func compared(
    last: Int = .max, threads: Int = 1, _ change: (inout CompareOptions) -> Void = { _ in }
  ) throws -> CompareOutcome {
    var options = CompareOptions()
    options.language = .english
    options.writesByteOrderMark = false
    options.threads = threads
    change(&options)
    let store = MemoryCompareStore()
    let run = try CompareRun(
      options, try ArchivedMonth.inOrder(runs.suffix(last)), store: store, converter: NoConverter())
    return CompareOutcome(result: try run.compare(), store: store)
  }

  /// September and October 2026 of one roster each.
  static func twoMonths(
    _ september: [Cells], _ october: [Cells], standards: [StandardsFile] = PayStandards.common.files,
    later: [StandardsFile]? = nil, adjustments: String? = nil
  ) throws -> PaidArchive {
    var archive = PaidArchive()
    try archive.pay("2026-09", roster: Month.roster(september), standards)
    try archive.pay(
      "2026-10", roster: Month.roster(october), later ?? standards, adjustments: adjustments)
    return archive
  }
}

/// Somebody with a wage of 4,000 and contributions of 1,115 by a base of 5,000, so that no tax is due.
func plain(_ employeeId: String, _ cells: Cells = [:]) -> Cells {
  person(employeeId, ["grade": "4000", "contribution_base": "5000"].merging(cells) { $1 })
}

/// The same in 5304 by the reference salary of 3,000, the grade G1 and 20 yuan a year of service.
func serving(_ employeeId: String, _ cells: Cells = [:]) -> Cells {
  plain(employeeId, ["region": "5304", "grade": "G1", "hire_date": "2020-03-01"].merging(cells) { $1 })
}

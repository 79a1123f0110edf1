import CSV
import Foundation
import Payroll

@testable import PayrollFiles
@testable import PayrollRuns

/// A month's sheet and slips in memory.
final class MemorySlipStore: SlipStore {
  private var results: [SlipFile: ByteBuffer] = [:]

  func write(_ bytes: ByteSlice, to file: SlipFile) {
    let buffer = results[file] ?? ByteBuffer()
    results[file] = buffer
    buffer.append(bytes)
  }

  func text(of file: SlipFile) -> String { results[file].map { String($0.bytes) } ?? "" }
}

extension PaidArchive {
  /// The sheet and slips of the only month.
  func slips(_ change: (inout SlipOptions) -> Void = { _ in }) throws -> (
    result: SlipsResult, store: MemorySlipStore
  ) {
    var options = SlipOptions()
    options.language = .english
    change(&options)
    let store = MemorySlipStore()
    let months = try ArchivedMonth.inOrder(runs)
    let run = SlipsRun(options, months[0], store: store, converter: NoConverter())
    return (try run.write(), store)
  }
}

/// The cells of the rows of a page, without what is around them.
enum PageRows {
  static func all(_ html: some StringProtocol) -> [[String]] {
    html.components(separatedBy: "<tr").dropFirst().map { row in
      row.components(separatedBy: "<td").dropFirst().map { cell in
        String((cell.components(separatedBy: ">").dropFirst().joined(separator: ">")).prefix { $0 != "<" })
      }
    }
  }
}

import CSV
import Payroll
import PayrollFiles

/// The files that a run writes.
public enum ResultFile: Int, CaseIterable, Sendable {
  /// One row a person.
  case payslips
  /// What the month hands to the next.
  case ledger
  /// Sums by region and unit.
  case summary
  /// Sums by region, unit and scheme.
  case contributions
  /// Transfers, and the cash list after them.
  case bank
  /// What the tax bureau's client asks for.
  case taxDeclaration
  /// What somebody should look at.
  case findings
  /// The rows that were refused.
  case rejects
  /// What was run, and its totals.
  case run
  /// The month on a page; written only where it is asked for.
  case report
  /// Every line that changed since an older month; written only where one is named.
  case changes
  /// The month beside that older one on a page.
  case comparison

  /// The file's name.
  public var name: String {
    switch self {
    case .payslips: "payslips.csv"
    case .ledger: "ledger.csv"
    case .summary: "summary.csv"
    case .contributions: "contributions.csv"
    case .bank: "bank.csv"
    case .taxDeclaration: "tax_declaration.csv"
    case .findings: "findings.csv"
    case .rejects: "rejects.csv"
    case .run: "run.json"
    case .report: "report.html"
    case .changes: "changes.csv"
    case .comparison: "compare.html"
    }
  }

  /// Whether the file is made from the month's own inputs alone, so that it can be made again without another month.
  public var isOfMonthAlone: Bool { self != .changes && self != .comparison }
}

/// Where a run writes its results, piece by piece in order.
public protocol ResultSink: AnyObject {
  /// Appends bytes to a file.
  func write(_ bytes: ByteSlice, to file: ResultFile) throws
  /// Keeps bytes of a file aside, for its end: the cash list of the bank file.
  func keep(_ bytes: ByteSlice, forTheEndOf file: ResultFile) throws
  /// Appends to a file what was kept aside for its end.
  func appendKept(to file: ResultFile) throws
  /// Says that a run has written everything. What a sink holds back to write more at once must be written now; most
  /// hold nothing back and have nothing to do.
  func finish() throws
  /// Size and digest of what a file has been given so far, with what was appended from its end; nil for a file that was
  /// given nothing, or that is not kept.
  func digest(of file: ResultFile) -> XXH64?
}

extension ResultSink {
  /// Nothing has been held back.
  public func finish() {}
  /// Nothing is kept that could be looked at again.
  public func digest(of file: ResultFile) -> XXH64? { nil }
}

extension ResultSink {
  /// Appends what is written by `body`.
  func write(to file: ResultFile, _ body: (ByteBuffer) throws -> Void) throws {
    let buffer = ByteBuffer()
    try body(buffer)
    try write(buffer.bytes, to: file)
  }

  /// Begins a file with its titles.
  func writeHeader(
    _ columns: [(code: String, title: Bilingual)], of file: ResultFile, _ options: RunOptions
  ) throws {
    try write(to: file) { buffer in
      if options.writesByteOrderMark { buffer.append("\u{FEFF}") }
      buffer.appendHeader(columns, options.language)
    }
  }
}

/// Results in memory.
public final class MemorySink: ResultSink {
  private var files = ResultFile.allCases.map { _ in ByteBuffer() }
  private var kept = ResultFile.allCases.map { _ in ByteBuffer() }

  /// No results yet.
  public init() {}

  /// Appends bytes to a file.
  public func write(_ bytes: ByteSlice, to file: ResultFile) {
    files[file.rawValue].append(bytes)
  }

  /// Keeps bytes aside.
  public func keep(_ bytes: ByteSlice, forTheEndOf file: ResultFile) {
    kept[file.rawValue].append(bytes)
  }

  /// Appends what was kept aside.
  public func appendKept(to file: ResultFile) {
    files[file.rawValue].append(kept[file.rawValue])
    kept[file.rawValue].removeAll()
  }

  /// The digest of what stands in a file.
  public func digest(of file: ResultFile) -> XXH64? {
    files[file.rawValue].isEmpty ? nil : XXH64(files[file.rawValue].bytes)
  }

  /// What stands in a file.
  public func text(of file: ResultFile) -> String {
    String(files[file.rawValue].bytes)
  }
}

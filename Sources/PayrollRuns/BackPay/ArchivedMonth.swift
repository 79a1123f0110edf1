import Payroll
import PayrollFiles

/// A run of the archive: a folder that `payroll run` has written.
public struct ArchivedRun: Sendable {
  /// The folder.
  public let folder: String
  /// How it was run.
  public let options: RunOptions
  /// What it was run from.
  public let inputs: RunInputs
  /// The payslips as they were paid.
  public let payslips: InputFile
  /// The ledger that it left behind.
  public let ledger: InputFile

  /// A run of the archive.
  public init(
    folder: String, options: RunOptions, inputs: RunInputs, payslips: InputFile, ledger: InputFile
  ) {
    self.folder = folder
    self.options = options
    self.inputs = inputs
    self.payslips = payslips
    self.ledger = ledger
  }
}

/// A month of the archive: one run, or several that handed their ledger to each other.
public struct ArchivedMonth: Sendable {
  /// The month.
  public let period: PayPeriod
  /// Its runs in the order in which they were paid.
  public let runs: [ArchivedRun]

  /// The months of an archive, in order.
  ///
  /// A folder that is a copy of another is left out. Several runs of one month are in order if each but the first
  /// began with the ledger that another one left behind.
  ///
  /// - Throws: ``BackPayError/ambiguous(_:folders:)`` if they are not; what reading throws.
  public static func inOrder(_ runs: [ArchivedRun]) throws -> [ArchivedMonth] {
    let byPeriod = Dictionary(grouping: runs, by: \.options.period)
    return try byPeriod.keys.sorted().map { period in
      let sorted = (byPeriod[period] ?? []).sorted { $0.folder < $1.folder }
      return ArchivedMonth(period: period, runs: try chained(withoutCopies(sorted), period))
    }
  }

  private static func withoutCopies(_ runs: [ArchivedRun]) throws -> [ArchivedRun] {
    var kept: [ArchivedRun] = []
    for run in runs {
      let isCopy = try kept.contains {
        try FileComparison.areSame($0.ledger, run.ledger)
          && FileComparison.areSame($0.payslips, run.payslips)
      }
      if !isCopy { kept.append(run) }
    }
    return kept
  }

  private static func chained(_ runs: [ArchivedRun], _ period: PayPeriod) throws -> [ArchivedRun] {
    var left = runs
    var chain: [ArchivedRun] = []
    while !left.isEmpty {
      let next = try left.indices.filter { index in
        guard let last = chain.last else {
          return try left.indices.allSatisfy { try $0 == index || !left[index].begins(with: left[$0].ledger) }
        }
        return try left[index].begins(with: last.ledger)
      }
      guard next.count == 1 else {
        throw BackPayError.ambiguous(period, folders: runs.map(\.folder))
      }
      chain.append(left.remove(at: next[0]))
    }
    return chain
  }
}

extension ArchivedRun {
  /// Whether the run was given this ledger: the same bytes, or else the same rows, since a spreadsheet may have saved it.
  func begins(with ledger: InputFile) throws -> Bool {
    guard let own = inputs.ledger else { return false }
    if try FileComparison.areSame(own, ledger) { return true }
    return try LedgerDigest(own) == LedgerDigest(ledger)
  }
}

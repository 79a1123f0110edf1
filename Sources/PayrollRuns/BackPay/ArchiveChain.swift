import Payroll
import PayrollFiles

/// Whether the months of an archive follow each other: none is missing, and each began with the ledger that the one before
/// it has left. The first one's ledger is taken as given.
public struct ArchiveChain {
  /// Where the chain is broken.
  public enum Break: Equatable, Sendable {
    /// A month has no folder.
    case missing(PayPeriod)
    /// A run began with another ledger than the one before it left, or with none.
    case otherLedger(folder: String, before: String)
  }

  /// What is wrong, in the order of the months.
  public let breaks: [Break]

  /// Follows the ledgers of months that are in order, as ``ArchivedMonth/inOrder(_:)`` gives them.
  ///
  /// - Throws: what reading the ledgers throws.
  public init(_ months: [ArchivedMonth]) throws {
    var breaks: [Break] = []
    for (before, month) in zip(months, months.dropFirst()) {
      var next = before.period.advanced(by: 1)
      let follows = next == month.period
      while next < month.period {
        breaks.append(.missing(next))
        next = next.advanced(by: 1)
      }
      guard follows, let last = before.runs.last, let first = month.runs.first else { continue }
      if try !first.begins(with: last.ledger) {
        breaks.append(.otherLedger(folder: first.folder, before: last.folder))
      }
    }
    self.breaks = breaks
  }
}

import Payroll

/// Why a run published nothing.
public enum RunError: Error, Sendable {
  /// A file cannot be used at all: exit status 3.
  case unusable(FileFaults)
  /// Something that is needed is not in force: exit status 3.
  case standards(StandardsError)
  /// Adjustments are wrong: exit status 1.
  case adjustments(AdjustmentFaults)
  /// A month that an older version paid, whose files have another form, cannot be run again; its folder: exit status 1.
  case older(folder: String)
  /// A sum over many people has left the range of money: exit status 1.
  case overflow(Bilingual)
  /// The run's own proof failed; which sums differ: exit status 5.
  case unproven([Bilingual])

  /// A sum as hundredths in 64 bits.
  @inlinable public static func settled(_ sum: Int128, _ title: Bilingual) throws(RunError) -> Int64 {
    guard let whole = Int64(exactly: sum) else { throw .overflow(title) }
    return whole
  }
}

import CSV
import Payroll
import PayrollFiles

/// What a comparison has found, for the account on the terminal.
public struct CompareResult: Sendable {
  /// The earlier month.
  public let before: PayPeriod
  /// The later month.
  public let after: PayPeriod
  /// The people paid in each, those who are only in the later, and those only in the earlier.
  public let headcounts: (before: Int, after: Int, joined: Int, left: Int)
  /// Net pay of each, in fen.
  public let netPay: (before: Int128, after: Int128)
  /// What each cause brought, in fen, in the order of the causes.
  public let causes: [Int128]
}

/// Two paid months side by side: who is paid other than before, by how much, and why.
public struct CompareRun {
  private let options: CompareOptions
  private let before: ArchivedMonth
  private let after: ArchivedMonth
  private let store: any CompareStore
  private let converter: any TextConverter

  /// A comparison that has not begun.
  ///
  /// - Parameter months: the months of the folders, in order.
  /// - Throws: ``CompareError/notTwoMonths(_:)``.
  public init(
    _ options: CompareOptions, _ months: [ArchivedMonth], store: any CompareStore,
    converter: any TextConverter
  ) throws(CompareError) {
    guard months.count == 2 else { throw .notTwoMonths(months.map(\.period)) }
    self.options = options
    before = months[0]
    after = months[1]
    self.store = store
    self.converter = converter
  }

  /// Compares the months.
  ///
  /// Both are paid again by their own inputs, which also proves that they are what was paid.
  ///
  /// - Throws: ``CompareError``; ``RunError/unproven(_:)`` if somebody's causes do not add up; what reading and writing
  ///   throw. What the store holds is then worthless.
  public func compare() throws -> CompareResult {
    let comparison = try Comparison(
      options, before, with: after.runs, store: store, converter: converter, write: store.write)
    try comparison.begin()
    for (index, run) in after.runs.enumerated() {
      try comparison.payAgain(run) { comparison.listener(ofRun: index) }
    }
    let found = try comparison.finish()
    try comparison.writeSummary(found)
    let record = try CompareRecord(options, before, after, found.total).json()
    try ByteSlice.with(record) { try store.write($0, to: .run) }
    return comparison.result(found)
  }
}

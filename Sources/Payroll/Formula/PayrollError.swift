/// Why a payslip could not be computed.
public enum PayrollError: Error, Hashable, Sendable {
  /// A line of the payslip, or a step on the way to it, has left the range of money.
  case overflow(PayItem)
  /// A figure of the ledger has left the range of money.
  case ledgerOverflow(LedgerField)
  /// Something that is needed is not in force.
  case standards(StandardsError)
}

/// One person's account of one item and one past month.
public struct BackPayAccount: Sendable {
  /// What the payslip of the month paid.
  public let paid: Money
  /// What later months have settled of it.
  public let settled: Money
  /// What would have been paid by what is known now.
  public let due: Money
  /// What is owed to the person, or by the person if negative.
  public let difference: Money

  /// The account.
  ///
  ///     difference = due - paid - settled
  ///
  /// - Parameters:
  ///   - paid: what the payslip of the month paid.
  ///   - settled: what earlier computations of back pay have brought. What somebody wrote by hand is no part of it: it
  ///     has paid for something else (days of duty that were forgotten, a base that was wrong).
  ///   - due: what would have been paid by what is known now.
  /// - Source: 工资支付暂行规定 Art. 7
  /// - Throws: ``Overflow`` when the difference leaves the range of money.
  public init(paid: Money, settled: Money, due: Money) throws(Overflow) {
    self.paid = paid
    self.settled = settled
    self.due = due
    difference = try (try due - paid) - settled
  }
}

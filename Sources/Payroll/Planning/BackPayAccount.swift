/// What has been settled for a past month since it was paid.
public struct EarlierBackPay: Sendable {
  /// By a correction of standards.
  public var ofStandards: Money
  /// By somebody who wrote the adjustment by hand, for whatever reason.
  public var byHand: Money

  /// Two sums.
  public init(ofStandards: Money = .zero, byHand: Money = .zero) {
    self.ofStandards = ofStandards
    self.byHand = byHand
  }
}

/// One person's account of one item and one past month.
public struct BackPayAccount: Sendable {
  /// What the payslip of the month paid.
  public let paid: Money
  /// What later months have settled of it.
  public let settled: Money
  /// What the standards as they are known now would have paid.
  public let due: Money
  /// What is owed to the person, or by the person if negative.
  public let difference: Money

  /// The account.
  ///
  ///     difference = due - paid - settled
  ///
  /// What an earlier correction of standards has settled always counts, so that nothing is owed twice. What
  /// somebody wrote by hand counts where the standards change what was due.
  ///
  /// - Source: 工资支付暂行规定 Art. 7
  /// - Reading: where the standards leave the item of that month as it was paid, an adjustment written by hand has
  ///   settled something else (days of duty that were forgotten, a base that was wrong), and taking it back would
  ///   be a mistake.
  /// - Throws: ``Overflow`` when the difference leaves the range of money.
  public init(paid: Money, due: Money, earlier: EarlierBackPay) throws(Overflow) {
    self.paid = paid
    self.due = due
    settled = due == paid ? earlier.ofStandards : try earlier.ofStandards + earlier.byHand
    difference = try (try due - paid) - settled
  }

  /// Whether what was settled by hand was counted.
  public var countsWhatWasSettledByHand: Bool { due != paid }
}

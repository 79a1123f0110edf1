/// What the factors of a post add to the reference salary: three lines that are the same for everybody who shares
/// salary row and post, and are settled once for all of them.
struct FactorPay<Trail: PayTrail>: Sendable {
  typealias Settled = Term<Money, Trail>
  typealias Total = Term<MoneySum, Trail>
  typealias Number = Term<Fraction, Trail>

  /// What the professionalism factor p adds.
  let professionalism: Settled
  /// What the risk factor r adds.
  let risk: Settled
  /// What the intensity factor i adds.
  let intensity: Settled

  /// The lines for a reference salary R and the factors p, r and i of a post.
  ///
  ///     multiplicative: professionalism = round(R p) - R
  ///                     risk            = round(R p r) - round(R p)
  ///                     intensity       = round(R p r i) - round(R p r)
  ///     additive:       professionalism = round(R (p - 1)), risk = round(R (r - 1)), intensity = round(R (i - 1))
  ///
  /// The multiplicative lines are steps between rounded products, so that they add up to `round(R p r i)`. Every product
  /// is rounded half up to the fen.
  ///
  /// - Throws: ``PayrollError/overflow(_:)`` for the line that leaves the range of money.
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 33
  init(
    _ reference: Settled, _ p: Number, _ r: Number, _ i: Number, _ combination: Parameters.FactorCombination
  ) throws(PayrollError) {
    switch combination {
    case .multiplicative:
      let first = reference * p
      let second = first * r
      let afterFirst = try first.rounded(towards: .professionalismPay)
      professionalism = try (afterFirst - reference).settled(as: .professionalismPay)
      let afterSecond = try second.rounded(towards: .riskPay)
      risk = try (afterSecond - afterFirst).settled(as: .riskPay)
      let afterThird = try (second * i).rounded(towards: .intensityPay)
      intensity = try (afterThird - afterSecond).settled(as: .intensityPay)
    case .additive:
      professionalism = try (reference * (p - 1)).rounded(towards: .professionalismPay)
      risk = try (reference * (r - 1)).rounded(towards: .riskPay)
      intensity = try (reference * (i - 1)).rounded(towards: .intensityPay)
    }
  }

  /// The same lines for whoever does not listen.
  init(_ prepared: FactorPay<NoTrail>) {
    professionalism = Settled(prepared.professionalism.value, .number(.zero))
    risk = Settled(prepared.risk.value, .number(.zero))
    intensity = Settled(prepared.intensity.value, .number(.zero))
  }
}

/// What the factors of a post add to the reference salary: three lines that are the same for everybody who shares
/// salary row and post, and are settled once for all of them.
///
///     multiplicative: professionalism = round(R p) - R
///                     risk            = round(R p r) - round(R p)
///                     intensity       = round(R p r i) - round(R p r)
///     additive:       professionalism = round(R (p - 1)), risk = round(R (r - 1)), intensity = round(R (i - 1))
///
/// The multiplicative lines add up to `round(R p r i)`. Each line is rounded half up to the fen.
///
/// - Source: 云南省公安机关警务辅助人员管理条例 Art. 33
struct FactorPay: Sendable {
  /// What the professionalism factor p adds.
  let professionalism: Money
  /// What the risk factor r adds.
  let risk: Money
  /// What the intensity factor i adds.
  let intensity: Money

  /// The lines for a reference salary R and a post.
  ///
  /// - Throws: ``ItemOverflow`` for the line that leaves the range of money.
  init(
    _ reference: Money, _ post: PostRule, _ combination: Parameters.FactorCombination
  ) throws(ItemOverflow) {
    switch combination {
    case .multiplicative:
      let professional = reference * post.professionalism
      let risky = professional * post.risk
      let intense = risky * post.intensity
      let first = try FactorPay.rounded(professional, .professionalismPay)
      let second = try FactorPay.rounded(risky, .riskPay)
      let third = try FactorPay.rounded(intense, .intensityPay)
      professionalism = try FactorPay.difference(first, reference, .professionalismPay)
      risk = try FactorPay.difference(second, first, .riskPay)
      intensity = try FactorPay.difference(third, second, .intensityPay)
    case .additive:
      professionalism = try FactorPay.rounded(
        reference * (post.professionalism.fraction - .one), .professionalismPay)
      risk = try FactorPay.rounded(reference * (post.risk.fraction - .one), .riskPay)
      intensity = try FactorPay.rounded(reference * (post.intensity.fraction - .one), .intensityPay)
    }
  }

  private static func rounded(_ exact: UnroundedMoney, _ item: PayItem) throws(ItemOverflow) -> Money {
    do { return try exact.rounded(.halfUpFen) } catch { throw ItemOverflow(item: item) }
  }

  private static func difference(
    _ left: Money, _ right: Money, _ item: PayItem
  ) throws(ItemOverflow) -> Money {
    do { return try left - right } catch { throw ItemOverflow(item: item) }
  }
}

/// A line of the payslip, or a step on the way to it, has left the range of money.
struct ItemOverflow: Error, Sendable {
  /// The line.
  let item: PayItem
}

/// The part of the own wage that a survivor gets.
private struct SurvivorsShare {
  let dependant: Dependant
  let share: Fraction
  let words: String
  let payer: BenefitPayer
  let inputs: [BenefitInput]
}

extension BenefitSheet {
  /// 供养亲属抚恤金: a monthly pension for each of those whom the deceased has kept.
  ///
  ///     survivors_pension = round(own wage x share of the relation), each month
  ///     together more than the own wage:
  ///                         own wage x share / max(1, sum of the shares), rounded down to the fen
  ///
  /// The share is 40 % for the spouse and 30 % for each other, 10 points more for an elder without family and
  /// for an orphan.
  ///
  /// - Source: 工伤保险条例 Art. 39(2)
  /// - Reading: it is paid from the month after the death. Shares of 100 % together can exceed the own wage by
  ///   their rounding alone; then each is rounded down too.
  /// - Parameters:
  ///   - beginsOn: the first day for which it is paid.
  ///   - citation: the articles on which it rests.
  mutating func computeSurvivorsPensions(from beginsOn: CivilDate, _ citation: Citation) {
    guard let dependants = benefitCase.dependants, !dependants.isEmpty else { return }
    if dependants.count(where: { $0 == .spouse }) > 1 { refuse(.dependants, .secondSpouse) }
    let wage = ownWage()
    let shares = dependants.compactMap { share(of: $0) }
    guard let wage, shares.count == dependants.count else { return }
    let sum = shares.reduce(Fraction.zero) { ($0 + $1.share).reduced }
    let isCut = exceeds(wage, shares, sum)
    let divisor = Fraction.greater(.one, sum)
    for share in shares {
      var payment = BenefitPayment.monthly(from: beginsOn, to: .family)
      payment.dependant = share.dependant
      payment.condition = Bilingual(
        "由死者生前提供主要生活来源、无劳动能力期间", "while kept by the deceased and unable to work")
      enter(
        .survivorsPension, wage.fen * share.share / (isCut ? divisor : .one),
        rounding: isCut ? .downFen : .halfUpFen, payer: share.payer, payment,
        formula: words(wage, share, isCut ? divisor : nil), inputs: wage.inputs + share.inputs,
        citation)
    }
  }

  private mutating func share(of dependant: Dependant) -> SurvivorsShare? {
    let relation = dependant == .spouse ? Dependant.spouse : .relative
    let base = figure(.survivorsPension, grade: relation.rawValue)
    let extra = dependant.isAlone ? figure(.survivorsPension, grade: "alone_extra") : nil
    guard let base, (extra != nil) == dependant.isAlone else { return nil }
    return SurvivorsShare(
      dependant: dependant, share: (base.number + (extra?.number ?? .zero)).reduced,
      words: extra.map { "(\(base.input.value)+\($0.input.value))" } ?? base.input.value,
      payer: base.payer ?? .fund, inputs: [base.input] + (extra.map { [$0.input] } ?? []))
  }

  /// Whether the pensions would be more than the own wage together, by their shares or by their rounding.
  private func exceeds(_ wage: OwnWage, _ shares: [SurvivorsShare], _ sum: Fraction) -> Bool {
    if sum > .one { return true }
    var total = Fraction.zero
    for share in shares {
      guard let amount = try? Rounding.halfUpFen.settle(wage.fen * share.share) else { return false }
      total = total + Fraction(Int128(amount.fen))
    }
    return total > wage.fen
  }

  private func words(_ wage: OwnWage, _ share: SurvivorsShare, _ divisor: Fraction?) -> Bilingual {
    let product = Bilingual(
      "\(wage.words.chinese)×\(share.words)", "\(wage.words.english) x \(share.words)")
    guard let divisor else { return product }
    let percent = Rate(millionths: Int64(clamping: (divisor * Fraction(100_000_000)).reduced.numerator))
    let isOne = divisor == .one
    return Bilingual(
      product.chinese + (isOne ? "" : "÷\(percent)%") + "（各人合计不高于本人工资，舍去分以下）",
      product.english + (isOne ? "" : " / \(percent)%") + " (together at most the own wage, rounded down)")
  }
}

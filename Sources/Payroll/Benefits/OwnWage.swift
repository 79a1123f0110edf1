/// 本人工资 as the benefits are computed from it.
struct OwnWage: Sendable {
  /// The wage in fen, exactly.
  let fen: Fraction
  /// What the formulas call it: whether it was raised or cut.
  let words: Bilingual
  /// The figures it comes from.
  let inputs: [BenefitInput]
}

extension BenefitSheet {
  /// The own wage: the average monthly contribution wage of the 12 months before the injury, between 60 % and
  /// 300 % of the local average wage.
  ///
  ///     own wage = min(max(own_wage, average x floor), average x ceiling)
  ///
  /// Nothing is rounded. All in fen a month.
  ///
  /// - Source: 工伤保险条例 Art. 64
  mutating func ownWage() -> OwnWage? {
    let given = needMoney(benefitCase.ownWage, .ownWage)
    let average = localAverageWage()
    let floor = figure(.ownWageFloor)
    let ceiling = figure(.ownWageCeiling)
    guard let given, let average, let floor, let ceiling else { return nil }
    let least = average.number * floor.number
    let most = average.number * ceiling.number
    let inputs = [given.input, average.input, floor.input, ceiling.input]
    let (low, high) = (floor.input.value, ceiling.input.value)
    if given.number < least {
      let words = Bilingual(
        "本人工资（低于统筹地区平均工资的\(low)，按\(low)计）",
        "own wage (below \(low) of the local average wage, raised to it)")
      return OwnWage(fen: least, words: words, inputs: inputs)
    }
    if given.number > most {
      let words = Bilingual(
        "本人工资（高于统筹地区平均工资的\(high)，按\(high)计）",
        "own wage (above \(high) of the local average wage, cut to it)")
      return OwnWage(fen: most, words: words, inputs: inputs)
    }
    return OwnWage(fen: given.number, words: Bilingual("本人工资", "own wage"), inputs: inputs)
  }
}

/// 本人工资 as the benefits are computed from it.
struct OwnWage: Sendable {
  /// The wage in fen, exactly.
  let fen: Fraction
  /// What the formulas call it: whether it was raised or cut.
  let words: Bilingual
  /// The figures it comes from.
  let inputs: [BenefitInput]
}

/// The own wage that a case states, or the average of months that were paid.
struct StatedOwnWage {
  /// In fen a month, exactly.
  let number: Fraction
  /// How the explanation shows it.
  let input: BenefitInput
  /// Of which months it is the average; nil where the case states it.
  let months: Bilingual?
}

extension BenefitSheet {
  /// The own wage as the case states it; otherwise the average of the months that were asked for it.
  mutating func statedOwnWage() -> StatedOwnWage? {
    let field = BenefitField.ownWage
    if benefitCase.ownWage == nil, let paid = benefitCase.paidMonths {
      guard let average = paid.average else {
        refuse(field, .noPaidMonth(paid.record))
        return nil
      }
      let input = BenefitInput(title: field.title, value: paid.text, source: .months(paid.record))
      return StatedOwnWage(number: average, input: input, months: paid.words)
    }
    guard let given = needMoney(benefitCase.ownWage, field) else { return nil }
    return StatedOwnWage(number: given.number, input: given.input, months: nil)
  }

  /// The own wage: the average monthly contribution wage of the 12 months before the injury, between 60 % and
  /// 300 % of the local average wage.
  ///
  ///     own wage = min(max(own_wage, average x floor), average x ceiling)
  ///
  /// Nothing is rounded. All in fen a month.
  ///
  /// - Source: 工伤保险条例 Art. 64
  mutating func ownWage() -> OwnWage? {
    let given = statedOwnWage()
    let average = localAverageWage()
    let floor = figure(.ownWageFloor)
    let ceiling = figure(.ownWageCeiling)
    guard let given, let average, let floor, let ceiling else { return nil }
    let least = average.number * floor.number
    let most = average.number * ceiling.number
    let inputs = [given.input, average.input, floor.input, ceiling.input]
    let (low, high) = (floor.input.value, ceiling.input.value)
    if given.number < least {
      let change = Bilingual(
        "低于统筹地区平均工资的\(low)，按\(low)计", "below \(low) of the local average wage, raised to it")
      return OwnWage(fen: least, words: words(given.months, change), inputs: inputs)
    }
    if given.number > most {
      let change = Bilingual(
        "高于统筹地区平均工资的\(high)，按\(high)计", "above \(high) of the local average wage, cut to it")
      return OwnWage(fen: most, words: words(given.months, change), inputs: inputs)
    }
    return OwnWage(fen: given.number, words: words(given.months, nil), inputs: inputs)
  }

  /// What the formulas call the own wage: of which months it is, and whether it was raised or cut.
  private func words(_ months: Bilingual?, _ change: Bilingual?) -> Bilingual {
    let notes = [months, change].compactMap(\.self)
    if notes.isEmpty { return Bilingual("本人工资", "own wage") }
    return Bilingual(
      "本人工资（\(notes.map(\.chinese).joined(separator: "；"))）",
      "own wage (\(notes.map(\.english).joined(separator: "; ")))")
  }
}

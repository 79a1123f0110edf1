extension BenefitCase {
  /// What a condolence payment is for: what the case says; otherwise a grade means disabled, dependants mean
  /// killed, and neither means injured.
  var reasonForCondolence: CondolenceReason {
    if let condolenceFor { return condolenceFor }
    if disabilityGrade != nil { return .disabled }
    return dependants == nil ? .injured : .killed
  }
}

extension BenefitSheet {
  /// 慰问金: by the standards of the people's police, which are not public, so the table has a row only where an
  /// office has entered its own.
  ///
  ///     condolence = amount of the table
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 36(2)
  /// - Reading: the employer pays where the row does not say who does.
  mutating func computeCondolence() {
    let reason = benefitCase.reasonForCondolence
    guard let amount = figure(.condolence, grade: reason.rawValue) else { return }
    enter(
      .condolence, amount.number, rounding: nil, payer: amount.payer ?? .employer,
      BenefitPayment(recipient: reason == .killed ? .family : .person),
      formula: Bilingual(
        "慰问标准（\(reason.title.chinese)）", "amount of the table (\(reason.rawValue))"),
      inputs: [amount.input], .benefits)
  }
}

/// What is due in the cases of Article 36, of maternity and of severance.
public enum Benefits {
  /// The benefits of a case, in the order in which the law names them.
  ///
  /// Every amount is an exact fraction that is rounded once, half up to the fen unless its rule says otherwise;
  /// each line holds its formula, the figures put in with their origin, and its article. A case that is not
  /// refused has at least one line.
  ///
  /// - Throws: ``BenefitFaults`` with everything that the case or the standards lack.
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 36
  public static func compute(
    _ benefitCase: BenefitCase, under standards: BenefitStandards
  ) throws(BenefitFaults) -> [Benefit] {
    var sheet = BenefitSheet(benefitCase, standards)
    for field in benefitCase.unusedFields where field.asksForMoney {
      sheet.refuse(field, .notOfThisKind)
    }
    switch benefitCase.kind {
    case .injuryLeave: sheet.computeInjuryLeave()
    case .nursing: sheet.computeNursing()
    case .disability: sheet.computeDisability()
    case .contractEnd: sheet.computeContractEnd()
    case .death: sheet.computeDeath()
    case .missing: sheet.computeMissing()
    case .martyr: sheet.computeMartyr()
    case .condolence: sheet.computeCondolence()
    case .maternity: sheet.computeMaternity()
    case .severance: sheet.computeSeverance()
    }
    if !sheet.faults.isEmpty { throw sheet.faults }
    return sheet.lines
  }
}

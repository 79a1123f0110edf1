/// The kinds of benefit cases (Article 36, maternity under Article 34, and severance).
public enum BenefitKind: String, CaseIterable, Sendable {
  /// 停工留薪: medical leave after an injury on duty, at full wage.
  case injuryLeave = "injury_leave"
  /// 生活护理: nursing for somebody who cannot look after himself.
  case nursing
  /// 伤残: a graded disability.
  case disability
  /// 合同终止: the contract of somebody of grade 5 to 10 ends.
  case contractEnd = "contract_end"
  /// 因工死亡: death from the work.
  case death
  /// 下落不明: missing on duty.
  case missing
  /// 烈士: what the family of a martyr gets on top.
  case martyr
  /// 慰问: condolence by the standards of the police.
  case condolence
  /// 生育: maternity leave.
  case maternity
  /// 经济补偿: what is owed when a contract ends.
  case severance

  /// The words of both languages.
  public var title: Bilingual {
    switch self {
    case .injuryLeave: Bilingual("停工留薪", rawValue)
    case .nursing: Bilingual("生活护理", rawValue)
    case .disability: Bilingual("伤残", rawValue)
    case .contractEnd: Bilingual("合同终止", rawValue)
    case .death: Bilingual("因工死亡", rawValue)
    case .missing: Bilingual("下落不明", rawValue)
    case .martyr: Bilingual("烈士", rawValue)
    case .condolence: Bilingual("慰问", rawValue)
    case .maternity: Bilingual("生育", rawValue)
    case .severance: Bilingual("经济补偿", rawValue)
    }
  }

  /// The columns that say something to this kind, beside those that every case has.
  public var fields: [BenefitField] {
    switch self {
    case .injuryLeave: [.wage, .months, .extended]
    case .nursing: [.disabilityGrade, .nursingLevel, .assessedOn]
    case .disability: [.disabilityGrade, .ownWage, .suitableWork, .assessedOn]
    case .contractEnd: [.disabilityGrade, .occupationalDisease]
    case .death: [.disabilityGrade, .ownWage, .afterInjuryLeave, .dependants]
    case .missing: [.ownWage, .wage, .dependants, .hardship]
    case .martyr: [.basicWage]
    case .condolence: [.disabilityGrade, .dependants]
    case .maternity: [.wage, .unitAverageWage, .leaveDays, .paidTo, .birth, .babies]
    case .severance: [.ownWage, .hireDate, .noticeWage, .unlawful]
    }
  }
}

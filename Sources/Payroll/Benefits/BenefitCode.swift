/// The benefits that a case can bring: the column `benefit` of `benefits.csv`.
public enum BenefitCode: String, CaseIterable, Sendable {
  /// 停工留薪期工资.
  case injuryLeaveWage = "injury_leave_wage"
  /// 生活护理费.
  case nursingAllowance = "nursing_allowance"
  /// 一次性伤残补助金.
  case disabilityLumpSum = "disability_lump_sum"
  /// 伤残津贴.
  case disabilityPension = "disability_pension"
  /// 伤残津贴补足最低工资差额.
  case pensionTopUp = "pension_top_up"
  /// 一次性工伤医疗补助金.
  case medicalGrant = "medical_grant"
  /// 一次性伤残就业补助金.
  case employmentGrant = "employment_grant"
  /// 丧葬补助金.
  case funeralGrant = "funeral_grant"
  /// 供养亲属抚恤金.
  case survivorsPension = "survivors_pension"
  /// 一次性工亡补助金.
  case deathGrant = "death_grant"
  /// 烈士褒扬金.
  case martyrBounty = "martyr_bounty"
  /// 烈士遗属特别补助金.
  case martyrSpecialGrant = "martyr_special_grant"
  /// 慰问金.
  case condolence
  /// 生育津贴.
  case maternityAllowance = "maternity_allowance"
  /// 产假工资差额.
  case maternityTopUp = "maternity_top_up"
  /// 下落不明期间工资: the wage that goes on while somebody is missing.
  case missingWage = "missing_wage"
  /// 预支一次性工亡补助金: the part of the death grant that a family in hardship draws in advance.
  case missingAdvance = "missing_advance"
  /// 经济补偿; 赔偿金 where the end is unlawful.
  case severance
  /// 代通知金: pay in place of notice.
  case noticePay = "notice_pay"

  /// The names in both languages.
  public var title: Bilingual {
    switch self {
    case .injuryLeaveWage: Bilingual("停工留薪期工资", "injury leave wage")
    case .nursingAllowance: Bilingual("生活护理费", "nursing allowance")
    case .disabilityLumpSum: Bilingual("一次性伤残补助金", "disability lump sum")
    case .disabilityPension: Bilingual("伤残津贴", "disability pension")
    case .pensionTopUp: Bilingual("伤残津贴补差", "pension top-up")
    case .medicalGrant: Bilingual("一次性工伤医疗补助金", "medical grant")
    case .employmentGrant: Bilingual("一次性伤残就业补助金", "employment grant")
    case .funeralGrant: Bilingual("丧葬补助金", "funeral grant")
    case .survivorsPension: Bilingual("供养亲属抚恤金", "survivors' pension")
    case .deathGrant: Bilingual("一次性工亡补助金", "death grant")
    case .martyrBounty: Bilingual("烈士褒扬金", "martyr's bounty")
    case .martyrSpecialGrant: Bilingual("烈士遗属特别补助金", "martyr's special grant")
    case .condolence: Bilingual("慰问金", "condolence payment")
    case .maternityAllowance: Bilingual("生育津贴", "maternity allowance")
    case .maternityTopUp: Bilingual("产假工资补差", "maternity top-up")
    case .missingWage: Bilingual("下落不明期间工资", "wage while missing")
    case .missingAdvance: Bilingual("预支一次性工亡补助金", "death grant in advance")
    case .severance: Bilingual("经济补偿", "severance")
    case .noticePay: Bilingual("代通知金", "pay in place of notice")
    }
  }
}

/// How often a benefit is paid.
public enum BenefitFrequency: String, CaseIterable, Sendable {
  /// 一次性.
  case once
  /// 按月.
  case monthly

  /// The words of both languages.
  public var title: Bilingual {
    self == .once ? Bilingual("一次性", rawValue) : Bilingual("按月", rawValue)
  }
}

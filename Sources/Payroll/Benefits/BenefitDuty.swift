/// Something that somebody has to do or look at in a case, beside the amounts.
public struct BenefitDuty: Sendable {
  /// What it is.
  public let code: BenefitDutyCode
  /// The last day for it, where the law sets one.
  public let dueOn: CivilDate?
  /// What is to be done.
  public let text: Bilingual
  /// The article; nil for a question about the case itself.
  public let citation: Citation?

  /// A duty or question.
  public init(code: BenefitDutyCode, dueOn: CivilDate?, text: Bilingual, citation: Citation?) {
    self.code = code
    self.dueOn = dueOn
    self.text = text
    self.citation = citation
  }
}

/// The duties and questions that a case can bring.
public enum BenefitDutyCode: String, CaseIterable, Sendable {
  /// The hospitals' emergency channel for those hurt on duty.
  case greenChannel = "green_channel"
  /// The yearly medical check and the health record.
  case healthCheck = "health_check"
  /// The application for recognition as a work injury.
  case injuryReport = "injury_report"
  /// Nursing during the injury leave.
  case leaveNursing = "leave_nursing"
  /// The assessment of the ability to work.
  case assessment
  /// Contributions that go on beside a pension.
  case contributions
  /// A condolence payment.
  case condolence
  /// The case of death that belongs to the martyr's.
  case deathCase = "death_case"
  /// The periodic pension of a martyr's family.
  case martyrPension = "martyr_pension"
  /// The declaration of death of somebody missing.
  case declarationOfDeath = "declaration_of_death"
  /// The days of a maternity leave for which the fund pays the person, which the monthly run must not pay.
  case maternityOverlap = "maternity_overlap"
  /// Severance is paid when the handover is done.
  case payAtHandover = "pay_at_handover"
  /// Severance is not paid by the monthly run unless it is entered there.
  case enterSeverance = "enter_severance"
  /// Pay in place of notice is not due beside the double of an unlawful end.
  case noticeExcluded = "notice_excluded"
  /// Service before the law on labour contracts.
  case earlierService = "earlier_service"
  /// The average rests on fewer months than were worked.
  case fewMonths = "few_months"
  /// The advance to the family of somebody missing, which is due in hardship only.
  case missingAdvance = "missing_advance"
  /// Nobody is named whom the deceased has kept.
  case noDependants = "no_dependants"
  /// A column that the kind does not use.
  case unusedColumn = "unused_column"
  /// A figure of an earlier year.
  case oldFigure = "old_figure"
  /// The same person, kind and day again.
  case repeatedCase = "repeated_case"

  /// Whether it is a question about the case or the standards, and no duty of the law.
  public var isQuestion: Bool {
    switch self {
    case .missingAdvance, .noDependants, .unusedColumn, .oldFigure, .repeatedCase, .enterSeverance,
      .noticeExcluded, .earlierService, .fewMonths, .deathCase:
      true
    default: false
    }
  }

  /// The names in both languages.
  public var title: Bilingual {
    switch self {
    case .greenChannel: Bilingual("紧急救治绿色通道", rawValue)
    case .healthCheck: Bilingual("年度体检和健康档案", rawValue)
    case .injuryReport: Bilingual("工伤认定申请", rawValue)
    case .leaveNursing: Bilingual("停工留薪期护理", rawValue)
    case .assessment: Bilingual("劳动能力鉴定", rawValue)
    case .contributions: Bilingual("继续缴纳社会保险", rawValue)
    case .condolence: Bilingual("慰问", rawValue)
    case .deathCase: Bilingual("另立因工死亡案件", rawValue)
    case .martyrPension: Bilingual("烈士遗属定期抚恤金", rawValue)
    case .declarationOfDeath: Bilingual("宣告死亡后处理", rawValue)
    case .maternityOverlap: Bilingual("产假工资与津贴不得重复", rawValue)
    case .payAtHandover: Bilingual("办结交接时支付", rawValue)
    case .enterSeverance: Bilingual("经济补偿列入花名册", rawValue)
    case .noticeExcluded: Bilingual("没有代通知金", rawValue)
    case .earlierService: Bilingual("劳动合同法施行前的年限", rawValue)
    case .fewMonths: Bilingual("平均工资的月数", rawValue)
    case .missingAdvance: Bilingual("预支的条件", rawValue)
    case .noDependants: Bilingual("没有供养亲属", rawValue)
    case .unusedColumn: Bilingual("未使用的数据", rawValue)
    case .oldFigure: Bilingual("标准年度待核", rawValue)
    case .repeatedCase: Bilingual("案件可能重复", rawValue)
    }
  }
}

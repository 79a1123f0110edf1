extension Benefits {
  /// What a case asks of the office beside the amounts: the duties of the law that have no formula, with their
  /// article, and questions about the case.
  ///
  /// - Parameters:
  ///   - benefitCase: the case.
  ///   - lines: what ``compute(_:under:)`` has given for it.
  /// - Source: 云南省公安机关警务辅助人员管理条例 Arts. 35(3), 36(1)
  /// - Source: 工伤保险条例 Arts. 17, 21, 33, 35, 36, 41
  /// - Source: 烈士褒扬条例 Art. 17
  /// - Source: 女职工劳动保护特别规定 Art. 8
  public static func duties(of benefitCase: BenefitCase, _ lines: [Benefit]) -> [BenefitDuty] {
    lawDuties(of: benefitCase) + severanceDuties(of: benefitCase, lines)
      + questions(about: benefitCase, lines)
  }

  private static func lawDuties(of benefitCase: BenefitCase) -> [BenefitDuty] {
    switch benefitCase.kind {
    case .injuryLeave:
      [
        .greenChannel, .injuryReport(benefitCase.date), .leaveNursing, .assessment, .condolence, .healthCheck,
      ]
    case .nursing: [.greenChannel, .healthCheck]
    case .disability:
      [.greenChannel] + contributions(of: benefitCase) + [.condolence, .healthCheck]
    case .contractEnd, .condolence: []
    case .death: [.injuryReport(benefitCase.date), .condolence]
    case .missing:
      [.injuryReport(benefitCase.date), .declarationOfDeath]
        + (benefitCase.isInHardship == nil ? [.missingAdvance] : [])
    case .martyr: [.deathCase, .martyrPension(benefitCase.date)]
    case .maternity: [.healthCheck] + (benefitCase.paidTo == .person ? [.maternityOverlap] : [])
    case .severance: []
    }
  }

  private static func contributions(of benefitCase: BenefitCase) -> [BenefitDuty] {
    guard let grade = benefitCase.disabilityGrade else { return [] }
    if grade <= 4 { return [.medicalContributions] }
    return grade <= 6 && benefitCase.hasSuitableWork == false ? [.allContributions] : []
  }

  private static func questions(about benefitCase: BenefitCase, _ lines: [Benefit]) -> [BenefitDuty] {
    let hasSurvivors = benefitCase.kind == .death || benefitCase.kind == .missing
    let unnamed: [BenefitDuty] = hasSurvivors && benefitCase.dependants == nil ? [.noDependants] : []
    let unused = benefitCase.unusedFields.map { BenefitDuty.unused($0, benefitCase.kind) }
    var old: [BenefitDuty] = []
    var seen: Set<Bilingual> = []
    for input in lines.flatMap(\.inputs) where input.isOfYearBefore {
      guard case .standard(_, let origin) = input.source, origin.effectiveFrom.year < benefitCase.date.year,
        seen.insert(input.title).inserted
      else { continue }
      old.append(.old(input, origin))
    }
    return unnamed + unused + old
  }
}

extension BenefitDuty {
  private init(_ code: BenefitDutyCode, _ chinese: String, _ english: String, _ citation: Citation?) {
    self.init(code: code, dueOn: nil, text: Bilingual(chinese, english), citation: citation)
  }

  static let greenChannel = BenefitDuty(
    .greenChannel, "因工负伤的，纳入公安机关紧急救治绿色通道",
    "those hurt on duty come under the police's green channel of emergency care",
    .benefits)

  static let healthCheck = BenefitDuty(
    .healthCheck, "每年组织体检，把本案记入健康档案",
    "arrange the yearly medical check and enter this case in the health record", .regulation(35))

  /// - Source: 工伤保险条例 Art. 17
  static func injuryReport(_ date: CivilDate) -> BenefitDuty {
    let last = date.advanced(byDays: 30)
    return BenefitDuty(
      code: .injuryReport, dueOn: last,
      text: Bilingual(
        "自事故伤害发生之日或者职业病诊断之日起30日内（\(last) 前）由单位申请工伤认定；逾期期间的费用由单位负担",
        "the employer applies for recognition as a work injury within 30 days, by \(last); what arises later "
          + "than that before the application is borne by the employer"),
      citation: .workInjury("17"))
  }

  static let leaveNursing = BenefitDuty(
    .leaveNursing, "停工留薪期内生活不能自理需要护理的，由单位负责",
    "the employer provides nursing during the leave where it is needed", .workInjury("33"))

  static let assessment = BenefitDuty(
    .assessment, "伤情相对稳定后存在残疾、影响劳动能力的，申请劳动能力鉴定；评定等级后停发停工留薪待遇",
    "once the injury is stable and a disability remains, apply for the assessment; the leave's wage ends with "
      + "the grade", .workInjury("21、33"))

  static let medicalContributions = BenefitDuty(
    .contributions, "以伤残津贴为基数，单位和个人继续缴纳基本医疗保险费",
    "employer and person go on contributing to medical insurance on the pension", .workInjury("35"))

  static let allContributions = BenefitDuty(
    .contributions, "难以安排工作期间，单位继续为其缴纳应缴的各项社会保险费",
    "the employer goes on with all social insurance contributions while no suitable work can be found",
    .workInjury("36"))

  static let condolence = BenefitDuty(
    .condolence, "按人民警察相关标准慰问本人或者家属；有标准后另立慰问案件",
    "condole by the standards of the people's police; enter a case of condolence once the amount is known",
    .benefits)

  static let deathCase = BenefitDuty(
    .deathCase, "丧葬补助金、供养亲属抚恤金、一次性工亡补助金另立因工死亡案件计算，请勿遗漏",
    "funeral grant, survivors' pensions and death grant come from a case of death of the same person; do not "
      + "forget it", .workInjury("39"))

  static func martyrPension(_ date: CivilDate) -> BenefitDuty {
    BenefitDuty(
      .martyrPension, "符合条件的遗属可申请定期抚恤金，由户籍所在地县级退役军人事务部门发放",
      "relatives who meet the conditions can apply for the periodic pension of the county's bureau of veterans "
        + "affairs", .martyrs("17", on: date))
  }

  static let declarationOfDeath = BenefitDuty(
    .declarationOfDeath, "被人民法院宣告死亡后，另立因工死亡案件，已预支部分抵扣",
    "once a court declares the person dead, enter a case of death, of which the advance is a part",
    .workInjury("41"))

  static let missingAdvance = BenefitDuty(
    .missingAdvance, "供养亲属生活有困难的，可以预支一次性工亡补助金的50%；案件没有写明，因此未列：有困难的在“生活有困难”填“是”",
    "a family in hardship may draw half the death grant in advance; the case does not say so and the advance is not "
      + "listed: write hardship = yes where it is", .workInjury("41"))

  static let maternityOverlap = BenefitDuty(
    .maternityOverlap, "津贴由基金直接发给本人，月度工资不得再发这些天的工资：产假各月的花名册“产假津贴发给”填“个人”",
    "the fund pays the person, so the monthly run must not pay the same days: write maternity_allowance_to = person "
      + "on the roster of every month of the leave", .maternityAllowance)

  static let noDependants = BenefitDuty(
    .noDependants, "没有写明供养亲属，因此没有供养亲属抚恤金；如有请补上",
    "no dependant is named, so there is no survivors' pension; add those whom the person has kept",
    .workInjury("39"))

  static func unused(_ field: BenefitField, _ kind: BenefitKind) -> BenefitDuty {
    BenefitDuty(
      .unusedColumn, "“\(field.title.chinese)”已填写，但“\(kind.title.chinese)”案件不用这一栏；如涉及其他待遇，请另立案件",
      "\(field.rawValue) is filled in, but a case of \(kind.rawValue) does not use it; if it stands for another "
        + "benefit, enter a case of its own", nil)
  }

  static func old(_ input: BenefitInput, _ origin: Origin) -> BenefitDuty {
    BenefitDuty(
      .oldFigure,
      "“\(input.title.chinese)”用的是 \(origin.effectiveFrom) 起的 \(input.value)；请核对标准中是否缺少案件当年的一行",
      "\(input.title.english) is \(input.value), in force since \(origin.effectiveFrom); see whether the standards "
        + "lack the row of the case's year", nil)
  }
}

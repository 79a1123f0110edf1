/// The columns of a file of benefit cases.
public enum BenefitField: String, CaseIterable, Sendable {
  /// The case's own code.
  case code = "case"
  /// Employee number.
  case employeeId = "employee_id"
  /// Name.
  case name
  /// Kind of the case.
  case kind
  /// Day of the injury, the death, the end of the contract (the last day employed) or the birth.
  case date
  /// Region.
  case region
  /// Grade of disability, 1 to 10.
  case disabilityGrade = "disability_grade"
  /// Average monthly contribution wage of the 12 months before, for severance the average of all wages; not clamped yet.
  case ownWage = "own_wage"
  /// The monthly wage paid.
  case wage
  /// Months of injury leave granted.
  case months
  /// Whether an extension of the leave is confirmed.
  case extended
  /// Degree of dependence.
  case nursingLevel = "nursing_level"
  /// Whether suitable work can be found.
  case suitableWork = "suitable_work"
  /// Whether it is an occupational disease.
  case occupationalDisease = "occupational_disease"
  /// Whether the death came after the injury leave.
  case afterInjuryLeave = "after_injury_leave"
  /// The dependants.
  case dependants
  /// Basic wage of a martyr.
  case basicWage = "basic_wage"
  /// The unit's average monthly contribution wage of the year before.
  case unitAverageWage = "unit_average_wage"
  /// Days of maternity leave.
  case leaveDays = "leave_days"
  /// Who receives the maternity allowance.
  case paidTo = "paid_to"
  /// Whether the family of somebody missing is in hardship.
  case hardship
  /// First day employed.
  case hireDate = "hire_date"
  /// Wage of the month before, where notice was owed and not given.
  case noticeWage = "notice_wage"
  /// Whether the contract was ended against the law.
  case unlawful
  /// Day on which the disability was assessed.
  case assessedOn = "assessed_on"
  /// How the pregnancy ended.
  case birth
  /// How many babies were born.
  case babies
  /// Note.
  case note

  /// The titles of the column.
  public var title: Bilingual {
    switch self {
    case .code: Bilingual("案件编号", "Case")
    case .employeeId: Bilingual("人员编号", "Employee number")
    case .name: Bilingual("姓名", "Name")
    case .kind: Bilingual("案件类型", "Kind")
    case .date: Bilingual("发生日期", "Date")
    case .region: Bilingual("地区代码", "Region")
    case .disabilityGrade: Bilingual("伤残等级", "Grade of disability")
    case .ownWage: Bilingual("本人工资", "Own wage")
    case .wage: Bilingual("月工资", "Monthly wage")
    case .months: Bilingual("停工留薪月数", "Months granted")
    case .extended: Bilingual("已确认延长", "Extension confirmed")
    case .nursingLevel: Bilingual("护理依赖程度", "Degree of dependence")
    case .suitableWork: Bilingual("可安排适当工作", "Suitable work")
    case .occupationalDisease: Bilingual("职业病", "Occupational disease")
    case .afterInjuryLeave: Bilingual("停工留薪期满后死亡", "After the injury leave")
    case .dependants: Bilingual("供养亲属", "Dependants")
    case .basicWage: Bilingual("基本工资", "Basic wage")
    case .unitAverageWage: Bilingual("单位上年度月平均工资", "The unit's average wage")
    case .leaveDays: Bilingual("产假天数", "Days of maternity leave")
    case .paidTo: Bilingual("津贴领取方", "Paid to")
    case .hardship: Bilingual("生活有困难", "Hardship")
    case .hireDate: Bilingual("入职日期", "Hire date")
    case .noticeWage: Bilingual("代通知金工资", "Wage in place of notice")
    case .unlawful: Bilingual("违法解除或终止", "Unlawful end")
    case .assessedOn: Bilingual("评定日期", "Assessed on")
    case .birth: Bilingual("生育情形", "Birth")
    case .babies: Bilingual("婴儿数", "Babies")
    case .note: Bilingual("备注", "Note")
    }
  }

  /// Whether the column says something to every kind.
  public var isCommon: Bool {
    switch self {
    case .code, .employeeId, .name, .kind, .date, .region, .note: true
    default: false
    }
  }

  /// Whether no case can do without the column.
  public var isRequired: Bool { isCommon && self != .name && self != .note }

  /// Whether somebody who fills the column in expects money for it, so that a kind that does not know it must
  /// refuse it; the others are facts of the person that a kind may leave aside.
  public var asksForMoney: Bool {
    switch self {
    case .months, .nursingLevel, .dependants, .leaveDays, .paidTo, .birth, .babies, .hardship, .noticeWage,
      .unlawful:
      true
    default: false
    }
  }
}

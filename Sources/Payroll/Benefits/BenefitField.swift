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

  /// What belongs into the column, for whoever fills it in.
  public var meaning: Bilingual {
    switch self {
    case .code:
      Bilingual("案件自己的编号", "the case's own code")
    case .employeeId:
      Bilingual("谁的案件", "whose case it is")
    case .name:
      Bilingual("只给人看，结果里没有", "for the reader; is in no result")
    case .kind:
      Bilingual(
        "停工留薪、生活护理、伤残、合同终止、因工死亡、下落不明、烈士、慰问、生育、经济补偿",
        "injury_leave, nursing, disability, contract_end, death, missing, martyr, condolence, maternity or severance"
      )
    case .date:
      Bilingual(
        "受伤或诊断、死亡、事故、合同结束（最后在职日）、生育的日期；标准按这一天取",
        "injury or diagnosis, death, accident, end of the contract (the last day employed), birth; the figures of that day count"
      )
    case .region:
      Bilingual("参保的地方", "where the person is insured")
    case .disabilityGrade:
      Bilingual("1 到 10；慰问填负伤、致残、死亡", "1 to 10; in a condolence case injured, disabled or killed")
    case .ownWage:
      Bilingual(
        "以前12个月的平均缴费工资，不按上下限保底封顶，元/月；经济补偿为这12个月的平均应得工资，含加班和奖金",
        "average contribution wage of the 12 months before, not clamped, yuan a month; for severance the average of all wages of these months, overtime and bonuses included"
      )
    case .wage:
      Bilingual("照发的月工资，元", "the wage that is paid on, yuan a month")
    case .months:
      Bilingual("批准的月数；超过12个月须确认延长，最多24", "months granted; more than 12 with an extension, at most 24")
    case .extended:
      Bilingual("市州劳动能力鉴定委员会确认了延长：是或否", "the municipal committee has confirmed it: yes or no")
    case .nursingLevel:
      Bilingual("完全不能自理、大部分不能自理、部分不能自理", "full, large or partial")
    case .suitableWork:
      Bilingual("五、六级能不能安排适当工作：是或否", "grades 5 and 6: whether it can be found, yes or no")
    case .occupationalDisease:
      Bilingual("是职业病的，医疗补助金加发：是或否", "the medical grant is higher then: yes or no")
    case .afterInjuryLeave:
      Bilingual("一至四级在停工留薪期满以后死亡，没有工亡补助金：是或否", "grades 1 to 4: no death grant then, yes or no")
    case .dependants:
      Bilingual("配偶、其他亲属、孤寡老人、孤儿，用分号隔开", "spouse, relative, elder_alone or orphan, separated by ;")
    case .basicWage:
      Bilingual("烈士的基本工资，元/月", "the martyr's, yuan a month")
    case .unitAverageWage:
      Bilingual("单位上年度的月平均缴费工资，元", "average contribution wage of the unit in the year before, yuan a month")
    case .leaveDays:
      Bilingual("产假的日历天数，1 到 366", "calendar days of the leave, 1 to 366")
    case .paidTo:
      Bilingual("单位（工资照发）或本人", "unit (which goes on paying the wage) or person")
    case .hardship:
      Bilingual(
        "家属生活有困难的，才列出预支的工亡补助金：是或否",
        "of the family of somebody missing: only then the advance is listed, yes or no")
    case .hireDate:
      Bilingual("入职的第一天", "first day employed")
    case .noticeWage:
      Bilingual(
        "应当提前30天通知而没有通知的，填上个月的工资，元；空着就是通知了",
        "the wage of the month before, where 30 days' notice was owed and not given, yuan; blank: it was given"
      )
    case .unlawful:
      Bilingual(
        "违法解除的，经济补偿加倍，没有代通知金：是或否",
        "severance is doubled then, and no pay in place of notice is due: yes or no")
    case .assessedOn:
      Bilingual(
        "劳动能力鉴定的日期；津贴和护理费从下个月起", "day of the assessment; pension and nursing begin in the month after")
    case .birth:
      Bilingual(
        "顺产、难产、未满4个月流产、满4个月流产；填了就核对天数",
        "normal, difficult, early_miscarriage or late_miscarriage; if given, the days are checked")
    case .babies:
      Bilingual("几个婴儿；核对天数用", "how many babies, for the same check")
    case .note:
      Bilingual("备注", "a note")
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

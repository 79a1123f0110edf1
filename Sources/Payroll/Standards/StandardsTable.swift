/// The tables of a standards folder.
public enum StandardsTable: String, CaseIterable, Sendable {
  /// `regions.csv`; its key is blank.
  case regions
  /// `minimum_wage.csv`; the key is the class.
  case minimumWage = "minimum_wage"
  /// `salary.csv`; its key is blank.
  case salary
  /// `posts.csv`; the key is the post.
  case posts
  /// `grades.csv`; the key is the grade.
  case grades
  /// `ratings.csv`; the key is `rating`, `rating/post`, `rating/post/grade` or `rating//grade`.
  case ratings
  /// `contributions.csv`; the key is `scheme` or `scheme/unit`.
  case contributions
  /// `accident_plans.csv`; the key is the plan.
  case accidentPlans = "accident_plans"
  /// `leave.csv`; the key is `kind` or `kind/service_years`.
  case leave
  /// `tax.csv`; the key is `table/over`, such as `annual/36000`.
  case tax
  /// `calendar.csv`; the key is the date.
  case calendar
  /// `injury.csv`, the benefits of Article 36.
  case injury
  /// `parameters.csv`; the key is the parameter's name.
  case parameters

  /// The terms of its rows, with their columns.
  public var terms: any ColumnTerms.Type { datedTerms ?? DayTerms.self }

  /// The terms of its rows, which have dates; nil for the calendar.
  public var datedTerms: (any DatedTerms.Type)? {
    switch self {
    case .regions: RegionTerms.self
    case .minimumWage: MinimumWageTerms.self
    case .salary: SalaryTerms.self
    case .posts: PostTerms.self
    case .grades: GradeTerms.self
    case .ratings: RatingTerms.self
    case .contributions: ContributionTerms.self
    case .accidentPlans: AccidentPlanTerms.self
    case .leave: LeaveTerms.self
    case .tax: TaxBracket.self
    case .calendar: nil
    case .injury: InjuryTerms.self
    case .parameters: ParameterTerms.self
    }
  }

  /// The table's file.
  public var file: String { rawValue + ".csv" }

  /// What the table is about.
  public var title: Bilingual {
    switch self {
    case .regions: Bilingual("地区", "Regions")
    case .minimumWage: Bilingual("最低工资", "Minimum wages")
    case .salary: Bilingual("基准工资", "Reference salaries")
    case .posts: Bilingual("岗位", "Posts")
    case .grades: Bilingual("层级", "Grades")
    case .ratings: Bilingual("考核等次", "Ratings")
    case .contributions: Bilingual("社会保险与住房公积金", "Social insurance and housing fund")
    case .accidentPlans: Bilingual("意外险方案", "Accident plans")
    case .leave: Bilingual("假期待遇", "Leave")
    case .tax: Bilingual("个人所得税税率表", "Income tax tables")
    case .calendar: Bilingual("日历", "Calendar")
    case .injury: Bilingual("工伤等待遇", "Work injury and other benefits")
    case .parameters: Bilingual("参数", "Parameters")
    }
  }

  /// The tables by which a month is paid, and which a scenario can change: the benefits of Article 36 are no part of a
  /// month's pay.
  public static let ofTheMonth = allCases.filter { $0 != .injury }
}

/// The columns that the tables of standards share.
public enum SharedColumn: String, CaseIterable, Sendable {
  /// The region that the row serves.
  case region
  /// The first day on which the row is in force.
  case effectiveFrom = "effective_from"
  /// The last day.
  case effectiveTo = "effective_to"
  /// The document.
  case source
  /// The day on which it was decided.
  case decidedOn = "decided_on"

  /// The titles.
  public var title: Bilingual {
    switch self {
    case .region: Bilingual("地区代码", "Region")
    case .effectiveFrom: Bilingual("生效日期", "In force from")
    case .effectiveTo: Bilingual("截止日期", "In force to")
    case .source: Bilingual("依据文件", "Source")
    case .decidedOn: Bilingual("决定日期", "Decided on")
    }
  }

  /// Whether every dated row must have a value here.
  public var isRequired: Bool { self == .effectiveFrom || self == .source }
}

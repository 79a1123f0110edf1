/// The kinds of days on which somebody does not work.
public enum LeaveKind: Int, CaseIterable, Sendable {
  /// All kinds in the order of the roster; one array for all who ask.
  public static let allCases: [LeaveKind] = [
    .personal, .absent, .sick, .suspended, .injury, .annual, .marriage, .maternity, .paternity, .childcare,
    .bereavement,
  ]

  /// 事假.
  case personal
  /// 旷工.
  case absent
  /// 病假.
  case sick
  /// 停职 (Article 32).
  case suspended
  /// 停工留薪 (Article 36).
  case injury
  /// 年休假.
  case annual
  /// 婚假.
  case marriage
  /// 产假.
  case maternity
  /// 护理假.
  case paternity
  /// 育儿假.
  case childcare
  /// 丧假.
  case bereavement

  /// The word in `leave.csv`.
  public var code: String {
    switch self {
    case .personal: "personal"
    case .absent: "absent"
    case .sick: "sick"
    case .suspended: "suspended"
    case .injury: "injury"
    case .annual: "annual"
    case .marriage: "marriage"
    case .maternity: "maternity"
    case .paternity: "paternity"
    case .childcare: "childcare"
    case .bereavement: "bereavement"
    }
  }

  /// The shares of the wage that the law allows to a day: absence is not paid, and others keep all of it.
  ///
  /// - Source: 工伤保险条例 Art. 33
  /// - Source: 职工带薪年休假条例 Art. 2
  /// - Source: 工资支付暂行规定 Art. 11
  /// - Source: 女职工劳动保护特别规定 Art. 5
  public var payRates: ClosedRange<Rate> {
    switch self {
    case .absent: .zero ... .zero
    case .injury, .annual, .marriage, .maternity, .bereavement: .one ... .one
    case .personal, .sick, .suspended, .paternity, .childcare: .zero ... .one
    }
  }

  /// The kinds whose deduction is `other_leave_deduction`.
  static let others: [LeaveKind] = [
    .injury, .annual, .marriage, .maternity, .paternity, .childcare, .bereavement,
  ]
}

/// A row of `leave.csv`: what a day of leave keeps.
///
/// - Source: 工资支付暂行规定 Art. 11
public struct LeaveTerms: Equatable, Sendable {
  /// The row serves those who have so many full years of service.
  public internal(set) var serviceYears: Int
  /// The share of the wage, 0 to 1.
  public internal(set) var payRate: Rate
  /// The share of performance pay, 0 to 1.
  public internal(set) var performanceRate: Rate

  /// A row of `leave.csv`.
  public init(serviceYears: Int = 0, payRate: Rate, performanceRate: Rate) {
    self.serviceYears = serviceYears
    self.payRate = payRate
    self.performanceRate = performanceRate
  }
}

extension LeaveKind {
  /// What the kind of leave is called, in both languages.
  public var title: Bilingual {
    switch self {
    case .personal: Bilingual("事假", "personal leave")
    case .absent: Bilingual("旷工", "absence")
    case .sick: Bilingual("病假", "sick leave")
    case .suspended: Bilingual("停职", "suspension")
    case .injury: Bilingual("停工留薪", "injury leave")
    case .annual: Bilingual("年休假", "annual leave")
    case .marriage: Bilingual("婚假", "marriage leave")
    case .maternity: Bilingual("产假", "maternity leave")
    case .paternity: Bilingual("护理假", "paternity leave")
    case .childcare: Bilingual("育儿假", "childcare leave")
    case .bereavement: Bilingual("丧假", "bereavement leave")
    }
  }
}

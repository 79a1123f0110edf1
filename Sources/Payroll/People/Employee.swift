/// How somebody's working time is counted.
public enum HoursSystem: UInt8, CaseIterable, Sendable {
  /// 标准工时.
  case standard
  /// 综合计算工时.
  case comprehensive
  /// 不定时工时.
  case irregular

  /// The word in the files.
  public var code: String {
    switch self {
    case .standard: "standard"
    case .comprehensive: "comprehensive"
    case .irregular: "irregular"
    }
  }

  /// The words of both languages.
  public var title: Bilingual {
    switch self {
    case .standard: Bilingual("标准", "standard")
    case .comprehensive: Bilingual("综合", "comprehensive")
    case .irregular: Bilingual("不定时", "irregular")
    }
  }
}

/// When somebody was born, and by which sex's age they retire: what the ID number says.
public struct BirthMonth: Hashable, Sendable {
  /// The month.
  public var month: PayPeriod
  /// Whether she is a woman.
  public var isWoman: Bool

  /// What an ID number says.
  public init(_ month: PayPeriod, isWoman: Bool) {
    self.month = month
    self.isWoman = isWoman
  }
}

/// What is true of somebody's employment (Article 16).
public struct Employee: Equatable, Sendable {
  /// The first day employed.
  public var hireDate: CivilDate
  /// The last day employed, or nil.
  public var endDate: CivilDate?
  /// The last day of probation, or nil.
  public var probationUntil: CivilDate?
  /// Whole months of work before the hire date, with any employer.
  public var priorServiceMonths: Int
  /// The day from which seniority pay counts; nil = the hire date.
  public var seniorityFrom: CivilDate?
  /// How working time is counted.
  public var hoursSystem: HoursSystem
  /// Whether the office knows an account to pay to.
  public var hasBankAccount: Bool
  /// What the ID number says of birth and sex; nil without one.
  public var birth: BirthMonth?
  /// Whether the account looks as if digits of it were lost or mistyped.
  public var isBankAccountDoubtful = false

  /// An employment.
  public init(
    hireDate: CivilDate, endDate: CivilDate? = nil, probationUntil: CivilDate? = nil,
    priorServiceMonths: Int = 0, seniorityFrom: CivilDate? = nil, hoursSystem: HoursSystem = .standard,
    hasBankAccount: Bool = true, birth: BirthMonth? = nil
  ) {
    self.hireDate = hireDate
    self.endDate = endDate
    self.probationUntil = probationUntil
    self.priorServiceMonths = priorServiceMonths
    self.seniorityFrom = seniorityFrom
    self.hoursSystem = hoursSystem
    self.hasBankAccount = hasBankAccount
    self.birth = birth
  }

  /// Whether pay of this period is a later payment: the employment ended before the period.
  public func isLaterPayment(in period: PayPeriod) -> Bool {
    guard let endDate else { return false }
    return endDate < period.firstDay
  }

  /// Whether probation covers the last day employed in the period; the month in which it ends is paid whole.
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 16
  /// - Source: 劳动合同法 Art. 20
  /// - Reading: 劳动合同法 Art. 20 speaks of wages "in probation" and not of parts of a month.
  public func isInProbation(in period: PayPeriod) -> Bool {
    guard let probationUntil else { return false }
    return probationUntil >= min(endDate ?? period.lastDay, period.lastDay)
  }
}

/// A row of `salary.csv`: what a region's government has decided on pay (Article 33).
public struct SalaryTerms: Equatable, Sendable {
  /// The approved reference salary, or nil where it follows from the averages.
  public internal(set) var approvedReferenceSalary: Money?
  /// The average pay of people in like posts, a month.
  public internal(set) var peerAverage: Money
  /// The average pay of society, a month.
  public internal(set) var socialAverage: Money
  /// The weight of `peerAverage`, 0 to 1.
  public internal(set) var peerWeight: Rate

  /// A row of `salary.csv`.
  public init(
    approvedReferenceSalary: Money? = nil, peerAverage: Money = .zero, socialAverage: Money = .zero,
    peerWeight: Rate = .zero
  ) {
    self.approvedReferenceSalary = approvedReferenceSalary
    self.peerAverage = peerAverage
    self.socialAverage = socialAverage
    self.peerWeight = peerWeight
  }
}

/// The two kinds of auxiliaries (Article 3).
public enum PostCategory: UInt8, CaseIterable, Sendable {
  /// 文职, who support posts without law enforcement (Article 17).
  case civilian
  /// 勤务, who support law enforcement (Article 18).
  case patrol

  /// The word in the files.
  public var code: String { self == .civilian ? "civilian" : "patrol" }

  /// The words of both languages.
  public var title: Bilingual {
    self == .civilian ? Bilingual("文职", "civilian") : Bilingual("勤务", "patrol")
  }
}

/// A row of `posts.csv`: what a post demands (Article 33).
public struct PostTerms: Equatable, Sendable {
  /// 文职 or 勤务.
  public internal(set) var category: PostCategory
  /// The professionalism factor p, in lowest terms.
  public internal(set) var professionalism: Fraction
  /// The risk factor r, in lowest terms.
  public internal(set) var risk: Fraction
  /// The intensity factor i, in lowest terms.
  public internal(set) var intensity: Fraction
  /// The fixed amount, a month.
  public internal(set) var postPay: Money
  /// The amount for each day of duty.
  public internal(set) var dutyPayPerDay: Money
  /// The code of the accident plan, or nil.
  public internal(set) var accidentPlan: String?

  /// A row of `posts.csv`.
  public init(
    category: PostCategory, professionalism: Rate = .one, risk: Rate = .one, intensity: Rate = .one,
    postPay: Money = .zero, dutyPayPerDay: Money = .zero, accidentPlan: String? = nil
  ) {
    self.category = category
    self.professionalism = professionalism.fraction.reduced
    self.risk = risk.fraction.reduced
    self.intensity = intensity.fraction.reduced
    self.postPay = postPay
    self.dutyPayPerDay = dutyPayPerDay
    self.accidentPlan = accidentPlan
  }
}

/// A row of `grades.csv` (Article 26).
public struct GradeTerms: Equatable, Sendable {
  /// The grade's amount, a month.
  public internal(set) var gradePay: Money

  /// A row of `grades.csv`.
  public init(gradePay: Money) {
    self.gradePay = gradePay
  }
}

/// A row of `ratings.csv`: what an assessment brings (Article 28).
public struct RatingTerms: Equatable, Sendable {
  /// The post that the row is for, or nil for every post.
  public internal(set) var post: String?
  /// The grade that the row is for, or nil for every grade.
  public internal(set) var grade: String?
  /// The share of M0, in lowest terms.
  public internal(set) var coefficient: Fraction
  /// The fixed amount, a month.
  public internal(set) var amount: Money
  /// Whether it is paid in probation.
  public internal(set) var inProbation: Bool

  /// A row of `ratings.csv`.
  public init(
    post: String? = nil, grade: String? = nil, coefficient: Rate = .zero, amount: Money = .zero,
    inProbation: Bool = true
  ) {
    self.post = post
    self.grade = grade
    self.coefficient = coefficient.fraction.reduced
    self.amount = amount
    self.inProbation = inProbation
  }

  /// How closely the row names a post and a grade: both 3, the post 2, the grade 1, neither 0; nil if it is
  /// for others.
  func precision(post: String, grade: String) -> Int? {
    if let named = self.post, named != post { return nil }
    if let named = self.grade, named != grade { return nil }
    return (self.post == nil ? 0 : 2) + (self.grade == nil ? 0 : 1)
  }
}

/// A row of `accident_plans.csv` (Article 34).
public struct AccidentPlanTerms: Equatable, Sendable {
  /// The premium, a month, paid by the employer.
  public internal(set) var monthlyPremium: Money
  /// Whether the premium is taxable income of the person.
  public internal(set) var isTaxable: Bool

  /// A row of `accident_plans.csv`.
  public init(monthlyPremium: Money, isTaxable: Bool = false) {
    self.monthlyPremium = monthlyPremium
    self.isTaxable = isTaxable
  }
}

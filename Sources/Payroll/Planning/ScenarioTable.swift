/// The tables of standards that a scenario can change.
///
/// `injury.csv` is not among them: the benefits of Article 36 are no part of a month's pay.
public enum ScenarioTable: String, CaseIterable, Sendable {
  /// `salary.csv`; the key is blank.
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
  /// `leave.csv`; the key is the kind of leave.
  case leave
  /// `tax.csv`; the key is `table/over`, such as `annual/36000`.
  case tax
  /// `calendar.csv`; the key is the date.
  case calendar
  /// `parameters.csv`; the key is the parameter's name.
  case parameters

  /// The columns from which pay follows.
  public var columns: [String] {
    switch self {
    case .salary:
      [
        "peer_average", "social_average", "peer_weight", "reference_salary", "minimum_wage",
        "local_average_wage",
      ] + ending
    case .posts: PostTerms.deciding + ending
    case .grades: ["grade_pay"] + ending
    case .ratings: ["coefficient", "amount", "in_probation"] + ending
    case .contributions: ContributionTerms.deciding + ending
    case .accidentPlans: ["monthly_premium", "taxable"] + ending
    case .leave: ["pay_rate", "performance_rate"] + ending
    case .tax: ["rate", "quick_deduction"]
    case .calendar: ["kind"]
    case .parameters: ["value"] + ending
    }
  }

  private var ending: [String] { ["effective_to"] }

  /// The columns that name a row or say since when it is in force: a scenario finds its row by them and leaves
  /// them as they are.
  public var namingColumns: [String] {
    switch self {
    case .salary: ["region", "effective_from"]
    case .posts: ["region"] + PostTerms.naming + ["effective_from"]
    case .grades: ["region", "grade", "effective_from"]
    case .ratings: ["region", "rating", "post", "grade", "effective_from"]
    case .contributions: ["region"] + ContributionTerms.naming + ["effective_from"]
    case .accidentPlans: ["region", "plan", "effective_from"]
    case .leave: ["region", "kind", "effective_from"]
    case .tax: ["table", "over", "effective_from", "effective_to"]
    case .calendar: ["region", "date"]
    case .parameters: ["region", "name", "effective_from"]
    }
  }

  /// The columns that only describe: they may be set, and no pay follows from them.
  public var describingColumns: [String] {
    let document = ["source", "decided_on"]
    switch self {
    case .salary: return ["region_name"] + document
    case .posts: return PostTerms.describing + document
    case .grades: return ["grade_name"] + document
    case .ratings: return ["rating_name"] + document
    case .accidentPlans: return ["coverage"] + document
    case .parameters: return ["unit"] + document
    case .calendar: return ["name"]
    case .contributions, .leave, .tax: return document
    }
  }

  /// A key in the one form in which keys are compared: `annual/36000` is `annual/36000.00`, and a rating's or
  /// scheme's key has no slash at its end.
  public func normalized(_ key: String) -> String {
    switch self {
    case .ratings, .contributions:
      var key = key
      while key.hasSuffix("/") { key.removeLast() }
      return key
    case .tax:
      let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
      guard parts.count == 2, let over = ScenarioValue(parts[1]).money else { return key }
      return "\(parts[0])/\(over)"
    default: return key
    }
  }
}

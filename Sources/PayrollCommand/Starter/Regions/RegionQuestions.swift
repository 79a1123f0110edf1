/// What a region's folder leaves open, as one sheet of questions in the order of their weight: what the pay begins with
/// first, what a single case needs last.
struct RegionQuestions {
  /// A cell that is to be filled in.
  struct Question {
    /// The table's file, and the line and the column in it.
    let file: String, line: Int, column: String
    /// What stands in the first column after the region: the code, of a table that has codes.
    let code: String
    /// Whom to ask, and what.
    let question: String
    /// An answer that can be typed, of somewhere else.
    let example: String
  }

  private static let order = [
    "salary.csv", "posts.csv", "grades.csv", "ratings.csv", "contributions.csv", "parameters.csv",
    "leave.csv",
    "accident_plans.csv", "calendar.csv", "injury.csv",
  ]

  /// The questions.
  let questions: [Question]

  /// The questions of a region's tables, whose rows with an open cell hold no quotes.
  init(_ files: [(name: String, text: String)]) {
    questions = RegionQuestions.order.flatMap { name in
      files.filter { $0.name == name }.flatMap { RegionQuestions.open(in: $0.text, of: name) }
    }
  }

  private static func open(in text: String, of file: String) -> [Question] {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return [] }
    let source = header.firstIndex(of: "source") ?? header.count - 1
    return lines.enumerated().flatMap { index, fields in
      zip(header, fields).filter { $1 == "待填" }.map { column, _ in
        let example = column == "value" ? parameters[fields[1]] : examples[column]
        return Question(
          file: file, line: index + 1, column: column, code: fields[1], question: fields[source],
          example: example ?? "")
      }
    }
  }

  private static let examples = [
    "reference_salary": "3000.00", "professionalism": "1.05", "risk": "1.15", "intensity": "1.1",
    "post_pay": "200.00", "duty_pay_per_day": "30.00", "grade_pay": "300.00", "coefficient": "0.2",
    "amount": "100.00", "in_probation": "yes", "base_floor": "2120.00", "base_ceiling": "25893.00",
    "employer_rate": "5%", "employee_rate": "5%", "employer_fixed": "43.57", "employee_fixed": "1.00",
    "employer_rounding": "half_up_yuan", "employee_rounding": "half_up_yuan", "monthly_premium": "30.00",
    "taxable": "yes", "pay_rate": "60%", "performance_rate": "50%",
    "kind": "holiday",
    "payer": "finance",
  ]

  private static let parameters = [
    "factor_combination": "multiplicative", "proration_basis": "paid_days", "absence_basis": "paid_days",
    "overtime_base": "monthly_wage", "seniority_pay_per_year": "20.00", "seniority_max_years": "20",
    "probation_rate": "0.8", "comp_leave_expiry_months": "6", "health_check_cost": "420.00",
    "health_check_month": "10",
  ]
}

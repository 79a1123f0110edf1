/// The standards of a new bureau's folder: the national and Yunnan figures, and examples of the bureau's own.
///
/// The rows are those of `SampleData/standards`, and a test keeps it so. A row whose text says 示例 holds what
/// the bureau has to put in itself.
enum StarterStandards {
  /// The files and what they hold, with canonical headers.
  static let files: [(name: String, text: String)] = [
    ("regions.csv", regions), ("minimum_wage.csv", minimumWage), ("salary.csv", salary), ("posts.csv", posts),
    ("grades.csv", grades), ("ratings.csv", ratings),
    ("contributions.csv", contributions), ("accident_plans.csv", accidentPlans), ("leave.csv", leave),
    ("tax.csv", tax), ("calendar.csv", calendar), ("injury.csv", injury), ("parameters.csv", parameters),
  ]
}

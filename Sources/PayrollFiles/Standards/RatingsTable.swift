import Payroll

/// `ratings.csv`: what an assessment brings (Article 28).
public enum RatingsTable {
  static let rating = Column("rating", Bilingual("考核等次", "Rating"), isRequired: true)
  static let ratingName = Column("rating_name", Bilingual("等次名称", "Name of the rating"))
  static let post = Column("post", Bilingual("岗位", "Post"))
  static let grade = Column("grade", Bilingual("层级", "Grade"))
  static let coefficient = Column("coefficient", Bilingual("绩效系数", "Performance coefficient"))
  static let amount = Column("amount", Bilingual("绩效定额", "Performance amount"))
  static let inProbation = Column("in_probation", Bilingual("试用期发放", "Paid in probation"))

  static let columns =
    [StandardsColumn.region, rating, ratingName, post, grade, coefficient, amount, inProbation]
    + StandardsColumn.dated

  /// What names a row: the rating, and the post and grade that it is for, if any.
  private struct Key: Hashable {
    let rating: String
    let post: String?
    let grade: String?
  }

  /// The rows of the table by the rating's code.
  public static func read(from reading: inout StandardsReading) -> [String: [StandardRow<RatingTerms>]] {
    let rows = reading.untiedRows(of: .ratings) { cells in
      cells.require(rating)
      let terms = read(&cells)
      return (Key(rating: cells.text(rating), post: terms.post, grade: terms.grade), terms)
    }
    return rows.grouped(by: \.rating)
  }

  private static func read(_ cells: inout RowReader) -> RatingTerms {
    RatingTerms(
      post: cells.textIfAny(post), grade: cells.textIfAny(grade),
      coefficient: cells.factor(coefficient) ?? .zero,
      amount: cells.money(amount) ?? .zero, inProbation: cells.word(inProbation, StandardsWords.yesNo) ?? true
    )
  }
}

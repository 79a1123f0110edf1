import CSV
import Payroll
import PayrollFiles

/// Some rows of every roster, whose standards are looked up anew to prove the run.
///
/// Whoever shares region, unit, post, grade and rating is paid by one lookup that is kept (``StandardsCache``). If ever
/// somebody were handed another's, every sum would still agree; so a few rows are searched for by their texts in the
/// tables themselves, without anything that was kept.
enum StandardsSample {
  /// Whether a row belongs to the sample: the first rows of a sheet, ever fewer, and then one of a thousand; by its line,
  /// so that the same rows are looked at however many threads compute.
  static func holds(line: Int) -> Bool { line & (line - 1) == 0 || line & 1_023 == 2 }
}

extension PaidRow {
  /// Whether the row is paid by the rows of the standards that a plain search for its texts finds.
  func isPaidByItsStandards(_ view: StandardsInForce) -> Bool {
    let region = row.region
    let contributions = view.contributions(unit: String(row[.unit]), in: region)
    guard applied.region.region == region,
      applied.contributions.map(\.origin) == contributions.map(\.origin)
    else { return false }
    if person.isLaterPayment { return applied.post == nil && applied.grade == nil && applied.rating == nil }
    let (code, grade, rating) = (String(row[.post]), String(row[.grade]), String(row[.rating]))
    guard let post = view.post(code, in: region) else { return false }
    let plan = try? view.accidentPlan(of: post.terms, in: region)
    let rated = rating.isEmpty ? nil : view.rating(rating, post: code, grade: grade, in: region)
    return applied.post?.origin == post.origin && applied.accidentPlan?.origin == plan?.origin
      && applied.grade?.origin == view.grade(grade, in: region)?.origin
      && applied.rating?.origin == rated?.origin
  }
}

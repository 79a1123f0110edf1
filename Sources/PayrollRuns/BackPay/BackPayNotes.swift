import Payroll
import PayrollFiles

/// The notes of adjustments: which decisions brought them.
final class BackPayNotes {
  private struct Case: Hashable {
    let period: PayPeriod
    let item: BackPayItem
    let region: String
    let post: String
    let grade: String
  }

  private static let mark = Bilingual("标准补差：", "Standards corrected: ")
  private static let mostNamed = 3

  private let revisions: [StandardsRevision]
  private let language: Language
  private var notes: [Case: String] = [:]

  init(_ revisions: StandardsRevisions, _ language: Language) {
    self.revisions = revisions.all
    self.language = language
  }

  /// What to do about an adjustment that somebody wrote by hand.
  static func ofHand(_ adjustment: Adjustment) -> Bilingual {
    let opposite =
      (adjustment.item.entry.isOfLedger || adjustment.units == .min)
      ? ("相反数", "the opposite")
      : (Money(fen: -adjustment.units).description, Money(fen: -adjustment.units).description)
    return Bilingual(
      "手工写的不算已补；如果当时就是补这项差额，照给 backpay 的行，另加一行自己写的：项目、险种、所属月份相同，金额 \(opposite.0)",
      "written by hand, so it settles nothing; if it was meant to settle this, give backpay's lines as they are and add "
        + "one of your own: the same item, scheme and month, the amount \(opposite.1)")
  }

  /// The note of somebody's adjustment.
  func note(_ item: BackPayItem, for period: PayPeriod, _ row: PayslipRow) -> String {
    let asked = Case(period: period, item: item, region: row.region, post: row.post, grade: row.grade)
    if let known = notes[asked] { return known }
    let note = BackPayNotes.mark.text(in: language) + causes(of: asked)
    notes[asked] = note
    return note
  }

  private func causes(of asked: Case) -> String {
    var names: [String] = []
    for revision in revisions
    where !revision.columns.isEmpty && revision.months.contains(asked.period) && concerns(revision, asked) {
      let name = name(of: revision.decision)
      if !names.contains(name) { names.append(name) }
    }
    if names.isEmpty {
      return Bilingual("以前月份标准变动的影响", "what the standards of earlier months change").text(in: language)
    }
    let more = names.count - BackPayNotes.mostNamed
    let shown = names.suffix(BackPayNotes.mostNamed).joined(separator: language == .chinese ? "；" : "; ")
    if more <= 0 { return shown }
    return shown + Bilingual("等\(names.count)项", " and \(more) more").text(in: language)
  }

  private func name(of decision: StandardsRows.Decision) -> String {
    let title = decision.table.title
    let place = [decision.region.code, decision.key].filter { !$0.isEmpty }.joined(separator: " ")
    let day = decision.decidedOn.map { ("\($0)决定的", ", decided \($0)") } ?? ("", "")
    return Bilingual(
      day.0 + title.chinese + (place.isEmpty ? "" : "（\(place)）"),
      title.english + (place.isEmpty ? "" : " (\(place))") + day.1
    ).text(in: language)
  }

  /// Whether a row may have brought something to somebody: its table feeds the item, and it is for such people.
  private func concerns(_ revision: StandardsRevision, _ asked: Case) -> Bool {
    let decision = revision.decision
    guard let region = Region(asked.region), decision.region.serves(region) else { return false }
    switch decision.table {
    case .contributions: return asked.item.scheme?.code == decision.key
    case .posts: return decision.key == asked.post
    case .grades: return decision.key == asked.grade
    case .accidentPlans, .tax, .injury: return false
    case .regions, .minimumWage, .salary, .ratings, .leave, .calendar, .parameters: return true
    }
  }
}

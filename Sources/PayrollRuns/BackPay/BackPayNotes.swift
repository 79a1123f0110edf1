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

  private static let mostNamed = 3
  /// Parameters by which no line is paid that somebody may be owed.
  private static let unpaid = Set(
    [
      ParameterName.overtimeMonthlyCapHours, .basicDeduction, .lowIncomeDeduction, .recoveryLimit,
      .healthCheckCost,
      .healthCheckMonth, .standardStaleMonths, .nationalDisposableIncome, .localAverageWage,
      .severanceAverageWage,
    ].map(\.rawValue))

  private let revisions: [StandardsRevision]
  private let corrections: [String: [Correction]]
  /// The last month in whose adjustments payments were looked for: no later note is the same.
  private let paidUntil: PayPeriod
  private let language: Language
  private var notes: [Case: String] = [:]

  init(
    _ revisions: StandardsRevisions, _ corrections: [Correction], paidUntil: PayPeriod, _ language: Language
  ) {
    self.paidUntil = paidUntil
    self.revisions = revisions.all
    self.corrections = Dictionary(grouping: corrections, by: \.employeeId)
    self.language = language
  }

  /// What to do about an adjustment that somebody wrote by hand.
  static func ofHand(_ adjustment: Adjustment) -> Bilingual {
    let opposite = Money(fen: 0 &- adjustment.units).description
    return Bilingual(
      "手工写的不算已补；如果当时就是补这项差额，照给 backpay 的行，另加一行自己写的：项目、险种、所属月份相同，金额 \(opposite)",
      "written by hand, so it settles nothing; if it was meant to settle this, give backpay's lines as they are and add "
        + "one of your own: the same item, scheme and month, the amount \(opposite)")
  }

  /// The note of somebody's adjustment: where it comes from, what was due, paid and settled, and what brought it.
  func note(
    _ item: BackPayItem, for period: PayPeriod, _ row: PayslipRow, _ account: BackPayAccount,
    _ origin: AdjustmentOrigin
  ) -> String {
    var causes: [String] = []
    if origin != .corrections {
      let asked = Case(period: period, item: item, region: row.region, post: row.post, grade: row.grade)
      let known = notes[asked] ?? self.causes(of: asked)
      notes[asked] = known
      causes.append(known)
    }
    if origin != .standards { causes.append(corrections(of: row.employeeId, upTo: period)) }
    let amounts = Bilingual(
      "应发 \(account.due)，已发 \(account.paid)，已补 \(account.settled)（查至 \(paidUntil)）",
      "due \(account.due), paid \(account.paid), settled \(account.settled) (up to \(paidUntil))")
    return note(origin, amounts, causes)
  }

  /// The note of a correction of the ledger alone.
  func note(_ difference: LedgerDifferences.Difference, _ origin: AdjustmentOrigin) -> String {
    func text(_ hundredths: Int64) -> String { Money(fen: hundredths).description }
    let held = text(difference.held + difference.settled)
    let amounts = Bilingual(
      "应为 \(text(difference.due))，台账为 \(held)（查至 \(paidUntil)）",
      "should be \(text(difference.due)), the ledger has \(held) (up to \(paidUntil))")
    return note(
      origin, amounts, origin == .standards ? [] : [corrections(of: difference.employeeId, upTo: nil)])
  }

  private func note(_ origin: AdjustmentOrigin, _ amounts: Bilingual, _ causes: [String]) -> String {
    let mark = Bilingual("\(origin.title.chinese)：", BackPayNotes.mark(origin))
    return ([mark.text(in: language) + amounts.text(in: language)] + causes).joined(
      separator: language == .chinese ? "；" : "; ")
  }

  private static func mark(_ origin: AdjustmentOrigin) -> String {
    switch origin {
    case .standards: "Standards: "
    case .corrections: "Corrections: "
    case .both: "Standards and corrections: "
    }
  }

  /// The cells of somebody that were corrected up to a month, with the reasons.
  private func corrections(of employeeId: String, upTo period: PayPeriod?) -> String {
    let known = (corrections[employeeId] ?? []).filter { correction in
      period.map { correction.period <= $0 } ?? true
    }
    // Where the month has cells of its own, those of the months before it are not named.
    let ofMonth = known.filter { $0.period == period }
    let own = ofMonth.isEmpty ? known : ofMonth
    return named(
      own.map { correction in
        let column = correction.field.entry
        let reason =
          correction.reason.isEmpty
          ? "" : language == .chinese ? "，\(correction.reason)" : ", \(correction.reason)"
        return Bilingual(
          "更正\(correction.period)的\(column.title.chinese)", "\(column.code) of \(correction.period) corrected"
        ).text(in: language) + reason
      })
  }

  /// The newest of several, and how many there are.
  private func named(_ names: [String]) -> String {
    let more = names.count - BackPayNotes.mostNamed
    let shown = names.suffix(BackPayNotes.mostNamed).joined(separator: language == .chinese ? "；" : "; ")
    if more <= 0 { return shown }
    return shown + Bilingual("等\(names.count)项", " and \(more) more").text(in: language)
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
    return named(names)
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
    case .parameters: return !BackPayNotes.unpaid.contains(decision.key)
    case .regions, .minimumWage, .salary, .ratings, .leave, .calendar: return true
    }
  }
}

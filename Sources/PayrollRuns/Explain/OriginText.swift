import Payroll
import PayrollFiles

/// Says where the figures of one person come from.
struct OriginText {
  let sources: FigureSources
  let language: Language

  /// Where a figure comes from, in full: file, line, column, document and dates.
  func full(_ figure: Figure) -> String {
    switch figure.origin {
    case .roster(let field): roster + column(field.entry.title, field.code)
    case .rosterAndAdjustments(let field):
      adjusted(figure, field, roster + column(field.entry.title, field.code), withFile: true)
    case .adjustments(let item, let scheme): lines(sources.adjustments(of: item.code, scheme), withFile: true)
    case .ledger(let field):
      say("台账 \(sources.ledger ?? "")", "ledger \(sources.ledger ?? "")")
        + column(field.entry.title, field.code)
    case .standard(let table, let origin): standard(table, origin)
    default: short(figure)
    }
  }

  /// Where a figure comes from, in a word; `note` gives the number of a row of the standards.
  func short(_ figure: Figure, note: (String) -> String = { $0 }) -> String {
    switch figure.origin {
    case .roster(let field):
      figure.name == field.entry.title
        ? say("名册", "roster") : say("名册", "roster") + column(field.entry.title, field.code)
    case .rosterAndAdjustments(let field): adjusted(figure, field, say("名册", "roster"), withFile: false)
    case .adjustments(let item, let scheme):
      lines(sources.adjustments(of: item.code, scheme), withFile: false)
    case .ledger(let field):
      figure.name == field.entry.title
        ? say("台账", "ledger") : say("台账", "ledger") + column(field.entry.title, field.code)
    case .beginning: say("从零起", "begins at 0")
    case .standard(let table, let origin): note(standard(table, origin))
    case .calendar: say("日历", "calendar")
    case .period: say("发放月份", "the month paid")
    case .reckoned: say("本单", "this payslip")
    case .law(let citation): citation.text(in: language)
    }
  }

  /// What the roster and the adjustments say together.
  private func adjusted(_ figure: Figure, _ field: RosterField, _ place: String, withFile: Bool) -> String {
    let adjustments = sources.adjustments(of: field.code)
    guard !adjustments.isEmpty, case .money(let total) = figure.value else { return place }
    let own = Money(fen: adjustments.reduce(total.fen) { $0 &- $1.amount.fen })
    return "\(place) \(own)" + say("＋", " + ") + lines(adjustments, withFile: withFile)
  }

  private func lines(_ adjustments: [Adjustment], withFile: Bool) -> String {
    var file: String?
    let parts = adjustments.map { adjustment in
      defer { file = adjustment.file }
      return (withFile && file != adjustment.file ? adjustment.file + " " : "")
        + say("第\(adjustment.line)行 \(adjustment.amount)", "line \(adjustment.line) \(adjustment.amount)")
        + earlier(adjustment)
    }
    return say("调整", "adjustments") + " " + parts.joined(separator: say("、", ", "))
  }

  /// For which earlier month it is owed, and its note.
  private func earlier(_ adjustment: Adjustment) -> String {
    if adjustment.period == sources.period { return "" }
    let note = adjustment.note.isEmpty ? "" : say("：", ": ") + VisibleText.line(adjustment.note)
    return say("（属于 \(adjustment.period)\(note)）", " (for \(adjustment.period)\(note))")
  }

  private func standard(_ table: StandardsTable, _ origin: Origin) -> String {
    let place = origin.place.split(separator: ":")
    let file =
      place.count == 2
      ? say("\(place[0]) 第\(place[1])行", "\(place[0]):\(place[1])") : table.file
    var parts = [
      origin.region.digits == 0 ? nil : say("地区\(origin.region.code)", "region \(origin.region.code)"),
      say("\(origin.effectiveFrom)起", "from \(origin.effectiveFrom)"),
      origin.effectiveTo.map { say("至\($0)", "to \($0)") },
      origin.decidedOn.map { say("\($0)决定", "decided \($0)") },
    ].compactMap { $0 }
    parts = [parts.joined(separator: say("，", ", "))]
    return file + say("（\(parts[0])）：", " (\(parts[0])): ") + origin.source
  }

  private var roster: String {
    say(
      "名册 \(sources.roster) 第\(sources.rosterLine)行", "roster \(sources.roster):\(sources.rosterLine)")
  }

  private func column(_ title: Bilingual, _ code: String) -> String {
    say("「\(title.chinese)」", " [\(code)]")
  }

  private func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }
}

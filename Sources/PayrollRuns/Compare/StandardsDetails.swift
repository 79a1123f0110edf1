import CSV
import Payroll
import PayrollFiles

extension CauseDetails {
  /// The most rows that are told by themselves.
  private static let mostRows = 3

  /// The rows that changed a line of somebody: those that the line goes by itself; otherwise those that the lines before it
  /// go by which changed with it; otherwise the minimum wage, which is the floor of a line and mostly below it; otherwise
  /// all that concern the person.
  func standards(
    _ pair: ComparedPair, _ person: StandardsPerson, for item: PayItem, changedWith others: [PayItem]
  ) -> String {
    let serving = pair.changes.filter { $0.row.origin.region.serves(person.region) }
    let concerning = serving.filter { pair.concerns($0, person) }
    let all = concerning.isEmpty ? serving : concerning
    let reaching = all.filter { $0.row.terms.reaches(item) }
    let own = reaching.filter { !$0.row.terms.isFloor }
    let shared = all.filter { change in others.contains { change.row.terms.reaches($0) } }
    let rows = [own, shared, reaching].first { !$0.isEmpty } ?? all
    var told = rows.prefix(CauseDetails.mostRows).map(row)
    let more = rows.count - told.count
    if more > 0 { told.append(say("另有\(more)行", "\(more) more rows")) }
    return joined(told)
  }

  private func row(_ row: StandardsChange) -> String {
    let entry = row.row.terms
    let place = entry.cells.place
    let figures = row.figures.prefix(4).map { figure in
      change(
        language == .chinese ? figure.column.title.chinese : figure.column.code,
        figure.before.text(in: language),
        figure.after.text(in: language))
    }.joined(separator: say("，", ", "))
    let title = entry.title.text(in: language)
    let source = row.row.origin.source
    return say("\(place) \(title)：\(figures)（\(source)）", "\(place) \(title): \(figures) (\(source))")
  }
}

/// By what the rows of the standards are found for somebody.
struct StandardsPerson {
  let region: Region
  let unit: String
  let post: String
  let grade: String
  let rating: String
  /// Where the row of the minimum wage stands; nil where nobody was paid by it.
  let minimumWage: String?

  init(_ row: RosterRow, _ lookup: StandardsLookup) {
    region = row.region
    unit = String(row[.unit])
    post = String(row[.post])
    grade = String(row[.grade])
    rating = String(row[.rating])
    minimumWage = lookup.region?.minimumWageRows.row.origin.place
  }
}

extension ComparedPair {
  /// Whether a row is, or was, the one in force for somebody.
  func concerns(_ change: StandardsChange, _ person: StandardsPerson) -> Bool {
    let entry = change.row.terms
    let named: [String?]
    switch entry.table {
    case .injury, .calendar: return false
    case .posts where entry.subject.code != person.post: return false
    case .grades where entry.subject.code != person.grade: return false
    case .ratings where entry.subject.code != person.rating: return false
    case .minimumWage: return person.minimumWage.map { $0 == change.row.origin.place } ?? true
    case .ratings: named = [person.post, person.grade]
    case .contributions: named = [person.unit]
    default: named = entry.named
    }
    let isGone = change.kind == .removed
    let row = (isGone ? before.book : after.book).inForce(
      entry.subject, named, isGone ? before.lookup : after.lookup, in: person.region)
    return row?.decidesWith(change.row) == true
  }
}

extension StandardsEntry {
  /// Whether a line goes by the row only where it would be lower otherwise.
  var isFloor: Bool { table == .minimumWage || table == .regions }

  /// Whether the formula of a line goes by the row itself, and not by another line that does.
  func reaches(_ item: PayItem) -> Bool {
    switch table {
    case .salary: item == .referencePay
    case .posts:
      [.professionalismPay, .riskPay, .intensityPay, .postPay, .dutyPay].contains(item)
    case .grades: item == .gradePay
    case .ratings: item == .performancePay
    case .contributions:
      Scheme.allCases.contains { $0.code == subject.code && $0.employeeItem == item }
    case .leave:
      [.unpaidLeaveDeduction, .sickLeaveDeduction, .otherLeaveDeduction, .suspensionAdjustment].contains(item)
    case .tax: [.incomeTax, .bonusTax, .severanceTax].contains(item)
    case .accidentPlans: item == .incomeTax
    case .regions, .minimumWage: PayItem.linesOfMinimumWage.contains(item)
    case .parameters: ParameterName(rawValue: subject.code)?.reaches(item) == true
    case .injury, .calendar: false
    }
  }
}

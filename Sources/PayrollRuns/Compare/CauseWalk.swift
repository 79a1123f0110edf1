import CSV
import Payroll
import PayrollFiles

/// Pays somebody again with one cause after the other, from the earlier month to the later, by the formulas that pay.
///
/// It begins with what the earlier month had (the row of the roster, adjustments, ledger, standards, the month) and takes
/// over, step by step, what the later one has. What a step changes is the cause's. A step that cannot be computed by
/// itself is taken together with the next and named by that one. It belongs to one thread.
///
/// - Reading: the ledger of the earlier month ages with the month, so that it stays the month before; its figures change
///   with the cause `ledger`. Otherwise everybody's tax would fall with the one and rise with the other. An adjustment of
///   the month itself stays one of the month.
final class CauseWalk {
  /// Whoever pays by the standards of a pair of runs.
  private struct Paymasters {
    /// The later month by the earlier standards.
    let aged: RowPaymaster?
    /// The later month, with a ledger if the earlier had one.
    let later: RowPaymaster
    /// The later month as it was paid.
    let last: RowPaymaster
  }

  /// Columns that change no line of the pay.
  private static let silent = RosterFieldSet(.employeeId, .name, .idNumber, .bankAccount)
  private static let columns = RosterField.allCases.filter { !silent.contains($0) }

  private let details: CauseDetails
  private let pairs: [[ComparedPair]]
  private var paymasters: [Int: Paymasters] = [:]
  /// The ledgers of the runs of the earlier month.
  private let ledgers: [LedgerRows?]
  private let row: RosterRow
  private var standardsTold: [StandardsKey: String] = [:]
  /// The lines reached by the steps so far, and those of the step that is tried.
  private var reached = ComparedLines.none
  private var tried = ComparedLines.none
  /// The payable days of the step that was tried; nil if it could not be computed.
  private var days: (month: Int64, person: Int64)?
  private var lookup: StandardsLookup?
  private var changes: [LineChange] = []
  /// For each line its change by the cause that is applied, by its place in `changes`.
  private var open = [Int?](repeating: nil, count: ComparedLines.items.count)
  /// What the steps that could not be computed by themselves are.
  private var pending: [(PayItem) -> String] = []
  /// The lines that the step changes, one bit for each of ``ComparedLines/items``.
  private var changing: UInt64 = 0

  private struct StandardsKey: Hashable {
    let pair: ObjectIdentifier
    let lookup: ObjectIdentifier
    let item: PayItem
    let changing: UInt64
  }

  /// - Parameter pairs: for each run of the earlier month a pair with each of the later.
  init(_ pairs: [[ComparedPair]], _ period: PayPeriod, _ language: Language) {
    self.pairs = pairs
    details = CauseDetails(language: language)
    ledgers = pairs.map { $0[0].before.ledger.map { LedgerRows($0) } }
    row = RosterRow(period)
  }

  /// What changed from the earlier payslip to the later, by causes and lines in their order.
  ///
  /// - Parameters:
  ///   - paid: the person in the later month.
  ///   - run: the run of the later month.
  ///   - person: the person in the earlier month, who stands at `place`.
  /// - Throws: what reading the ledger throws.
  func changes(
    _ paid: PaidRow, run: Int, from person: EarlierPerson, at place: EarlierPeople.Place
  ) throws -> [LineChange] {
    changes.removeAll(keepingCapacity: true)
    pending.removeAll()
    reached = person.lines
    let pair = pairs[place.run][run]
    let paymasters = paymasters(pair, place.run, run)
    let ledgerRow = try place.inLedger.flatMap { try ledgers[place.run]?.row(at: $0) }
    var aged = ledgerRow
    if let month = ledgerRow?.period {
      aged?.period = month.advanced(by: pair.after.period.index - pair.before.period.index)
    }
    let employeeId = paid.row[.employeeId]
    let old = pair.before.adjustments(of: employeeId)
    let new = pair.after.adjustments(of: employeeId)
    let moved = old.map { $0.adjustment.moved(from: pair.before.period, to: pair.after.period) }
    var taken = CauseWalk.silent

    begin()
    let before = (pair.before.period, person.days.month, person.days.person)
    step(.calendar, pay(paymasters.aged, paid, person, taken, aged, moved)) { [details, days] _ in
      details.calendar(before, (pair.after.period, days?.month ?? before.1, days?.person ?? before.2))
    }
    if !pair.changes.isEmpty {
      begin()
      let isPaid = pay(paymasters.later, paid, person, taken, aged, moved)
      // A step that is told later has another row by then.
      let asked = isPaid ? nil : StandardsPerson(row, nil)
      step(.standards, isPaid) { [self] in told(pair, asked, $0) }
    }
    begin()
    for field in CauseWalk.columns {
      let (was, becomes) = (person.cells[field.rawValue], paid.row[field])
      if was.equals(becomes) { continue }
      taken.formUnion(RosterFieldSet(field))
      step(.roster, pay(paymasters.later, paid, person, taken, aged, moved)) { [details] _ in
        details.roster(field, was, becomes)
      }
    }
    let adjustments = new.map(\.adjustment)
    if !old.isEmpty || !new.isEmpty {
      begin()
      step(.adjustment, pay(paymasters.later, paid, person, taken, aged, adjustments)) { [details] in
        details.adjustments(old, new, for: $0)
      }
    }
    begin()
    var carryover = paid.carryover
    carryover?.corrections = []
    let given = carryover
    step(.ledger, pay(paymasters.last, paid, person, taken, carryover, adjustments)) { [details] in
      details.ledger(ledgerRow, given, for: $0)
    }
    begin()
    ComparedLines.read(paid.payslip.amounts, into: &tried)
    step(.other, true) { _ in "" }
    return changes.filter { $0.before != $0.after }.sorted {
      ($0.cause.rawValue, $0.line) < ($1.cause.rawValue, $1.line)
    }
  }

  private func paymasters(_ pair: ComparedPair, _ before: Int, _ after: Int) -> Paymasters {
    let key = before * pairs[0].count + after
    if let known = paymasters[key] { return known }
    let period = pair.after.period
    let hadLedger = pair.before.ledger != nil
    let hasLedger = pair.after.ledger != nil
    let last = RowPaymaster(pair.after.view, period, isLedgerGiven: hasLedger)
    let made = Paymasters(
      aged: pair.aged.map { RowPaymaster($0, period, isLedgerGiven: hadLedger) },
      later: hadLedger == hasLedger ? last : RowPaymaster(pair.after.view, period, isLedgerGiven: hadLedger),
      last: last)
    paymasters[key] = made
    return made
  }

  /// Tries to pay the person with some columns of the later month, the others of the earlier.
  ///
  /// - Returns: whether it could be computed.
  private func pay(
    _ paymaster: RowPaymaster?, _ paid: PaidRow, _ person: EarlierPerson, _ taken: RosterFieldSet,
    _ carryover: Carryover?, _ adjustments: [Adjustment]
  ) -> Bool {
    days = nil
    row.read { taken.contains($0) ? paid.row[$0] : person.cells[$0.rawValue] }
    guard let paymaster, row.faults.isEmpty,
      let tried = try? paymaster.pay(row, carryover, adjustments), tried.impossibleCorrection == nil
    else { return false }
    let amounts = tried.payslip.amounts
    ComparedLines.read(amounts, into: &self.tried)
    days = (amounts[.monthDays], amounts[.payableDays])
    lookup = tried.lookup
    return true
  }

  /// Begins with another cause.
  private func begin() {
    for line in open.indices { open[line] = nil }
  }

  /// Notes what a step of a cause has changed, or keeps the step for the next one if it could not be computed.
  private func step(_ cause: CompareCause, _ isPaid: Bool, _ detail: @escaping (PayItem) -> String) {
    guard isPaid else {
      pending.append(detail)
      return
    }
    changing = 0
    for line in reached.indices where reached[line] != tried[line] { changing |= 1 << UInt64(line) }
    for line in reached.indices where reached[line] != tried[line] {
      let item = ComparedLines.items[line]
      let told = details.joined(pending.map { $0(item) } + [detail(item)])
      if let place = open[line] {
        changes[place].after = tried[line]
        changes[place].detail = details.joined([changes[place].detail, told])
      } else {
        open[line] = changes.count
        changes.append(
          LineChange(cause: cause, line: line, detail: told, before: reached[line], after: tried[line]))
      }
    }
    swap(&reached, &tried)
    pending.removeAll()
  }

  /// - Parameter person: nil for whoever was paid last.
  private func told(_ pair: ComparedPair, _ person: StandardsPerson?, _ item: PayItem) -> String {
    func text(_ person: StandardsPerson) -> String {
      // A line is reckoned from lines that stand before it.
      let lines = ComparedLines.items.enumerated().filter {
        changing & (1 << UInt64($0.offset)) != 0 && $0.element.rawValue < item.rawValue
      }
      return details.standards(pair, person, for: item, changedWith: lines.map(\.element))
    }
    guard person == nil, let lookup else { return text(person ?? StandardsPerson(row, nil)) }
    let key = StandardsKey(
      pair: ObjectIdentifier(pair), lookup: ObjectIdentifier(lookup), item: item, changing: changing)
    if let known = standardsTold[key] { return known }
    let told = text(StandardsPerson(row, lookup))
    standardsTold[key] = told
    return told
  }
}

extension Adjustment {
  /// The same of another month, where it is one of the month itself.
  fileprivate func moved(from month: PayPeriod, to other: PayPeriod) -> Adjustment {
    if period != month { return self }
    return Adjustment(
      file: file, line: line, item: item, units: units, scheme: scheme, period: other, origin: origin)
  }
}

import CSV
import Payroll
import PayrollFiles

/// Pays somebody again with one cause after the other, from the earlier month to the later, by the formulas that pay.
///
/// It begins with what the earlier month had (the row of the roster, adjustments, ledger, standards, the month) and takes
/// over, step by step, what the later one has. What a step changes is the cause's. A step that cannot be computed by
/// itself is taken together with the next and named by that one. It belongs to one thread.
///
/// - Reading: the ledger of the earlier month ages with the month, so that it stays the month before, and whoever had no
///   row in it stays new; its figures change with the cause `ledger`. Otherwise everybody's tax would fall with the one
///   and rise with the other. An adjustment of the month itself stays one of the month.
final class CauseWalk {
  /// Whoever pays by the standards of a pair of runs.
  private struct Paymasters {
    /// The earlier month by its own standards.
    let earlier: RowPaymaster
    /// The later month by the earlier standards.
    let aged: RowPaymaster?
    /// The later month, with a ledger if the earlier had one.
    let later: RowPaymaster
    /// The later month as it was paid.
    let last: RowPaymaster
  }

  private static let columns = RosterField.allCases.filter { !CauseState.silent.contains($0) }

  private let details: CauseDetails
  private let pairs: [[ComparedPair]]
  private var paymasters: [Int: Paymasters] = [:]
  /// The ledgers of the runs of the earlier month.
  private let ledgers: [LedgerRows?]
  /// The row in the earlier month, in the later, and the one that was paid last.
  private let earlierRow: RosterRow
  private let laterRow: RosterRow
  private var row: RosterRow
  private var standardsTold: [StandardsKey: String] = [:]
  /// The lines reached by the steps so far, and those of the state that is tried.
  private var reached = ComparedLines.none
  private var tried = ComparedLines.none
  /// The payable days of the state that was tried, and by what standards.
  private var days = (month: Int64(0), person: Int64(0))
  private var lookup: StandardsLookup?
  private var changes: [LineChange] = []
  /// For each line its change by the cause that is applied, by its place in `changes`.
  private var open = [Int?](repeating: nil, count: ComparedLines.items.count)
  private var cause: CompareCause?
  /// The state that was reached, and the steps after it that could not be computed by themselves.
  private var state = CauseState()
  private var pending: [CauseStep] = []

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
    earlierRow = RosterRow(pairs[0][0].before.period)
    laterRow = RosterRow(period)
    row = laterRow
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
    pending.removeAll(keepingCapacity: true)
    reached = person.lines
    state = CauseState()
    cause = nil
    let pair = pairs[place.run][run]
    let paymasters = paymasters(pair, place.run, run)
    let ledgerRow = try place.inLedger.flatMap { try ledgers[place.run]?.row(at: $0) }
    let both = BothMonths(pair, paid, person, ledgerRow, aged: aged(ledgerRow, pair, person))

    take(.calendar, both, paymasters)
    if !pair.changes.isEmpty { take(.standards, both, paymasters) } else { state.take(.standards) }
    for field in CauseWalk.columns where !person.cells[field.rawValue].equals(paid.row[field]) {
      take(.roster(field), both, paymasters)
    }
    if !both.before.isEmpty || !both.after.isEmpty {
      take(.adjustments, both, paymasters)
    } else {
      state.take(.adjustments)
    }
    take(.ledger, both, paymasters)
    take(.rest, both, paymasters)
    return changes.filter { $0.before != $0.after }.sorted {
      ($0.cause.rawValue, $0.line) < ($1.cause.rawValue, $1.line)
    }
  }

  private func aged(_ ledgerRow: Carryover?, _ pair: ComparedPair, _ person: EarlierPerson) -> Carryover {
    let (old, new) = (pair.before.period, pair.after.period)
    if var row = ledgerRow, row.period == old.advanced(by: -1) {
      row.period = new.advanced(by: -1)
      return row
    }
    earlierRow.read { person.cells[$0.rawValue] }
    let employee = earlierRow.person.employee
    return ledgerRow?.aged(employee, from: old, to: new)
      ?? .ofSomebodyNew(employee, from: old, to: new, isLedgerGiven: pair.before.ledger != nil)
  }

  private func paymasters(_ pair: ComparedPair, _ before: Int, _ after: Int) -> Paymasters {
    let key = before * pairs[0].count + after
    if let known = paymasters[key] { return known }
    let period = pair.after.period
    let hadLedger = pair.before.ledger != nil
    let hasLedger = pair.after.ledger != nil
    let last = RowPaymaster(pair.after.view, period, isLedgerGiven: hasLedger)
    let made = Paymasters(
      earlier: RowPaymaster(pair.before.view, pair.before.period, isLedgerGiven: hadLedger),
      aged: pair.aged.map { RowPaymaster($0, period, isLedgerGiven: hadLedger) },
      later: hadLedger == hasLedger ? last : RowPaymaster(pair.after.view, period, isLedgerGiven: hadLedger),
      last: last)
    paymasters[key] = made
    return made
  }
}

// MARK: Paying a state

extension CauseWalk {
  /// Tries to pay the person as a state has it.
  ///
  /// - Returns: whether it could be computed.
  private func pay(_ state: CauseState, _ both: BothMonths, _ paymasters: Paymasters) -> Bool {
    if state.rest {
      ComparedLines.read(both.paid.payslip.amounts, into: &tried)
      return true
    }
    let paymaster: RowPaymaster?
    if state.calendar {
      paymaster = !state.standards ? paymasters.aged : state.ledger ? paymasters.last : paymasters.later
    } else if state.isOfEarlierMonth(both) {
      paymaster = paymasters.earlier
    } else {
      return false
    }
    row = state.calendar ? laterRow : earlierRow
    row.read { state.fields.contains($0) ? both.paid.row[$0] : both.person.cells[$0.rawValue] }
    let carryover = state.calendar ? (state.ledger ? both.given : both.aged) : both.ledgerRow
    let adjustments =
      state.adjustments
      ? both.after.map(\.adjustment)
      : state.calendar ? both.moved : both.before.map(\.adjustment)
    guard let paymaster, row.faults.isEmpty,
      let paid = try? paymaster.pay(row, carryover, adjustments), paid.impossibleCorrection == nil
    else { return false }
    let amounts = paid.payslip.amounts
    ComparedLines.read(amounts, into: &tried)
    days = (amounts[.monthDays], amounts[.payableDays])
    lookup = paid.lookup
    return true
  }

  /// Takes a step over, or keeps it for the next one if it cannot be computed.
  private func take(_ step: CauseStep, _ both: BothMonths, _ paymasters: Paymasters) {
    if cause != step.cause {
      cause = step.cause
      for line in open.indices { open[line] = nil }
    }
    pending.append(step)
    var next = state
    for step in pending { next.take(step) }
    guard pay(next, both, paymasters) else { return }
    let changing = CauseWalk.changing(reached, tried)
    if changing != 0 {
      let lines = tried
      let reasons = pending.count > 1 ? reasons(both, paymasters) : []
      for line in lines.indices where changing & (1 << UInt64(line)) != 0 {
        let item = ComparedLines.items[line]
        let told = reasons.isEmpty ? detail(step, item, changing, both) : details.joined(reasons[line])
        note(step.cause, line, lines[line], told)
      }
      reached = lines
    }
    state = next
    pending.removeAll(keepingCapacity: true)
  }

  private static func changing(_ before: [Int64], _ after: [Int64]) -> UInt64 {
    var changing: UInt64 = 0
    for line in before.indices where before[line] != after[line] { changing |= 1 << UInt64(line) }
    return changing
  }

  private func note(_ cause: CompareCause, _ line: Int, _ amount: Int64, _ told: String) {
    if let place = open[line] {
      changes[place].after = amount
      changes[place].detail = details.joined([changes[place].detail, told])
    } else {
      open[line] = changes.count
      changes.append(LineChange(cause: cause, line: line, detail: told, before: reached[line], after: amount))
    }
  }
}

// MARK: Steps that are taken together

extension CauseWalk {
  /// Which of the steps that are taken together changed each line, in words: they are tried in another order, the last one
  /// first, since it is what the others wait for, and where some still cannot be parted each of them is left out once.
  private func reasons(_ both: BothMonths, _ paymasters: Paymasters) -> [[String]] {
    let steps = pending
    var told = [[(place: Int, text: String)]](repeating: [], count: ComparedLines.items.count)
    var state = state
    var lines = reached
    var together: [Int] = []
    let columns = steps.indices.filter { steps[$0].cause == .roster }
    for place in columns.reversed() + steps.indices.filter({ steps[$0].cause != .roster }) {
      state.take(steps[place])
      together.append(place)
      guard pay(state, both, paymasters) else { continue }
      let now = tried
      let changing = CauseWalk.changing(lines, now)
      var reaching = [UInt64](repeating: changing, count: together.count)
      if together.count > 1 {
        for (index, place) in together.enumerated()
        where pay(state.without(steps[place]), both, paymasters) {
          reaching[index] = CauseWalk.changing(tried, now) & changing
        }
        // What nobody is needed for by himself is everybody's.
        let needed = reaching.reduce(0, |)
        for index in reaching.indices { reaching[index] |= changing & ~needed }
        _ = pay(state, both, paymasters)
      }
      for (index, place) in together.enumerated() {
        for line in now.indices where reaching[index] & (1 << UInt64(line)) != 0 {
          told[line].append((place, detail(steps[place], ComparedLines.items[line], reaching[index], both)))
        }
      }
      lines = now
      together.removeAll()
    }
    return told.map { $0.sorted { $0.place < $1.place }.map(\.text) }
  }
}

// MARK: Words

extension CauseWalk {
  /// What a step is in particular, where it has changed a line of whoever was paid last.
  private func detail(_ step: CauseStep, _ item: PayItem, _ changing: UInt64, _ both: BothMonths) -> String {
    switch step {
    case .calendar:
      details.calendar(
        (both.pair.before.period, both.person.days.month, both.person.days.person),
        (both.pair.after.period, days.month, days.person))
    case .standards: standards(both.pair, item, changing)
    case .roster(let field):
      details.roster(field, both.person.cells[field.rawValue], both.paid.row[field])
    case .adjustments: details.adjustments(both.before, both.after, for: item)
    case .ledger: details.ledger(both.ledgerRow, both.given, for: item)
    case .rest: ""
    }
  }

  private func standards(_ pair: ComparedPair, _ item: PayItem, _ changing: UInt64) -> String {
    guard let lookup else { return "" }
    let key = StandardsKey(
      pair: ObjectIdentifier(pair), lookup: ObjectIdentifier(lookup), item: item, changing: changing)
    if let known = standardsTold[key] { return known }
    // A line is reckoned from lines that stand before it.
    let others = ComparedLines.items.enumerated().filter {
      changing & (1 << UInt64($0.offset)) != 0 && $0.element.rawValue < item.rawValue
    }
    let told = details.standards(
      pair, StandardsPerson(row, lookup), for: item, changedWith: others.map(\.element))
    standardsTold[key] = told
    return told
  }
}

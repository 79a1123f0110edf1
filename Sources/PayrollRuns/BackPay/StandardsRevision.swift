import Payroll
import PayrollFiles

/// A row of the standards (or a tax table) that is not what it was when months were paid.
struct StandardsRevision {
  let decision: StandardsRows.Decision
  /// The columns that say something else than before; empty if the row says the same as the one it replaces.
  let columns: [String]
  /// The months to which it can matter.
  let months: Set<PayPeriod>
}

/// How the standards of the archive became those that are known now.
struct StandardsRevisions {
  /// What changed, in the order in which it was decided, then of the tables and the files.
  let all: [StandardsRevision]

  /// Compares the rows by which each month was paid with the rows known now.
  init(_ paidBy: [(period: PayPeriod, rows: StandardsRows)], now: StandardsRows) {
    var places: [StandardsRows.Decision: Int] = [:]
    var months: [StandardsRows.Decision: Set<PayPeriod>] = [:]
    var before: [StandardsRows.Decision: StandardsRows] = [:]
    for decision in now.order + paidBy.flatMap(\.rows.order) where places[decision] == nil {
      places[decision] = places.count
      for (period, rows) in paidBy {
        let both = (rows.rows[decision] ?? []) + (now.rows[decision] ?? [])
        guard decision.matters(in: period, both), !rows.agrees(with: now, on: decision) else { continue }
        months[decision, default: []].insert(period)
        if before[decision] == nil { before[decision] = rows }
      }
    }
    let tables = Dictionary(uniqueKeysWithValues: StandardsTable.allCases.enumerated().map { ($1, $0) })
    func rank(_ decision: StandardsRows.Decision) -> (Int, Int, Int) {
      (decision.decidedOn?.ordinal ?? .min, tables[decision.table] ?? 0, places[decision] ?? 0)
    }
    var earlier: [StandardsRows.Decision] = []
    var all: [StandardsRevision] = []
    for (decision, months) in months.sorted(by: { rank($0.key) < rank($1.key) }) {
      let old = before[decision]?.taking(earlier, from: now)
      let columns = old.map { StandardsRevisions.columns(decision, from: $0, to: now) } ?? []
      earlier.append(decision)
      all.append(StandardsRevision(decision: decision, columns: columns, months: months))
    }
    self.all = all
  }

  /// The columns in which a row differs from the one whose place it takes.
  private static func columns(
    _ decision: StandardsRows.Decision, from old: StandardsRows, to new: StandardsRows
  ) -> [String] {
    let after = new.rows[decision] ?? []
    if after.isEmpty {
      return (old.rows[decision] ?? []).flatMap(\.figures).filter { !$0.value.isEmpty }.map(\.column)
    }
    let before = old.rows[decision] ?? old.replaced(by: decision)
    let known = Set(before.flatMap(\.figures))
    var columns: [String] = []
    for figure in after.flatMap(\.figures) where !known.contains(figure) && !columns.contains(figure.column) {
      // A row without a predecessor says something new wherever it says something.
      if before.isEmpty && figure.value.isEmpty { continue }
      columns.append(figure.column)
    }
    return columns
  }
}

extension StandardsRows {
  /// The rows of the same subject and region that were in force when a decision takes effect.
  fileprivate func replaced(by decision: Decision) -> [Row] {
    guard let day = decision.effectiveFrom else { return [] }
    var latest: (decision: Decision, rows: [Row])?
    for other in order
    where other.table == decision.table && other.region == decision.region && other.key == decision.key
      && other.named == decision.named
    {
      guard let from = other.effectiveFrom, from <= day else { continue }
      let inForce = (rows[other] ?? []).filter { $0.effectiveTo.map { $0 >= day } ?? true }
      if inForce.isEmpty { continue }
      if let current = latest, !other.isLater(than: current.decision) { continue }
      latest = (other, inForce)
    }
    return latest?.rows ?? []
  }
}

extension StandardsRows.Decision {
  fileprivate func isLater(than other: StandardsRows.Decision) -> Bool {
    (effectiveFrom?.ordinal ?? .min, decidedOn?.ordinal ?? .min) > (
      other.effectiveFrom?.ordinal ?? .min, other.decidedOn?.ordinal ?? .min
    )
  }
}

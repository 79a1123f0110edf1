import Payroll
import PayrollFiles

/// What one change of the standards, or one corrected cell, brought.
public struct BackPayCause: Sendable {
  /// The table, "roster" for a corrected cell; "adjustments" for what was settled before, "" for what no row explains.
  public let table: String
  /// The region of the row.
  public let region: String
  /// What the row is about.
  public let key: String
  /// The columns that say something else.
  public let columns: [String]
  /// The day the row was decided.
  public let decidedOn: CivilDate?
  /// The first day on which the row is in force.
  public let effectiveFrom: CivilDate?
  /// What it brought.
  public let share: BackPaySums
  /// The month of a corrected cell.
  public var period: PayPeriod?
  /// The document of a standard, or why a cell is corrected.
  public var reason = ""

  /// The table of a corrected cell.
  static let roster = "roster"
}

extension BackPayCause {
  /// Corrected cells of one column as one cause.
  public init(ofColumn column: String, _ causes: [BackPayCause]) {
    self.init(
      table: BackPayCause.roster, region: "", key: column, columns: [column], decidedOn: nil,
      effectiveFrom: nil, share: causes.map(\.share).reduce(.zero, +))
  }
}

/// Splits what is owed by the rows of the standards that changed.
struct BackPayCauses {
  let months: RepeatedMonths
  let revisions: StandardsRevisions
  let now: StandardsRows
  let converter: any TextConverter
  /// The adjustments with which the months were run again.
  let adjustments: (ArchivedRun) throws -> [StandardsFile]

  /// Applies one change after the other and runs the months again: what the sums have grown by is its share, so
  /// that the shares add up to the whole to the fen.
  ///
  /// A row that says the same as the one it replaces is applied with the next one and not named.
  ///
  /// - Reading: changes that only work together (a post and the accident plan that it names) are applied as one; the
  ///   share stands at the last of them.
  /// - Parameters:
  ///   - paid: what each month paid.
  ///   - due: what each month would have paid with all changes.
  ///   - ofCorrections: what corrected cells bring of it, which have causes of their own.
  func shares(
    paid: [BackPaySums], due: [BackPaySums], ofCorrections: BackPaySums
  ) throws -> [BackPayCause] {
    let end = total(due) - ofCorrections
    var reached = paid
    var sum = total(paid)
    var causes: [BackPayCause] = []
    var first = months.months.count
    var rowsOfRuns: [String: StandardsRows] = [:]
    for (index, revision) in revisions.all.enumerated() {
      let before = sum
      for place in months.months.indices where revision.months.contains(months.months[place].period) {
        first = min(first, place)
      }
      if index == revisions.all.count - 1 {
        sum = end
      } else if !revision.columns.isEmpty,
        let sums = try repeated(from: first, revisions.all[...index], reached, &rowsOfRuns)
      {
        reached = sums
        sum = total(sums)
        first = months.months.count
      }
      let share = sum - before
      if !revision.columns.isEmpty || share != .zero { causes.append(cause(revision, share)) }
    }
    if sum != end { causes.append(unexplained(end - sum)) }
    return causes
  }

  private func total(_ sums: [BackPaySums]) -> BackPaySums { sums.reduce(.zero, +) }

  /// The sums of the months with some of the changes, or nil if these changes cannot be paid by without others.
  private func repeated(
    from first: Int, _ applied: ArraySlice<StandardsRevision>, _ reached: [BackPaySums],
    _ rowsOfRuns: inout [String: StandardsRows]
  ) throws -> [BackPaySums]? {
    var sums = reached
    for index in months.months.indices where index >= first {
      let period = months.months[index].period
      let decisions = applied.filter { $0.months.contains(period) }.map(\.decision)
      var summers: [BackPaySummer] = []
      do {
        _ = try months.repeatMonth(
          index, in: "step",
          telling: [
            {
              summers.append(BackPaySummer())
              return summers[summers.count - 1]
            }
          ]
        ) { run in
          let rows =
            rowsOfRuns[run.folder]
            ?? StandardsRows(run.inputs.standards, knownOn: run.options.knownOn, converter: converter)
          rowsOfRuns[run.folder] = rows
          return RepeatedInputs(
            standards: rows.taking(decisions, from: now).files, knownOn: nil,
            adjustments: try adjustments(run))
        }
      } catch BackPayError.unpayable {
        return nil
      }
      sums[index] = summers.map(\.sums).reduce(.zero, +)
    }
    return sums
  }

  private func cause(_ revision: StandardsRevision, _ share: BackPaySums) -> BackPayCause {
    let decision = revision.decision
    let key = ([decision.key] + decision.named.map { $0 ?? "" }).filter { !$0.isEmpty }
    return BackPayCause(
      table: decision.table.rawValue, region: decision.region.code, key: key.joined(separator: " "),
      columns: revision.columns, decidedOn: decision.decidedOn,
      effectiveFrom: decision.effectiveFrom, share: share, reason: now.source(of: decision))
  }

  private func unexplained(_ share: BackPaySums) -> BackPayCause {
    BackPayCause(
      table: "", region: "", key: "", columns: [], decidedOn: nil, effectiveFrom: nil,
      share: share)
  }

  /// What was settled before, which takes from what is owed.
  static func ofSettled(_ settled: BackPaySums) -> BackPayCause {
    let share = BackPaySums.zero - settled
    return BackPayCause(
      table: "adjustments", region: "", key: "", columns: ["settled"], decidedOn: nil, effectiveFrom: nil,
      share: share)
  }
}

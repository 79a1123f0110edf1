import CSV
import Payroll
import PayrollFiles

/// Splits what corrected cells bring, cell by cell: each person's are applied one after the other, those of all people at
/// once, since nobody is paid by somebody else's row.
///
/// - Reading: cells that can only be paid together (a day of one kind of leave that was of another) are taken together;
///   the share stands at the last of them.
struct CorrectionCauses {
  /// The months of the people alone.
  let months: RepeatedMonths
  /// The corrections that count, in their order.
  let corrections: [Correction]
  /// By what a run is computed again, without the corrections.
  let inputs: (ArchivedRun) throws -> RepeatedInputs

  /// What the corrections bring.
  struct Shares {
    /// What the months come to without the corrections, and with all of them.
    let before: [BackPaySums]
    let after: [BackPaySums]
    /// A cause for each correction, in their order.
    let causes: [BackPayCause]
  }

  /// Applies the first of everybody's corrections, then the second, and so on.
  ///
  /// - Throws: what computing the months throws.
  func shares() throws -> Shares {
    var ofPerson: [String: [Int]] = [:]
    for (index, correction) in corrections.enumerated() {
      ofPerson[correction.employeeId, default: []].append(index)
    }
    let steps = ofPerson.values.map(\.count).max() ?? 0
    let before = try computed([])
    var last = before
    var reached = before.people
    var shares = [BackPaySums](repeating: .zero, count: corrections.count)
    for step in 0..<steps {
      let applied = ofPerson.values.flatMap { $0.prefix(step + 1) }.sorted()
      last = try computed(applied.map { corrections[$0] })
      for (employeeId, own) in ofPerson where step < own.count && !last.refused.contains(employeeId) {
        let sums = last.people[employeeId] ?? .zero
        shares[own[step]] = sums - (reached[employeeId] ?? .zero)
        reached[employeeId] = sums
      }
    }
    return Shares(
      before: before.months, after: last.months,
      causes: zip(corrections, shares).map { correction, share in
        BackPayCause(
          table: BackPayCause.roster, region: "", key: correction.employeeId,
          columns: [correction.field.code],
          decidedOn: nil, effectiveFrom: nil, share: share, period: correction.period,
          reason: correction.reason)
      })
  }

  /// What the months come to with some of the corrections.
  private struct Computed {
    var months: [BackPaySums] = []
    var people: [String: BackPaySums] = [:]
    var refused: Set<String> = []
  }

  private func computed(_ applied: [Correction]) throws -> Computed {
    var computed = Computed()
    for index in months.months.indices {
      let period = months.months[index].period
      let cells = CorrectedPeople.cells(applied, in: period)
      var summers: [PersonSummer] = []
      _ = try months.repeatMonth(
        index, in: "cells",
        telling: [
          {
            summers.append(PersonSummer())
            return summers[summers.count - 1]
          }
        ]
      ) { run in
        var given = try inputs(run)
        given.corrected = cells
        return given
      }
      computed.months.append(summers.flatMap(\.people.values).reduce(.zero, +))
      for summer in summers {
        computed.people.merge(summer.people) { $0 + $1 }
        computed.refused.formUnion(summer.refused)
      }
    }
    return computed
  }
}

/// Adds up what a month pays to each person, and notes whom it refuses.
private final class PersonSummer: RowListener {
  private(set) var people: [String: BackPaySums] = [:]
  private(set) var refused: Set<String> = []

  func take(_ paid: PaidRow) {
    var sums = BackPaySums.zero
    for item in BackPayItem.allCases {
      for line in item.lines { sums.add(Int128(paid.payslip.amounts[line]), item) }
    }
    people[String(paid.row[.employeeId])] = sums
  }

  func take(_ refused: RefusedRow, _ record: borrowing RecordReader) {
    self.refused.insert(String(record[RosterField.employeeId.rawValue].withoutApostrophe()))
  }
}

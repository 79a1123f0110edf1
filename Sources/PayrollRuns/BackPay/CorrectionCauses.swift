import CSV
import Payroll
import PayrollFiles

/// Splits what corrected cells bring, cell by cell: each person's are applied one after the other, those of all people at
/// once, since nobody is paid by somebody else's row.
///
/// - Reading: cells that can only be paid together (a day of one kind of leave that was of another) are taken together;
///   the share stands at the last of them.
struct CorrectionCauses {
  let people: CorrectedPeople
  let months: RepeatedMonths
  let converter: any TextConverter
  /// By what a run is computed again, without the corrections.
  let inputs: (ArchivedRun) throws -> RepeatedInputs

  /// What the months come to for each person without corrections.
  ///
  /// - Throws: what computing the months throws.
  func withoutCorrections() throws -> [String: BackPaySums] {
    try computed([], try people.months(of: months, converter)).people
  }

  /// A cause for each correction, in their order: everybody's first is applied, then the second, and so on.
  ///
  /// - Parameters:
  ///   - before: what the months come to for each person without corrections.
  ///   - after: what they come to with all of them.
  /// - Throws: what computing the months throws.
  func shares(before: [String: BackPaySums], after: [String: BackPaySums]) throws -> [BackPayCause] {
    let corrections = people.corrections
    var ofPerson: [String: [Int]] = [:]
    for (index, correction) in corrections.enumerated() {
      ofPerson[correction.employeeId, default: []].append(index)
    }
    var reached = before
    var shares = [BackPaySums](repeating: .zero, count: corrections.count)
    func reach(_ employeeId: String, _ index: Int, _ sums: BackPaySums) {
      shares[index] = sums - (reached[employeeId] ?? .zero)
      reached[employeeId] = sums
    }
    for step in 1..<max(1, ofPerson.values.map(\.count).max() ?? 0) {
      // Only those with more corrections are computed again: with their last everybody has reached the end.
      let open = ofPerson.filter { step < $0.value.count }
      let applied = open.values.flatMap { $0.prefix(step) }.sorted().map { corrections[$0] }
      let computed = try computed(
        applied, try people.months(of: months, only: Set(open.keys), converter))
      for (employeeId, own) in open where !computed.refused.contains(employeeId) {
        reach(employeeId, own[step - 1], computed.people[employeeId] ?? .zero)
      }
    }
    for (employeeId, own) in ofPerson {
      if let last = own.last { reach(employeeId, last, after[employeeId] ?? .zero) }
    }
    return zip(corrections, shares).map { correction, share in
      BackPayCause(
        table: BackPayCause.roster, region: "", key: correction.employeeId, columns: [correction.field.code],
        decidedOn: nil, effectiveFrom: nil, share: share, period: correction.period,
        reason: correction.reason)
    }
  }

  /// What the months come to with some of the corrections.
  private struct Computed {
    var people: [String: BackPaySums] = [:]
    var refused: Set<String> = []
  }

  private func computed(_ applied: [Correction], _ months: RepeatedMonths) throws -> Computed {
    var computed = Computed()
    for index in months.months.indices {
      let month = months.months[index]
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
        given.corrected = people.cells(applied, in: month, run)
        return given
      }
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
    self.refused.insert(refused.employeeId)
  }
}

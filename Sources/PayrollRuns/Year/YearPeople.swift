import CSV
import Payroll
import PayrollFiles

/// What the newest row of a roster says of somebody by which a run of the year has paid.
struct YearIdentity {
  let name: String
  let idNumber: String
  let region: Region
  let unit: String
  let schemesExcluded: SchemeSet
}

/// Everybody in the ledger that a year has left, with what the rosters and payslips of the year say of them.
final class YearPeople {
  /// Somebody in that ledger.
  struct Person {
    let employeeId: String
    /// The row of the ledger.
    let row: Carryover
    /// What the newest row says that was paid; nil if the year has not paid the person.
    let identity: YearIdentity?
    /// What the payslips say; nil if the year has not paid the person.
    let sums: YearSums.Person?

    /// As the newest payslip has it, otherwise the newest roster.
    var name: String { sums?.name ?? identity?.name ?? "" }
    var idNumber: String { identity?.idNumber ?? "" }
  }

  private let ledger: LedgerFile
  private let rows: LedgerRows
  private let sums: YearSums
  private var identities: [String: YearIdentity] = [:]

  /// Reads what a year has left.
  ///
  /// - Parameters:
  ///   - months: its months, in order.
  ///   - sums: those of its payslips.
  /// - Throws: what reading throws.
  init?(_ months: [ArchivedMonth], _ sums: YearSums) throws {
    guard let newest = months.last?.runs.last else { return nil }
    ledger = try LedgerFile(newest.ledger)
    rows = LedgerRows(ledger)
    self.sums = sums
    for month in months.reversed() {
      for run in month.runs.reversed() where identities.count < ledger.count {
        try read(run, month, paid: month.runs.count == 1 ? nil : try YearPeople.paid(run))
      }
    }
  }

  /// Lends everybody, in the order of the ledger.
  func forEach(_ body: (Person) throws -> Void) throws {
    for index in 0..<ledger.count {
      let employeeId = String(ledger.employeeId(at: index))
      try body(
        Person(
          employeeId: employeeId, row: try rows.row(at: index), identity: identities[employeeId],
          sums: sums.place(of: employeeId).map { sums.people[$0] }))
    }
  }

  /// Somebody's ID number as the newest roster has it; blank if none has one.
  func idNumber(of employeeId: String) -> String { identities[employeeId]?.idNumber ?? "" }

  /// Somebody's unit as the newest roster has it; blank if none has one.
  func unit(of employeeId: String) -> String { identities[employeeId]?.unit ?? "" }

  /// Whom a run has paid.
  private static func paid(_ run: ArchivedRun) throws -> Set<String> {
    var paid: Set<String> = []
    var walk = PayslipWalk([run.payslips], reading: [])
    while let row = try walk.next() { paid.insert(row.employeeId) }
    return paid
  }

  /// The rows of a run's rosters of people whom no newer run has paid.
  ///
  /// - Parameter paid: whom the run has paid; nil for everybody whom the month has.
  private func read(_ run: ArchivedRun, _ month: ArchivedMonth, paid: Set<String>?) throws {
    try run.forEachRow { row, _, _ in
      guard ledger.index(of: row[.employeeId]) != nil else { return }
      let employeeId = String(row[.employeeId])
      if identities[employeeId] != nil { return }
      // A row that was refused says nothing.
      let isPaid =
        paid?.contains(employeeId)
        ?? sums.place(of: employeeId).map { sums.people[$0].year.paid.contains(month.period.month) } ?? false
      if !isPaid { return }
      identities[employeeId] = YearIdentity(
        name: String(row[.name]), idNumber: IDNumber.capitalised(String(row[.idNumber])),
        region: row.region, unit: String(row[.unit]), schemesExcluded: row.person.insurance.excluded)
    }
  }
}

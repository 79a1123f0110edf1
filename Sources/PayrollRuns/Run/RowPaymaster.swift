import Payroll
import PayrollFiles

/// Pays rows by what is in force in a month: one row in, one paid row out. It knows of no file.
///
/// Everything it needs is made once and used again. It belongs to one thread.
final class RowPaymaster {
  private let period: PayPeriod
  private let standards: StandardsCache
  private let isLedgerGiven: Bool
  private let explains: Bool
  /// Made with the first standards that are looked up.
  private var paymaster: Paymaster?

  /// - Parameters:
  ///   - isLedgerGiven: whether there is a ledger at all; somebody without a row in it is new.
  ///   - explains: whether the working of every line is kept.
  init(_ view: StandardsInForce, _ period: PayPeriod, isLedgerGiven: Bool, explains: Bool = false) {
    self.period = period
    self.isLedgerGiven = isLedgerGiven
    self.explains = explains
    standards = StandardsCache(view)
  }

  /// Pays a row that has been read.
  ///
  /// - Parameters:
  ///   - carryover: the person's row of the ledger, if there is one.
  ///   - adjustments: the person's, which are added to what the row says.
  /// - Returns: nil if the row is refused; why is added to its faults.
  /// - Throws: ``StandardsError`` when something that is needed is not in force.
  func pay(
    _ row: RosterRow, _ carryover: consuming Carryover?, _ adjustments: [Adjustment]
  ) throws(StandardsError) -> PaidRow? {
    var carryover = consume carryover
    let unadjusted = add(adjustments, to: row, &carryover)
    let lookup = try lookUpStandards(row)
    refuse(row, carryover, lookup)
    guard row.faults.isEmpty, let lookup, let applied = lookup.applied else { return nil }
    do throws(PayrollError) {
      if explains {
        let explained = try Payslip.explain(
          row.person, carryover: carryover, isLedgerGiven: isLedgerGiven, under: applied)
        let paid = PaidRow(
          row, unadjusted, explained.payslip, explained.lines, consume carryover, lookup, applied,
          group: standards.group)
        paid.checkCorrections(adjustments)
        return paid
      }
      let paymaster = paymaster ?? Paymaster(from: applied)
      self.paymaster = paymaster
      try paymaster.pay(lent: &row.person, carryover: carryover, isLedgerGiven: isLedgerGiven, under: applied)
      let paid = PaidRow(
        row, unadjusted, paymaster.payslip, [], consume carryover, lookup, applied, group: standards.group)
      paid.checkCorrections(adjustments)
      return paid
    } catch {
      switch error {
      case .standards(let error): throw error
      case .overflow(let item): refuse(row, forOverflowOf: item.entry.title)
      case .ledgerOverflow(let field): refuse(row, forOverflowOf: field.entry.title)
      }
      return nil
    }
  }

  /// Adds the adjustments of the person, unless the ledger shows them as paid with an earlier run; those of the
  /// ledger are noted in its row.
  ///
  /// - Returns: the person as the row has them.
  private func add(
    _ adjustments: [Adjustment], to row: RosterRow, _ carryover: inout Carryover?
  ) -> UnadjustedPerson {
    if adjustments.isEmpty || carryover?.period == period { return .asPaid }
    let unadjusted = row.person
    for adjustment in adjustments {
      carryover?.add(adjustment)
      do { try row.person.add(adjustment) } catch {
        refuse(row, forOverflowOf: Bilingual(adjustment.item.entry.title.chinese, adjustment.item.code))
      }
    }
    return .other(unadjusted)
  }

  private func lookUpStandards(_ row: RosterRow) throws(StandardsError) -> StandardsLookup? {
    if row.faulty.contains(.region) { return nil }
    let lookup = try standards.lookup(row)
    if !lookup.unknown.isEmpty || !lookup.lacks.isEmpty { refuse(row, forUnknown: lookup) }
    if let category = row.category, let posts = lookup.category, category != posts {
      row.add(
        .categoryMismatch, .category, value: String(row[.category]), FaultMessage.categoryMismatch(posts))
    }
    return lookup
  }

  private func refuse(_ row: RosterRow, forUnknown lookup: StandardsLookup) {
    if !lookup.lacks.isEmpty {
      let region = String(row[.region])
      row.add(
        .unknownRegion, .region, value: region,
        FaultMessage.unknownRegion(lookup.lacks, region: region, on: period.firstDay))
    }
    for (code, field) in lookup.unknown {
      let value = String(row[field])
      row.add(
        code, field, value: value,
        FaultMessage.unknown(code, value, region: String(row[.region]), on: period.firstDay))
    }
  }

  private func refuse(_ row: RosterRow, _ carryover: Carryover?, _ lookup: StandardsLookup?) {
    let refusals = row.person.findRefusals(carryover, lookup?.region, faulty: row.faulty)
    if refusals.isEmpty { return }
    let employee = row.person.employee
    let payableDays = lookup?.region?.calendar.payableDays(
      from: employee.hireDate, through: employee.endDate)
    for refusal in refusals {
      row.add(
        FaultCode(refusal.code), refusal.field, value: String(row[refusal.field]),
        FaultMessage.refused(refusal, row.person, payableDays: payableDays))
    }
  }

  private func refuse(_ row: RosterRow, forOverflowOf title: Bilingual) {
    row.add(.overflow, nil, value: "", FaultMessage.overflow(title))
  }
}

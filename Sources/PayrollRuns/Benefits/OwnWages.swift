import CSV
import Payroll
import PayrollFiles

/// What the ledger and the archive know of the own wages that cases leave blank.
final class OwnWages {
  private let ledger: LedgerFile?
  private let rows: LedgerRows?
  private let bases: ArchivedBases?

  /// The wages of a ledger and of archived payslips, as far as they are given.
  ///
  /// - Throws: `FileFaults` for a ledger or payslips that cannot be right; what reading them throws.
  init(ledger: InputFile?, payslips: [InputFile]?, for cases: [BenefitCase]) throws {
    self.ledger = try ledger.map { try LedgerFile($0) }
    rows = self.ledger.map { LedgerRows($0) }
    let asking = cases.filter { $0.ownWage == nil && OwnWages.isByContribution($0.kind) }
    bases = try payslips.map { try ArchivedBases($0, of: Set(asking.map(\.employeeId))) }
  }

  /// Whether the own wage of a kind is the average contribution base.
  private static func isByContribution(_ kind: BenefitKind) -> Bool {
    kind == .disability || kind == .death || kind == .missing
  }

  /// The case with the months from which its own wage is averaged, where it does not state it.
  func filled(_ benefitCase: BenefitCase) throws -> BenefitCase {
    guard benefitCase.ownWage == nil else { return benefitCase }
    var filled = benefitCase
    if benefitCase.kind == .severance, let ledger, let rows {
      let place = ByteSlice.with(benefitCase.employeeId) { ledger.index(of: $0) }
      let wages = try place.map { try rows.row(at: $0).totalWages } ?? WageHistory()
      filled.paidMonths = PaidMonths(totalWages: wages, beforeEnd: benefitCase.date)
    } else if OwnWages.isByContribution(benefitCase.kind), let bases {
      filled.paidMonths = PaidMonths(
        contributionBases: bases[benefitCase.employeeId], before: benefitCase.date)
    }
    return filled
  }
}

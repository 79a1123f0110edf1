import CSV
import Payroll
import PayrollFiles

/// Counts and adds up what a worker pays: what every account of a run is made of.
final class RunCounts: RowListener {
  private(set) var totals: RunTotals {
    _read { yield unsafe added }
    _modify { yield unsafe &added }
  }
  /// Not asked on every access whether it is being accessed already, which would cost a hundredth of a run.
  @exclusivity(unchecked) private var added = RunTotals()
  /// Which rows of the ledger this worker has paid, by their place in it.
  private(set) var paidFromLedger: [Int32] = []
  /// The first faults this worker has met, for the account on the terminal; all of them stand in the rejects.
  private(set) var firstFaults: [(sheet: Int, fault: FileFault)] = []
  /// Adjustments of the ledger's figures that cannot be: any of them refuses the run.
  private(set) var adjustmentFaults: [FileFault] = []
  private let context: RunContext

  init(_ context: RunContext) {
    self.context = context
  }

  func take(_ paid: PaidRow) {
    totals.rows += 1
    totals.paid += 1
    totals.add(paid, paid.payslip)
    if StandardsSample.holds(line: paid.row.line), !paid.isPaidByItsStandards(context.view) {
      totals.strayPayslips += 1
    }
    paid.findings.forEach { totals.count($0, $0.level(for: paid)) }
    if let impossible = paid.impossibleCorrection { note(impossible, paid) }
    totals.noticed.note(paid)
    totals.ledgerFit.note(
      hiredBefore: paid.person.employee.hireDate < context.period.firstDay,
      isEmployed: paid.isEmployedByLedger)
    if let place = paid.place.inLedger { paidFromLedger.append(Int32(place)) }
  }

  private func note(_ impossible: ImpossibleCorrection, _ paid: PaidRow) {
    adjustmentFaults.append(
      context.adjustments.fault(
        impossible.adjustment,
        employeeId: impossible.isOverdrawn ? nil : String(paid.row[.employeeId]), impossible.reason))
  }

  func take(_ refused: RefusedRow, _ record: borrowing RecordReader) {
    totals.rows += 1
    totals.rejected += 1
    if let hired = refused.hireDate, hired < context.period.firstDay {
      totals.ledgerFit.note(refusedInLedger: refused.isInLedger)
    }
    if firstFaults.count >= ToldFaults.most { return }
    for fault in refused.told(in: context).prefix(ToldFaults.most - firstFaults.count) {
      firstFaults.append((refused.sheet, fault))
    }
  }
}

extension RefusedRow {
  /// How many faults of one row are told, so that those of the next rows are told too.
  private static let most = 8

  /// The faults for the terminal, by the names that the file gives its columns; personal numbers are masked. A row that
  /// is nobody's is told once.
  func told(in context: RunContext) -> [FileFault] {
    let sheet = context.survey.sheets[sheet]
    if let stray { return [stray.fault(sheet.file, line: line)] }
    let told = faults.prefix(RefusedRow.most).map { fault in
      let title = fault.field.map { sheet.title(of: $0) }
      let isPersonal = fault.field?.entry.isPersonal ?? false
      // A message shows the beginning of a long value.
      let shown = String(fault.value.prefix(100))
      let value = shown.isEmpty ? nil : isPersonal ? Mask.number(shown) : Mask.numbers(in: shown)
      return FileFault(sheet.file, line: line, column: title, value: value, Mask.numbers(in: fault.message))
    }
    let more = faults.count - told.count
    if more == 0 { return told }
    return told + [
      FileFault(
        sheet.file, line: line,
        Bilingual("这一行还有 \(more) 处，见退回文件", "\(more) more faults of this row, see the rejects"))
    ]
  }
}

import CSV
import Payroll

/// `payslips.csv`: one row a person, in the order of the roster.
enum PayslipTable {
  static let columns: [(code: String, title: Bilingual)] =
    [("period", Bilingual("发放月份", "Period"))] + identity + PayItem.allCases.map { ($0.code, $0.entry.title) }

  private static let identity: [(code: String, title: Bilingual)] = [
    RosterField.employeeId, .name, .unit, .region, .category, .post, .grade,
  ].map { ($0.code, $0.entry.title) }
}

extension PayWorker {
  /// Writes what a payslip brings to every result file.
  func write(
    _ payslip: Payslip, _ person: PersonMonth, _ applied: AppliedStandards, _ place: UInt32,
    _ carryover: Carryover?
  ) {
    totals.paid += 1
    writePayslip(payslip, applied)
    writeLedgerRow(payslip.next, row.employeeId)
    writeBank(payslip)
    writeDeclaration(payslip)
    writeFindings(payslip, person, applied, place, carryover)
    addToGroup(payslip, person)
    prove(payslip, applied, carryover)
  }

  private func writePayslip(_ payslip: Payslip, _ applied: AppliedStandards) {
    let file = self[.payslips]
    file.append(periodText)
    for text in [row.employeeId, row.name, row.unit, row.regionCode] {
      file.appendSeparator()
      file.appendText(text)
    }
    file.appendSeparator()
    if let category = applied.post?.terms.category ?? row.category {
      file.append(category.title, code: category.code, context.language)
    }
    for text in [row.post, row.grade] {
      file.appendSeparator()
      file.appendText(text)
    }
    let amounts = payslip.amounts
    for index in 0..<Amounts.count { file.appendSeparated(hundredths: amounts[place: index]) }
    totals.payslips.add(payslip.amounts)
    file.endRecord()
  }
}

import CSV
import Payroll

/// `bank.csv`: everyone with net pay above 0; those without an account last, as the cash list.
enum BankTable {
  static let columns: [(code: String, title: Bilingual)] = [
    ("bank_account", RosterField.bankAccount.entry.title),
    ("name", RosterField.name.entry.title),
    ("amount", Bilingual("金额", "Amount")),
    ("employee_id", RosterField.employeeId.entry.title),
  ]
}

extension PayWorker {
  func writeBank(_ payslip: Payslip, _ identity: WrittenIdentity) {
    let amount = payslip[.netPay]
    guard amount > .zero else { return }
    let file = row.bankAccount.isEmpty ? cash : files.bank
    file.appendText(row.bankAccount)
    file.appendSeparator()
    file.append(identity.name)
    file.appendSeparated(hundredths: amount.fen)
    file.appendSeparator()
    file.append(identity.employeeId)
    file.endRecord()
    totals.bank += Int128(amount.fen)
  }
}

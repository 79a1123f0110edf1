import CSV
import Payroll
import PayrollFiles

/// `bank.csv`: everyone with net pay above 0; those without an account last, as the cash list.
enum BankTable {
  static let columns: [(code: String, title: Bilingual)] = [
    RosterField.bankAccount.column, RosterField.name.column, ("amount", Bilingual("金额", "Amount")),
    RosterField.employeeId.column,
  ]
}

extension ResultRows {
  func writeBank(_ paid: PaidRow, _ amount: Money, _ identity: WrittenIdentity) {
    guard amount > .zero else { return }
    let account = paid.row[.bankAccount]
    writeTransfer(amount, account, identity, to: account.isEmpty ? cash : bank)
    totals.bank += Int128(amount.fen)
  }

  private func writeTransfer(
    _ amount: Money, _ account: ByteSlice, _ identity: WrittenIdentity, to file: ByteBuffer
  ) {
    file.appendText(account)
    file.append(identity.separatedName)
    file.appendSeparated(hundredths: amount.fen)
    file.append(identity.separatedId)
    file.endRecord()
  }
}

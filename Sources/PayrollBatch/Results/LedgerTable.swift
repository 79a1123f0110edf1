import CSV
import Payroll

/// `ledger.csv`: what the month hands to the next.
enum LedgerTable {
  static let columns: [(code: String, title: Bilingual)] =
    LedgerField.allCases.map { ($0.code, $0.entry.title) }

  /// Writes a row.
  static func write(
    _ carryover: Carryover, _ employeeId: ByteSlice, _ language: Language, to file: ByteBuffer
  ) {
    file.appendText(employeeId)
    file.appendSeparator()
    file.append(carryover.period)
    file.appendSeparator()
    file.append(carryover.hireDate)
    file.appendSeparator()
    file.append(carryover.endDate)
    file.appendSeparator()
    file.append(integer: Int64(carryover.taxYear))
    file.appendSeparator()
    file.append(integer: Int64(carryover.deductionMonths))
    file.appendSeparator()
    file.append(carryover.taxBasis.title, code: carryover.taxBasis.code, language)
    for amount in [
      carryover.yearIncome, carryover.yearSpecial, carryover.yearAdditional, carryover.yearOther,
      carryover.yearReduction, carryover.yearTax,
    ] {
      file.appendSeparated(hundredths: amount.fen)
    }
    file.appendSeparator()
    file.append(Words.yesNo(carryover.bonusTaxed, language))
    file.appendSeparated(hundredths: carryover.annualLeaveUsed.hundredths)
    file.appendSeparated(hundredths: carryover.sickLeave.hundredths)
    file.appendSeparator()
    writeLots(carryover, to: file)
    file.appendSeparator()
    writeWages(carryover, to: file)
    for amount in [carryover.arrears, carryover.recoveryCarried, carryover.deductionCarried] {
      file.appendSeparated(hundredths: amount.fen)
    }
    file.endRecord()
  }

  private static func writeLots(_ carryover: Carryover, to file: ByteBuffer) {
    var isFirst = true
    for lot in carryover.compLeaveLots {
      if !isFirst { file.append(";") }
      isFirst = false
      file.append(lot.period)
      file.append(":")
      file.append(hundredths: lot.hours.hundredths)
    }
  }

  private static func writeWages(_ carryover: Carryover, to file: ByteBuffer) {
    var isFirst = true
    carryover.wages.forEach { period, wage in
      if !isFirst { file.append(";") }
      isFirst = false
      file.append(period)
      file.append(":")
      file.append(hundredths: wage.fen)
    }
  }
}

extension PayWorker {
  func writeLedgerRow(_ carryover: Carryover, _ employeeId: ByteSlice) {
    LedgerTable.write(carryover, employeeId, context.language, to: self[.ledger])
    totals.ledgerRowsWritten += 1
  }
}

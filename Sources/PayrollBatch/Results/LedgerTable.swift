import CSV
import Payroll

/// `ledger.csv`: what the month hands to the next.
enum LedgerTable {
  static let columns: [(code: String, title: Bilingual)] =
    LedgerField.allCases.map { ($0.code, $0.entry.title) }

  /// Writes a row after its employee number.
  static func write(_ carryover: Carryover, _ language: Language, to file: ByteBuffer) {
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
    file.append(Words.taxBasis(carryover.taxBasis, language))
    let year: InlineArray<6, Int64> = [
      carryover.yearIncome.fen, carryover.yearSpecial.fen, carryover.yearAdditional.fen,
      carryover.yearOther.fen, carryover.yearReduction.fen, carryover.yearTax.fen,
    ]
    file.appendSeparated(hundredths: year.span)
    file.appendSeparator()
    file.append(Words.yesNo(carryover.bonusTaxed, language))
    file.appendSeparated(hundredths: carryover.annualLeaveUsed.hundredths)
    file.appendSeparated(hundredths: carryover.sickLeave.hundredths)
    file.appendSeparator()
    writeLots(carryover, to: file)
    file.appendSeparator()
    writeWages(carryover, to: file)
    let owed: InlineArray<3, Int64> = [
      carryover.arrears.fen, carryover.recoveryCarried.fen, carryover.deductionCarried.fen,
    ]
    file.appendSeparated(hundredths: owed.span)
    file.endRecord()
  }

  private static func writeLots(_ carryover: Carryover, to file: ByteBuffer) {
    var isFirst = true
    for lot in carryover.compLeaveLots {
      if !isFirst { file.append(UInt8(ascii: ";")) }
      isFirst = false
      file.append(lot.period)
      file.append(UInt8(ascii: ":"))
      file.append(hundredths: lot.hours.hundredths)
    }
  }

  private static func writeWages(_ carryover: Carryover, to file: ByteBuffer) {
    var isFirst = true
    carryover.wages.forEach { period, wage in
      if !isFirst { file.append(UInt8(ascii: ";")) }
      isFirst = false
      file.append(period)
      file.append(UInt8(ascii: ":"))
      file.append(hundredths: wage.fen)
    }
  }
}

extension PayWorker {
  func writeLedgerRow(_ carryover: Carryover, _ identity: WrittenIdentity) {
    let file = files.ledger
    file.append(identity.employeeId)
    LedgerTable.write(carryover, context.language, to: file)
    totals.ledgerRowsWritten += 1
  }
}

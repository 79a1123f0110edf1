import CSV
import Payroll
import PayrollFiles

/// Writes rows of a ledger after their employee numbers.
///
/// The month and the columns from the tax year to the tax basis are nearly always those of the row before:
/// they are kept as text.
final class LedgerWriter {
  private let language: Language
  private var period: PayPeriod?
  /// `,period,`
  private let periodText = ByteBuffer()
  private var year: (taxYear: Int, months: Int, basis: TaxBasis)?
  /// `,tax_year,deduction_months,tax_basis`
  private let yearText = ByteBuffer()

  init(_ language: Language) {
    self.language = language
  }

  /// Writes a row after its employee number.
  func write(_ carryover: borrowing Carryover, to file: ByteBuffer) {
    if period != carryover.period { keepPeriod(carryover.period) }
    file.append(periodText)
    file.append(carryover.hireDate)
    file.appendSeparator()
    file.append(carryover.endDate)
    keepYear(carryover.taxYear, carryover.deductionMonths, carryover.taxBasis)
    file.append(yearText)
    let year: InlineArray<6, Int64> = [
      carryover.yearIncome.fen, carryover.yearSpecial.fen, carryover.yearAdditional.fen,
      carryover.yearOther.fen, carryover.yearReduction.fen, carryover.yearTax.fen,
    ]
    file.appendSeparated(hundredths: year.span)
    file.appendSeparator()
    file.append(Words.yesNo(carryover.bonusTaxed, language))
    let leave: InlineArray<2, Int64> = [
      carryover.annualLeaveUsed.hundredths, carryover.sickLeave.hundredths,
    ]
    file.appendSeparated(hundredths: leave.span)
    file.appendSeparator()
    writeLots(carryover.compLeaveLots, to: file)
    file.appendSeparator()
    writeWages(carryover.wages, to: file)
    let owed: InlineArray<3, Int64> = [
      carryover.arrears.fen, carryover.recoveryCarried.fen, carryover.deductionCarried.fen,
    ]
    file.appendSeparated(hundredths: owed.span)
    file.endRecord()
  }

  private func keepPeriod(_ period: PayPeriod) {
    self.period = period
    periodText.removeAll()
    periodText.appendSeparator()
    periodText.append(period)
    periodText.appendSeparator()
  }

  private func keepYear(_ taxYear: Int, _ months: Int, _ basis: TaxBasis) {
    if let year, year == (taxYear, months, basis) { return }
    year = (taxYear, months, basis)
    yearText.removeAll()
    yearText.appendSeparator()
    yearText.append(integer: Int64(taxYear))
    yearText.appendSeparator()
    yearText.append(integer: Int64(months))
    yearText.appendSeparator()
    yearText.append(Words.taxBasis(basis, language))
  }

  private func writeLots(_ lots: [CompLeaveLot], to file: ByteBuffer) {
    var isFirst = true
    for lot in lots {
      if !isFirst { file.append(UInt8(ascii: ";")) }
      isFirst = false
      file.append(lot.period)
      file.append(UInt8(ascii: ":"))
      file.append(hundredths: lot.hours.hundredths)
    }
  }

  private func writeWages(_ wages: WageHistory, to file: ByteBuffer) {
    var isFirst = true
    wages.forEach { period, wage in
      if !isFirst { file.append(UInt8(ascii: ";")) }
      isFirst = false
      file.append(period)
      file.append(UInt8(ascii: ":"))
      file.append(hundredths: wage.fen)
    }
  }
}

import CSV
import Payroll
import PayrollFiles

/// `tax_declaration.csv`: what the withholding client of the tax bureau asks for.
enum DeclarationTable {
  static let columns: [(code: String, title: Bilingual)] =
    [RosterField.employeeId.column, RosterField.name.column, RosterField.idNumber.column] + amounts

  /// The columns that are amounts, in their order.
  static let amounts: [(code: String, title: Bilingual)] = {
    var columns: [(code: String, title: Bilingual)] = []
    visit { column, _ in columns.append(column()) }
    return columns
  }()

  /// The amounts of a row in fen, in the order of ``amounts``.
  typealias Amounts = InlineArray<16, Int64>
  /// Their sums over many rows.
  typealias Sums = ColumnSums<16>

  /// Shows every column that is an amount: what it is called, and how much it is in fen.
  @inline(__always)
  static func visit(
    _ body: (
      _ column: () -> (code: String, title: Bilingual), _ fen: (Payslip, PersonMonth) -> Int64
    ) -> Void
  ) {
    body({ ("income", Bilingual("本期收入", "Income")) }, { payslip, _ in payslip.declaredIncome })
    body({ PayItem.taxExemptPay.column }, { payslip, _ in payslip[.taxExemptPay].fen })
    body(
      { ("pension", Bilingual("基本养老保险费", "Pension")) },
      { payslip, person in payslip.deductible(.pension, person) })
    body(
      { ("medical", Bilingual("基本医疗保险费", "Medical insurance")) },
      { payslip, person in payslip.deductible(.medical, person) })
    body(
      { ("unemployment", Bilingual("失业保险费", "Unemployment insurance")) },
      { payslip, person in payslip.deductible(.unemployment, person) })
    body(
      { ("housing_fund", Bilingual("住房公积金", "Housing fund")) },
      { payslip, person in payslip.deductible(.housingFund, person) })
    body(
      { ("serious_illness", Bilingual("大额医疗费", "Serious illness")) },
      { payslip, person in payslip.deductible(.seriousIllness, person) })
    body({ RosterField.additionalDeductions.column }, { _, person in person.tax.additionalDeductions.fen })
    body({ RosterField.otherTaxDeductions.column }, { _, person in person.tax.otherDeductions.fen })
    body({ RosterField.taxReduction.column }, { _, person in person.tax.reduction.fen })
    body({ PayItem.annualBonus.column }, { payslip, _ in payslip.bonusTaxedSeparately.fen })
    body({ PayItem.severance.column }, { payslip, _ in payslip[.severance].fen })
    body(
      { ("severance_exempt", Bilingual("免税经济补偿", "Severance free of tax")) },
      { payslip, _ in payslip.severanceExempt.fen })
    body({ PayItem.incomeTax.column }, { payslip, _ in payslip[.incomeTax].fen })
    body({ PayItem.bonusTax.column }, { payslip, _ in payslip[.bonusTax].fen })
    body({ PayItem.severanceTax.column }, { payslip, _ in payslip[.severanceTax].fen })
  }
}

extension Payslip {
  /// The income of the month as the client counts it, which holds what is exempt, in fen.
  @inline(__always)
  fileprivate var declaredIncome: Int64 { taxableIncome.fen &+ self[.taxExemptPay].fen }

  /// What the person pays to a scheme, in fen: this month's share as far as it reduces taxable income, and corrections
  /// of earlier ones, which always do.
  @inline(__always)
  fileprivate func deductible(_ scheme: Scheme, _ person: PersonMonth) -> Int64 {
    let corrected = person.insurance.adjustments.employee(scheme).fen
    guard schemesDeductible.contains(scheme), let item = scheme.employeeItem else { return corrected }
    return amounts[item] &+ corrected
  }
}

extension ResultRows {
  func writeDeclaration(_ paid: PaidRow, _ payslip: Payslip, _ identity: WrittenIdentity) {
    declaration.append(identity.beforeUnit)
    declaration.appendIDNumber(paid.row[.idNumber])
    var amounts = DeclarationTable.Amounts(repeating: 0)
    var place = 0
    DeclarationTable.visit { _, fen in
      amounts[place] = fen(payslip, paid.person)
      place += 1
    }
    declaration.appendSeparated(hundredths: amounts.span)
    totals.declaration.add(amounts)
    declaration.endRecord()
  }
}

extension ByteBuffer {
  /// Writes a valid ID number, with its check digit in capitals.
  fileprivate func appendIDNumber(_ number: ByteSlice) {
    guard number.count == 18 else { return }
    append(number)
    if number[17] == UInt8(ascii: "x") {
      truncate(to: count - 1)
      append(UInt8(ascii: "X"))
    }
  }
}

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
  typealias Amounts = InlineArray<14, Int64>
  /// Their sums over many rows.
  typealias Sums = ColumnSums<14>

  /// Shows every column that is an amount: what it is called, and how much it is in fen.
  @inline(__always)
  static func visit(
    _ body: (
      _ column: () -> (code: String, title: Bilingual), _ fen: (Payslip, TaxClaims) -> Int64
    ) -> Void
  ) {
    body({ ("income", Bilingual("本期应税收入", "Income")) }, { payslip, _ in payslip.taxableIncome.fen })
    body({ PayItem.taxExemptPay.column }, { payslip, _ in payslip[.taxExemptPay].fen })
    body({ ("pension", Bilingual("基本养老保险费", "Pension")) }, { payslip, _ in payslip.deductible(.pension) })
    body(
      { ("medical", Bilingual("基本医疗保险费", "Medical insurance")) },
      { payslip, _ in payslip.deductible(.medical) })
    body(
      { ("unemployment", Bilingual("失业保险费", "Unemployment insurance")) },
      { payslip, _ in payslip.deductible(.unemployment) })
    body(
      { ("housing_fund", Bilingual("住房公积金", "Housing fund")) },
      { payslip, _ in payslip.deductible(.housingFund) })
    body({ RosterField.additionalDeductions.column }, { _, claims in claims.additionalDeductions.fen })
    body({ RosterField.otherTaxDeductions.column }, { _, claims in claims.otherDeductions.fen })
    body({ RosterField.taxReduction.column }, { _, claims in claims.reduction.fen })
    body(
      { ("serious_illness", Bilingual("大额医疗费", "Serious illness")) },
      { payslip, _ in payslip.deductible(.seriousIllness) })
    body(
      { ("contribution_adjustment", PayItem.contributionAdjustmentEmployee.entry.title) },
      { payslip, _ in payslip[.contributionAdjustmentEmployee].fen })
    body({ PayItem.annualBonus.column }, { payslip, _ in payslip.bonusTaxedSeparately.fen })
    body({ PayItem.incomeTax.column }, { payslip, _ in payslip[.incomeTax].fen })
    body({ PayItem.bonusTax.column }, { payslip, _ in payslip[.bonusTax].fen })
  }
}

extension Payslip {
  /// What the person pays to a scheme, in fen, as far as it reduces taxable income.
  @inline(__always)
  fileprivate func deductible(_ scheme: Scheme) -> Int64 {
    guard schemesDeductible.contains(scheme), let item = scheme.employeeItem else { return 0 }
    return amounts[item]
  }
}

extension ResultRows {
  func writeDeclaration(_ paid: PaidRow, _ payslip: Payslip, _ identity: WrittenIdentity) {
    declaration.append(identity.beforeUnit)
    declaration.appendIDNumber(paid.row[.idNumber])
    let claims = paid.person.tax
    var amounts = DeclarationTable.Amounts(repeating: 0)
    var place = 0
    DeclarationTable.visit { _, fen in
      amounts[place] = fen(payslip, claims)
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

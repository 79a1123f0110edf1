import CSV
import Payroll

/// `tax_declaration.csv`: what the withholding client of the tax bureau asks for.
enum DeclarationTable {
  static let columns: [(code: String, title: Bilingual)] = [
    ("employee_id", RosterField.employeeId.entry.title),
    ("name", RosterField.name.entry.title),
    ("id_number", RosterField.idNumber.entry.title),
    ("income", Bilingual("本期应税收入", "Income")),
    ("tax_exempt_pay", PayItem.taxExemptPay.entry.title),
    ("pension", Bilingual("基本养老保险费", "Pension")),
    ("medical", Bilingual("基本医疗保险费", "Medical insurance")),
    ("unemployment", Bilingual("失业保险费", "Unemployment insurance")),
    ("housing_fund", Bilingual("住房公积金", "Housing fund")),
    ("additional_deductions", RosterField.additionalDeductions.entry.title),
    ("other_tax_deductions", RosterField.otherTaxDeductions.entry.title),
    ("tax_reduction", RosterField.taxReduction.entry.title),
    ("serious_illness", Bilingual("大额医疗费", "Serious illness")),
    ("contribution_adjustment", PayItem.contributionAdjustmentEmployee.entry.title),
    ("annual_bonus", PayItem.annualBonus.entry.title),
    ("income_tax", PayItem.incomeTax.entry.title),
    ("bonus_tax", PayItem.bonusTax.entry.title),
  ]

  /// The columns that are amounts, in their order.
  enum Amount: Int, CaseIterable {
    case income, taxExemptPay, pension, medical, unemployment, housingFund, additionalDeductions
    case otherTaxDeductions, taxReduction, seriousIllness, contributionAdjustment, annualBonus, incomeTax
    case bonusTax
  }

  /// How many of the columns are amounts.
  static let amountCount = Amount.allCases.count
}

extension PayWorker {
  func writeDeclaration(_ payslip: Payslip) {
    let file = self[.taxDeclaration]
    file.appendText(row.employeeId)
    file.appendSeparator()
    file.appendText(row.name)
    file.appendSeparator()
    file.appendIDNumber(row.idNumber)
    var column = 0
    func write(_ amount: Money) {
      file.appendSeparated(hundredths: amount.fen)
      if amount != .zero { totals.declaration[column] += Int128(amount.fen) }
      column += 1
    }
    func deductible(_ scheme: Scheme, _ item: PayItem) -> Money {
      payslip.schemesDeductible.contains(scheme) ? payslip[item] : .zero
    }
    write(payslip.taxableIncome)
    write(payslip[.taxExemptPay])
    write(deductible(.pension, .pensionEmployee))
    write(deductible(.medical, .medicalEmployee))
    write(deductible(.unemployment, .unemploymentEmployee))
    write(deductible(.housingFund, .housingFundEmployee))
    write(row.person.tax.additionalDeductions)
    write(row.person.tax.otherDeductions)
    write(row.person.tax.reduction)
    write(deductible(.seriousIllness, .seriousIllnessEmployee))
    write(payslip[.contributionAdjustmentEmployee])
    write(payslip.bonusTaxedSeparately)
    write(payslip[.incomeTax])
    write(payslip[.bonusTax])
    file.endRecord()
  }
}

extension ByteBuffer {
  /// Writes a valid ID number, with its check digit in capitals.
  fileprivate func appendIDNumber(_ number: ByteSlice) {
    guard number.count == 18 else { return }
    append(number[0..<17])
    append(number[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : number[17])
  }
}

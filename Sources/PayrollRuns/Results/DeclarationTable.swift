import CSV
import Payroll
import PayrollFiles

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
}

extension ResultRows {
  func writeDeclaration(_ paid: PaidRow, _ payslip: Payslip, _ identity: WrittenIdentity) {
    declaration.append(identity.beforeUnit)
    declaration.appendIDNumber(paid.row[.idNumber])
    let amounts = declared(paid, payslip)
    declaration.appendSeparated(hundredths: amounts.span)
    totals.declaration.add(amounts)
    declaration.endRecord()
  }

  /// The amounts in fen, in the order of ``DeclarationTable/Amount``.
  @inline(__always)
  private func declared(_ paid: PaidRow, _ payslip: Payslip) -> InlineArray<14, Int64> {
    let claims = paid.person.tax
    return payslip.amounts.withFigures { figures in
      func deductible(_ scheme: Scheme, _ item: PayItem) -> Int64 {
        payslip.schemesDeductible.contains(scheme) ? figures[item.rawValue] : 0
      }
      return [
        payslip.taxableIncome.fen, figures[PayItem.taxExemptPay.rawValue],
        deductible(.pension, .pensionEmployee), deductible(.medical, .medicalEmployee),
        deductible(.unemployment, .unemploymentEmployee), deductible(.housingFund, .housingFundEmployee),
        claims.additionalDeductions.fen, claims.otherDeductions.fen, claims.reduction.fen,
        deductible(.seriousIllness, .seriousIllnessEmployee),
        figures[PayItem.contributionAdjustmentEmployee.rawValue], payslip.bonusTaxedSeparately.fen,
        figures[PayItem.incomeTax.rawValue], figures[PayItem.bonusTax.rawValue],
      ]
    }
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

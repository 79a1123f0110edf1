import CSV
import Payroll
import PayrollFiles

/// What a run proves of itself before it publishes.
struct Proof {
  let totals: RunTotals
  let rosterRows: Int
  let ledgerRows: Int
  let paidFromLedger: Int
  let carried: Int

  /// What does not agree of rows and payslips, whether result files were written or not; empty if all does.
  var disagreementsOfRows: [Bilingual] { Proof.disagreements(agreeOnRows) }

  /// What does not agree; empty if all does.
  var disagreements: [Bilingual] {
    Proof.disagreements { agree in
      agreeOnRows(agree)
      agreeOnFiles(agree)
    }
  }

  private typealias Agreement = (Int128, Int128, String, String) -> Void

  private static func disagreements(_ compare: (Agreement) -> Void) -> [Bilingual] {
    var found: [Bilingual] = []
    compare { left, right, chinese, english in
      if left != right {
        found.append(Bilingual("\(chinese)：\(left) 与 \(right)", "\(english): \(left) and \(right)"))
      }
    }
    return found
  }

  private func agreeOnRows(_ agree: Agreement) {
    agree(
      Int128(totals.rows), Int128(totals.paid + totals.rejected), "名册行数与已发加退回",
      "rows, and paid with rejected")
    agree(Int128(totals.rows), Int128(rosterRows), "两次读到的名册行数", "rows read twice")
    agree(Int128(totals.brokenPayslips), 0, "不平的工资条", "payslips that do not add up")
    agree(
      Int128(totals.strayPayslips), 0, "抽查中未按本人标准计算的工资条",
      "sampled payslips by other standards than their own")
  }

  private func agreeOnFiles(_ agree: Agreement) {
    agree(
      Int128(totals.files.ledgerRows + carried), Int128(totals.paid + ledgerRows - paidFromLedger),
      "台账行数", "rows of the ledger")
    agreeOnColumns(agree)
    agree(
      totals.files.bank, totals.payslips[PayItem.netPay], "银行文件与实发（分）",
      "bank file and net pay, in fen")
    agreeOnLedger(agree)
  }

  private func agreeOnColumns(_ agree: Agreement) {
    var summed = GroupTotals()
    for group in totals.groups.values { summed.add(group) }
    for item in SummaryTable.items {
      agree(
        totals.payslips[item], summed.sums[item],
        "工资条与汇总的“\(item.entry.title.chinese)”（分）", "payslips and summary, \(item.code), in fen")
    }
    for scheme in Scheme.allCases {
      // What contributions.csv has: a scheme of a group is written where it concerns somebody.
      let written = totals.groups.values.map { $0[scheme] }.filter { $0.headcount > 0 }
      agree(
        written.reduce(0) { $0 + $1.employer }, totals.payslips[scheme.employerItem],
        "缴费表与工资条的“\(scheme.employerItem.entry.title.chinese)”（分）",
        "contributions and payslips, \(scheme.employerItem.code), in fen")
      if let item = scheme.employeeItem {
        agree(
          written.reduce(0) { $0 + $1.employee }, totals.payslips[item],
          "缴费表与工资条的“\(item.entry.title.chinese)”（分）",
          "contributions and payslips, \(item.code), in fen")
      }
    }
    let corrected = Scheme.allCases.map { summed[$0] }
    agree(
      corrected.reduce(0) { $0 + $1.adjustmentEmployee },
      totals.payslips[PayItem.contributionAdjustmentEmployee], "个人缴费补退（分）",
      "contribution adjustments of employees, in fen")
    agree(
      corrected.reduce(0) { $0 + $1.adjustmentEmployer },
      totals.payslips[PayItem.contributionAdjustmentEmployer], "单位缴费补退（分）",
      "contribution adjustments of employers, in fen")
    agreeOnDeclaration(agree)
  }

  private func agreeOnDeclaration(_ agree: Agreement) {
    func sum(_ codes: String...) -> Int128 {
      DeclarationTable.amounts.enumerated().filter { codes.contains($1.code) }
        .reduce(0) { $0 + totals.files.declaration[$1.offset] }
    }
    let expected = totals.files.expectedGrowth
    let special = sum(
      "pension", "medical", "unemployment", "housing_fund", "serious_illness")
    let bonus = totals.payslips[.annualBonus]
    agree(
      sum("income") - sum("tax_exempt_pay"), expected.income, "申报表与台账的收入（分）",
      "declaration and ledger, income, in fen")
    agree(special, expected.special, "申报表与台账的专项扣除（分）", "declaration and ledger, special deductions, in fen")
    agree(
      sum("additional_deductions"), expected.additional, "申报表与台账的专项附加扣除（分）",
      "declaration and ledger, additional deductions, in fen")
    agree(
      sum("other_tax_deductions"), expected.other, "申报表与台账的其他税前扣除（分）",
      "declaration and ledger, other deductions, in fen")
    agree(
      sum("tax_reduction"), expected.reduction, "申报表与台账的减免税额（分）",
      "declaration and ledger, tax reductions, in fen")
    agree(
      sum("income") + sum("annual_bonus") + sum("severance") - totals.files.taxablePremiums,
      totals.payslips[.grossPay],
      "申报表的收入、年终奖、经济补偿与工资条的应发（分）", "declaration's income, bonus and severance, and gross pay, in fen")
    agree(
      min(0, bonus - sum("annual_bonus")), 0, "申报表的年终奖超过工资条（分）",
      "declaration's bonus above the payslips', in fen")
    agree(
      max(0, sum("severance_exempt") - sum("severance")), 0, "申报表的免税经济补偿超过经济补偿（分）",
      "declaration's exempt severance above the severance, in fen")
    for (column, item) in [
      ("tax_exempt_pay", PayItem.taxExemptPay),
      ("severance", .severance), ("income_tax", .incomeTax), ("bonus_tax", .bonusTax),
      ("severance_tax", .severanceTax),
    ] {
      agree(
        sum(column), totals.payslips[item], "申报表与工资条的“\(item.entry.title.chinese)”（分）",
        "declaration and payslips, \(item.code), in fen")
    }
  }

  private func agreeOnLedger(_ agree: Agreement) {
    let growth = totals.files.ledgerGrowth
    let expected = totals.files.expectedGrowth
    for (left, right, field) in [
      (growth.income, expected.income, LedgerField.yearIncome),
      (growth.special, expected.special, .yearSpecial),
      (growth.additional, expected.additional, .yearAdditional), (growth.other, expected.other, .yearOther),
      (growth.reduction, expected.reduction, .yearReduction), (growth.tax, expected.tax, .yearTax),
    ] {
      agree(
        left, right, "台账“\(field.entry.title.chinese)”的增加（分）", "growth of the ledger's \(field.code), in fen")
    }
  }
}

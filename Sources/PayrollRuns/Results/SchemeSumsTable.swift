import CSV
import Payroll
import PayrollFiles

/// `contributions.csv`: sums by region, unit and scheme, for those to whom the scheme is due or an adjustment
/// of it belongs.
enum SchemeSumsTable {
  static let columns: [(code: String, title: Bilingual)] = [
    ("region", RosterField.region.entry.title),
    ("unit", RosterField.unit.entry.title),
    ("scheme", Bilingual("险种", "Scheme")),
    ("headcount", Bilingual("人数", "Headcount")),
    ("base_total", Bilingual("缴费基数合计", "Sum of bases")),
    ("employer", Bilingual("单位缴费", "Employer")),
    ("employee", Bilingual("个人缴费", "Employee")),
    ("adjustment_employer", PayItem.contributionAdjustmentEmployer.entry.title),
    ("adjustment_employee", PayItem.contributionAdjustmentEmployee.entry.title),
    ("total", Bilingual("缴费合计", "Total")),
  ]

  static func write(_ groups: [Group], _ language: Language, to file: ByteBuffer) throws(RunError) {
    for group in groups {
      for scheme in Scheme.allCases {
        let sums = group.totals[scheme]
        if sums.headcount == 0 { continue }
        file.appendText(group.region)
        file.appendSeparator()
        file.appendText(group.unit)
        file.appendSeparator()
        file.append(scheme.title, code: scheme.code, language)
        file.appendSeparator()
        file.append(integer: Int64(sums.headcount))
        let total = sums.employer + sums.employee + sums.adjustmentEmployer + sums.adjustmentEmployee
        for sum in [
          sums.base, sums.employer, sums.employee, sums.adjustmentEmployer, sums.adjustmentEmployee, total,
        ] {
          file.appendSeparator()
          file.append(hundredths: try RunError.settled(sum, scheme.title))
        }
        file.endRecord()
      }
    }
  }
}

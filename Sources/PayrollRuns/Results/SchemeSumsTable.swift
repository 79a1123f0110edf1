import CSV
import Payroll
import PayrollFiles

/// `contributions.csv`: sums by region, unit and scheme, for those to whom the scheme is due or an adjustment
/// of it belongs.
enum SchemeSumsTable {
  /// The sums, a column each.
  private static let sums: [(code: String, title: Bilingual, fen: @Sendable (SchemeTotals) -> Int128)] = [
    ("base_total", Bilingual("缴费基数合计", "Sum of bases"), { $0.base }),
    ("employer", Bilingual("单位缴费", "Employer"), { $0.employer }),
    ("employee", Bilingual("个人缴费", "Employee"), { $0.employee }),
    (
      "adjustment_employer", PayItem.contributionAdjustmentEmployer.entry.title, { $0.adjustmentEmployer }
    ),
    (
      "adjustment_employee", PayItem.contributionAdjustmentEmployee.entry.title, { $0.adjustmentEmployee }
    ),
    (
      "total", Bilingual("缴费合计", "Total"),
      { $0.employer + $0.employee + $0.adjustmentEmployer + $0.adjustmentEmployee }
    ),
  ]

  static let columns: [(code: String, title: Bilingual)] =
    [
      RosterField.region.column, RosterField.unit.column, ("scheme", Bilingual("险种", "Scheme")),
      ("headcount", Bilingual("人数", "Headcount")),
    ] + sums.map { ($0.code, $0.title) }

  static func write(_ groups: [Group], _ language: Language, to file: ByteBuffer) throws(RunError) {
    for group in groups {
      for scheme in Scheme.allCases {
        let totals = group.totals[scheme]
        if totals.headcount == 0 { continue }
        file.appendText(group.region)
        file.appendSeparator()
        file.appendText(group.unit)
        file.appendSeparator()
        file.append(scheme.title, code: scheme.code, language)
        file.appendSeparator()
        file.append(integer: Int64(totals.headcount))
        for sum in sums {
          file.appendSeparated(hundredths: try RunError.settled(sum.fen(totals), scheme.title))
        }
        file.endRecord()
      }
    }
  }
}

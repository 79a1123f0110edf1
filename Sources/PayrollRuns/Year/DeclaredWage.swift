import Payroll
import PayrollFiles

/// Somebody's average wage of a year, and the months it is of.
///
/// The months are those of the year in which the person was employed; each counts as the newest ledger holds it, else
/// as the payslip of the archive says. One that neither holds is left out and named, one held without pay counts 0.
///
/// - Source: 关于工资总额组成的规定 Art. 4
/// - Reading: the months of the present employment count; those of an earlier one in the same year, which the ledger
///   has let go of, do not.
struct DeclaredWage {
  /// The months that count.
  private(set) var months = MonthsOfYear()
  /// Those of them without any pay.
  private(set) var withoutPay = MonthsOfYear()
  /// The months employed that nothing is known of.
  private(set) var lacking = MonthsOfYear()
  /// The sum of their total wages, in fen.
  private(set) var totalWages: Int128 = 0

  /// The wage of a year.
  ///
  /// - Parameter person: somebody in the ledger that the year has left.
  init(of person: YearPeople.Person, in year: Int) {
    for month in 1...12 {
      let period = PayPeriod(unchecked: year, month)
      guard period.lastDay >= person.row.hireDate else { continue }
      guard let wage = person.row.totalWages[period]?.fen ?? person.sums?.year.totalWages(in: month) else {
        lacking.insert(month)
        continue
      }
      months.insert(month)
      if wage == 0 { withoutPay.insert(month) }
      totalWages += Int128(wage)
    }
  }

  /// The average of a month; nil without a month, or beyond what money can hold.
  var average: Money? {
    months.count == 0 ? nil : try? ContributionWage.average(of: totalWages, months: months.count)
  }
}

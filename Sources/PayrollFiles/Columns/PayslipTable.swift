import Payroll

/// `payslips.csv`: one row a person, in the order of the roster.
public enum PayslipTable {
  /// Code and titles of each column, in their order.
  public static let columns: [(code: String, title: Bilingual)] =
    [("period", Bilingual("发放月份", "Period"))] + identity + PayItem.allCases.map { ($0.code, $0.entry.title) }

  private static let identity: [(code: String, title: Bilingual)] = [
    RosterField.employeeId, .name, .unit, .region, .category, .post, .grade,
  ].map { ($0.code, $0.entry.title) }
}

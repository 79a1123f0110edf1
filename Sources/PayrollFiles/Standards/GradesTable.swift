import Payroll

/// `grades.csv`: what each grade is paid (Article 26).
public enum GradesTable {
  static let grade = Column("grade", Bilingual("层级", "Grade"), isRequired: true)
  static let gradeName = Column("grade_name", Bilingual("层级名称", "Name of the grade"))
  static let gradePay = Column("grade_pay", Bilingual("层级工资", "Grade pay"))

  static let columns = [StandardsColumn.region, grade, gradeName, gradePay] + StandardsColumn.dated

  /// The rows of the table by the grade's code.
  public static func read(from reading: inout StandardsReading) -> [String: [StandardRow<GradeTerms>]] {
    let rows = reading.untiedRows(of: .grades) { cells in
      cells.require(grade)
      return (cells.text(grade), GradeTerms(gradePay: cells.money(gradePay) ?? .zero))
    }
    return rows.grouped { $0 }
  }
}

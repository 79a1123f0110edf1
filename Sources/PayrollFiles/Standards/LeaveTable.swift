import Payroll

/// `leave.csv`: what a day of each kind of leave keeps (Articles 32, 35).
public enum LeaveTable {
  static let kind = Column("kind", Bilingual("假别", "Kind of leave"), isRequired: true)
  static let payRate = Column("pay_rate", Bilingual("工资发放比例", "Share of the wage"), isRequired: true)
  static let performanceRate = Column(
    "performance_rate", Bilingual("绩效发放比例", "Share of performance pay"), isRequired: true)

  static let columns =
    [StandardsColumn.region, kind, payRate, performanceRate] + StandardsColumn.dated

  static let kinds = WordList(
    LeaveKind.allCases.map { (name: Bilingual($0.title.chinese, $0.code), value: $0) })

  /// The kind that a word stands for, in either language.
  public static func kind(of word: String) -> LeaveKind? {
    LeaveKind.allCases.first { $0.code == word || $0.title.chinese == word }
  }

  /// The rows of the table by kind.
  public static func read(from reading: inout StandardsReading) -> [LeaveKind: [StandardRow<LeaveTerms>]] {
    reading.untiedRows(of: .leave, read).grouped { $0 }
  }

  private static func read(_ cells: inout RowReader) -> (key: LeaveKind, terms: LeaveTerms)? {
    cells.require(kind, payRate)
    let kind = cells.word(kind, kinds)
    let pay = cells.share(payRate) ?? .zero
    let performance = cells.share(performanceRate) ?? .zero
    guard let kind else { return nil }
    if kind == .personal || kind == .absent, pay != .zero {
      cells.refuse(
        payRate,
        Bilingual(
          "\(kind.title.chinese)不计发工资，比例必须为0，请改正", "\(kind.code) days are not paid; the rate must be 0"))
    }
    return (kind, LeaveTerms(payRate: pay, performanceRate: performance))
  }
}

import Payroll

/// `injury.csv`: the figures of work injury and the other benefits of Article 36.
public enum InjuryTable {
  static let benefit = Column("benefit", Bilingual("待遇项目", "Benefit"), isRequired: true)
  static let grade = Column("grade", Bilingual("等级", "Grade"))
  static let months = Column("months", Bilingual("月数或倍数", "Months or times"))
  static let percent = Column("percent", Bilingual("百分比", "Percent"))
  static let amount = Column("amount", Bilingual("金额", "Amount"))
  static let payer = Column("payer", Bilingual("支付方", "Payer"))

  static let columns =
    [StandardsColumn.region, benefit, grade, months, percent, amount, payer] + StandardsColumn.dated

  private static let benefits = WordList(
    InjuryBenefit.allCases.map { (name: Bilingual($0.rawValue, $0.rawValue), value: $0) })

  /// Who pays a benefit.
  public static let payers = WordList(BenefitPayer.allCases.map { (name: $0.title, value: $0) })

  /// What names a row: the benefit, and the grade where the benefit has grades.
  private struct Key: Hashable {
    let benefit: InjuryBenefit
    let grade: String?
  }

  /// The rows of the table by benefit.
  public static func read(from reading: inout StandardsReading) -> [InjuryBenefit: [StandardRow<InjuryTerms>]]
  {
    let rows = reading.untiedRows(of: .injury) { cells in
      read(&cells).map { (Key(benefit: $0.benefit, grade: $0.grade), $0) }
    }
    return rows.grouped(by: \.benefit)
  }

  private static func read(_ cells: inout RowReader) -> InjuryTerms? {
    cells.require(benefit)
    let benefit = cells.word(benefit, benefits)
    let payer = cells.word(payer, payers)
    guard let benefit else { return nil }
    let grade = readGrade(of: benefit, &cells)
    guard let figure = readFigure(of: benefit, &cells) else { return nil }
    return InjuryTerms(benefit, grade: grade, figure, payer: payer)
  }

  private static func readGrade(of benefit: InjuryBenefit, _ cells: inout RowReader) -> String? {
    let grades = benefit.grades
    if grades.isEmpty {
      if cells.textIfAny(grade) != nil {
        cells.refuse(
          grade, Bilingual("这项待遇不分等级，请留空", "this benefit has no grades; leave it blank"))
      }
      return nil
    }
    cells.require(grade)
    return cells.word(grade, WordList(grades.map { (name: Bilingual($0, $0), value: $0) }))
  }

  private static func readFigure(of benefit: InjuryBenefit, _ cells: inout RowReader) -> InjuryTerms.Figure? {
    let column = benefit.column
    cells.require(column)
    for other in [months, percent, amount] where other.code != column.code {
      guard cells.textIfAny(other) != nil else { continue }
      cells.refuse(
        other,
        Bilingual(
          "这项待遇的数值填在“\(column.title.chinese)”（\(column.code)）一栏，这一栏请留空",
          "the figure of this benefit stands in the column \(column.code); leave this one blank"))
    }
    switch benefit.unit {
    case .amount: return cells.money(column).map { .amount($0) }
    case .months: return number(column, &cells).map { .months($0) }
    case .percent: return number(column, &cells).map { .percent($0) }
    }
  }

  /// A number of months, times or hundredths: `60` in the column percent is 60 %.
  private static func number(_ column: Column, _ cells: inout RowReader) -> Rate? {
    guard let number = cells.rate(column, allowsPercent: false) else { return nil }
    if number < .zero || number > Rate(millionths: 1_000_000_000) {
      cells.refuse(
        column, Bilingual("超出范围（应为0到1000），请改正", "this is out of range (0 to 1000); correct it"))
      return nil
    }
    return number
  }
}

extension InjuryBenefit {
  /// The column in which the figure stands.
  fileprivate var column: Column {
    switch unit {
    case .months: InjuryTable.months
    case .percent: InjuryTable.percent
    case .amount: InjuryTable.amount
    }
  }
}

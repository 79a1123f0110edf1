import Payroll

/// `accident_plans.csv`: the accident insurance that the employer buys (Article 34).
public enum AccidentPlansTable {
  static let plan = Column("plan", Bilingual("意外险方案", "Accident plan"), isRequired: true)
  static let monthlyPremium = Column("monthly_premium", Bilingual("每月保费", "Monthly premium"))
  /// What the plan pays at most; no pay follows from it.
  public static let coverage = Column("coverage", Bilingual("保险金额", "Coverage"))
  static let taxable = Column("taxable", Bilingual("计入应税收入", "Taxable income"))

  static let columns =
    [StandardsColumn.region, plan, monthlyPremium, coverage, taxable] + StandardsColumn.dated

  /// The rows of the table by the plan's code.
  public static func read(from reading: inout StandardsReading) -> [String: [StandardRow<AccidentPlanTerms>]]
  {
    let rows = reading.untiedRows(of: .accidentPlans) { cells in
      cells.require(plan)
      let premium = cells.money(monthlyPremium) ?? .zero
      let isTaxable = cells.word(taxable, StandardsWords.yesNo) ?? false
      return (cells.text(plan), AccidentPlanTerms(monthlyPremium: premium, isTaxable: isTaxable))
    }
    return rows.grouped { $0 }
  }
}

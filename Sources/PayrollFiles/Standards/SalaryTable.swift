import Payroll

/// `salary.csv`: what each region's government has decided on pay (Article 33).
public enum SalaryTable {
  static let regionName = Column("region_name", Bilingual("地区名称", "Name of the region"))
  static let peerAverage = Column("peer_average", Bilingual("同类岗位平均工资", "Average pay in like posts"))
  static let socialAverage = Column("social_average", Bilingual("社会平均工资", "Average pay of society"))
  static let peerWeight = Column("peer_weight", Bilingual("同类岗位权重", "Weight of like posts"))
  static let referenceSalary = Column(
    "reference_salary", Bilingual("核定基准工资", "Approved reference salary"))
  static let minimumWage = Column(
    "minimum_wage", Bilingual("最低工资标准", "Minimum wage"), isRequired: true)
  /// What people in the region earn on average; no pay follows from it.
  public static let localAverageWage = Column(
    "local_average_wage", Bilingual("统筹地区月平均工资", "Local average wage"))

  static let columns =
    [
      StandardsColumn.region, regionName, peerAverage, socialAverage, peerWeight, referenceSalary,
      minimumWage,
      localAverageWage,
    ] + StandardsColumn.dated

  /// A region has one salary standard, so nothing but the region names a row.
  private enum Key { case salary }

  /// The rows of the table.
  public static func read(from reading: inout StandardsReading) -> [StandardRow<SalaryTerms>] {
    reading.untiedRows(of: .salary) { cells in (Key.salary, read(&cells)) }.map(\.row)
  }

  private static func read(_ cells: inout RowReader) -> SalaryTerms {
    cells.require(minimumWage)
    requireReferenceSalaryOrAverages(&cells)
    return SalaryTerms(
      approvedReferenceSalary: cells.money(referenceSalary), peerAverage: cells.money(peerAverage) ?? .zero,
      socialAverage: cells.money(socialAverage) ?? .zero, peerWeight: cells.share(peerWeight) ?? .zero,
      minimumWage: cells.money(minimumWage) ?? .zero, localAverageWage: cells.money(localAverageWage))
  }

  private static func requireReferenceSalaryOrAverages(_ cells: inout RowReader) {
    if cells.textIfAny(referenceSalary) != nil { return }
    let averages = [peerAverage, socialAverage, peerWeight]
    if averages.allSatisfy({ cells.textIfAny($0) != nil }) { return }
    cells.refuse(
      referenceSalary,
      Bilingual(
        "必须填写核定基准工资（reference_salary），"
          + "或者填写两项平均工资和权重（peer_average、social_average、peer_weight）",
        "state either reference_salary, or both averages and their weight (peer_average, social_average, "
          + "peer_weight)"))
  }
}

import Payroll

/// The columns that the tables of standards share.
public enum StandardsColumn {
  static let region = Column("region", Bilingual("地区代码", "Region"))
  /// The first day on which the row is in force.
  public static let effectiveFrom = Column(
    "effective_from", Bilingual("生效日期", "In force from"), isRequired: true)
  /// The last day on which the row is in force.
  public static let effectiveTo = Column("effective_to", Bilingual("截止日期", "In force to"))
  static let source = Column("source", Bilingual("依据文件", "Source"), isRequired: true)
  /// The day on which the row was decided.
  public static let decidedOn = Column("decided_on", Bilingual("决定日期", "Decided on"))

  /// What says when a row is in force and which document says so.
  public static let dated = [effectiveFrom, effectiveTo, source, decidedOn]
}

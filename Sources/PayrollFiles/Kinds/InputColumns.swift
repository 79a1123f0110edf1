import Payroll

/// The columns that the files of a bureau may have, for those who make such files.
public enum InputColumns {
  /// The columns of a roster.
  public static var roster: [Column] { RosterSheet.columns }

  /// The columns of a file of adjustments.
  public static var adjustments: [Column] { AdjustmentsFile.columns }

  /// The columns of a file of corrections.
  public static var corrections: [Column] { Correction.columns }

  /// The columns of a ledger.
  public static var ledger: [Column] { LedgerSheet.columns }

  /// The columns of a file of benefit cases.
  public static var benefitCases: [Column] { BenefitsFile.columns }

  /// The columns of a file of standards, by its name such as `salary.csv`; none if it belongs to no table.
  public static func standards(_ fileName: String) -> [Column] {
    StandardsTable(fileName: fileName)?.fileColumns ?? []
  }
}

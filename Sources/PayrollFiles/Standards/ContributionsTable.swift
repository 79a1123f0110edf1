import Payroll

/// `contributions.csv`: social insurance and the housing fund (Article 34).
public enum ContributionsTable {
  static let unit = Column(ContributionTerms.unitColumn)
  static let scheme = Column(ContributionTerms.schemeColumn)
  static let columns = ContributionTerms.fileColumns

  /// What names a row: the scheme, and the unit that it is for, if any.
  private struct Key: Hashable {
    let scheme: Scheme
    let unit: String?
  }

  /// The rows of the table by scheme.
  public static func read(from reading: inout StandardsReading) -> [Scheme: [StandardRow<ContributionTerms>]]
  {
    let terms = TermsReader(ContributionTerms.self)
    let rows = reading.untiedRows(of: .contributions) { cells in
      read(&cells, terms).map { (Key(scheme: $0.scheme, unit: $0.unit), $0) }
    }
    return rows.grouped(by: \.scheme)
  }

  private static func read(
    _ cells: inout RowReader, _ reader: TermsReader<ContributionTerms>
  ) -> ContributionTerms? {
    cells.require(scheme)
    let scheme = cells.word(scheme, StandardsWords.scheme)
    var terms = reader.read(&cells)
    guard let scheme else { return nil }
    terms.name(scheme, unit: cells.textIfAny(unit))
    check(terms, &cells)
    return terms
  }

  private static func check(_ terms: ContributionTerms, _ cells: inout RowReader) {
    if let floor = terms.baseFloor, let ceiling = terms.baseCeiling, floor > ceiling {
      cells.refuse(
        ContributionTerms.fileColumn(\.baseFloor),
        Bilingual(
          "缴费基数下限高于上限 \(ceiling)，请改正", "the least base is above the greatest, \(ceiling); correct them"))
    }
    guard terms.scheme.isEmployerOnly else { return }
    let reason = Bilingual(
      "\(terms.scheme.title.chinese)由用人单位缴纳，个人不缴费（社会保险法第三十三条、第五十三条）；请改为0或留空",
      "the employer alone contributes for \(terms.scheme.title.english) (社会保险法 Arts. 33, 53); write 0 or leave it blank"
    )
    if terms.employeeRate != .zero { cells.refuse(ContributionTerms.fileColumn(\.employeeRate), reason) }
    if terms.employeeFixed != .zero { cells.refuse(ContributionTerms.fileColumn(\.employeeFixed), reason) }
  }
}

import Payroll

/// The standards: a folder of CSV tables, read and checked as a whole.
///
/// A table may be split over several files, `TABLE.csv` and `TABLE-anything.csv`. Every fault of every file is found in one
/// go, so that the folder can be mended in one go.
public enum StandardsFolder {
  /// Reads the files of a folder.
  ///
  /// - Parameters:
  ///   - files: the files of the folder that belong to a table; their order is that of the rows and of the faults.
  ///   - converter: what reads the files that are not UTF-8; without one, UTF-8 alone is read.
  /// - Throws: ``FileFaults`` with every fault, in the order of the files and lines; those of no line last.
  public static func load(
    _ files: [StandardsFile], converter: any TextConverter = UTF8Alone()
  ) throws(FileFaults) -> Standards {
    var reading = StandardsReading(files, converter: converter)
    var standards = Standards()
    reading.fill(&standards, .regions) { (cells, _, terms: RegionTerms) in cells.check(terms) }
    reading.fill(&standards, .minimumWage) { (_, _, _: MinimumWageTerms) in }
    reading.fill(&standards, .salary) { (cells, _, terms: SalaryTerms) in cells.check(terms) }
    reading.refuseUnknownPlans(reading.fill(&standards, .posts))
    reading.fill(&standards, .grades) { (_, _, _: GradeTerms) in }
    reading.fill(&standards, .ratings) { (_, _, _: RatingTerms) in }
    reading.fill(&standards, .contributions) { (cells, scheme, terms: ContributionTerms) in
      cells.check(terms, under: scheme)
    }
    reading.fill(&standards, .accidentPlans) { (_, _, _: AccidentPlanTerms) in }
    reading.fill(&standards, .leave) { (cells, kind, terms: LeaveTerms) in cells.check(terms, under: kind) }
    reading.fillTaxTables(&standards)
    standards.calendar = DayKindsTable.read(from: &reading)
    reading.fill(&standards, .parameters) { (_, _, _: ParameterTerms) in }
    reading.refuseMissingParameters()
    reading.fill(&standards, .injury) { (cells, _, terms: InjuryTerms) in cells.check(terms) }
    standards.openFigures = reading.openFigures
    let faults = reading.faultsInOrder(of: files)
    if !faults.isEmpty { throw FileFaults(faults) }
    standards.isSound = true
    return standards
  }
}

extension StandardsReading {
  /// Reads a table into the standards; of its rows no two may decide the same.
  @discardableResult
  fileprivate mutating func fill<Terms: DatedTerms>(
    _ standards: inout Standards, _ table: StandardsTable,
    check: (inout RowReader, Terms.Code, Terms) -> Void = { _, _, _ in }
  ) -> [ReadRow<RowName<Terms.Code>, Terms>] {
    let reader = TermsReader(Terms.self)
    let rows = untiedRows(of: table) { cells in
      let said = reader.read(&cells)
      if let said { check(&cells, said.key.code, said.terms) }
      return said
    }
    standards[keyPath: Terms.rows] = rows.grouped(by: \.code)
    return rows
  }

  /// Reads the tax tables, each of which is checked whole, and only if every row could be read.
  fileprivate mutating func fillTaxTables(_ standards: inout Standards) {
    let reader = TermsReader(TaxBracket.self)
    // A table that is still to be entered cannot be checked either.
    var hasFaults = !isComplete(.tax)
    let rows = rows(of: .tax) { cells in
      let said = reader.read(&cells)
      if !cells.faults.isEmpty || !cells.openColumns.isEmpty { hasFaults = true }
      return said
    }
    if !hasFaults {
      for table in TaxTableCheck.tables(of: rows) { TaxTableCheck.faults(of: table).forEach { add($0) } }
    }
    standards.taxBrackets = rows.grouped(by: \.code)
  }
}

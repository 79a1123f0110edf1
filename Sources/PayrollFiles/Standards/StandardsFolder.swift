import Payroll

/// The standards: a folder of CSV tables, read and checked as a whole.
///
/// A table may be split over several files that begin with its name. Every fault of every file is found in one
/// go, so that the folder can be mended in one go.
public enum StandardsFolder {
  /// Reads the files of a folder.
  ///
  /// - Parameters:
  ///   - files: the `.csv` files of the folder; their order is that of the rows and of the faults.
  ///   - converter: what reads the files that are not UTF-8.
  /// - Throws: ``FileFaults`` with every fault, in the order of the files and lines; those of no line last.
  public static func load(
    _ files: [StandardsFile], converter: any TextConverter
  ) throws(FileFaults) -> Standards {
    var reading = StandardsReading(files, converter: converter)
    var standards = Standards()
    standards.salaries = SalaryTable.read(from: &reading)
    standards.posts = PostsTable.read(from: &reading)
    standards.grades = GradesTable.read(from: &reading)
    standards.ratings = RatingsTable.read(from: &reading)
    standards.contributions = ContributionsTable.read(from: &reading)
    standards.accidentPlans = AccidentPlansTable.read(from: &reading)
    standards.leave = LeaveTable.read(from: &reading)
    standards.taxBrackets = TaxBracketsTable.read(from: &reading)
    standards.calendar = DayKindsTable.read(from: &reading)
    standards.parameters = ParametersTable.read(from: &reading)
    standards.injury = InjuryTable.read(from: &reading)
    let faults = reading.faultsInOrder(of: files)
    if !faults.isEmpty { throw FileFaults(faults) }
    return standards
  }
}

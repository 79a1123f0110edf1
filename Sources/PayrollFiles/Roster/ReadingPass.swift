import CSV
import Payroll

/// The reading part of a run by itself, for measuring: a sheet is surveyed, and every row is read and typed, but
/// nobody is paid.
public enum ReadingPass {
  /// Reads a sheet as a run does.
  ///
  /// - Returns: how many rows it has.
  public static func rows(of file: InputFile, _ period: PayPeriod) throws -> Int {
    let survey = try RosterSurvey([file], nil, AdjustmentsFile())
    let feed = RosterReplay([file], survey.stretches)
    let block = Block()
    let row = RosterRow(period)
    var reader = RecordReader()
    var count = 0
    while let (sheet, beginsSheet) = try feed.next(into: block) {
      reader.start(block)
      if beginsSheet { _ = reader.next() }
      let columns = survey.sheets[sheet]
      while reader.next() {
        row.read(reader, columns)
        count += 1
      }
    }
    return count
  }
}

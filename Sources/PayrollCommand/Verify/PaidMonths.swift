import Payroll
import PayrollFiles
import PayrollRuns

/// Folders that `payroll run` has written, proven before anything is taken from them: every file has the size and digest
/// of the record, and the month run again from its inputs gives the same.
enum PaidMonths {
  /// The months of some folders, in order, each with its runs in the order of their ledgers; nil if one is not as it was
  /// paid, which has then been told.
  ///
  /// - Parameter staging: where copies of the inputs go.
  /// - Throws: ``RunError`` for a folder that is no month; ``BackPayError/ambiguous(_:folders:)`` for runs of a month that
  ///   did not hand on to each other.
  static func proven(
    _ folders: [String], _ staging: Staging, threads: Int, _ language: Language
  ) throws -> [ArchivedMonth]? {
    var runs: [ArchivedRun] = []
    for (index, folder) in folders.enumerated() {
      let archive = try Archive(Folder.plain(folder))
      let report = try VerifyCommand.report(archive, threads, language)
      guard report.isProven else {
        _ = report.tell()
        return nil
      }
      runs.append(
        ArchivedRun(
          folder: folder, options: archive.options,
          inputs: try archive.takeInputs(staging, under: "\(index + 1)/"),
          payslips: try archive.result(.payslips), ledger: try archive.result(.ledger)))
    }
    return try ArchivedMonth.inOrder(runs)
  }
}

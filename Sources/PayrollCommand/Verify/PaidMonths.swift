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
    var given: [Archive] = []
    for (index, folder) in folders.enumerated() {
      let archive = try Archive(Folder.plain(folder))
      let report = try VerifyCommand.report(archive, threads, language)
      guard report.isProven else {
        _ = report.tell()
        return nil
      }
      given.append(archive)
      runs.append(
        ArchivedRun(
          folder: folder, options: archive.options,
          inputs: try archive.takeInputs(staging, under: "\(index + 1)/"),
          payslips: try archive.result(.payslips), ledger: try archive.result(.ledger)))
    }
    Terminal.warn(leftAside(given).map { $0.text(in: language) })
    return try ArchivedMonth.inOrder(runs)
  }

  /// What is told of runs that handed on to one of the folders, or took over from it, and were not given: a month that was
  /// paid in several runs is whole only with all of them.
  private static func leftAside(_ given: [Archive]) -> [Bilingual] {
    var known = Set(given.compactMap { Folder.resolved($0.folder) })
    return given.flatMap { archive in
      Surroundings(of: archive.folder, ledger: nil).months(of: archive.options.period)
        .filter { $0.tookIn(archive) || archive.tookIn($0) }
        .filter { other in Folder.resolved(other.folder).map { known.insert($0).inserted } ?? false }
        .map { other in
          Bilingual(
            "注意：\(other.folder) 也是 \(archive.options.period) 发放的一部分，没有给出；一个月分几次发的，几个文件夹都要写上",
            "note: \(other.folder) is part of what \(archive.options.period) paid too and was not given; name all folders of a "
              + "month that was paid in several runs")
        }
    }
  }
}

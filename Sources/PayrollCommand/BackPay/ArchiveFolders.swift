import Payroll
import PayrollFiles
import PayrollRuns

/// The folders of results in a folder, as the archive of the months that were paid.
struct ArchiveFolders {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// The months from one on.
  ///
  /// Every folder with a `run.json` of a month counts, whatever its name; what other commands wrote is left out,
  /// and so is what a run that is building, or was killed, has beside its place.
  /// The inputs are read as the month was run from them, through copies that are UTF-8.
  func months(from first: PayPeriod, _ staging: Staging) throws -> [ArchivedMonth] {
    var runs: [ArchivedRun] = []
    for name in try Folder.names(in: path) {
      let folder = path + "/" + name
      guard Folder.exists(folder + "/" + ResultFile.run.name), !Staging.isInTheMaking(name),
        let archive = try month(in: folder), archive.options.period >= first
      else { continue }
      runs.append(
        ArchivedRun(
          folder: name, options: archive.options,
          inputs: try archive.takeInputs(staging, under: name + "/"),
          payslips: try file(.payslips, folder), ledger: try file(.ledger, folder)))
    }
    return try ArchivedMonth.inOrder(runs)
  }

  /// The payslips of all months, in the order of their folders; what they were run from is not read.
  func payslips() throws -> [InputFile] {
    var payslips: [InputFile] = []
    for name in try Folder.names(in: path) {
      let folder = path + "/" + name
      guard Folder.exists(folder + "/" + ResultFile.run.name), !Staging.isInTheMaking(name),
        try month(in: folder) != nil
      else { continue }
      let file = try file(.payslips, folder)
      payslips.append(InputFile(name + "/" + ResultFile.payslips.name) { try file.open() })
    }
    return payslips
  }

  private func file(_ file: ResultFile, _ folder: String) throws -> InputFile {
    let path = folder + "/" + file.name
    _ = try OpenFile.reading(path)
    return InputFile(path) { FileInput(try OpenFile.reading(path)) }
  }

  /// The month in a folder, or nil for the results of another command.
  ///
  /// - Throws: ``RunError/unusable(_:)`` for a month whose record is damaged.
  private func month(in folder: String) throws -> Archive? {
    let record = try OpenFile.bytes(of: folder + "/" + ResultFile.run.name)
    return RecordKind.isOfMonth(json: record) ? try Archive(folder) : nil
  }
}

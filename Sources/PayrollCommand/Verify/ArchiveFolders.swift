import Payroll
import PayrollFiles
import PayrollRuns

/// The folders of results in a folder, as the archive of the months that were paid.
struct ArchiveFolders {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// The months of several folders from one on, such as one folder a year.
  static func months(
    _ paths: [String], from first: PayPeriod, _ staging: Staging
  ) throws -> [ArchivedMonth] {
    try ArchivedMonth.inOrder(
      paths.enumerated().flatMap { index, path in
        try ArchiveFolders(path).runs(from: first, staging, under: "archive-\(index + 1)/")
      })
  }

  /// The runs of the months from one on.
  ///
  /// Every folder with a `run.json` of a month counts, whatever its name; what other commands wrote is left out,
  /// and so is what a run that is building, or was killed, has beside its place.
  /// The inputs are read as the month was run from them, through copies that are UTF-8.
  private func runs(from first: PayPeriod, _ staging: Staging, under place: String) throws -> [ArchivedRun] {
    var runs: [ArchivedRun] = []
    for name in try Folder.names(in: path) {
      let folder = path + "/" + name
      guard Folder.exists(folder + "/" + ResultFile.run.name), !Staging.isInTheMaking(name),
        let archive = try month(in: folder), archive.options.period >= first
      else { continue }
      runs.append(
        ArchivedRun(
          folder: name, options: archive.options,
          inputs: try archive.takeInputs(staging, under: place + name + "/"),
          payslips: try archive.result(.payslips), ledger: try archive.result(.ledger)))
    }
    return runs
  }

  /// The months, in the order of their folders.
  ///
  /// - Throws: ``RunError`` for a month whose record is damaged or older.
  func months() throws -> [Archive] {
    try Folder.names(in: path).compactMap { name in
      let folder = path + "/" + name
      guard Folder.exists(folder + "/" + ResultFile.run.name), !Staging.isInTheMaking(name) else {
        return nil
      }
      return try month(in: folder)
    }
  }

  /// The payslips of all months, in the order of their folders; what they were run from is not read.
  func payslips() throws -> [InputFile] {
    var payslips: [InputFile] = []
    for name in try Folder.names(in: path) {
      let folder = path + "/" + name
      guard Folder.exists(folder + "/" + ResultFile.run.name), !Staging.isInTheMaking(name),
        let archive = try month(in: folder)
      else { continue }
      let file = try archive.result(.payslips)
      payslips.append(InputFile(name + "/" + ResultFile.payslips.name) { try file.open() })
    }
    return payslips
  }

  /// The month in a folder, or nil for the results of another command.
  ///
  /// - Throws: ``RunError/unusable(_:)`` for a month whose record is damaged.
  private func month(in folder: String) throws -> Archive? {
    let record = try OpenFile.bytes(of: folder + "/" + ResultFile.run.name)
    return RecordKind.isOfMonth(json: record) ? try Archive(folder) : nil
  }
}

extension Archive {
  /// The month as a run of an archive that is followed by its ledgers alone.
  ///
  /// - Parameter place: a folder of its own for the copy, with a slash at its end.
  fileprivate func ledgerAlone(_ staging: Staging, under place: String) throws -> RunInputs {
    var inputs = RunInputs(rosters: [], standards: [])
    if let name = record.inputs.ledger {
      inputs.ledger = try staging.take("\(folder)/inputs/ledger/\(name)", as: name, into: place + "ledger")
    }
    return inputs
  }

  /// The month as a run of an archive, of which only the ledgers are asked for.
  func run(_ staging: Staging, under place: String) throws -> ArchivedRun {
    ArchivedRun(
      folder: folder, options: options, inputs: try ledgerAlone(staging, under: place),
      payslips: try result(.payslips), ledger: try result(.ledger))
  }
}

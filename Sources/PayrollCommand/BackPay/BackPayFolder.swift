import CSV
import PayrollFiles
import PayrollRuns

/// The folder of results in the making, and a scratch folder for the months that are run again.
final class BackPayFolder: PaidAgainFolder, BackPayStore {
  private let results: String
  private var files: [BackPayFile: OpenFile] = [:]

  init(results: Staging, scratch: Staging) {
    self.results = results.path
    super.init(scratch.path + "/again")
  }

  func write(_ bytes: ByteSlice, to file: BackPayFile) throws {
    let open = try files[file] ?? OpenFile.writing(results + "/" + file.rawValue)
    files[file] = open
    try open.write(bytes)
  }

  /// Begins to bring all results to the disk.
  func bring(to disk: DiskQueue) {
    for file in BackPayFile.allCases { files[file].map(disk.add) }
  }
}

import CSV
import PayrollFiles
import PayrollRuns

/// The folder of results in the making, and in it a place for the months that are paid again.
final class CompareFolder: PaidAgainFolder, CompareStore {
  private let results: String
  private var files: [CompareFile: OpenFile] = [:]

  init(_ staging: Staging) {
    results = staging.path
    super.init(staging.path + "/work")
  }

  func write(_ bytes: ByteSlice, to file: CompareFile) throws {
    let open = try files[file] ?? OpenFile.writing(results + "/" + file.rawValue)
    files[file] = open
    try open.write(bytes)
  }

  /// Begins to bring all results to the disk.
  func bring(to disk: DiskQueue) {
    for file in CompareFile.allCases { files[file].map(disk.add) }
  }
}

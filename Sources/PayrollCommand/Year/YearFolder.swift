import CSV
import PayrollFiles
import PayrollRuns

/// The folder of a year's results in the making.
final class YearFolder: YearStore {
  private let folder: String
  private var files: [YearFile: OpenFile] = [:]

  init(_ staging: Staging) {
    folder = staging.path
  }

  func write(_ bytes: ByteSlice, to file: YearFile) throws {
    let open = try files[file] ?? OpenFile.writing(folder + "/" + file.rawValue)
    files[file] = open
    try open.write(bytes)
  }

  /// Begins to bring all results to the disk.
  func bring(to disk: DiskQueue) {
    for file in YearFile.allCases { files[file].map(disk.add) }
  }
}

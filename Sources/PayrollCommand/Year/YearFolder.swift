import CSV
import PayrollFiles
import PayrollRuns

/// The folder of a year's results in the making, and the roster that is put elsewhere.
final class YearFolder: YearStore {
  private let folder: String
  private var files: [YearFile: OpenFile] = [:]
  /// The roster with the bases of the year that begins; empty if none was asked for.
  let roster = ByteBuffer()

  init(_ staging: Staging) {
    folder = staging.path
  }

  func write(_ bytes: ByteSlice, to file: YearFile) throws {
    let open = try files[file] ?? OpenFile.writing(folder + "/" + file.rawValue)
    files[file] = open
    try open.write(bytes)
  }

  func digest(of file: YearFile) throws -> XXH64 { try OpenFile.digest(of: folder + "/" + file.rawValue) }

  func keep(roster file: ByteBuffer) { roster.append(file) }

  /// Begins to bring all results to the disk.
  func bring(to disk: DiskQueue) {
    for file in YearFile.allCases { files[file].map(disk.add) }
  }
}

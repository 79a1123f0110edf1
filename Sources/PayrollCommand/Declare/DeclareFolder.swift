import CSV
import PayrollFiles
import PayrollRuns

/// The folder of files for other programs in the making.
final class DeclareFolder: DeclareStore {
  private let folder: String
  private var files: [String: OpenFile] = [:]

  init(_ staging: Staging) {
    folder = staging.path
  }

  func write(_ bytes: [UInt8], to file: String) throws {
    let open = try files[file] ?? OpenFile.writing(folder + "/" + file)
    files[file] = open
    try ByteSlice.with(bytes) { (slice) throws(PlatformError) in try open.write(slice) }
  }

  func overwrite(_ bytes: [UInt8], in file: String, at offset: Int) throws {
    try ByteSlice.with(bytes) { (slice) throws(PlatformError) in try files[file]?.write(slice, at: offset) }
  }

  func digest(of file: String) throws -> XXH64 { try OpenFile.digest(of: folder + "/" + file) }

  /// Begins to bring all results to the disk.
  func bring(to disk: DiskQueue) { files.values.forEach(disk.add) }
}

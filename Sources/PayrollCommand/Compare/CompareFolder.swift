import CSV
import PayrollFiles
import PayrollRuns

/// The folder of results in the making, and in it a place for the months that are paid again.
final class CompareFolder: CompareStore {
  private let results: String
  private let scratch: String
  private var files: [CompareFile: OpenFile] = [:]

  init(_ staging: Staging) {
    results = staging.path
    scratch = staging.path + "/work"
  }

  func write(_ bytes: ByteSlice, to file: CompareFile) throws {
    let open = try files[file] ?? OpenFile.writing(results + "/" + file.rawValue)
    files[file] = open
    try open.write(bytes)
  }

  func sink(_ name: String) throws -> any ResultSink {
    let folder = scratch + "/" + name
    Folder.remove(folder)
    try Folder.make(folder)
    return FolderSink(folder)
  }

  func file(_ file: ResultFile, of name: String) throws -> InputFile {
    let path = scratch + "/" + name + "/" + file.name
    return InputFile(file.name) { FileInput(try OpenFile.reading(path)) }
  }

  /// Begins to bring all results to the disk.
  func bring(to disk: DiskQueue) {
    for file in CompareFile.allCases { files[file].map(disk.add) }
  }
}

import PayrollFiles
import PayrollRuns

/// A folder in which runs that are paid again keep their results while these are looked at.
class PaidAgainFolder: PaidAgainStore {
  private let folder: String

  /// - Parameter folder: made when it is needed; what it held before may go.
  init(_ folder: String) {
    self.folder = folder
  }

  func sink(_ name: String) throws -> any ResultSink {
    let folder = folder + "/" + name
    Folder.remove(folder)
    try Folder.make(folder)
    return FolderSink(folder)
  }

  func file(_ file: ResultFile, of name: String) throws -> InputFile {
    let path = folder + "/" + name + "/" + file.name
    return InputFile(file.name) { FileInput(try OpenFile.reading(path)) }
  }
}

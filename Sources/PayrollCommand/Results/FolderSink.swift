import CSV
import PayrollFiles
import PayrollRuns

/// Result files in a folder in the making; each is opened when its first bytes come.
final class FolderSink: ResultSink {
  private let folder: String
  private var files: [ResultFile: PieceFile] = [:]
  private var kept: [ResultFile: OpenFile] = [:]

  init(_ folder: String) {
    self.folder = folder
  }

  func write(_ bytes: ByteSlice, to file: ResultFile) throws {
    try open(file).write(bytes)
  }

  func keep(_ bytes: ByteSlice, forTheEndOf file: ResultFile) throws {
    if kept[file] == nil { kept[file] = try OpenFile.writing(keptPath(file)) }
    try kept[file]?.write(bytes)
  }

  func appendKept(to file: ResultFile) throws {
    guard kept[file] != nil else { return }
    kept[file] = nil
    let source = try OpenFile.reading(keptPath(file))
    let target = try open(file)
    let buffer = ByteBuffer()
    while try buffer.fill(
      atMost: 1 << 16, read: { (memory) throws(PlatformError) in try unsafe source.read(into: memory) }) > 0
    {
      try target.write(buffer.bytes)
      buffer.removeAll()
    }
  }

  func finish() throws {
    for file in ResultFile.allCases { try files[file]?.flush() }
  }

  func digest(of file: ResultFile) -> XXH64? { files[file]?.digest }

  /// Begins to bring all files to the disk.
  func bring(to disk: DiskQueue) throws {
    for file in ResultFile.allCases { try files[file]?.bring(to: disk) }
  }

  private func keptPath(_ file: ResultFile) -> String { folder + "/work/end-of-" + file.name }

  private func open(_ file: ResultFile) throws -> PieceFile {
    if let open = files[file] { return open }
    let open = PieceFile(try OpenFile.writing(folder + "/" + file.name))
    files[file] = open
    return open
  }
}

import CSV
import Payroll
import PayrollBatch

/// The folder beside the results' place in which a run is built. It becomes the result, or goes away.
///
/// It is `<out>.partial`, held by the run that builds it. What a run that was killed has left there is taken away
/// by the next one into the same place; without a place, by any run after it.
final class Staging {
  /// The folder in the making.
  let path: String
  private let target: String?
  private let lock: FolderLock
  private var workFiles = 0

  /// A folder beside `target`, or a temporary one where no folder is asked for.
  ///
  /// - Throws: ``StagingError/busy(_:)`` if another run is building the same; `PlatformError`.
  init(target: String?) throws {
    self.target = target
    if let target {
      try Folder.make(Folder.parent(of: target))
      path = target + ".partial"
    } else {
      Staging.removeLeftovers()
      path = "\(Staging.temporaryPrefix)\(Processes.own)"
    }
    guard let lock = try FolderLock.take(path) else { throw StagingError.busy(target ?? path) }
    self.lock = lock
    Interruption.takesAway(path)
    try Folder.empty(path)
    try Folder.make(path + "/inputs")
    try Folder.make(path + "/work")
  }

  private static var temporaryPrefix: String {
    Processes.temporaryFolder + "/payroll-\(Processes.user).partial-"
  }

  /// Takes away what killed runs of this user have left where temporary folders are made.
  private static func removeLeftovers() {
    let folder = Processes.temporaryFolder
    let prefix = Folder.name(of: temporaryPrefix)
    for name in (try? Folder.names(in: folder)) ?? [] where name.hasPrefix(prefix) {
      let path = folder + "/" + name
      if Folder.isOwn(path), (try? FolderLock.take(path)) != nil { Folder.remove(path) }
    }
  }

  /// Copies a file into `inputs/` and gives it to the run as UTF-8.
  ///
  /// What is paid is the copy, so the archived month is the one that was paid, whatever happens to the original.
  ///
  /// - Throws: ``RunError/unusable(_:)`` for a file that is no text; `PlatformError` if it cannot be read.
  func take(_ source: String, as name: String, into folder: String) throws -> InputFile {
    let place = path + "/inputs" + (folder.isEmpty ? "" : "/" + folder)
    try Folder.make(place)
    let copy = place + "/" + name
    let (check, start) = try copyFile(source, to: copy)
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      throw RunError.unusable(FileFaults([EncodedText.utf16(file: name)]))
    }
    if check.isValid { return InputFile(name) { FileInput(try OpenFile.reading(copy)) } }
    let work = try decode(copy, name)
    return InputFile(name, wasGB18030: true) { FileInput(try OpenFile.reading(work)) }
  }

  /// Copies a small file into `inputs/` and gives its bytes to the run.
  func takeWhole(_ source: String, as name: String, into folder: String) throws -> StandardsFile {
    let place = path + "/inputs" + (folder.isEmpty ? "" : "/" + folder)
    try Folder.make(place)
    _ = try copyFile(source, to: place + "/" + name)
    return StandardsFile(name: name, bytes: try OpenFile.bytes(of: place + "/" + name))
  }

  private func copyFile(_ source: String, to copy: String) throws(PlatformError) -> (UTF8Check, [UInt8]) {
    let input = source == "-" ? OpenFile.standardInput : try OpenFile.reading(source)
    let output = try OpenFile.writing(copy)
    let buffer = ByteBuffer()
    var check = UTF8Check()
    var start: [UInt8]?
    while try buffer.fill(
      atMost: 1 << 18, read: { (memory) throws(PlatformError) in try unsafe input.read(into: memory) }) > 0
    {
      check.look(at: buffer.bytes)
      if start == nil { start = buffer.bytes[0..<min(2, buffer.count)].array }
      try output.write(buffer.bytes)
      buffer.removeAll()
    }
    check.finish()
    try output.synchronize()
    return (check, start ?? [])
  }

  /// Turns a copy that is not UTF-8 into a work file that is, line by line in pieces.
  private func decode(_ copy: String, _ name: String) throws -> String {
    workFiles += 1
    let work = path + "/work/\(workFiles).csv"
    let input = try OpenFile.reading(copy)
    let output = try OpenFile.writing(work)
    let buffer = ByteBuffer()
    let converter = SystemConverter()
    var hasMore = true
    while hasMore {
      hasMore =
        try buffer.fill(
          atMost: 1 << 18,
          read: { (memory) throws(PlatformError) in try unsafe input.read(into: memory) }) > 0
      let bytes = buffer.bytes.array
      // A line feed is never part of a longer character, so a piece may end after one.
      let end = hasMore ? (bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) : bytes.count
      if end == 0 { continue }
      let piece = Array(bytes[..<end])
      guard let text = converter.utf8(fromGB18030: piece) else {
        let line = EncodedText.firstBadLine(of: try OpenFile.bytes(of: copy), converter)
        throw RunError.unusable(FileFaults([EncodedText.noText(file: name, line: line)]))
      }
      try ByteSlice.with(text) { (slice) throws(PlatformError) in try output.write(slice) }
      buffer.removeAll()
      ByteSlice.with(Array(bytes[end...])) { buffer.append($0) }
    }
    return work
  }

  /// Puts the folder in its place, complete.
  ///
  /// - Parameter replacing: whether a folder that is there already makes way.
  ///
  /// - Throws: ``StagingError/taken(_:)`` if results have appeared there in the meantime; `PlatformError`.
  func publish(replacing: Bool) throws {
    guard let target else { return }
    Folder.remove(path + "/work")
    try Folder.synchronize(path + "/inputs")
    try Folder.synchronize(path)
    Interruption.takesAway(nil)
    if Folder.exists(target) {
      guard replacing else { throw StagingError.taken(target) }
      try Folder.exchange(path, with: target)
      Folder.remove(path)
    } else {
      do { try Folder.rename(path, to: target) } catch  where error.isTaken {
        throw StagingError.taken(target)
      }
    }
    try Folder.synchronize(Folder.parent(of: target))
  }

  /// Puts the rejects beside the results' place, for a run that published nothing.
  ///
  /// - Returns: the file.
  func publishRejects() throws(PlatformError) -> String? {
    guard let target else { return nil }
    let file = target + ".rejects.csv"
    try Folder.rename(path + "/" + ResultFile.rejects.name, to: file)
    return file
  }

  /// Takes the folder away.
  func discard() {
    Folder.remove(path)
    Interruption.takesAway(nil)
  }
}

/// An open file as the input of a run.
struct FileInput: ByteInput {
  private let file: OpenFile
  private var position = 0

  init(_ file: OpenFile) {
    self.file = file
  }

  mutating func read(into memory: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try unsafe file.read(at: position, into: memory)
    position += count
    return count
  }

  mutating func move(to offset: Int) { position = offset }
}

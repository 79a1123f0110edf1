import CSV
import Glibc
import Payroll
import PayrollFiles
import PayrollRuns

/// The folder beside the results' place in which a run is built. It becomes the result, or goes away.
///
/// It is `<out>.partial`, marked and held by the run that builds it. What a run that was killed has left there is taken
/// away by the next one into the same place; without a place, by any run after it. What was not left by a run of this
/// user is never touched.
final class Staging {
  /// The folder in the making.
  let path: String
  private let target: String?
  /// What is in the folder is brought to the disk by it before the folder becomes the result; nil for a folder that
  /// becomes none.
  let disk: DiskQueue?
  /// Held until the folder has become the result.
  private var lock: FolderLock?
  private var workFiles = 0
  /// The inputs, each as it was when it was read.
  private var taken: [(path: String, state: FileState)] = []
  /// The copies in `inputs/`, as `run.json` records them.
  private(set) var inputs: [RecordedFile] = []
  /// The folders above the results' place that were made for them, the lowest first.
  private let missing: [String]

  /// A folder beside `target`, or a temporary one where no folder is asked for.
  ///
  /// - Throws: ``StagingError/busy(_:)`` if another run is building the same; `PlatformError`.
  init(target: String?) throws {
    self.target = target
    disk = target.map { _ in DiskQueue() }
    if let target {
      missing = Folder.missing(Folder.parent(of: target))
      try Folder.make(Folder.parent(of: target))
      path = target + ".partial"
    } else {
      guard Folder.isFolder(Processes.temporaryFolder) else {
        throw PlatformError(.openFolder, Processes.temporaryFolder, code: ENOENT)
      }
      missing = []
      Staging.removeLeftovers()
      path = "\(Staging.temporaryPrefix)\(Processes.own)"
    }
    do {
      lock = try Interruption.takesAway(path) { try Staging.hold(path, for: target) }
      try recover()
      try Folder.empty(path)
      try WorkMark.set(on: path)
      try Folder.make(path + "/inputs", below: path)
      try Folder.make(path + "/work", below: path)
    } catch {
      discard()
      throw error
    }
  }

  /// Holds a folder to work in, with its mark. Another run that has just been refused may have taken away the one above
  /// it.
  ///
  /// - Parameter target: the place that is meant, for what is said if it is held already.
  /// - Throws: ``StagingError``; `PlatformError`.
  static func hold(_ path: String, for target: String? = nil) throws -> FolderLock {
    func attempt() throws(PlatformError) -> FolderLock.Attempt {
      do { return try FolderLock.take(path) } catch  where error.code == ENOENT {
        try Folder.make(Folder.parent(of: path))
        return try FolderLock.take(path)
      }
    }
    switch try attempt() {
    case .held(let lock): return lock
    case .busy: throw StagingError.busy(target ?? path)
    case .foreign: throw StagingError.foreign(path)
    }
  }

  /// Mends what a run that was killed in the middle of its last steps has left.
  private func recover() throws {
    try Staging.clear(Interruption.ended(path))
    guard let target else { return }
    let aside = Folder.aside(path)
    if Folder.exists(target) {
      // Killed in the moment before its results made way, or came.
      if WorkMark.isOn(target) { WorkMark.clear(from: target) }
      return try Staging.clear(aside)
    }
    guard WorkMark.isOn(aside) else { return try Staging.clear(aside) }
    try Folder.rename(aside, to: target)
    WorkMark.clear(from: target)
  }

  /// Takes away what a run of this user has left.
  ///
  /// - Throws: ``StagingError/foreign(_:)`` for anything else.
  static func clear(_ path: String) throws {
    if WorkMark.isOn(path) { return Folder.remove(path) }
    if Folder.exists(path) { throw StagingError.foreign(path) }
  }

  /// Whether a folder of this name is no result but what a run has beside its place.
  static func isInTheMaking(_ name: String) -> Bool {
    name.hasSuffix(".partial") || name.hasSuffix(Folder.aside(".partial")) || name.contains(".partial-")
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
      guard Folder.isOwn(path), case .held? = try? FolderLock.take(path) else { continue }
      Folder.remove(path)
    }
  }

  /// Copies a file into `inputs/` and gives it to the run as UTF-8.
  ///
  /// What is paid is the copy, so the archived month is the one that was paid, whatever happens to the original.
  ///
  /// - Parameters:
  ///   - onLoss: told of the line on which characters seem to be lost (``LostCharacters``).
  ///   - onMixture: told of the line on which UTF-8 seems to be broken (``BrokenUTF8``).
  /// - Throws: ``RunError/unusable(_:)`` for a file that is no text; `PlatformError` if it cannot be read.
  func take(
    _ source: String, as name: String, into folder: String, onLoss: (_ line: Int) -> Void = { _ in },
    onMixture: (_ line: Int) -> Void = { _ in }
  ) throws -> InputFile {
    let place = path + "/inputs" + (folder.isEmpty ? "" : "/" + folder)
    try Folder.make(place, below: path)
    let copy = place + "/" + name
    let (check, start, lost) = try reading(source) { input in try copyFile(input, to: copy) }
    if let refusal = EncodedText.refusal(of: start, file: name) {
      throw RunError.unusable(FileFaults([refusal]))
    }
    if let byte = lost { onLoss(try Staging.line(of: byte, in: copy)) }
    if check.isValid { return InputFile(name) { FileInput(try OpenFile.reading(copy)) } }
    if start.starts(with: EncodedText.byteOrderMark) {
      let line = EncodedText.firstLineNotUTF8(of: try OpenFile.bytes(of: copy))
      throw RunError.unusable(FileFaults([EncodedText.noText(file: name, line: line)]))
    }
    let (work, broken) = try decode(copy, name)
    if broken.isLikely, let line = EncodedText.firstLineNotUTF8(of: try OpenFile.bytes(of: copy)) {
      onMixture(line)
    }
    return InputFile(name, wasGB18030: true) { FileInput(try OpenFile.reading(work)) }
  }

  /// Copies a small file into `inputs/` and gives its bytes to the run.
  func takeWhole(_ source: String, as name: String, into folder: String) throws -> StandardsFile {
    let place = path + "/inputs" + (folder.isEmpty ? "" : "/" + folder)
    try Folder.make(place, below: path)
    let bytes = try reading(source) { input in
      var limit = StreamLimit(input)
      return try input.readAll { try limit.look(at: $0) }
    }
    let copy = try OpenFile.writing(place + "/" + name)
    try ByteSlice.with(bytes) { (slice) throws(PlatformError) in try copy.write(slice) }
    disk?.add(copy)
    record(place + "/" + name, ByteSlice.with(bytes) { XXH64($0) })
    return StandardsFile(name: name, bytes: bytes)
  }

  /// Notes a copy that is complete.
  private func record(_ copy: String, _ digest: XXH64) {
    inputs.append(RecordedFile(String(copy.dropFirst(path.count + 1)), digest))
  }

  /// Copies what the report compares with from a folder of results.
  func takeEarlierMonth(_ folder: String, name: String) throws -> EarlierMonth {
    func take(_ file: ResultFile) throws -> StandardsFile {
      try takeWhole(folder + "/" + file.name, as: file.name, into: "earlier_month")
    }
    return EarlierMonth(name: name, record: try take(.run), summary: try take(.summary))
  }

  /// Reads an input, and remembers what it was.
  ///
  /// - Throws: ``StagingError/changed(_:)`` if it has become another while it was read.
  private func reading<Result>(_ source: String, _ body: (OpenFile) throws -> Result) throws -> Result {
    let input = try OpenFile.input(source)
    let before = input.state
    let result = try body(input)
    guard let before else { return result }
    let isNamed = source != OpenFile.standardInput.path
    guard input.state == before, !isNamed || FileState(of: source) == before else {
      throw StagingError.changed(source)
    }
    if isNamed { taken.append((source, before)) }
    return result
  }

  private func copyFile(_ input: OpenFile, to copy: String) throws -> (UTF8Check, [UInt8], Int?) {
    let output = try OpenFile.writing(copy)
    let buffer = ByteBuffer()
    var limit = StreamLimit(input)
    var check = UTF8Check()
    var lost = LostCharacters()
    var digest = XXH64()
    var start: [UInt8] = []
    while try buffer.fill(
      atMost: 1 << 18, read: { (memory) throws(PlatformError) in try unsafe input.read(into: memory) }) > 0
    {
      try limit.look(at: buffer.bytes)
      digest.update(buffer.bytes)
      check.look(at: buffer.bytes)
      lost.look(at: buffer.bytes)
      if start.count < EncodedText.startLength {
        start += buffer.bytes[0..<min(EncodedText.startLength, buffer.count)].array
      }
      try output.write(buffer.bytes)
      buffer.removeAll()
    }
    check.finish()
    record(copy, digest)
    disk?.add(output)
    return (check, start, lost.firstByte)
  }

  /// The line, as an editor counts, on which a byte of a file stands.
  private static func line(of byte: Int, in file: String) throws(PlatformError) -> Int {
    let before = try OpenFile.bytes(of: file).prefix(byte)
    var line = 1
    for (index, byte) in before.enumerated() where byte == 0x0A || byte == 0x0D {
      if byte == 0x0D, index + 1 < before.count, before[index + 1] == 0x0A { continue }
      line += 1
    }
    return line
  }

  /// Turns a copy that is not UTF-8 into a work file that is, in pieces of whole characters.
  private func decode(_ copy: String, _ name: String) throws -> (work: String, broken: BrokenUTF8) {
    var broken = BrokenUTF8()
    workFiles += 1
    let work = path + "/work/\(workFiles).csv"
    let input = try OpenFile.reading(copy)
    let output = try OpenFile.writing(work)
    let buffer = ByteBuffer()
    while try buffer.fill(
      atMost: 1 << 18, read: { (memory) throws(PlatformError) in try unsafe input.read(into: memory) }) > 0
    {
      let end = EncodedText.endOfWholeCharacters(inGB18030: buffer.bytes)
      let piece = buffer.bytes[0..<end].array
      broken.look(at: piece)
      try decode(piece, into: output, of: copy, name)
      let rest = buffer.bytes[end..<buffer.count].array
      buffer.removeAll()
      ByteSlice.with(rest) { buffer.append($0) }
    }
    try decode(buffer.bytes.array, into: output, of: copy, name)
    return (work, broken)
  }

  private func decode(_ piece: [UInt8], into output: OpenFile, of copy: String, _ name: String) throws {
    let converter = SystemConverter()
    guard let text = converter.utf8(fromGB18030: piece) else {
      let line = EncodedText.firstBadLine(of: try OpenFile.bytes(of: copy), converter)
      throw RunError.unusable(FileFaults([EncodedText.noText(file: name, line: line)]))
    }
    try ByteSlice.with(text) { (slice) throws(PlatformError) in try output.write(slice) }
  }

  /// Puts the folder in its place, complete.
  ///
  /// - Parameter replacement: whether, and what, of what is there by now makes way.
  ///
  /// - Throws: ``StagingError``, if results have appeared there in the meantime, if something lies in the old ones that
  ///   would be lost, or if an input has changed since it was read; `PlatformError`.
  func publish(_ replacement: Replacement?) throws {
    guard let target, let disk, let replacement else { return }
    Folder.remove(path + "/work")
    try disk.addAll(path)
    try disk.wait()
    try confirmInputs()
    try Interruption.publishes(path) {
      if Folder.exists(target) {
        guard replacement.isAllowed else { throw StagingError.taken(target) }
        try replace(target, replacement)
      } else {
        do throws(PlatformError) { try Folder.rename(path, to: target) } catch  where error.isTaken {
          throw StagingError.taken(target)
        }
      }
      WorkMark.clear(from: target)
      // From here on the path is free for another run, which this one must not take away.
      lock = nil
      try Folder.synchronize(Folder.parent(of: target))
    }
  }

  /// Puts the folder in the place of the old one, and takes that away.
  ///
  /// The old one then has the path of a folder in the making, and its mark. It is held until it is gone, so that no other
  /// run begins in it meanwhile. Whatever somebody has put into it while this run computed keeps it where it was.
  private func replace(_ target: String, _ replacement: Replacement) throws {
    let old = FolderLock.hold(target)
    if old == nil, Folder.isFolderItself(target) { throw StagingError.busy(target) }
    if let refusal = replacement.refusal() { throw StagingError.kept(refusal) }
    try WorkMark.set(on: target)
    let mode = try Folder.close(target)
    try Folder.exchange(path, with: target)
    if let refusal = replacement.refusal(ofOld: path) {
      do { try Folder.exchange(path, with: target) } catch {
        // The old results stay where they are now, with what was put among them.
        WorkMark.clear(from: path)
        lock = nil
        throw error
      }
      WorkMark.clear(from: target)
      Folder.open(target, to: mode)
      throw StagingError.kept(refusal)
    }
    WorkMark.clear(from: target)
    Folder.remove(path)
    _ = old
  }

  /// Puts the rejects beside the results' place, for a run that published nothing.
  ///
  /// - Returns: the file, and whether it was written: one that is there already is left alone, unless rejects may be
  ///   replaced and it is nothing else.
  func publishRejects(_ replacement: Replacement?) throws -> RejectsFile? {
    guard let replacement else { return nil }
    let file = replacement.rejects
    if let refusal = replacement.refusalOfRejects { return RejectsFile(path: file, refusal: refusal) }
    let made = path + "/" + ResultFile.rejects.name
    try OpenFile.reading(made).synchronize()
    try confirmInputs()
    if replacement.isAllowed {
      try Folder.rename(made, to: file)
    } else {
      do { try Folder.renameToFree(made, file) } catch  where error.isTaken {
        return RejectsFile(path: file, refusal: .mayBeMended)
      }
    }
    try Folder.synchronize(Folder.parent(of: file))
    return RejectsFile(path: file, refusal: nil)
  }

  /// Puts a single file in the results' place, for a command whose result is no folder.
  ///
  /// - Parameter replacement: whether a file that is there by now makes way.
  func publish(_ bytes: ByteSlice, _ replacement: Replacement) throws {
    guard let target else { return }
    let made = path + "/work/result"
    let file = try OpenFile.writing(made)
    try file.write(bytes)
    try file.synchronize()
    try confirmInputs()
    if let refusal = replacement.refusalOfFile() { throw StagingError.kept(refusal) }
    try Interruption.publishes(path) {
      try Folder.rename(made, to: target)
      try Folder.synchronize(Folder.parent(of: target))
    }
  }

  /// Makes sure that every input is still what it was when it was read: a file that is being saved is paid as far as it
  /// has come otherwise.
  func confirmInputs() throws(StagingError) {
    for (path, state) in taken where FileState(of: path) != state { throw .changed(path) }
  }

  /// Takes the folder away, unless it has become the result, and those above it that were made for it and hold
  /// nothing.
  func discard() {
    if lock != nil { Folder.remove(path) }
    lock = nil
    missing.forEach(Folder.removeIfEmpty)
    Interruption.spares(path)
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

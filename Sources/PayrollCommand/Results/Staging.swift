import CSV
import Glibc
import Payroll
import PayrollFiles
import PayrollRuns
import Synchronization

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
  /// How many copies have been turned into UTF-8.
  var workFiles = 0
  /// The inputs, each as it was when it was read.
  var taken: [(path: String, state: FileState)] = []
  /// The copies in `inputs/`, as `run.json` records them.
  var inputs: [RecordedFile] = []
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
      path = Staging.freeTemporary()
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

  /// How many temporary folders this process has made: each has a name of its own.
  private static let temporaries = Atomic(0)

  /// The path of the next one; a name that something has already, such as what a killed process of the same number left,
  /// is passed over.
  private static func freeTemporary() -> String {
    while true {
      let number = temporaries.add(1, ordering: .relaxed).newValue
      let path = "\(temporaryPrefix)\(Processes.own)" + (number == 1 ? "" : "-\(number)")
      if !Folder.exists(path) { return path }
    }
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
    let mode = try Folder.mode(of: target)
    func restore() {
      WorkMark.clear(from: target)
      Folder.set(mode, of: target)
    }
    do {
      try WorkMark.set(on: target)
      Folder.set(0o700, of: target)
      try Folder.exchange(path, with: target)
    } catch {
      restore()
      throw error
    }
    if let refusal = replacement.refusal(ofOld: path) {
      do { try Folder.exchange(path, with: target) } catch {
        // The old results stay where they are now, with what was put among them.
        WorkMark.clear(from: path)
        lock = nil
        throw error
      }
      restore()
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
  /// - Parameters:
  ///   - replacement: whether a file that is there by now makes way.
  ///   - made: what it is, where nothing is put beside it.
  ///   - notes: what is put beside a roster, and whether a file there makes way; the last file to appear is the result.
  func publish(
    _ bytes: ByteSlice, _ replacement: Replacement, made: Replacement.Made = .anything,
    with notes: (bytes: ByteSlice, place: Replacement)? = nil
  ) throws {
    let files: [(ByteSlice, Replacement, Replacement.Made)] =
      notes.map { [($0.bytes, $0.place, .notes), (bytes, replacement, .roster)] }
      ?? [(bytes, replacement, made)]
    var paths: [String] = []
    for (bytes, _, _) in files {
      paths.append(path + "/work/result-\(paths.count)")
      let file = try OpenFile.writing(paths[paths.count - 1])
      try file.write(bytes)
      try file.synchronize()
    }
    try confirmInputs()
    for (_, place, kind) in files {
      if let refusal = place.refusalOfFile(kind) { throw StagingError.kept(refusal) }
    }
    try Interruption.publishes(path) {
      for (path, file) in zip(paths, files) { try Folder.rename(path, to: file.1.target) }
      try Folder.synchronize(Folder.parent(of: replacement.target))
    }
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

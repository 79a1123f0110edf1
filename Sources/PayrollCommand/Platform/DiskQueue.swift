import Dispatch
import Synchronization

/// Brings files to the disk beside the work, a few at a time: a disk takes several in little more time than one,
/// and the work need not wait for any of them. Nothing counts as done before ``wait()`` has returned.
final class DiskQueue: Sendable {
  /// Each lane waits for one file at a time.
  private let lanes = (0..<4).map { DispatchQueue(label: "disk \($0)") }
  private let next = Atomic(0)
  private let pending = DispatchGroup()
  /// Files wait open, and a process may hold only so many; more than two for each lane make nothing faster.
  private let room = DispatchSemaphore(value: 8)
  private let failure = Mutex<PlatformError?>(nil)

  /// Begins to bring a file's bytes to the disk. The file is complete: what is written to it later is not waited for.
  func add(_ file: OpenFile) {
    add { () throws(PlatformError) in try file.synchronize() }
  }

  /// Begins to bring the names in a folder, and in all folders below it, to the disk.
  func addAll(_ folder: String) throws(PlatformError) {
    for path in try Folder.all(folder) {
      add { () throws(PlatformError) in try Folder.synchronize(path) }
    }
  }

  private func add(_ step: @escaping @Sendable () throws(PlatformError) -> Void) {
    room.wait()
    let turn = next.add(1, ordering: .relaxed).oldValue
    lanes[turn % lanes.count].async(group: pending) { [self] in
      defer { room.signal() }
      do throws(PlatformError) { try step() } catch { failure.withLock { $0 = $0 ?? error } }
    }
  }

  /// Waits until all that was added is on the disk.
  ///
  /// - Throws: the first failure of any of it.
  func wait() throws(PlatformError) {
    pending.wait()
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}

import Foundation
import Glibc
import Testing

@testable import PayrollCommand

/// A folder that one process holds for itself.
@Suite struct FolderLockTests {
  /// Holds a folder as another process would, by an open file of its own, and lets go of it after some milliseconds.
  private func hold(_ path: String, milliseconds: UInt32) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    Thread.detachNewThread {
      usleep(milliseconds * 1_000)
      close(descriptor)
    }
  }

  private func isHeld(_ attempt: FolderLock.Attempt) -> Bool {
    if case .held = attempt { true } else { false }
  }

  private func isBusy(_ attempt: FolderLock.Attempt) -> Bool {
    if case .busy = attempt { true } else { false }
  }

  @Test(
    "A folder that has just been made is its maker's, though another run looks for a moment whether it was left"
  )
  func lookedAt() throws {
    let scratch = try Scratch()
    let path = scratch.path("work")
    #expect(isHeld(try FolderLock.take(path) { hold(path, milliseconds: 5) }))
    #expect(try scratch.names("work") == [WorkMark.name])
  }

  @Test("If the one who looked took it away, it is made again")
  func takenAway() throws {
    let scratch = try Scratch()
    let path = scratch.path("work")
    var isFirst = true
    let attempt = try FolderLock.take(path) {
      if isFirst {
        hold(path, milliseconds: 5)
        _ = unsafe rmdir(path)
      }
      isFirst = false
    }
    #expect(isHeld(attempt))
    #expect(try scratch.names("work") == [WorkMark.name])
  }

  @Test("Who holds it for longer works in it")
  func busy() throws {
    let scratch = try Scratch()
    let path = scratch.path("work")
    #expect(isBusy(try FolderLock.take(path) { hold(path, milliseconds: 2_000) }))
    #expect(isBusy(try FolderLock.take(path)))
  }
}

import Dispatch
import Glibc
import Synchronization

/// What is to be taken away when somebody stops the program with Ctrl-C, closes its terminal or asks it to end.
enum Interruption {
  /// The folders in the making, the newest last.
  private static let folders = Mutex<[String]>([])

  /// Lets an interruption take this folder away.
  static func takesAway(_ path: String) {
    folders.withLock { $0.append(path) }
    _ = unsafe sources
  }

  /// Keeps an interruption from taking this folder away: it has become a result, or is gone.
  ///
  /// Where an interruption has begun, this does not return.
  static func spares(_ path: String) {
    folders.withLock { paths in paths.removeAll { $0 == path } }
  }

  /// Waits for an interruption that has begun, which then ends the process.
  ///
  /// The folders vanish under the hands of a run that is interrupted, and its failure must not end the process
  /// before they are gone.
  static func settle() {
    folders.withLock { _ in }
  }

  /// Made once and never touched again; Dispatch holds them.
  nonisolated(unsafe) private static let sources: [any DispatchSourceSignal] = [SIGINT, SIGTERM, SIGHUP].map {
    number in
    _ = signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
    source.setEventHandler {
      folders.withLock { paths in
        for path in paths.reversed() { remove(path) }
        _exit(128 + number)
      }
    }
    source.resume()
    return source
  }

  /// The name that a folder in the making gets before it is taken away.
  static func ended(_ path: String) -> String { path + "-ended" }

  /// The run goes on writing until the process ends, so the folder first gets a name that it does not know.
  private static func remove(_ path: String) {
    let ended = ended(path)
    let isMoved = (try? Folder.rename(path, to: ended)) != nil
    Folder.remove(isMoved ? ended : path)
  }
}

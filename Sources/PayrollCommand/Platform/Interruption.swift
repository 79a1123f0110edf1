import Dispatch
import Glibc
import Synchronization

/// What is to be taken away when somebody stops the program with Ctrl-C, closes its terminal or asks it to end.
enum Interruption {
  /// The folder in the making, if there is one.
  private static let folder = Mutex<String?>(nil)

  /// Lets an interruption take this folder away, or nothing any more.
  static func takesAway(_ path: String?) {
    folder.withLock { $0 = path }
    if path != nil { _ = unsafe sources }
  }

  /// Made once and never touched again; Dispatch holds them.
  nonisolated(unsafe) private static let sources: [any DispatchSourceSignal] = [SIGINT, SIGTERM, SIGHUP].map {
    number in
    _ = signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
    source.setEventHandler {
      folder.withLock { path in
        if let path { remove(path) }
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

import Payroll
import Synchronization

/// A line of progress on a terminal; silent elsewhere.
final class Progress: Sendable {
  private let language: Language
  private let shown = Mutex(0)

  init(_ language: Language) {
    self.language = language
  }

  /// Shows how many rows of how many are done, at every hundredth of the way.
  func show(_ done: Int, _ all: Int) {
    guard Terminal.isInteractive, all >= 10_000 else { return }
    let percent = done * 100 / max(1, all)
    let isNews = shown.withLock { last in
      if percent <= last { return false }
      last = percent
      return true
    }
    if !isNews { return }
    let bar = String(repeating: "█", count: percent / 4) + String(repeating: "░", count: 25 - percent / 4)
    Terminal.showProgress("\(bar) \(percent) %  \(done)/\(all)")
  }

  /// Takes the line away.
  func finish() {
    if Terminal.isInteractive, shown.withLock({ $0 > 0 }) { Terminal.showProgress("") }
  }
}

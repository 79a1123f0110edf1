import Payroll
import PayrollFiles
import PayrollRuns
import Synchronization

/// A line of progress on a terminal; silent elsewhere.
final class Progress: Sendable {
  private let language: Language
  private let shown = Mutex(0)
  private let began = ContinuousClock.now

  init(_ language: Language) {
    self.language = language
  }

  /// Shows how many rows of how many are done, at every hundredth of the way.
  func show(_ done: Int, _ all: Int) {
    guard Terminal.showsProgress, all >= 10_000 else { return }
    let percent = done * 100 / max(1, all)
    let isNews = shown.withLock { last in
      if percent <= last { return false }
      last = percent
      return true
    }
    if !isNews { return }
    let bar = String(repeating: "█", count: percent / 4) + String(repeating: "░", count: 25 - percent / 4)
    let line = "\(bar) \(percent) %  \(done)/\(all)\(pace(done, all))"
    // A line that the terminal breaks could not be written over.
    Terminal.showProgress(DisplayWidth.of(line) < Terminal.width ? line : "\(percent) %")
  }

  /// How many rows a second, and how many seconds are left at that pace.
  private func pace(_ done: Int, _ all: Int) -> String {
    let elapsed = ContinuousClock.now - began
    let milliseconds =
      Int(elapsed.components.seconds) * 1000 + Int(elapsed.components.attoseconds / 1_000_000_000_000_000)
    guard milliseconds > 0, done > 0 else { return "" }
    let rate = done * 1000 / milliseconds
    let left = (all - done) * milliseconds / done / 1000
    return language == .chinese ? "  每秒 \(rate) 行，还需 \(left) 秒" : "  \(rate) rows/s, \(left) s left"
  }

  /// Takes the line away.
  func finish() {
    if Terminal.showsProgress, shown.withLock({ $0 > 0 }) { Terminal.showProgress("") }
  }
}

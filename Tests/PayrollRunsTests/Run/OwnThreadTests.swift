import PayrollRuns
import Synchronization
import Testing

/// Work in threads of its own, and without any.
@Suite struct OwnThreadTests {
  private final class Sum: Sendable {
    let value = Mutex(0)
  }

  @Test("The work of every thread is done when all have been waited for")
  func joined() {
    let sum = Sum()
    let threads = (1...8).compactMap { number in OwnThread { sum.value.withLock { $0 += number } } }
    #expect(threads.count == 8)
    threads.forEach { $0.join() }
    #expect(sum.value.withLock { $0 } == 36)
  }
}

import Dispatch
import Synchronization
import PayrollFiles

/// Takes pieces of work one after the other, does them at the same time, and hands the results on in order.
///
/// Each worker has its own memory and is used by one thread at a time; that is why workers may cross threads
/// without being `Sendable`. Results do not depend on how many workers there are, nor on how many threads the system
/// grants them: the first works in the thread that calls.
struct Conveyor<Worker: AnyObject> {
  private struct State {
    var next = 0
    var hasEnded = false
    var failure: (any Error)?
  }

  private struct Crew: @unchecked Sendable {
    let workers: [Worker]
    let take: (Worker) throws -> Bool
    let work: (Worker) throws -> Void
    let deliver: (Worker) throws -> Void
  }

  /// Runs until `take` says that there is nothing more.
  ///
  /// - Parameters:
  ///   - take: fetches the next piece into a worker, false at the end; called by one thread at a time, in order.
  ///   - work: does the piece; called by many threads.
  ///   - deliver: hands the result on; called by one thread at a time, in the order of the pieces.
  ///   - start: gives a worker a thread of its own, or nil where there is none.
  /// - Throws: the error of the earliest piece that failed; nothing after it is delivered.
  static func run(
    _ workers: [Worker], take: @escaping (Worker) throws -> Bool,
    work: @escaping (Worker) throws -> Void, deliver: @escaping (Worker) throws -> Void,
    start: (@escaping @Sendable () -> Void) -> OwnThread? = { OwnThread($0) }
  ) throws {
    let crew = Crew(workers: workers, take: take, work: work, deliver: deliver)
    let shared = Shared()
    // Piece n waits for turn n; at most one piece a worker is under way, so that as many turns are enough.
    let turns = workers.map { _ in DispatchSemaphore(value: 0) }
    turns[0].signal()
    let workAlong: @Sendable (Int) -> Void = { index in
      let worker = crew.workers[index]
      while let number = takeNext(worker, crew, shared.state) {
        var failure: (any Error)?
        do { try crew.work(worker) } catch { failure = error }
        turns[number % turns.count].wait()
        finish(worker, failure, crew, shared.state)
        turns[(number + 1) % turns.count].signal()
      }
    }
    let threads = workers.indices.dropFirst().compactMap { index in start { workAlong(index) } }
    workAlong(0)
    threads.forEach { $0.join() }
    let failure = shared.state.withLock { $0.failure.map { FailureBox(error: $0) } }
    if let failure { throw failure.error }
  }

  private final class Shared: Sendable {
    let state = Mutex(State())
  }

  private struct FailureBox: @unchecked Sendable { let error: any Error }

  private static func takeNext(_ worker: Worker, _ crew: Crew, _ state: borrowing Mutex<State>) -> Int? {
    let seat = Seat(worker: worker)
    return state.withLock { state in
      if state.hasEnded || state.failure != nil { return nil }
      do {
        guard try crew.take(seat.worker) else {
          state.hasEnded = true
          return nil
        }
      } catch {
        state.failure = error
        return nil
      }
      state.next += 1
      return state.next - 1
    }
  }

  private struct Seat: @unchecked Sendable { let worker: Worker }

  private static func finish(
    _ worker: Worker, _ failure: (any Error)?, _ crew: Crew, _ state: borrowing Mutex<State>
  ) {
    let hasFailed = state.withLock { $0.failure != nil }
    if hasFailed { return }
    var found = failure
    if found == nil {
      do { try crew.deliver(worker) } catch { found = error }
    }
    if let found {
      let box = FailureBox(error: found)
      state.withLock { $0.failure = $0.failure ?? box.error }
    }
  }
}

import Synchronization
import Testing

@testable import PayrollRuns

/// Pieces of work at the same time, and their results in order.
@Suite struct ConveyorTests {
  private final class Worker {
    var piece = 0
    var result = 0
  }

  private struct Refused: Error, Equatable {
    let piece: Int
  }

  /// What 100 pieces deliver: each its square.
  ///
  /// - Parameters:
  ///   - broken: the pieces whose work fails.
  ///   - grants: whether the system grants threads.
  private func delivered(workers: Int, broken: Set<Int> = [], grants: Bool = true) throws -> [Int] {
    var next = 0
    var results: [Int] = []
    try Conveyor.run(
      (0..<workers).map { _ in Worker() },
      take: { worker in
        next += 1
        worker.piece = next
        return next <= 100
      },
      work: { worker in
        if broken.contains(worker.piece) { throw Refused(piece: worker.piece) }
        worker.result = worker.piece * worker.piece
      },
      deliver: { results.append($0.result) },
      start: { grants ? OwnThread($0) : nil })
    return results
  }

  @Test("Results come in the order of the pieces, whatever the number of workers", arguments: [1, 2, 7])
  func order(workers: Int) throws {
    #expect(try delivered(workers: workers) == (1...100).map { $0 * $0 })
  }

  @Test("Where the system grants no thread the work is done all the same", arguments: [1, 4])
  func noThreads(workers: Int) throws {
    #expect(try delivered(workers: workers, grants: false) == (1...100).map { $0 * $0 })
  }

  @Test("The earliest piece that fails is told, whichever fails first")
  func failure() {
    #expect(throws: Refused(piece: 41)) { try delivered(workers: 3, broken: [41, 42, 43]) }
  }
}

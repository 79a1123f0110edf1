import CSV
import PayrollFiles

/// Every row of a roster, paid once by several threads, and told to listeners.
struct RosterPass {
  /// Pays the rows of one block after the other.
  private final class Worker {
    let block = Block()
    /// The sheet of the block, and whether the block begins with its header.
    var sheet = 0
    var beginsSheet = false
    let listeners: [any RowListener]
    /// Rows of the block, for progress.
    private(set) var rows = 0
    private let context: RunContext
    private let paymaster: RosterPaymaster
    private var reader = RecordReader()

    init(_ context: RunContext, explains: Bool, _ listeners: [any RowListener]) {
      self.context = context
      paymaster = RosterPaymaster(context, explains: explains)
      self.listeners = listeners
    }

    func payBlock() throws {
      rows = 0
      reader.start(block)
      if beginsSheet { _ = reader.next() }
      let columns = context.survey.sheets[sheet]
      while reader.next() {
        rows += 1
        switch try paymaster.pay(reader, columns, sheet: sheet) {
        case .paid(let paid): for listener in listeners { listener.take(paid) }
        case .refused(let refused): for listener in listeners { listener.take(refused, reader) }
        }
      }
    }
  }

  /// Pays all rows.
  ///
  /// - Parameters:
  ///   - listeners: for each worker those who hear what becomes of its rows; what they hear does not depend on how many
  ///     workers there are, once each has delivered.
  ///   - explains: whether the working of every line is kept.
  ///   - progress: told how many rows of how many are done; called from several threads, one at a time.
  /// - Throws: what paying and the listeners throw.
  static func pay(
    _ context: RunContext, explains: Bool = false, telling listeners: [[any RowListener]],
    progress: @escaping (Int, Int) -> Void
  ) throws {
    let workers = listeners.map { Worker(context, explains: explains, $0) }
    let feed = RosterReplay(context.inputs.rosters, context.survey.stretches)
    var done = 0
    try Conveyor.run(
      workers,
      take: { worker in
        guard let (sheet, beginsSheet) = try feed.next(into: worker.block) else { return false }
        worker.sheet = sheet
        worker.beginsSheet = beginsSheet
        return true
      },
      work: { try $0.payBlock() },
      deliver: { worker in
        for listener in worker.listeners { try listener.deliver() }
        done += worker.rows
        progress(done, context.survey.rowCount)
      })
  }
}

extension RunOptions {
  /// Makes something for each worker.
  func forEachWorker<Value>(_ make: () -> Value) -> [Value] { (0..<max(1, threads)).map { _ in make() } }
}

import CSV
import Payroll
import PayrollFiles

/// A month that is set beside an older one while it is paid: `changes.csv` and `compare.html` are among its results.
public struct RunComparison {
  private let earlier: ArchivedMonth
  private let store: any PaidAgainStore

  /// A comparison with a month that is proven.
  ///
  /// - Parameter store: keeps the runs of that month while they are paid again.
  public init(with earlier: ArchivedMonth, store: any PaidAgainStore) {
    self.earlier = earlier
    self.store = store
  }

  /// Pays a month, and compares it where every row was paid or rejects are allowed.
  ///
  /// - Throws: ``RunError``; ``CompareError``; what reading and writing throw. What the sink holds is then worthless.
  /// - Returns: the account of the run, and what was found; nil where nothing is to be published.
  public func pay(_ run: PayrollRun) throws -> (account: RunAccount, found: CompareResult?) {
    let comparison: Comparison = try RunError.telling { try self.comparison(of: run) }
    try comparison.begin()
    var listeners = run.options.forEachWorker { comparison.listener(ofRun: 0) }
    var found: CompareResult?
    let account = try run.pay(telling: [{ listeners.removeLast() }]) { account in
      if account.isComplete { found = comparison.result(try comparison.finish()) }
    }
    return (account, found)
  }

  private func comparison(of run: PayrollRun) throws -> Comparison {
    var options = CompareOptions()
    options.language = run.options.language
    options.writesByteOrderMark = run.options.writesByteOrderMark
    options.threads = run.options.threads
    options.title = run.options.title
    options.hasOwnSummary = false
    // What it leaves behind is not asked for: it is being paid.
    let none = InputFile("") { MemoryInput([]) }
    let later = ArchivedRun(
      folder: "", options: run.options, inputs: run.inputs, payslips: none, ledger: none)
    return try Comparison(
      options, earlier, with: [later], store: store, converter: run.converter
    ) { [sink = run.sink] bytes, file in
      try sink.write(bytes, to: file == .page ? .comparison : .changes)
    }
  }
}

import CSV
import Payroll
import Synchronization
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// A run as a whole: what stops it, what it tells on the way, what it may know.
@Suite struct PayrollRunTests {
  /// A disk that is full after a number of writes.
  private final class FullDisk: ResultSink {
    struct Full: Error {}
    private var left: Int

    init(after writes: Int) { left = writes }

    func write(_ bytes: ByteSlice, to file: ResultFile) throws {
      left -= 1
      if left < 0 { throw Full() }
    }

    func keep(_ bytes: ByteSlice, forTheEndOf file: ResultFile) throws {
      try write(bytes, to: file)
    }

    func appendKept(to file: ResultFile) throws {
      try write(.empty, to: file)
    }
  }

  @Test("What the sink throws stops the run, at the header, among the rows or at the end", arguments: [1, 3])
  func fullDisk(_ threads: Int) throws {
    let month = Month(
      "2026-10", (1...3_000).map { person("E\($0)", ["unit": String(repeating: "所", count: 30)]) }
    )
    .with(\.threads, threads)
    for writes in [0, 7, 9, 11, 20] {
      #expect(throws: FullDisk.Full.self) { try month.run(into: FullDisk(after: writes)).pay() }
    }
  }

  @Test(
    "A kind of leave that somebody has and that is not in force stops the run as a fault of the standards")
  func leaveNotInForce() throws {
    var month = Month("2026-10", [person("E1"), person("E2", ["sick_leave_days": "1"])])
    month.standards = PayStandards.common.removing("53,sick", from: "leave.csv")
    #expect(throws: RunError.self) { try month.pay() }
    do {
      _ = try month.pay()
    } catch RunError.standards(let error) {
      #expect(error.message.chinese.contains("sick") || error.message.chinese.contains("病假"))
    }
    month.sheets = [("roster.csv", Month.roster([person("E1")]))]
    #expect(try month.pay().account.paid == 1)
  }

  @Test("A year without a calendar cannot be paid")
  func calendar() throws {
    do {
      _ = try Month("2027-01", [person("E1")]).pay()
      Issue.record("a year without calendar was paid")
    } catch RunError.standards(let error) {
      #expect(error.message.english.contains("2027"))
    }
  }

  @Test("Standards decided after the day of --as-of are hidden; a blank decision is known on every day")
  func knownOn() throws {
    // Decided on 15 September and in force since April: 11,000 instead of 10,000.
    var month = Month("2026-10", [person("E1")])
    month.standards = PayStandards.common.replacing(
      "grades.csv",
      by: [
        "region,grade,grade_pay,effective_from,source,decided_on", "53,10000,10000,2020-01-01,test,",
        "53,10000,11000,2026-04-01,test,2026-09-15",
      ], headerIncluded: true)
    #expect(try month.pay().payslip("E1")["grade_pay"] == "11000.00")
    #expect(try month.with(\.knownOn, "2026-09-15").pay().payslip("E1")["grade_pay"] == "11000.00")
    #expect(try month.with(\.knownOn, "2026-09-14").pay().payslip("E1")["grade_pay"] == "10000.00")
  }

  @Test("Progress grows to the number of rows and is told in order", arguments: [1, 4])
  func progress(_ threads: Int) throws {
    let people = (1...4_000).map { person("E\($0)", ["unit": String(repeating: "所", count: 40)]) }
    let steps = Mutex<[Int]>([])
    let month = Month("2026-10", people).with(\.threads, threads)
    _ = try month.run(into: MemorySink()) { done, all in
      #expect(all == 4_000)
      steps.withLock { $0.append(done) }
    }.pay()
    let told = steps.withLock { $0 }
    #expect(told.count > 2 && told == told.sorted() && told.last == 4_000)
  }

  @Test("A row that is refused is no part of any sum, and rows are paid and rejected together")
  func rejectedRows() throws {
    let good = try Month("2026-10", [person("E1"), person("E3")]).pay()
    let month = Month("2026-10", [person("E1"), person("E2", ["grade": "x"]), person("E3")])
    let results = try month.with(\.allowsRejects, true).pay()
    for file in [ResultFile.payslips, .ledger, .summary, .contributions, .bank, .taxDeclaration] {
      #expect(results.text(file) == good.text(file))
    }
    let record = try results.record()
    #expect(record["rows"] as? Int == 3 && record["paid"] as? Int == 2 && record["rejected"] as? Int == 1)
    #expect(results.account.isComplete)
    #expect(try month.pay().account.isComplete == false)
    let nobody = Month("2026-10", [person("E2", ["grade": "x"])]).with(\.allowsRejects, true)
    #expect(try nobody.pay().account.isComplete == false)
  }
}

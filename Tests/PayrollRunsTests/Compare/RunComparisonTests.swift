import CSV
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// A month that is set beside an older one while it is paid.
@Suite struct RunComparisonTests {
  private static let september = [
    plain("A", ["unit": "甲"]), plain("B", ["unit": "甲", "end_date": "2026-09-30"]),
  ]
  private static let october = [
    plain("A", ["unit": "甲", "allowance": "20"]), plain("C", ["unit": "乙", "hire_date": "2026-10-01"]),
  ]

  /// September, and October as it is paid beside it.
  private func pay(
    _ october: [Cells], threads: Int = 1, into sink: MemorySink
  ) throws -> (account: RunAccount, found: CompareResult?) {
    var archive = PaidArchive()
    try archive.pay("2026-09", roster: Month.roster(Self.september), PayStandards.common.files)
    var options = RunOptions(PayPeriod(unchecked: 2026, 10))
    options.language = .english
    options.writesByteOrderMark = false
    options.threads = threads
    options.title = "一局"
    var inputs = RunInputs(
      rosters: [InputFile("roster.csv", text: Month.roster(october))], standards: PayStandards.common.files)
    inputs.ledger = archive.ledger.map { InputFile("ledger.csv", text: $0) }
    let run = PayrollRun(options, inputs, into: sink, converter: NoConverter())
    let months = try ArchivedMonth.inOrder(archive.runs)
    return try RunComparison(with: months[0], store: MemoryCompareStore()).pay(run)
  }

  @Test(
    "Its changes are those that comparing both paid months finds, for any number of threads",
    arguments: [1, 3])
  func sameAsCompare(_ threads: Int) throws {
    let sink = MemorySink()
    let found = try #require(try pay(Self.october, threads: threads, into: sink).found)
    let compared = try PaidArchive.twoMonths(Self.september, Self.october).compared()
    #expect(sink.text(of: .changes) == compared.text(.changes))
    #expect(
      sink.text(of: .changes).contains("A,张A,甲,allowance,roster,allowance blank -> 20,0.00,20.00,20.00"))
    #expect(found.headcounts == (2, 2, 1, 1))
    #expect(found.causes[CompareCause.roster.rawValue] == 20_00)
  }

  @Test(
    "The record names both files with size and digest, and the page has the title and no summary.csv of its own"
  )
  func record() throws {
    let sink = MemorySink()
    _ = try pay(Self.october, into: sink)
    let record = try RunRecord(json: Array(sink.text(of: .run).utf8), file: "run.json")
    for file in [ResultFile.changes, .comparison] {
      let digest = ByteSlice.with(Array(sink.text(of: file).utf8)) { XXH64($0) }
      #expect(record.files.contains(RecordedFile(file.name, digest)), "\(file)")
    }
    let page = sink.text(of: .comparison)
    #expect(page.contains("一局: Pay of 2026-10 beside 2026-09"))
    #expect(page.contains("Totals") && !page.contains("summary.csv"))
  }

  @Test("The other results are those of the same run alone")
  func others() throws {
    let sink = MemorySink()
    _ = try pay(Self.october, into: sink)
    let archive = try PaidArchive.twoMonths(Self.september, Self.october)
    let payslips = try archive.runs[1].payslips.open()
    #expect(sink.text(of: .payslips) == (try text(of: payslips)))
  }

  private func text(of input: any ByteInput) throws -> String {
    var input = input
    let buffer = ByteBuffer()
    while try buffer.fill(atMost: 1 << 16, read: { try unsafe input.read(into: $0) }) > 0 {}
    return String(buffer.bytes)
  }

  @Test("A month that is refused for a row is set beside nothing")
  func refused() throws {
    let sink = MemorySink()
    let paid = try pay(Self.october + [plain("D", ["post": "NOPE"])], into: sink)
    #expect(!paid.account.isComplete && paid.found == nil)
    #expect(sink.text(of: .comparison) == "")
  }
}

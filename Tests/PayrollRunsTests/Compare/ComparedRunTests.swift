import CSV
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What a run was paid by, and a run of the earlier month beside one of the later.
@Suite struct ComparedRunTests {
  private static func pair(_ archive: PaidArchive) throws -> ComparedPair {
    var read: [ReadStandards] = []
    let runs = try archive.runs.map { try ComparedRun($0, NoConverter(), &read) }
    return ComparedPair(runs[0], runs[1])
  }

  private static func months(_ files: [StandardsFile], later: [StandardsFile]? = nil) throws -> PaidArchive {
    try PaidArchive.twoMonths([plain("A")], [plain("A")], standards: files, later: later)
  }

  @Test(
    "A row that came into force between the months is a change, one that came before or comes later is none")
  func changes() throws {
    let files = PayStandards.common.files
    func grade(_ from: String) -> [StandardsFile] {
      files + [PayStandards.grade("4000", "4200", from: from, decided: "2026-08-20")]
    }
    #expect(try Self.pair(Self.months(files)).changes.isEmpty)
    #expect(try Self.pair(Self.months(grade("2026-09-01"))).changes.isEmpty)
    #expect(try Self.pair(Self.months(grade("2026-11-01"))).changes.isEmpty)
    #expect(try Self.pair(Self.months(grade("2026-10-01"))).changes.count == 1)
    #expect(try Self.pair(Self.months(files, later: grade("2026-09-01"))).changes.count == 1)
  }

  @Test("The days of the later month are its own, also where the earlier folder has none of its year")
  func calendar() throws {
    let old = PayStandards.common.removing("2026-10", from: "calendar.csv").files
    let pair = try Self.pair(Self.months(old, later: PayStandards.common.files))
    let region = try #require(Region("5301"))
    // October has 18 workdays and three holidays; by the weekday alone it would be 22.
    #expect(try pair.aged?.region(region)?.calendar.monthDays == 21)
  }

  @Test("Everybody's adjustments come with their notes, those of several files together")
  func adjustments() throws {
    let header = "employee_id,item,amount,for_period,note\n"
    var run = try #require(Self.months(PayStandards.common.files).runs.last)
    var inputs = run.inputs
    inputs.adjustments = ["A,back_pay,1,,one\nB,award,2,,two\n", "A,award,3,,three\n"].enumerated().map {
      StandardsFile(name: "\($0.offset).csv", bytes: Array((header + $0.element).utf8))
    }
    run = ArchivedRun(
      folder: run.folder, options: run.options, inputs: inputs, payslips: run.payslips, ledger: run.ledger)
    var read: [ReadStandards] = []
    let compared = try ComparedRun(run, NoConverter(), &read)
    #expect(ByteSlice.with("A") { compared.adjustments(of: $0).map(\.note) } == ["one", "three"])
    #expect(ByteSlice.with("B") { compared.adjustments(of: $0).map(\.note) } == ["two"])
    #expect(ByteSlice.with("C") { compared.adjustments(of: $0).isEmpty })
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Two paid months side by side, all people.
@Suite struct CompareRunTests {
  /// The standards of the tests, their calendar without days of other months.
  private static let files = ["2024-", "2025-"].reduce(
    (1...7).reduce(PayStandards.common) { $0.removing(",2026-0\($1)-", from: "calendar.csv") }
  ) { $0.removing(",\($1)", from: "calendar.csv") }.files

  @Test("Who has no payslip in the other month joined or left, with all lines and the day")
  func joinedAndLeft() throws {
    let outcome = try PaidArchive.twoMonths(
      [plain("A", ["unit": "甲"]), plain("B", ["unit": "甲", "end_date": "2026-09-30"])],
      [plain("A", ["unit": "甲"]), plain("C", ["unit": "乙", "hire_date": "2026-10-01"])]
    ).compared()
    #expect(outcome.changes("C")[0] == "joined grade_pay 0.00 4000.00")
    #expect(outcome.details("C")[0] == "hire_date 2026-10-01")
    #expect(outcome.changes("B")[0] == "left grade_pay 4000.00 0.00")
    #expect(outcome.details("B")[0] == "end_date 2026-09-30")
    #expect(outcome.result.headcounts == (2, 2, 1, 1))
    let summary = outcome.table(.summary)
    #expect(summary.column("unit") == ["乙", "甲", "total"])
    #expect(summary.column("headcount_before") == ["0", "2", "2"])
    #expect(summary.column("headcount_after") == ["1", "1", "2"])
    #expect(summary.column("joined") == ["1", "0", "1"])
    #expect(summary.column("left") == ["0", "1", "1"])
    // New people have no housing fund in their first month in 5301: 4,000 - 515.
    #expect(summary.column("joined_amount") == ["3485.00", "0.00", "3485.00"])
  }

  @Test("Who has changed the unit counts in the later one for both months, so that its row adds up")
  func moved() throws {
    let outcome = try PaidArchive.twoMonths([plain("A", ["unit": "甲"])], [plain("A", ["unit": "乙"])])
      .compared()
    #expect(outcome.table(.summary).column("unit") == ["乙", "total"])
    #expect(outcome.table(.summary).column("net_before") == ["2885.00", "2885.00"])
  }

  @Test("The runs of one month count as one, whichever paid somebody")
  func severalRuns() throws {
    var archive = PaidArchive()
    try archive.pay("2026-09", roster: Month.roster([plain("A"), plain("B")]), Self.files)
    try archive.pay("2026-10", roster: Month.roster([plain("B", ["allowance": "10"])]), Self.files)
    try archive.pay(
      "2026-10", roster: Month.roster([plain("A", ["allowance": "20"]), plain("C")]), Self.files,
      folder: "2026-10-second")
    let outcome = try archive.compared()
    #expect(outcome.changes("A") == ["roster allowance 0.00 20.00"])
    #expect(outcome.changes("B") == ["roster allowance 0.00 10.00"])
    #expect(outcome.result.headcounts == (2, 3, 1, 0))
  }

  @Test("One month, or three, are not compared")
  func twoMonths() throws {
    var archive = PaidArchive()
    try archive.pay("2026-09", roster: Month.roster([plain("A")]), Self.files)
    #expect(throws: CompareError.self) { try archive.compared() }
    try archive.pay("2026-10", roster: Month.roster([plain("A")]), Self.files)
    try archive.pay("2026-11", roster: Month.roster([plain("A")]), Self.files)
    do {
      _ = try archive.compared()
      Issue.record("three months were compared")
    } catch let error as CompareError {
      #expect(error.status == 2 && error.message.english.hasSuffix("2026-09 2026-10 2026-11"))
    }
  }

  @Test("A month that does not come out as it was paid is not compared")
  func changed() throws {
    let archive = try PaidArchive.twoMonths([plain("A")], [plain("A")])
    let header = archive.payslips[1].header.joined(separator: ",")
    do {
      _ = try archive.withLastPayslips(header + "\n").compared()
      Issue.record("a changed month was compared")
    } catch let error as CompareError {
      #expect(error.status == 1 && error.message.english.hasPrefix("2026-10: not as it was paid"))
    }
  }

  /// Some people by chance over two months: other standards, adjustments, posts, hours and leave.
  private static func pair(_ seed: UInt64) throws -> PaidArchive {
    var months = RandomMonths(seed: seed, people: 30)
    var dice = Dice(seed &+ 77)
    var archive = PaidArchive()
    try archive.pay("2026-08", roster: months.roster("2026-08"), files)
    let later =
      dice.isOne(in: 2)
      ? files + [months.change(from: ["2026-08-01", "2026-09-01"]), months.change(from: ["2026-09-01"])]
      : files
    var roster = months.roster("2026-09")
    if dice.isOne(in: 2) { roster = roster.replacing("OFFICE", with: "PATROL") }
    if dice.isOne(in: 3) { roster = roster.replacing("5301", with: "5304") }
    // Two people of the roster get an adjustment.
    let paid = roster.split(separator: "\n").dropFirst().prefix(2).compactMap {
      $0.split(separator: ",").first
    }
    let lines = paid.map { "\($0),back_pay,\(dice.below(9_000)).5,2026-08,test\n" }
    try archive.pay(
      "2026-09", roster: roster, later,
      adjustments: "employee_id,item,amount,for_period,note\n" + lines.joined(), allowsRejects: true)
    return archive
  }

  @Test(
    "Whatever the months are, everybody's causes add up to the fen, and none is another", arguments: 0..<20)
  func random(_ block: Int) throws {
    for seed in 0..<2 {
      let archive = try Self.pair(UInt64(block * 2 + seed))
      let outcome = try archive.compared()
      let changes = outcome.table(.changes)
      #expect(!changes.column("cause").contains("other"))
      var sums: [String: Int64] = [:]
      for index in changes.rows.indices {
        let row = changes.cells(index)
        sums[row["employee_id"] ?? "", default: 0] += hundredths(row["difference"])
        #expect(hundredths(row["after"]) - hundredths(row["before"]) == hundredths(row["difference"]))
      }
      let ids = Set(archive.payslips.flatMap { $0.column("employee_id") })
      for id in ids {
        let nets = archive.payslips.map { $0.of(id)["net_pay"].map { hundredths($0) } ?? 0 }
        #expect(sums[id] ?? 0 == nets[1] - nets[0], "\(id) of \(block * 2 + seed)")
      }
    }
  }

  @Test("Results do not depend on threads")
  func threads() throws {
    let archive = try Self.pair(5)
    let one = try archive.compared()
    let four = try archive.compared(threads: 4)
    for file in CompareFile.allCases {
      let (left, right) = (one.text(file).split(separator: "\n"), four.text(file).split(separator: "\n"))
      for (old, new) in zip(left, right) where old != new { Issue.record("\(file): \(old) | \(new)") }
    }
  }
}

import CSV
import PayrollFiles
import PayrollRuns

/// Good files of the sample, from which every input of the fuzzing is made.
struct FuzzSeeds: Sendable {
  /// The files of the standards.
  let standards: [StandardsFile]
  /// A short roster, ledger, adjustments, cases of Article 36 and scenarios.
  let roster: [UInt8]
  let ledger: [UInt8]
  let adjustments: [UInt8]
  let cases: [UInt8]
  let scenarios: [[UInt8]]
  let record: [UInt8]
  /// A short text in UTF-8 and in GB18030, with characters of one to four bytes.
  let text: [UInt8] =
    Array("\u{FEFF}a,张三é?𠮷䶮\r\n\u{FFFD},\"张\"\n".utf8) + [0xD5, 0xC5, 0x0A, 0x95, 0x34, 0xB2, 0x35, 0xFF]

  /// The sample.
  ///
  /// - Parameter read: what a file of the project holds, by its path there.
  init(read: (String) throws -> [UInt8]) rethrows {
    let tables = [
      "accident_plans", "calendar", "contributions", "contributions-2026", "grades", "injury", "leave",
      "minimum_wage", "parameters", "posts", "ratings", "regions", "salary", "tax",
    ]
    standards = try tables.map {
      StandardsFile(name: $0 + ".csv", bytes: try read("SampleData/standards/\($0).csv"))
    }
    roster = FuzzSeeds.lines(try read("SampleData/rosters/2026-10.csv"), 8)
    ledger = FuzzSeeds.lines(try read("SampleData/ledgers/2026-09.csv"), 8)
    adjustments = FuzzSeeds.ownAdjustments
    cases = try read("SampleData/benefits/cases.csv")
    scenarios = try ["1-raise", "2-risk", "3-insurance", "4-together"].map {
      try read("SampleData/scenarios/\($0).csv")
    }
    record = try read("Reports/sample-2026-10/run.json")
  }

  /// What adjusts the first people of the roster.
  private static let ownAdjustments = Array(
    """
    employee_id,item,amount,scheme,for_period,note
    GD0001,back_pay,138.60,,2026-08,差额
    GD0002,allowance,100,,,"a, b"
    GD0002,contribution_adjustment_employee,-3.21,pension,,
    GD0003,contribution_adjustment_employer,7,工伤,,
    GD0004,追偿,50,,2026-01,

    """.utf8)

  /// The first lines of a text.
  private static func lines(_ text: [UInt8], _ count: Int) -> [UInt8] {
    var left = count
    return Array(
      text.prefix { byte in
        if left == 0 { return false }
        if byte == 0x0A { left -= 1 }
        return true
      })
  }
}

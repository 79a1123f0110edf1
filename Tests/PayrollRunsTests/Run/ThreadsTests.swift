import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Results do not depend on how many threads compute.
@Suite struct ThreadsTests {
  @Test("1, 2, 3 and 8 threads give the same bytes for 6,000 random people with faults and findings")
  func sameBytes() throws {
    let month = FaultyRoster(6_000, seed: 21).month(.chinese)
    let one = try month.pay()
    // Blocks have 262,144 bytes: the roster must be of several, or the test says nothing.
    #expect(month.sheets[0].text.utf8.count > 2 * 262_144)
    #expect(one.account.rejected > 600 && one.table(.findings).rows.count > 6_000)
    for threads in [2, 3, 8] {
      let many = try month.with(\.threads, threads).pay()
      for file in ResultFile.allCases {
        #expect(many.text(file) == one.text(file), "\(threads) threads: \(file)")
      }
      let told = many.account.faults.map { $0.message(in: .english) }
      #expect(told == one.account.faults.map { $0.message(in: .english) })
      #expect(many.account.findings.map(\.count) == one.account.findings.map(\.count))
    }
  }
}

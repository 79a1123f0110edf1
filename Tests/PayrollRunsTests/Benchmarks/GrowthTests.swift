import Foundation
import PayrollFiles
import Testing

@testable import PayrollBenchmarks

/// The inputs that are doubled to see what grows; how long they take is no test's business.
@Suite struct GrowthTests {
  private let standards: [StandardsFile]

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "SampleData/standards").path
    standards = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".csv") }
      .map { StandardsFile(name: $0, bytes: Array(try Data(contentsOf: URL(filePath: folder + "/" + $0)))) }
  }

  @Test(
    "Every kind of input is paid whole, so that a ratio speaks of work that was done",
    arguments: Growth.allCases)
  func paid(_ kind: Growth) throws {
    let account = try kind.pay(60, standards)
    #expect(account.rejected == 0)
    #expect(account.paid == (kind == .standardsRows ? 1_000 : 60))
  }
}

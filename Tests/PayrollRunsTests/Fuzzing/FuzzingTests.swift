import Foundation
import Testing

@testable import PayrollBenchmarks

/// Inputs that nobody would think of, the same in every run of the tests. `Reports/Reliability.md` says how many
/// more were tried.
@Suite struct FuzzingTests {
  private let fuzzing: Fuzzing

  init() throws {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let seeds = try FuzzSeeds { Array(try Data(contentsOf: project.appending(path: $0))) }
    fuzzing = Fuzzing(seeds, seed: 2026)
  }

  @Test("The small parsers read anything: what they accept comes back when it is written")
  func parsers() {
    for number in 0..<6_000 { #expect(fuzzing.parse(number), "input \(number)") }
  }

  @Test("Whole runs end with results that prove themselves and can be read, or with a refusal")
  func runs() {
    var computed = 0
    for number in 0..<120 {
      let outcome = fuzzing.run(number)
      #expect(outcome != .contradiction, "run \(number)")
      if outcome == .computed { computed += 1 }
    }
    // Not everything is refused at the door.
    #expect(computed > 12)
  }
}

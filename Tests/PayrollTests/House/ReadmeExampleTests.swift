import PayrollTestSupport
import Testing

@testable import Payroll

/// The example by which the README shows how a program tests a formula.
@Suite struct ReadmeExampleTests {
  @Test("The README's example of a tested formula works as it stands there")
  func formula() throws {
    let lastMonth = Carryover.sample()
    let standards = try SampleStandards.wage("6160").applied("2026-03")
    let person = PersonMonth.sample { $0.attendance.overtimeWorkday = "4" }

    // As in the README:
    let explained = try Payslip.explain(person, carryover: lastMonth, under: standards)
    #expect(explained[.overtimeWorkdayPay].exact == Fraction(6_160, 29))  // 6160 / (21.75 x 8) x 4 x 1.5
    #expect(explained[.overtimeWorkdayPay].amount == Money(fen: 212_41))
  }

  @Test("Every line of that example stands in this file, word for word")
  func compiled() throws {
    let tree = try SourceTree()
    let readme = try tree.text("README.md")
    let own = try tree.text("Tests/PayrollTests/House/ReadmeExampleTests.swift")
    let blocks = readme.split(separator: "```swift\n").dropFirst().compactMap {
      $0.split(separator: "```", omittingEmptySubsequences: false).first
    }
    let example = try #require(blocks.first { $0.contains("Payslip.explain(") })
    let lines = example.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines { #expect(own.contains("    " + line + "\n"), "\(line)") }
  }
}

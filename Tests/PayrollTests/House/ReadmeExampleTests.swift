import Payroll
import PayrollTestSupport
import Testing

/// The example by which the README shows how a program tests a formula.
@Suite struct ReadmeExampleTests {
  @Test("The README's example of a tested formula works as it stands there")
  func formula() throws {
    let sample = SampleStandards.wage("6160")
    let payslip = try sample.pay(.sample { $0.attendance.overtimeWorkday = "4" })
    expect(payslip, .overtimeWorkdayPay, "212.41")  // 6160 / (21.75 x 8) x 4 x 1.5 = 212.4138
  }

  @Test("Every line of that example stands in this file, word for word")
  func compiled() throws {
    let tree = try SourceTree()
    let readme = try tree.text("README.md")
    let own = try tree.text("Tests/PayrollTests/House/ReadmeExampleTests.swift")
    let blocks = readme.split(separator: "```swift\n").dropFirst().compactMap {
      $0.split(separator: "```", omittingEmptySubsequences: false).first
    }
    #expect(blocks.count == 1)
    let lines = try #require(blocks.first).split(separator: "\n").filter { !$0.hasPrefix("import ") }
    #expect(lines.count == 3)
    for line in lines { #expect(own.contains("    " + line + "\n"), "\(line)") }
  }
}

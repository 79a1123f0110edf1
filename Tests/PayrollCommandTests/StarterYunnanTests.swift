import Foundation
import Testing

@testable import PayrollCommand

/// What is known of the prefectures, beside the data that it ships from.
@Suite struct StarterYunnanTests {
  @Test(
    "The tables are those of the data, to the byte",
    arguments: [
      ("prefectures", StarterYunnan.prefectures), ("housing_funds", StarterYunnan.housingFunds),
      ("calendar", StarterYunnan.localDays),
    ])
  func data(_ name: String, _ text: String) throws {
    let path = Program.repository + "/SampleData/yunnan/\(name).csv"
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }
}

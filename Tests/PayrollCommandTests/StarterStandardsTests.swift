import Foundation
import Testing

@testable import PayrollCommand

/// The standards of a new bureau beside the sample's.
@Suite struct StarterStandardsTests {
  /// The lines of the sample's table, of all its files by name.
  private func sample(_ table: String) throws -> (header: Substring?, rows: [Substring]) {
    let folder = Program.repository + "/SampleData/standards"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter {
      $0.hasPrefix(table.dropLast(4)) && $0.hasSuffix(".csv")
    }.sorted { $0.count < $1.count }
    var header: Substring?
    var rows: [Substring] = []
    for file in files {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      let lines = text.replacing("\u{FEFF}", with: "").split(separator: "\n").map { Substring(String($0)) }
      header = lines.first
      rows += lines.dropFirst()
    }
    return (header, rows)
  }

  @Test("Every table is there, and its rows that are no examples are the sample's, all of them, in order")
  func rows() throws {
    #expect(StarterStandards.files.count == 13)
    for (name, text) in StarterStandards.files {
      let lines = text.split(separator: "\n")
      let (header, rows) = try sample(name)
      #expect(lines.first == header, "\(name)")
      #expect(
        lines.dropFirst().filter { !$0.contains("示例") } == rows.filter { !$0.contains("示例") }, "\(name)")
    }
  }

  /// Probation is paid in full until the bureau has decided; the sample's bureau has.
  private static let own = ",probation_rate,1,"

  @Test(
    "Its examples are among the sample's, so that they are mended with them, but for the pay in probation")
  func examples() throws {
    #expect(StarterStandards.parameters.contains(Self.own))
    for (name, text) in StarterStandards.files {
      let rows = Set(try sample(name).rows)
      for line in text.split(separator: "\n").dropFirst()
      where line.contains("示例") && !line.hasPrefix(Self.own) {
        #expect(rows.contains(line), "\(name): \(line)")
      }
    }
  }

  @Test("What a bureau decides itself is marked as an example, every row of it")
  func marked() {
    for (name, text) in StarterStandards.files {
      let lines = text.split(separator: "\n").dropFirst()
      guard ["salary.csv", "posts.csv", "grades.csv", "ratings.csv", "accident_plans.csv"].contains(name)
      else { continue }
      #expect(lines.allSatisfy { $0.contains("示例") }, "\(name)")
      #expect(!lines.isEmpty, "\(name)")
    }
  }
}

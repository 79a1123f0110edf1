import Payroll
import PayrollFiles
import Testing

@testable import PayrollCommand

/// The standards of a folder made for a region of Yunnan.
@Suite struct RegionStandardsTests {
  private func files(_ code: String) throws -> [(name: String, text: String)] {
    let region = try #require(StarterRegion(code))
    return RegionStandards(region: region, period: PayPeriod(unchecked: 2026, 10)).files
  }

  private func read(_ files: [(name: String, text: String)]) -> [StandardsFile] {
    files.map { StandardsFile(name: $0.name, bytes: Array($0.text.utf8)) }
  }

  @Test("Every one of the 146 has 13 tables, none with an example, and whatever is open says whom to ask")
  func all() throws {
    #expect(StarterRegion.codes.count == 146)
    // The tables of the country are the same everywhere: each row is looked at once.
    var seen: Set<Substring> = []
    for code in StarterRegion.codes {
      let files = try files(code)
      #expect(files.count == 13)
      for (name, text) in files {
        let lines = text.split(separator: "\n")
        #expect(lines.count > 1, "\(code) \(name)")
        for line in lines.dropFirst() where seen.insert(line).inserted {
          #expect(!line.contains("示例"), "\(code) \(name): \(line)")
          guard line.contains(",待填") else { continue }
          let asked = line.split(separator: ",").last { $0.utf8.count > 10 }
          #expect(asked?.contains("问") == true, "\(code) \(name): \(line)")
        }
      }
    }
  }

  @Test(
    "The tables can be read, the open ones are the only errors, and each open cell has its source",
    arguments: ["53", "532301"])
  func readable(_ code: String) throws {
    let book = try StandardsBook(read(try files(code)), converter: UTF8Alone())
    #expect(book.openFigures.count > 50 && book.openFigures.allSatisfy { $0.origin.source.contains("问") })
    let day = PayPeriod(unchecked: 2026, 10).firstDay
    let wrong = book.findings(on: day).filter { $0.level == .wrong }
    #expect(wrong.allSatisfy { $0.check == .openFigure } && !wrong.isEmpty)
  }

  @Test("A county has its own class and its prefecture's rows alone; a prefecture has its counties too")
  func places() throws {
    func lines(_ code: String, _ file: String) throws -> [Substring] {
      let text = try #require(try files(code).first { $0.name == file }).text
      return Array(text.split(separator: "\n").dropFirst())
    }
    #expect(try lines("530326", "regions.csv").map { $0.prefix(15) } == ["530326,会泽县,三类,2"])
    #expect(try lines("5303", "regions.csv").count == 10)
    #expect(try lines("53", "regions.csv").count == 1)
    let regions = Set(try lines("530326", "contributions.csv").map { $0.prefix { $0 != "," } })
    #expect(regions == ["53", "5303", "530326"])
    #expect(try lines("530302", "calendar.csv").allSatisfy { $0.hasPrefix(",") })
    #expect(try lines("532901", "calendar.csv").filter { $0.hasPrefix("5329,") }.count == 2)
    #expect(try lines("530124", "parameters.csv").filter { $0.contains("severance_average_wage") }.count == 2)
  }
}

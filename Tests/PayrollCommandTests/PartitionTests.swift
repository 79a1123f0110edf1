import Foundation
import Testing

/// The program as a filter on parts of a roster, as an engine runs it on its partitions.
@Suite struct PartitionTests {
  /// The header of a file and its rows, each with the person's number; the sample has no quoted field.
  private struct Sheet {
    let header: String
    let rows: [(employee: String, text: String)]

    init(_ text: String) throws {
      #expect(!text.contains("\""))
      var lines = text.split(separator: "\n").map(String.init)
      header = lines.removeFirst()
      let place = try #require(header.split(separator: ",").firstIndex { $0.hasSuffix("人员编号") })
      rows = lines.map {
        (String($0.split(separator: ",", omittingEmptySubsequences: false)[place]), $0)
      }
    }

    init(sample path: String) throws {
      let bytes = try Data(contentsOf: URL(filePath: Program.repository + "/SampleData/" + path))
      try self.init(String(decoding: bytes, as: UTF8.self))
    }

    /// The rows of the people of one part, under the header.
    func part(_ part: Int) -> String {
      ([header] + rows.filter { PartitionTests.part(of: $0.employee) == part }.map(\.text))
        .map { $0 + "\n" }.joined()
    }
  }

  private static let parts = 3

  /// The part of a person: the FNV-1a hash of the number.
  private static func part(of employee: String) -> Int {
    let hash = employee.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return Int(hash % UInt64(parts))
  }

  private let roster: Sheet
  private let ledger: Sheet
  private let adjustments: Sheet
  private let scratch: Scratch

  init() throws {
    roster = try Sheet(sample: "rosters/2026-10.csv")
    ledger = try Sheet(sample: "ledgers/2026-09.csv")
    adjustments = try Sheet(sample: "adjustments/2026-10.csv")
    scratch = try Scratch()
  }

  /// Pays a part as a filter; its results lie in the folder `part`.
  private func pay(_ part: Int, adjustments text: String) throws -> Program.Outcome {
    try scratch.write(ledger.part(part), "\(part)-ledger.csv")
    try scratch.write(text, "\(part)-adjustments.csv")
    return try Program.run(
      [
        "run", "--standards", Program.repository + "/SampleData/standards", "--roster", "-", "--payslips",
        "-",
        "--ledger", "\(part)-ledger.csv", "--adjustments", "\(part)-adjustments.csv", "--out", "\(part)",
      ], in: scratch.folder, input: Array(roster.part(part).utf8))
  }

  /// The rows of all parts under one header, in the order of the people.
  private func joined(_ sheets: [Sheet], _ order: [String]) throws -> String {
    let rows = Dictionary(
      uniqueKeysWithValues: sheets.flatMap(\.rows).map { ($0.employee, $0.text) })
    #expect(rows.count == order.count)
    let lines = try [sheets[0].header] + order.map { try #require(rows[$0]) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Money as it is written, with its two decimals, in fen.
  private func fen(_ text: Substring) throws -> Int {
    try #require(Int(text.replacing(".", with: "")))
  }

  /// The number of people and the fen of each money column in the last row of a summary.
  private func total(_ folder: String) throws -> [Int] {
    let last = try #require(try scratch.text(folder + "/summary.csv").split(separator: "\n").last)
    return try last.split(separator: ",", omittingEmptySubsequences: false).dropFirst(2).map(fen)
  }

  /// The same, added up from payslips.
  private func sums(_ payslips: Sheet, like folder: String) throws -> [Int] {
    let heading = try scratch.text(folder + "/summary.csv").split(separator: "\n")[0].split(separator: ",")
    let titles = payslips.header.split(separator: ",")
    let places = try heading.dropFirst(3).map { try #require(titles.firstIndex(of: $0)) }
    var sums = [Int](repeating: 0, count: places.count)
    for row in payslips.rows {
      let fields = row.text.split(separator: ",", omittingEmptySubsequences: false)
      for (index, place) in places.enumerated() { sums[index] += try fen(fields[place]) }
    }
    return [payslips.rows.count] + sums
  }

  @Test("Parts by a hash of the employee, joined, are a single run's payslips, ledger and sums to the byte")
  func equalToSingleRun() throws {
    #expect(try Program.run(["run", "--out", scratch.path("whole")]).status == 0)
    var payslips: [Sheet] = []
    var ledgers: [Sheet] = []
    var added: [Int] = []
    for part in 0..<PartitionTests.parts {
      let outcome = try pay(part, adjustments: adjustments.part(part))
      #expect(outcome.status == 0 && outcome.errors == "")
      let sheet = try Sheet(outcome.text)
      #expect(sheet.rows.count > 20)
      payslips.append(sheet)
      ledgers.append(try Sheet(scratch.text("\(part)/ledger.csv")))
      let sums = try sums(sheet, like: "\(part)")
      #expect(try sums == total("\(part)"))
      added = added.isEmpty ? sums : zip(added, sums).map(+)
    }
    #expect(try added == total("whole"))
    let paid = roster.rows.map(\.employee)
    let carried = ledger.rows.map(\.employee).filter { !paid.contains($0) }
    #expect(carried == ["GD0042"])
    #expect(try Array(joined(payslips, paid).utf8) == scratch.bytes("whole/payslips.csv"))
    #expect(try Array(joined(ledgers, paid + carried).utf8) == scratch.bytes("whole/ledger.csv"))
  }

  @Test("A part with nobody on the roster gives the header alone and hands its ledger on")
  func emptyPart() throws {
    try scratch.write(ledger.part(0), "ledger.csv")
    let outcome = try Program.run(
      [
        "run", "--standards", Program.repository + "/SampleData/standards", "--roster", "-", "--payslips",
        "-",
        "--ledger", "ledger.csv", "--out", "out",
      ], in: scratch.folder, input: Array((roster.header + "\n").utf8))
    #expect(outcome.status == 0)
    #expect(outcome.text.split(separator: "\n").count == 1)
    #expect(try scratch.text("out/ledger.csv") == ledger.part(0))
  }

  @Test("Adjustments that are not dealt out like the roster refuse the part, and nothing reaches the output")
  func adjustmentsOfOthers() throws {
    let outcome = try pay(
      0, adjustments: adjustments.part(0) + adjustments.part(1).split(separator: "\n")[1] + "\n")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("名册上没有此人"))
    #expect(try scratch.names() == ["0-adjustments.csv", "0-ledger.csv"])
  }
}

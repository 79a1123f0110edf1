import Foundation
import PayrollFiles
import PayrollRuns
import Testing

@testable import PayrollCommand

/// A folder of results beside its record.
@Suite struct RecordedFolderTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try FileManager.default.copyItem(
      atPath: Program.repository + "/Reports/sample-2026-10", toPath: scratch.path("month"))
  }

  private func look() throws -> RecordedFolder {
    let record = try RunRecord(json: try scratch.bytes("month/run.json"), file: "run.json")
    return try RecordedFolder(scratch.path("month"), record.files)
  }

  /// The differences in a word and a path each.
  private func told() throws -> [String] {
    try look().differences.map { difference in
      switch difference {
      case .changed(let file, _): "changed " + file.name
      case .missing(let path): "missing " + path
      case .replaced(let path): "replaced " + path
      case .added(let path): "added " + path
      }
    }
  }

  /// The digests of a file in the folder `month`: as it is recorded, and now.
  static func digests(_ scratch: Scratch, _ name: String) throws -> (recorded: String, now: String) {
    let record = try RunRecord(json: try scratch.bytes("month/run.json"), file: "run.json")
    let file = try #require(record.files.first { $0.name == name })
    return (file.xxh64, try OpenFile.digest(of: scratch.path("month/" + name)).text)
  }

  private func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: scratch.path("month/" + path))
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("month/" + path), withDestinationPath: target)
  }

  private func move(_ path: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: scratch.path("month/" + path), toPath: scratch.path(other))
  }

  @Test("A month that nobody has touched is as its record says: 8 results, and all that was read")
  func untouched() throws {
    let folder = try look()
    #expect(folder.differences.isEmpty && folder.hasItsInputs)
    // Eight results without the record; the roster, the ledger, the adjustments and the files of the standards.
    let standards = try scratch.names("month/inputs/standards").count
    #expect(folder.results == 8 && folder.inputs == 3 + standards)
  }

  @Test(
    "A byte more, a byte less and another byte are seen, in results and in inputs that the month does not use",
    arguments: ["bank.csv", "findings.csv", "inputs/standards/injury.csv", "inputs/roster/1/2026-10.csv"])
  func changed(_ name: String) throws {
    let bytes = try scratch.bytes("month/" + name)
    let others: [[UInt8]] = [bytes + [0x0A], Array(bytes.dropLast()), bytes.dropLast() + [0x20]]
    for other in others {
      try scratch.write(other, "month/" + name)
      #expect(try told() == ["changed " + name])
      #expect(try look().hasItsInputs == !name.hasPrefix("inputs/"))
    }
    guard case .changed(let file, let found) = try look().differences.first else {
      Issue.record("nothing has changed")
      return
    }
    #expect(file.size == bytes.count && found.size == bytes.count && file.xxh64 != found.xxh64)
    try scratch.write(bytes, "month/" + name)
    #expect(try told() == [])
  }

  @Test("What is missing is named, of a folder that is missing every file")
  func missing() throws {
    try remove("summary.csv")
    try remove("inputs/adjustments")
    #expect(try told() == ["missing inputs/adjustments/1/2026-10.csv", "missing summary.csv"])
    #expect(try !look().hasItsInputs)
  }

  @Test("What was added is named, hidden files, empty folders and links too, and a folder's content not")
  func added() throws {
    try scratch.write("x", "month/notes.txt")
    try scratch.write("x", "month/.hidden")
    try scratch.write("x", "month/inputs/standards/salary-2.csv")
    try scratch.write("x", "month/more/deep/file.csv")
    try link("self", to: ".")
    #expect(
      try told() == [
        "added .hidden", "added inputs/standards/salary-2.csv", "added more", "added notes.txt", "added self",
      ])
    #expect(try look().hasItsInputs)
  }

  @Test(
    "The mark that a run leaves when it is killed in its last step is its own, as long as nothing is in it")
  func mark() throws {
    try scratch.write([], "month/.payroll-work")
    #expect(try told() == [])
    try scratch.write([], "month/inputs/.payroll-work")
    #expect(try told() == ["added inputs/.payroll-work"])
    try scratch.write("x", "month/.payroll-work")
    #expect(try told() == ["added .payroll-work", "added inputs/.payroll-work"])
  }

  @Test("A link or a folder in a file's place is told, wherever the link leads")
  func replaced() throws {
    try move("bank.csv", to: "bank.csv")
    try link("bank.csv", to: "../bank.csv")
    try remove("ledger.csv")
    try scratch.write("x", "month/ledger.csv/file")
    try move("run.json", to: "run.json")
    try link("run.json", to: "../run.json")
    #expect(try told() == ["replaced bank.csv", "replaced ledger.csv", "replaced run.json"])
    #expect(try look().hasItsInputs)
  }

  @Test("A link or a file in a folder's place is told once")
  func folders() throws {
    try move("inputs", to: "elsewhere")
    try link("inputs", to: "../elsewhere")
    #expect(try told() == ["replaced inputs"])
    #expect(try look().inputs == 0 && !look().hasItsInputs)
    try remove("inputs")
    try scratch.write("x", "month/inputs")
    #expect(try told() == ["replaced inputs"])
  }

  @Test("Names are the same only if their bytes are: é in one character is not é in two")
  func bytes() throws {
    let one = RecordedFile("\u{E9}.csv", try OpenFile.digest(of: scratch.path("month/bank.csv")))
    try scratch.write(try scratch.bytes("month/bank.csv"), "month/e\u{301}.csv")
    let record = try RunRecord(json: try scratch.bytes("month/run.json"), file: "run.json")
    let folder = try RecordedFolder(scratch.path("month"), record.files + [one])
    #expect(folder.differences.count == 2)
  }

  @Test("A record that names files elsewhere makes nobody read them")
  func elsewhere() throws {
    try scratch.write("somebody's", "victim.csv")
    let record = try RunRecord(json: try scratch.bytes("month/run.json"), file: "run.json")
    let digest = try OpenFile.digest(of: scratch.path("victim.csv"))
    for name in ["../victim.csv", scratch.path("victim.csv"), "", "/", "inputs/../bank.csv"] {
      let files = record.files + [RecordedFile(name, digest)]
      let differences = try RecordedFolder(scratch.path("month"), files).differences
      #expect(differences.count == 1)
      guard case .missing(name) = differences.first else {
        Issue.record("\(name): \(differences)")
        continue
      }
    }
  }
}

import CSV
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What `run.json` says of each file.
@Suite struct RecordedFileTests {
  /// People with an account, and one on the cash list, which the bank file holds at its end.
  private func month(threads: Int) -> Month {
    let people =
      [person("E0")] + (1...3_000).map { person("E\($0)", ["bank_account": "62220000\($0 + 10_000_000)"]) }
    return Month("2026-10", people).with(\.threads, threads)
  }

  @Test("Every result but the record is named, by name, with its size and digest", arguments: [1, 3])
  func results(_ threads: Int) throws {
    let results = try month(threads: threads).with(\.writesReport, true).pay()
    let record = try RunRecord(json: Array(results.text(.run).utf8), file: "run.json")
    let expected = ResultFile.allCases.filter { $0.isOfMonthAlone && $0 != .run }.map { file in
      let bytes = Array(results.text(file).utf8)
      return RecordedFile(file.name, ByteSlice.with(bytes) { XXH64($0) })
    }
    #expect(record.files == expected.sorted { $0.name < $1.name })
    #expect(record.files.map(\.name).contains("report.html"))
    #expect(record.files.allSatisfy { $0.size > 0 && $0.xxh64.utf8.count == 16 && !$0.isInput })
  }

  @Test("The record does not depend on the number of threads")
  func threads() throws {
    #expect(try month(threads: 1).pay().text(.run) == month(threads: 4).pay().text(.run))
  }

  @Test("A report that was not asked for is not named")
  func noReport() throws {
    let record = try RunRecord(
      json: Array(try Month("2026-10", [person("E1")]).pay().text(.run).utf8), file: "run.json")
    #expect(record.files.count == 8 && !record.files.map(\.name).contains("report.html"))
  }

  @Test("Copies of inputs stand among the results by name, and are told by their folder")
  func inputs() throws {
    let empty = XXH64()
    let copies = ["inputs/roster/1/b.csv", "inputs/adjustments/1/a.csv", "inputs/roster/10/a.csv"]
    let sink = MemorySink()
    let run = try Month("2026-10", [person("E1")]).run(into: sink)
    var inputs = run.inputs
    inputs.archived = copies.map { RecordedFile($0, empty) }
    _ = try PayrollRun(run.options, inputs, into: sink, converter: NoConverter()).pay()
    let record = try RunRecord(json: Array(sink.text(of: .run).utf8), file: "run.json")
    #expect(record.files.filter(\.isInput).map(\.name) == [copies[1], copies[0], copies[2]])
    #expect(record.files.map(\.name).firstIndex(of: copies[1]) == 3, "after bank, contributions and findings")
    // The digest of no bytes, from the public implementation.
    #expect(record.files.filter(\.isInput).allSatisfy { $0.size == 0 && $0.xxh64 == "ef46db3751d8e999" })
  }

  @Test("A record without digests is none of a run that this program can prove")
  func withoutDigests() throws {
    let text = try Month("2026-10", [person("E1")]).pay().text(.run)
    let other = Array(text.replacing("\"files\"", with: "\"others\"").utf8)
    #expect(throws: FileFault.self) { try RunRecord(json: other, file: "run.json") }
  }
}

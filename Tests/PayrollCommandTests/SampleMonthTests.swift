import Foundation
import Testing

/// The sample month, as it lies in the repository.
@Suite struct SampleMonthTests {
  @Test("payroll run without options but --out gives Reports/sample-2026-10 to the byte")
  func sample() throws {
    let scratch = try Scratch()
    let outcome = try Program.run(["run", "--out", scratch.path("out")])
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.text.contains("还是“示例”的标准发放（基准工资、岗位、层级、考核等次、"), "\(outcome.text)")
    let expected = Program.repository + "/Reports/sample-2026-10"
    let names = try FileManager.default.subpathsOfDirectory(atPath: expected).sorted()
    #expect(try FileManager.default.subpathsOfDirectory(atPath: scratch.path("out")).sorted() == names)
    for file in try scratch.files("out") {
      let bytes = Array(try Data(contentsOf: URL(filePath: expected + "/" + file)))
      #expect(try scratch.bytes("out/" + file) == bytes, "\(file)")
    }
  }

  @Test("The sample roster with faults is refused with a fault for each code that it shows")
  func faults() throws {
    let scratch = try Scratch()
    let outcome = try Program.run([
      "run", "--roster", "SampleData/rosters-with-faults", "--out", scratch.path("out"), "--lang", "en",
    ])
    #expect(outcome.status == 1)
    #expect(try scratch.names() == ["out.rejects.csv"])
    #expect(outcome.errors.contains("Nothing was paid"))
  }
}

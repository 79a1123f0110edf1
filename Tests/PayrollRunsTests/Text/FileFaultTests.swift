import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What is said of a fault fits a line of the terminal.
@Suite struct FileFaultTests {
  @Test("Of a long value the first forty characters are shown, of a long column the first sixty")
  func long() {
    let reason = Bilingual("改", "mend it")
    for (text, shown) in [
      (String(repeating: "a", count: 40), String(repeating: "a", count: 40)),
      (String(repeating: "字", count: 40), String(repeating: "字", count: 40)),
      (String(repeating: "a", count: 41), String(repeating: "a", count: 40) + "…"),
      (String(repeating: "字", count: 100_000), String(repeating: "字", count: 40) + "…"),
    ] {
      let fault = FileFault("a.csv", line: 2, column: "name", value: text, reason)
      #expect(fault.message(in: .english) == "a.csv:2 [name]: value \"\(shown)\": mend it")
    }
    for (count, shown) in [(60, 60), (61, 60), (100_000, 60)] {
      let fault = FileFault("a.csv", line: 2, column: String(repeating: "栏", count: count), reason)
      let title = String(repeating: "栏", count: shown) + (count > shown ? "…" : "")
      #expect(fault.message(in: .english) == "a.csv:2 [\(title)]: mend it")
    }
  }
}

import Payroll
import Testing

@testable import PayrollBatch

/// What is said of a fault fits a line of the terminal.
@Suite struct FileFaultTests {
  @Test("Of a long column or value the first forty characters are shown")
  func long() {
    let reason = Bilingual("改", "mend it")
    for (text, shown) in [
      (String(repeating: "a", count: 40), String(repeating: "a", count: 40)),
      (String(repeating: "字", count: 40), String(repeating: "字", count: 40)),
      (String(repeating: "a", count: 41), String(repeating: "a", count: 40) + "…"),
      (String(repeating: "字", count: 100_000), String(repeating: "字", count: 40) + "…"),
    ] {
      let fault = FileFault("a.csv", line: 2, column: text, value: text, reason)
      #expect(fault.message(in: .english) == "a.csv:2 [\(shown)]: value \"\(shown)\": mend it")
    }
  }
}

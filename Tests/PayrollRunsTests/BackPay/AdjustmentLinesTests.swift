import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Files of adjustments, with and without some of their lines.
@Suite struct AdjustmentLinesTests {
  @Test("Of two files of one name each loses its own line")
  func oneName() throws {
    let header = "employee_id,item,amount\n"
    let texts = ["A,back_pay,1\nB,back_pay,2\n", "C,back_pay,3\nB,back_pay,4\n"]
    let files = texts.map { StandardsFile(name: "2026-11.csv", bytes: Array((header + $0).utf8)) }
    let lines = try AdjustmentLines(files, PayPeriod(unchecked: 2026, 11), NoConverter())
    #expect(lines.people["B"]?.map(\.amount) == [Money(yuan: 2), Money(yuan: 4)])
    let kept = lines.without { employeeId, adjustment in
      employeeId == "A" || adjustment.amount == Money(yuan: 4)
    }
    let rows = try kept.map { file in
      try TextTable(
        file: file.name, bytes: file.bytes, columns: AdjustmentsFile.columns, converter: NoConverter()
      ).rows.map { $0[0] }
    }
    #expect(rows == [["B"], ["C"]])
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Sums of archived payslips.
@Suite struct YearSumsTests {
  private static func month(_ payslips: String, _ month: Int = 1) -> ArchivedMonth {
    let period = PayPeriod(unchecked: 2026, month)
    let run = ArchivedRun(
      folder: "2026-01", options: RunOptions(period), inputs: RunInputs(rosters: [], standards: []),
      payslips: InputFile("payslips.csv", text: payslips), ledger: InputFile("ledger.csv", text: ""))
    return ArchivedMonth(period: period, runs: [run])
  }

  @Test("A line that an older archive lacks is 0, and both languages are read")
  func older() throws {
    let sums = YearSums()
    try sums.add(
      Self.month(
        "period,employee_id,name,unit,region,post,grade,gross_pay\n2026-01,A,x,,53,P,G,0.01\n"))
    try sums.add(
      Self.month("发放月份,人员编号,姓名,单位,地区代码,岗位,层级,应发合计\n2026-01,A,y,,53,P,G,-0.03\n", 2))
    #expect(sums.people.map(\.name) == ["y"] && sums.people.map(\.months) == [2])
    #expect(sums.figures(at: 0)[YearLines.place(of: .grossPay)] == -2)
    #expect(sums.figures(at: 0).allSatisfy { $0 == 0 || $0 == -2 })
    #expect(sums.total(of: .grossPay) == -2 && sums.total(of: .netPay) == 0)
  }

  @Test("A person's sum beyond 64 bits is refused with the line's name; the sums of a month hold it")
  func overflow() throws {
    let header = "period,employee_id,name,unit,region,post,grade,gross_pay\n"
    let most = "92233720368547758.07"
    let sums = YearSums()
    try sums.add(Self.month(header + "2026-01,A,x,,53,P,G,\(most)\n2026-01,B,x,,53,P,G,\(most)\n"))
    #expect(sums.months[0].sums[YearLines.place(of: .grossPay)] == 2 * Int128(Int64.max))
    do {
      try sums.add(Self.month(header + "2026-01,A,x,,53,P,G,0.01\n"))
      Issue.record("nothing was refused")
    } catch RunError.overflow(let title) {
      #expect(title.english == PayItem.grossPay.entry.title.english)
    }
  }
}

import CSV
import Payroll
import Testing

@testable import PayrollFiles

/// `month_figures`: what a row of the roster said of its month alone.
@Suite struct FigureTextTests {
  private func read(_ text: String) throws -> MonthFigures {
    try ByteSlice.with(text) { slice in Result { () throws(ValueFault) in try FigureText.read(slice) } }.get()
  }

  private func written(_ figures: MonthFigures) -> String {
    let file = ByteBuffer()
    FigureText.append(figures, to: file)
    return String(file.bytes)
  }

  @Test("What is not 0 is written in the order of the columns, with two decimals, and read again")
  func roundTrip() throws {
    let text = "overtime_restday_hours:8.00;sick_leave_days:2.00;back_pay:-5.00;severance:28000.00"
    #expect(written(try read(text)) == text)
    #expect(
      written(try read("severance:28000; back_pay : -5 ;sick_leave_days:2;overtime_restday_hours:8")) == text)
    #expect(try read("").isEmpty && written(MonthFigures()) == "")
    #expect(MonthFigures.fields.count == 21)
  }

  @Test(
    "Another name, one twice, no number or one out of range contradicts",
    arguments: [
      "duty_days:1.00", "sick_leave_days:1.00;sick_leave_days:2.00", "sick_leave_days", "sick_leave_days:x",
      "sick_leave_days:-1.00", "sick_leave_days:31.01", "overtime_workday_hours:744.01", "award:-0.01",
      "sick_leave_days:1.001", ";", "sick_leave_days=1.00", "病假天数:1.00",
    ])
  func refused(_ text: String) {
    #expect(throws: ValueFault.self) { try read(text) }
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The causes, and the lines that they are told of.
@Suite struct CompareCauseTests {
  @Test("The causes stand in the order in which they are applied")
  func order() {
    #expect(
      CompareCause.allCases.map(\.code) == [
        "joined", "left", "calendar", "standards", "roster", "adjustment", "ledger", "other",
      ])
  }

  @Test("The amounts of those who joined or left have columns of their own beside the counts")
  func columns() {
    let codes = CompareTables.summary.map(\.code)
    #expect(codes.count == Set(codes).count)
    #expect(codes.suffix(8).first == "joined_amount" && codes.contains("left_amount"))
    let titles = CompareTables.summary.map(\.title.chinese)
    #expect(titles.count == Set(titles).count)
  }

  @Test("The lines with their signs add up to net pay")
  func lines() throws {
    let archive = try PaidArchive.twoMonths(
      [plain("A", ["other_deduction": "5000"])],
      [plain("A", ["grade": "30000", "recovery": "100", "sick_leave_days": "3"])])
    for payslips in archive.payslips {
      let row = payslips.of("A")
      var sum: Int64 = 0
      for item in ComparedLines.items {
        let amount = hundredths(row[item.code])
        sum += item.entry.kind == .employeeDeduction ? -amount : amount
      }
      #expect(sum == hundredths(row["net_pay"]))
    }
    #expect(ComparedLines.items.contains(.arrearsAdvanced) && ComparedLines.items.contains(.arrearsRepaid))
    // Lines that change together are bits of one number.
    #expect(ComparedLines.items.count <= 64)
    #expect(!ComparedLines.items.contains(.grossPay) && !ComparedLines.items.contains(.pensionEmployer))
  }
}

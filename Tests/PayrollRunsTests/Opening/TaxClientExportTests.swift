import Payroll
import Testing

@testable import PayrollRuns

/// The tax client's computation as an opening sheet.
@Suite struct TaxClientExportTests {
  private static let titles =
    "工号,姓名,证件类型,证件号码,税款所属期起,税款所属期止,所得项目,本期收入,本期费用,本期免税收入,本期基本养老保险费,本期企业（职业）年金,累计收入额,累计免税收入,累计减除费用,累计专项扣除,"
    + "累计子女教育支出扣除,累计赡养老人,累计3岁以下婴幼儿照护,累计个人养老金,累计其他扣除,累计准予扣除的捐赠,累计应纳税所得额,税率/预扣率,速算扣除数,累计应纳税额,累计减免税额,"
    + "累计应扣缴税额,已缴税额,应补(退)税额,备注"
  private static let row =
    "7,丙,居民身份证,11010119900307002X,2026-09-01,2026-09-30,正常工资薪金,10000,0,0,800,0,90000,0,45000,9000,9000,18000,0,"
    + "1000,200,300,7500,3%,0,225,0,225,150,75,x"

  @Test("The export is read as it is: kinds add up, the rest is passed over, and each sum is told")
  func whole() throws {
    let made = try OpeningTable.made(Self.titles + "\n" + Self.row + "\n")
    #expect(made.faults.map { $0.message(in: .chinese) } == [])
    let row = ResultTable(String(made.ledger.bytes)).of("C")
    #expect(row["ytd_income"] == "90000.00" && row["ytd_tax"] == "225.00")
    #expect(row["ytd_additional"] == "27000.00" && row["ytd_other"] == "1500.00")
    let told = made.told.map(\.chinese).joined()
    #expect(told.contains("累计专项附加扣除 27000.00（累计子女教育支出扣除 9000.00 + 累计赡养老人 18000.00）"), "\(told)")
    #expect(told.contains("累计其他扣除 1500.00（累计其他扣除 200.00 + 累计个人养老金 1000.00 + 累计准予扣除的捐赠 300.00）"), "\(told)")
  }

  @Test("Where the special additional deductions have a column of their own the kinds do not count")
  func ownColumn() throws {
    let titles = Self.titles.replacing("累计专项扣除,", with: "累计专项扣除,累计专项附加扣除,")
    let row = Self.row.replacing("45000,9000,", with: "45000,9000,27000,")
    let made = try OpeningTable.made(titles + "\n" + row + "\n")
    #expect(made.faults.isEmpty)
    #expect(ResultTable(String(made.ledger.bytes)).of("C")["ytd_additional"] == "27000.00")
    #expect(!made.told.map(\.chinese).joined().contains("累计子女教育"))
  }

  @Test(
    "A number of the client's own is passed over only beside the ID number, and a title near to one is unknown"
  )
  func names() {
    #expect(TaxClientExport.passedOver(in: ["工号", "累计收入"]).isEmpty)
    #expect(TaxClientExport.passedOver(in: ["工号", "证件号码", "本期企业（职业）年金"]) == ["工号", "本期企业（职业）年金"])
    #expect(TaxClientExport.passedOver(in: ["本期末", "累计费用"]).isEmpty)
  }
}

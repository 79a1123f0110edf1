import Payroll
import PayrollFiles
import Testing

@testable import PayrollRuns

/// The opening ledger as a whole: whose rows it has, and that the first month is paid by it.
@Suite struct OpeningLedgerTests {
  private static let titles = "人员编号,证件号码,姓名,累计收入,累计减除费用,已缴税额,应补(退)税额,上年月平均工资\n"

  /// A was hired in July: 30,000 - 15,000 = 15,000 x 3 % = 450. B has the 60,000. C: 45,000 x 10 % - 2,520 = 1,980.
  private static let sheet =
    titles
    + "B,,,55000,60000,0,0,5200\nA,,甲,30000,15000,300,150,5100\n,11010119900307002x,,90000,45000,1240,740,5000.5\n"

  /// October: A 40,000 - 20,000 = 20,000 x 3 % = 600 - 450. B 65,000 - 60,000 = 5,000 x 3 %. C 100,000 - 50,000 = 50,000
  /// x 10 % - 2,520 = 2,480 - 1,980.
  @Test("The first month is paid by it: the tax of the year goes on where the old system stopped")
  func paid() throws {
    let made = try OpeningTable.made(Self.sheet)
    #expect(made.faults.isEmpty && made.people == 3)
    let ledger = String(made.ledger.bytes)
    #expect(ResultTable(ledger).column("employee_id") == ["C", "A", "B"])
    let month = Month(
      "2026-10", roster: OpeningTable.roster.replacing("2026-10-08", with: "2026-10-01"), ledger: ledger)
    let payslips = try month.pay().table(.payslips)
    #expect(payslips.column("income_tax") == ["500.00", "150.00", "150.00", "150.00"])
  }

  @Test("Last year's average goes into the roster where it has no base, and nowhere else")
  func bases() throws {
    let made = try OpeningTable.made(Self.sheet)
    let roster = ResultTable(String(made.roster.bytes))
    #expect(roster.column("contribution_base") == ["5000.50", "4000", "5200.00", ""] && made.bases == 2)
    #expect(!roster.header.contains("housing_fund_base"))
  }

  @Test("Whoever is on one side only is named, numbers masked")
  func oneSide() throws {
    let made = try OpeningTable.made(
      Self.titles + "Z,,,0,0,0,0,\n,110101199003070011,,0,0,0,0,\nA,,,0,0,0,0,\n")
    #expect(made.faults.isEmpty && made.people == 1)
    let doubts = made.doubts.map(\.chinese)
    #expect(doubts[0] == "表里有、名册上没有的 2 人，没有写进台账（行号: 号码）：2: Z, 3: 11**************11")
    #expect(doubts[1] == "名册上有、表里没有的 2 人，没有写进台账，个税和年休假会从零算起：C, B")
    #expect(doubts[2] == "2026-09 以后才入职的 1 人，不用台账：N")
  }

  @Test("Beside faults it is told too; a row of the roster that cannot be read is nobody's absence")
  func oneSideWithFaults() throws {
    let made = try OpeningTable.made(
      Self.titles + "C,,甲,0,0,0,0,\nZ,,,0,0,0,0,\nB,,,x,0,0,0,\nA,,,0,0,0,0,\n",
      roster: OpeningTable.roster.replacing("2026-07-01", with: "2026-02-30"))
    #expect(made.faults.count == 3 && made.people == 1)
    #expect(
      made.doubts.map(\.chinese).prefix(2) == [
        "表里有、名册上没有的 1 人，没有写进台账（行号: 号码）：3: Z", "2026-09 以后才入职的 1 人，不用台账：N",
      ])
  }

  @Test("A person twice, and one of whom sheet and roster say different things, are refused")
  func contradictions() throws {
    let faults = try OpeningTable.faults(
      Self.titles + "C,,,0,0,0,0,\n,11010119900307002X,,0,0,0,0,\nA,,乙,0,0,0,0,\nZ,,,0,0,0,0,\nZ,,,0,0,0,0,\n"
    )
    #expect(faults.count == 3)
    #expect(faults[0].contains("第3行「证件号码」") && faults[0].contains("此人在第2行已有一行"))
    #expect(!faults[0].contains("19900307"), "masked")
    #expect(faults[1].contains("第4行「姓名」：值为“乙”：与名册第3行的不同"))
    #expect(faults[2].contains("第6行「人员编号」：值为“Z”：此人在第5行已有一行"))
    let number = try OpeningTable.faults(Self.titles + "C,110101199003070011,,0,0,0,0,\n")
    #expect(number.count == 1 && number[0].contains("与名册第2行的不同") && !number[0].contains("19900307"))
  }

  @Test("A roster with a person twice, a wrong date or a row of another length is refused with its line")
  func roster() throws {
    let roster = """
      employee_id,name,region,post,grade,hire_date
      C,丙,5301,OFFICE,10000,2020-03-01
      C,丙,5301,OFFICE,10000,2020-03-01
      A,甲,5301,OFFICE,10000,2020-13-01
      B,乙

      """
    let made = try OpeningTable.made(Self.titles, roster: roster)
    let faults = made.faults.map { $0.message(in: .chinese) }
    #expect(faults.count == 3 && made.roster.isEmpty)
    #expect(faults[0].hasPrefix("名册.csv 第3行") && faults[1].hasPrefix("名册.csv 第4行"))
    #expect(faults[2].hasPrefix("名册.csv 第5行"))
    #expect(throws: FileFaults.self) { try OpeningTable.made(Self.titles, roster: "a,b\n") }
  }

  @Test("Somebody who has left by the month has the roster's end date in the ledger")
  func left() throws {
    let roster =
      "employee_id,name,region,post,grade,hire_date,end_date\nC,丙,5301,OFFICE,10000,2020-03-01,2026-09-30\n"
      + "A,甲,5301,OFFICE,10000,2020-03-01,2026-10-01\n"
    let made = try OpeningTable.made(
      Self.titles + "C,,,0,45000,0,0,\nA,,,0,45000,0,0,\n", roster: roster)
    #expect(ResultTable(String(made.ledger.bytes)).column("end_date") == ["2026-09-30", ""])
  }
}

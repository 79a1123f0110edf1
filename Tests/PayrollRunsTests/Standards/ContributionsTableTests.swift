import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `contributions.csv`.
@Suite struct ContributionsTableTests {
  @Test("A faulty cell is named with file, line, column, value and what to do", arguments: cases)
  func faultyCell(_ cell: CellCase) {
    cell.check()
  }

  static let cases: [CellCase] = [
    CellCase("contributions.csv", 2, "scheme", "", .blank),
    CellCase(
      "contributions.csv", 2, "base_floor", "22017.01",
      Bilingual(
        "缴费基数下限高于上限 22017.00，请改正",
        "the least base is above the greatest, 22017.00; correct them")),
    CellCase("contributions.csv", 2, "employer_rate", "1.01", .share),
    CellCase("contributions.csv", 2, "employee_rate", "8", .share),
    CellCase("contributions.csv", 3, "employee_rate", "0.1%", .employerOnly),
    CellCase("contributions.csv", 3, "employee_fixed", "1.00", .employerOnly),
    CellCase("contributions.csv", 2, "employer_fixed", "-0.01", .amount),
    CellCase("contributions.csv", 3, "employer_rounding", "up", .rounding),
    CellCase("contributions.csv", 3, "employee_rounding", "bankers", .rounding),
    CellCase("contributions.csv", 3, "new_hire_until_day", "32", .range(0, 31)),
    CellCase("contributions.csv", 3, "new_hire_until_day", "-1", .range(0, 31)),
    CellCase("contributions.csv", 3, "leaver_from_day", "0", .range(1, 31)),
    CellCase("contributions.csv", 3, "leaver_from_day", "15.5", .whole),
    CellCase("contributions.csv", 2, "deductible", "1", .yesOrNo),
  ]

  @Test("Blanks are: every unit, no floor, no ceiling, rate 0, half_up_fen, always due, deductible")
  func rows() throws {
    let contributions = try SmallFolder.valid.load().contributions
    let pension = try #require(contributions[.pension]?.first?.terms)
    #expect(pension.unit == nil)
    #expect(pension.baseFloor == Money(yuan: 4403))
    #expect(pension.employerRate == Rate(millionths: 160_000))
    #expect(pension.employerRounding == .halfUpFen)
    #expect(pension.newHireUntilDay == nil)
    #expect(pension.isDeductible)
    let injury = try #require(contributions[.workInjury]?.first?.terms)
    #expect(injury.baseFloor == nil)
    #expect(injury.baseCeiling == nil)
    #expect(injury.employerRate == Rate(millionths: 2000))
    #expect(injury.employerRounding == .upFen)
    #expect(injury.newHireUntilDay == 15)
    #expect(injury.leaverFromDay == 16)
    let fund = try #require(contributions[.housingFund]?.first?.terms)
    #expect(fund.unit == "一所")
    #expect(fund.employeeRounding == .halfUpYuan)
    #expect(fund.newHireUntilDay == 0)
  }

  @Test(
    "Schemes have a canonical name and Chinese names",
    arguments: [
      ("pension", Scheme.pension), ("养老保险", .pension), ("养老", .pension), ("医疗", .medical),
      ("serious_illness", .seriousIllness), ("失业保险", .unemployment), ("公积金", .housingFund),
      ("大病", .seriousIllness),
    ])
  func schemeNames(_ name: String, _ scheme: Scheme) throws {
    let standards = try SmallFolder.valid.with("contributions.csv", 2, "scheme", name).load()
    #expect(standards.contributions[scheme]?.first?.terms.baseFloor == Money(yuan: 4403))
  }

  @Test("An unknown scheme names the nearest and all that there are")
  func unknownScheme() throws {
    let fault = try #require(
      SmallFolder.valid.with("contributions.csv", 2, "scheme", "pensions").faults.first)
    #expect(fault.line == 2)
    #expect(fault.column == "scheme")
    #expect(fault.reason.chinese.hasPrefix("不认识这个词，是不是“pension”？只能是：养老保险（pension）、"))
    #expect(
      fault.reason.english.hasPrefix("unknown word; did you mean \"pension\"? It must be one of: pension, "))
  }

  @Test("A floor may be the ceiling; days 0, 1 and 31 and rates 0 and 1 are legal")
  func edges() {
    let valid = SmallFolder.valid
    #expect(valid.with("contributions.csv", 2, "base_floor", "22017.00").faults.isEmpty)
    #expect(valid.with("contributions.csv", 3, "new_hire_until_day", "0").faults.isEmpty)
    #expect(valid.with("contributions.csv", 3, "new_hire_until_day", "31").faults.isEmpty)
    #expect(valid.with("contributions.csv", 3, "leaver_from_day", "1").faults.isEmpty)
    #expect(valid.with("contributions.csv", 3, "leaver_from_day", "31").faults.isEmpty)
    #expect(valid.with("contributions.csv", 2, "employer_rate", "100%").faults.isEmpty)
    #expect(valid.with("contributions.csv", 3, "employee_fixed", "0.00").faults.isEmpty)
  }

  @Test("Maternity has no employee side either")
  func maternity() {
    let folder = SmallFolder.valid.with("contributions.csv", 2, "scheme", "生育")
    #expect(folder.faults.map(\.column) == ["employee_rate"])
  }
}

import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The file of cases: every fault with its line and column, and what is read.
@Suite struct BenefitsFileTests {
  /// A row that is wrong, and where.
  struct Fault: Sendable, CustomTestStringConvertible {
    let header: String
    let row: String
    let column: String
    let value: String?
    let reason: String
    var testDescription: String { "\(header): \(row)" }

    init(_ header: String, _ row: String, _ column: String, _ value: String?, _ reason: String) {
      self.header = header
      self.row = row
      self.column = column
      self.value = value
      self.reason = reason
    }
  }

  static let faults: [Fault] = [
    Fault("wage,months", ",E1,injury_leave,2026-01-05,53,5000,3", "case", nil, "must not be blank"),
    Fault("wage,months", "C1,,injury_leave,2026-01-05,53,5000,3", "employee_id", nil, "must not be blank"),
    Fault("wage,months", "C1,E1,,2026-01-05,53,5000,3", "kind", nil, "must not be blank"),
    Fault("wage,months", "C1,E1,injury_leave,,53,5000,3", "date", nil, "must not be blank"),
    Fault("wage,months", "C1,E1,injury_leave,2026-01-05,,5000,3", "region", nil, "must not be blank"),
    Fault("", "C1,E1,injury_leav,2026-01-05,53", "kind", "injury_leav", "did you mean \"injury_leave\"?"),
    Fault(
      "wage,months", "C1,E1,injury_leave,2026-02-29,53,5000,3", "date", "2026-02-29", "there is no such day"),
    Fault("wage,months", "C1,E1,injury_leave,2026-01-05,531,5000,3", "region", "531", "2, 4 or 6 digits"),
    Fault("wage,months", "C1,E1,injury_leave,2026-01-05,53,五千,3", "wage", "五千", "this is no number"),
    Fault("wage,months", "C1,E1,injury_leave,2026-01-05,53,50.001,3", "wage", "50.001", "at most 2 decimals"),
    Fault("wage,months", "C1,E1,injury_leave,2026-01-05,53,-1,3", "wage", "-1", "out of range"),
    Fault("wage,months", "C1,E1,injury_leave,2026-01-05,53,0.00,3", "wage", "0.00", "must be above 0"),
    Fault(
      "wage,months", "C1,E1,injury_leave,2026-01-05,53,10000000000,3", "wage", "10000000000", "out of range"),
    Fault("wage,months", "C1,E1,injury_leave,2026-01-05,53,5000,0", "months", "0", "out of range (1 to 720)"),
    Fault("wage,months", "C1,E1,injury_leave,2026-01-05,53,5000,1.5", "months", "1.5", "whole number"),
    Fault("wage,months", "C1,E1,injury_leave,2026-01-05,53,5000,", "months", nil, "needs this; fill it in"),
    Fault("wage,months", "C1,E1,injury_leave,2026-01-05,53,,3", "wage", nil, "needs this; fill it in"),
    Fault("wage,months", "C1,E1,injury_leave,2026-01-05,53,5000,25", "months", "25", "24 months at most"),
    Fault(
      "wage,months,extended", "C1,E1,injury_leave,2026-01-05,53,5000,13,", "extended", nil,
      "more than 12 months"),
    Fault(
      "wage,months,extended", "C1,E1,injury_leave,2026-01-05,53,5000,13,maybe", "extended", "maybe",
      "unknown word"),
    Fault(
      "disability_grade,own_wage", "C1,E1,disability,2026-01-05,53,11,5000", "disability_grade", "11",
      "out of range (1 to 10)"),
    Fault(
      "disability_grade,own_wage", "C1,E1,disability,2026-01-05,53,五级,5000", "disability_grade", "五级",
      "no whole number"),
    Fault(
      "disability_grade,own_wage", "C1,E1,disability,2026-01-05,53,5,5000", "suitable_work", nil,
      "needs this; fill it in"),
    Fault(
      "disability_grade", "C1,E1,contract_end,2026-01-05,53,4", "disability_grade", "4", "stay employed"),
    Fault("nursing_level", "C1,E1,nursing,2026-01-05,53,half", "nursing_level", "half", "unknown word"),
    Fault("nursing_level", "C1,E1,nursing,2026-01-05,53,", "nursing_level", nil, "needs this; fill it in"),
    Fault(
      "nursing_level,assessed_on", "C1,E1,nursing,2026-01-05,53,full,2026-01-04", "assessed_on",
      "2026-01-04", "before the date of the case"),
    Fault(
      "own_wage,dependants", "C1,E1,death,2025-05-20,53,5000,spouse;child", "dependants", "spouse;child",
      "unknown word"),
    Fault(
      "own_wage,dependants", "C1,E1,death,2025-05-20,53,5000,;", "dependants", ";", "no dependant is named"),
    Fault(
      "own_wage,dependants", "C1,E1,death,2025-05-20,53,5000,spouse;spouse", "dependants", "spouse;spouse",
      "one spouse at most"),
    Fault("own_wage,dependants", "C1,E1,death,2025-05-20,53,,spouse", "own_wage", nil, "needs this"),
    Fault(
      "disability_grade", "C1,E1,death,2025-05-20,53,3", "after_injury_leave", nil, "the death grant depends"),
    Fault(
      "disability_grade,after_injury_leave", "C1,E1,death,2025-05-20,53,7,yes", "disability_grade", "7",
      "only the families of grades 1 to 4"),
    Fault("basic_wage", "C1,E1,martyr,2025-05-20,53,", "basic_wage", nil, "needs this; fill it in"),
    Fault(
      "unit_average_wage,leave_days,paid_to", "C1,E1,maternity,2026-01-05,53,9000,367,unit", "leave_days",
      "367", "out of range (1 to 366)"),
    Fault(
      "wage,months", "C1,E1,injury_leave,9999-12-31,53,5200,12", "date", "9999-12-31", "outside 1900 to 2999"),
    Fault(
      "wage,months", "C1,E1,injury_leave,0202-03-15,53,5200,12", "date", "0202-03-15", "outside 1900 to 2999"),
    Fault(
      "nursing_level,assessed_on", "C1,E1,nursing,2026-01-05,53,full,9999-12-31", "assessed_on", "9999-12-31",
      "outside 1900 to 2999"),
    Fault(
      "unit_average_wage,leave_days,paid_to", "C1,E1,maternity,2026-01-05,53,9000,98,family", "paid_to",
      "family", "unknown word"),
    Fault(
      "unit_average_wage,leave_days,paid_to", "C1,E1,maternity,2026-01-05,53,9000,98,person", "wage", nil,
      "needs this; fill it in"),
    Fault(
      "unit_average_wage,leave_days,paid_to,birth", "C1,E1,maternity,2026-01-05,53,9000,98,unit,difficult",
      "leave_days", "98", "fewer than the law's 113 days"),
    Fault(
      "unit_average_wage,leave_days,paid_to,birth,babies",
      "C1,E1,maternity,2026-01-05,53,9000,98,unit,early_miscarriage,1", "babies", "1", "no number of babies"),
    Fault(
      "basic_wage,dependants", "C1,E1,martyr,2025-05-20,53,3000,spouse", "dependants", "spouse",
      "enter a case of its own where it is needed: death, missing, condolence"),
    Fault(
      "own_wage,hire_date", "C1,E1,severance,2025-05-20,53,6000,", "hire_date", nil, "needs this; fill it in"),
    Fault(
      "own_wage,hire_date", "C1,E1,severance,2025-05-20,53,6000,2025-05-21", "hire_date", "2025-05-21",
      "lies after the date of the case"),
    Fault(
      "own_wage,hire_date", "C1,E1,severance,2025-05-20,53,6000,2025-02-30", "hire_date", "2025-02-30",
      "there is no such day"),
    Fault(
      "own_wage,hire_date", "C1,E1,severance,2025-05-20,53,,2024-05-21", "own_wage", nil,
      "give the ledger with --ledger"),
    Fault(
      "own_wage,hire_date,notice_wage", "C1,E1,severance,2025-05-20,53,6000,2024-05-21,0", "notice_wage", "0",
      "must be above 0"),
    Fault(
      "own_wage,hire_date,unlawful", "C1,E1,severance,2025-05-20,53,6000,2024-05-21,maybe", "unlawful",
      "maybe",
      "unknown word"),
    Fault(
      "basic_wage,notice_wage", "C1,E1,martyr,2025-05-20,53,3000,6000", "notice_wage", "6000",
      "enter a case of its own where it is needed: severance"),
    Fault("wage,hardship", "C1,E1,missing,2025-05-20,53,5600,perhaps", "hardship", "perhaps", "unknown word"),
    Fault(
      "own_wage,hire_date,hardship", "C1,E1,severance,2025-05-20,53,6000,2024-05-21,yes", "hardship", "yes",
      "enter a case of its own where it is needed: missing"),
  ]

  @Test("A fault refuses everything, with file, line, column, value and what to do", arguments: faults)
  func fault(_ example: Fault) {
    let good = "C0,E0,death,2025-05-20,53" + String(repeating: ",", count: commas(example.header))
    let found = BenefitCases(example.header, [good, example.row]).refusals
    #expect(found.count == 1)
    #expect(found.first?.file == "cases.csv" && found.first?.line == 3)
    #expect(found.first?.column == example.column && found.first?.value == example.value)
    #expect(found.first?.reason.english.contains(example.reason) == true, "\(found)")
    #expect(found.first?.reason.chinese.isEmpty == false)
  }

  private func commas(_ header: String) -> Int {
    header.isEmpty ? 0 : header.split(separator: ",").count
  }

  @Test("All faults of all rows are told at once, by line and column")
  func allFaults() {
    let cases = BenefitCases(
      "wage,months",
      [
        "C1,E1,injury_leave,2026-01-05,53,x,0", "C2,E2,injury_leave,2026-01-05,53,,",
        "C3,E3,nope,2026,53,x,1",
      ])
    #expect(cases.refusals.map(\.line) == [2, 2, 3, 3, 4, 4, 4])
    #expect(
      cases.refusals.map(\.column) == ["wage", "months", "wage", "months", "date", "kind", "wage"])
  }

  @Test("A code given twice names the first line")
  func duplicate() {
    let found = BenefitCases([
      "C1,E1,death,2025-05-20,53", "C2,E1,death,2025-05-20,53", "C1,E2,death,2025-05-20,53",
    ])
    .refusals
    #expect(found.map(\.line) == [4] && found.first?.column == "case" && found.first?.value == "C1")
    #expect(found.first?.reason.english.contains("line 2") == true)
  }

  @Test("A row with too many or too few fields is refused like any other fault")
  func shape() {
    let found = BenefitCases([
      "C1,E1,death,2025-05-20", "C2,E2,death,2025-05-20,53,1", "C3,E3,x,2025-05-20,53",
    ])
    .refusals
    #expect(found.map(\.line) == [2, 3, 4])
  }

  @Test("A header with an unknown, repeated or missing column makes the file unusable")
  func header() {
    #expect(BenefitCases("wages", []).unusable.map(\.column) == ["wages"])
    #expect(BenefitCases("wages", []).unusable.first?.reason.english.contains("\"wage\"") == true)
    #expect(BenefitCases("wage,月工资", []).unusable.map(\.column) == ["月工资"])
    var cases = BenefitCases([])
    cases.header = "case,employee_id,kind,date"
    #expect(cases.unusable.map(\.column) == ["地区代码"])
    cases.header = ""
    #expect(cases.unusable.count == 1)
  }

  @Test("Chinese titles and words, dates of any form and own columns are read")
  func chinese() throws {
    let text = """
      案件编号,人员编号,姓名,案件类型,发生日期,地区代码,伤残等级,本人工资,月工资,停工留薪月数,已确认延长,护理依赖程度,可安排适当工作,职业病,停工留薪期满后死亡,供养亲属,基本工资,单位上年度月平均工资,产假天数,津贴领取方,评定日期,生育情形,婴儿数,备注,x_说明,入职日期,代通知金工资,违法解除或终止,生活有困难
      A,E1,张三,因工死亡,2025/5/20,530111,3,5000,,,,,,,是,配偶；其他亲属;孤寡老人 ； 孤儿,,,,,,,,,略,,,,
      B,E2,,停工留薪,20250520,53,,,5200.5,13,是,,,,,,,,,,,,,,,,,,
      C,E3,,生育,2025-05-20,53,,,,,,,,,,,,9000,128,单位,,难产,2,,,,,,
      D,E4,,生活护理,2025-05-20,53,,,,,,完全不能自理,,,,,,,,,2025-06-01,,,,,,,,
      E,E5,,慰问,2025-05-20,53,死亡,,,,,,,,,,,,,,,,,,,,,,
      F,E6,,伤残,2025-05-20,53,5,6000,,,,,否,,,,,,,,,,,,,,,,
      G,E7,,合同终止,2025-05-20,53,9,,,,,,,是,,,,,,,,,,,,,,,
      H,E8,,烈士,2025-05-20,53,,,,,,,,,,,3000,,,,,,,,,,,,

      I,E9,,下落不明,2025-05-20,53,,5000,5600,,,,,,,,,,,,,,,,,,,,是
      J,E10,,经济补偿,2025-05-20,53,,5000,,,,,,,,,,,,,,,,,,2024/5/21,5100.5,否,
      """
    let file = try BenefitsFile.read(
      StandardsFile(name: "案件.csv", bytes: Array(text.utf8)), converter: FewCharacters())
    #expect(file.faults.isEmpty)
    let cases = file.rows.map(\.benefitCase)
    #expect(
      cases.map(\.kind) == [
        .death, .injuryLeave, .maternity, .nursing, .condolence, .disability, .contractEnd, .martyr, .missing,
        .severance,
      ])
    #expect(file.rows.last?.line == 12)
    #expect(cases[0].dependants == [.spouse, .relative, .elderAlone, .orphan])
    #expect(cases[0].isAfterInjuryLeave == true && cases[0].disabilityGrade == 3)
    #expect(cases[0].region.code == "530111" && cases[0].date == CivilDate(year: 2025, month: 5, day: 20))
    #expect(cases[1].wage == Money(fen: 520_050) && cases[1].months == 13 && cases[1].isExtended == true)
    #expect(cases[1].date == cases[0].date)
    #expect(cases[2].birth == .difficult && cases[2].babies == 2 && cases[2].paidTo == .unit)
    #expect(cases[3].nursingLevel == .full)
    #expect(cases[4].condolenceFor == .killed && cases[4].disabilityGrade == nil)
    #expect(cases[5].hasSuitableWork == false && cases[6].isOccupationalDisease == true)
    #expect(cases[7].basicWage == Money(yuan: 3000))
    #expect(cases[8].isInHardship == true && cases[7].isInHardship == nil)
    #expect(cases[9].hireDate == CivilDate(year: 2024, month: 5, day: 21))
    #expect(cases[9].noticeWage == Money(fen: 510_050) && cases[9].isUnlawful == false)
  }

  @Test("A condolence case may name its reason or a grade; another word is refused")
  func condolence() throws {
    func read(_ grade: String) throws -> BenefitsFile {
      try BenefitsFile.read(
        BenefitCases("disability_grade", ["C1,E1,condolence,2025-05-20,53,\(grade)"]).file,
        converter: FewCharacters())
    }
    #expect(try read("injured").rows.first?.benefitCase.condolenceFor == .injured)
    #expect(try read("7").rows.first?.benefitCase.disabilityGrade == 7)
    #expect(try read("dead").faults.map(\.column) == ["disability_grade"])
    #expect(try read("11").faults.map(\.column) == ["disability_grade"])
  }
}

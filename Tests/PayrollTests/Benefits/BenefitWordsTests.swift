import PayrollTestSupport
import Testing

@testable import Payroll

/// The words and columns of benefits.
@Suite struct BenefitWordsTests {
  @Test("Kinds, benefits, payers and columns have the names of the files")
  func names() {
    #expect(
      BenefitKind.allCases.map(\.rawValue) == [
        "injury_leave", "nursing", "disability", "contract_end", "death", "missing", "martyr", "condolence",
        "maternity", "severance",
      ])
    #expect(
      BenefitCode.allCases.map(\.rawValue) == [
        "injury_leave_wage", "nursing_allowance", "disability_lump_sum", "disability_pension",
        "pension_top_up",
        "medical_grant", "employment_grant", "funeral_grant", "survivors_pension", "death_grant",
        "martyr_bounty", "martyr_special_grant", "condolence", "maternity_allowance", "maternity_top_up",
        "missing_wage", "missing_advance", "severance", "notice_pay",
      ])
    #expect(BenefitPayer.allCases.map(\.rawValue) == ["fund", "employer", "finance", "veterans_bureau"])
    #expect(Dependant.allCases.map(\.rawValue) == ["spouse", "relative", "elder_alone", "orphan"])
    #expect(
      BenefitField.allCases.map(\.rawValue) == [
        "case", "employee_id", "name", "kind", "date", "region", "disability_grade", "own_wage", "wage",
        "months", "extended", "nursing_level", "suitable_work", "occupational_disease", "after_injury_leave",
        "dependants", "basic_wage", "unit_average_wage", "leave_days", "paid_to", "hardship", "hire_date",
        "notice_wage", "unlawful", "assessed_on", "birth", "babies", "note",
      ])
  }

  @Test("No two columns, kinds, benefits or duties share a title, and each has a Chinese one")
  func titles() {
    let lists: [[Bilingual]] = [
      BenefitField.allCases.map(\.title), BenefitKind.allCases.map(\.title),
      BenefitCode.allCases.map(\.title),
      BenefitDutyCode.allCases.map(\.title), Dependant.allCases.map(\.title), Birth.allCases.map(\.title),
    ]
    for titles in lists {
      #expect(Set(titles.map(\.chinese)).count == titles.count)
      #expect(Set(titles.map(\.english)).count == titles.count)
      #expect(titles.allSatisfy { $0.chinese.unicodeScalars.contains { $0.value > 0x3000 } })
    }
  }

  @Test("Every column that is not of every case is used by a kind")
  func used() {
    for field in BenefitField.allCases where !field.isCommon {
      #expect(BenefitKind.allCases.contains { $0.fields.contains(field) }, "\(field)")
    }
  }

  @Test("Days are counted over the ends of months and years")
  func days() {
    #expect(("2026-03-01" as CivilDate).dayBefore == "2026-02-28")
    #expect(("2024-03-01" as CivilDate).dayBefore == "2024-02-29")
    #expect(("2026-01-01" as CivilDate).dayBefore == "2025-12-31")
    #expect(("2026-05-02" as CivilDate).dayBefore == "2026-05-01")
    #expect(("2025-12-15" as CivilDate).advanced(byDays: 30) == "2026-01-14")
    #expect(("2024-01-31" as CivilDate).advanced(byDays: 30) == "2024-03-01")
    #expect(("2026-01-31" as CivilDate).advanced(byDays: 0) == "2026-01-31")
    #expect(("2025-12-31" as CivilDate).firstOfNextMonth == "2026-01-01")
  }
}

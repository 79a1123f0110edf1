import PayrollTestSupport
import Testing

@testable import Payroll

/// The list of findings.
@Suite struct FindingCodeTests {
  @Test("The list has the order of the cases, one line each, with unique codes")
  func unique() {
    let entries = FindingCode.catalogue
    #expect(entries.count == FindingCode.allCases.count)
    #expect(Set(entries.map(\.code)).count == entries.count)
    #expect(FindingCode.allCases.map(\.rawValue) == Array(entries.indices))
  }

  @Test("Each line describes its own case: the code is the case's name")
  func order() {
    for code in FindingCode.allCases {
      #expect(code.code.filter { $0.isLetter } == "\(code)".lowercased())
    }
  }

  @Test("The codes of findings.csv, in the order of the rules")
  func codes() {
    #expect(
      FindingCode.allCases.map(\.code) == [
        "minimum_wage", "accident_plan.missing", "probation.too_long", "probation.again", "probation.floor",
        "attendance.doubtful", "month.repeated", "days.unpaid", "end_date.changed", "maternity.by_fund",
        "retirement.reached", "overtime.monthly_cap", "base.assumed", "base.floor", "base.ceiling",
        "scheme.excluded", "comp_leave.expired", "annual_leave.overdrawn", "annual_leave.unused",
        "annual_leave.sick", "recovery.limited", "deduction.limited", "deduction.below_minimum",
        "injury_leave.below", "severance.employed", "arrears", "standard.stale", "bank_account.missing",
        "net_pay.zero", "bank_account.doubtful", "bank_account.shared", "id_number.shared", "ledger.missing",
        "ledger.gap", "roster.missing", "tax_basis.changed", "tax_basis.doubtful", "tax_basis.low_income_due",
        "bonus.cheaper_combined", "bonus.cliff", "after_leaving", "leaver.unsettled", "hire_date.changed",
        "injury_leave.beyond",
      ])
  }

  @Test("The levels of the rules: three against the law, the informative ones, all else warnings")
  func levels() {
    func codes(_ level: FindingLevel) -> [FindingCode] {
      FindingCode.allCases.filter { $0.entry.level == level }
    }
    #expect(codes(.violation) == [.minimumWage, .accidentPlanMissing, .probationTooLong])
    #expect(
      codes(.info) == [
        .maternityByFund, .baseAssumed, .baseFloor, .baseCeiling, .schemeExcluded, .annualLeaveUnused,
        .annualLeaveSick, .recoveryLimited, .deductionLimited, .bonusCheaperCombined, .afterLeaving,
      ])
    #expect([FindingLevel.info, .warning, .violation].map(\.code) == ["info", "warning", "violation"])
    #expect([FindingLevel.info, .warning, .violation].map(\.title.chinese) == ["提示", "警告", "违规"])
  }

  @Test("Every finding names the law it rests on")
  func citations() {
    #expect(FindingCode.catalogue.allSatisfy { !$0.citation.document.isEmpty })
  }

  @Test("A set holds the findings put into it once, in the order of the list")
  func sets() {
    var set: FindingSet = []
    set.insert(.hireDateChanged)
    set.insert(.minimumWage)
    set.insert(.hireDateChanged)
    #expect(set.codes == [.minimumWage, .hireDateChanged])
    #expect(!set.contains(.arrears))
  }
}

import Payroll
import PayrollFiles

extension FindingCode {
  /// The finding in a few words, for lists.
  public var summary: Bilingual {
    switch self {
    case .minimumWage: Bilingual("工资标准低于最低工资", "wage below the minimum wage")
    case .accidentPlanMissing: Bilingual("危险岗位没有意外险方案", "risky post without an accident plan")
    case .probationTooLong: Bilingual("试用期超过六个月", "probation of six months or more")
    case .probationAgain: Bilingual("再次约定试用期", "a second probation")
    case .probationFloor: Bilingual("试用期工资低于80%", "pay in probation below 80 %")
    case .attendanceDoubtful: Bilingual("加班小时存疑", "overtime hours in doubt")
    case .monthRepeated: Bilingual("本月各栏与上月相同", "the month's figures are last month's")
    case .daysUnpaid: Bilingual("以前有计薪天数未发放", "days before the month not paid")
    case .endDateChanged: Bilingual("离职日期与台账不同", "end date changed")
    case .maternityByFund: Bilingual("产假由基金发给本人", "maternity days left to the fund")
    case .retirementReached: Bilingual("已达退休年龄", "age of retirement reached")
    case .deductionBelowMinimum: Bilingual("扣款后低于最低工资", "a deduction leaves less than the minimum wage")
    case .injuryLeaveBelow: Bilingual("停工留薪低于原工资", "injury leave below the wage before")
    case .severanceEmployed: Bilingual("在职人员有经济补偿", "severance of somebody who stays")
    case .bankAccountDoubtful: Bilingual("银行账号存疑", "bank account in doubt")
    case .taxBasisLowIncomeDue: Bilingual("可按六万元以下方式扣缴", "low-income basis due")
    case .bonusCheaperCombined: Bilingual("年终奖并入计税更低", "bonus cheaper in the income")
    case .bonusCliff: Bilingual("年终奖刚过级距", "bonus just beyond a bracket")
    case .overtimeMonthlyCap: Bilingual("加班超过每月上限", "overtime above the monthly cap")
    case .baseAssumed: Bilingual("缴费基数未填，暂按本月工资", "contribution base assumed")
    case .baseFloor: Bilingual("缴费基数按下限", "contribution base at the floor")
    case .baseCeiling: Bilingual("缴费基数按上限", "contribution base at the ceiling")
    case .schemeExcluded: Bilingual("不在本单位参保", "scheme excluded")
    case .compLeaveExpired: Bilingual("补休到期折算", "compensatory leave expired")
    case .annualLeaveOverdrawn: Bilingual("年休假超休", "annual leave overdrawn")
    case .annualLeaveUnused: Bilingual("年末年休假未休完", "annual leave unused at year's end")
    case .annualLeaveSick: Bilingual("病假过长，不享受年休假", "annual leave lost to sickness")
    case .recoveryLimited: Bilingual("追偿未扣足，结转", "recovery limited")
    case .deductionLimited: Bilingual("扣款未扣足，结转", "deduction limited")
    case .arrears: Bilingual("尚欠单位垫付款", "arrears owed")
    case .standardStale: Bilingual("薪酬标准久未调整", "salary standard is old")
    case .bankAccountMissing: Bilingual("没有银行账号（现金名单）", "no bank account (cash list)")
    case .netPayZero: Bilingual("实发为零", "net pay is zero")
    case .bankAccountShared: Bilingual("银行账号与他人相同", "bank account shared")
    case .idNumberShared: Bilingual("身份证号与他人相同", "ID number shared")
    case .ledgerMissing: Bilingual("以前入职但不在台账中", "hired earlier and not in the ledger")
    case .ledgerGap: Bilingual("台账月份不连续", "gap in the ledger")
    case .rosterMissing: Bilingual("在台账中但不在名册上", "in the ledger and not on the roster")
    case .taxBasisChanged: Bilingual("扣缴方式与本年不同", "withholding basis changed")
    case .taxBasisDoubtful: Bilingual("六万元以下方式存疑", "low-income basis doubtful")
    case .afterLeaving: Bilingual("离职后的发放", "payment after leaving")
    case .leaverUnsettled: Bilingual("离职人员未结清", "leaver not settled")
    case .hireDateChanged: Bilingual("入职日期与台账不同", "hire date changed")
    case .injuryLeaveBeyond: Bilingual("停工留薪超过案件批准的期限", "injury leave beyond what the cases grant")
    }
  }
}

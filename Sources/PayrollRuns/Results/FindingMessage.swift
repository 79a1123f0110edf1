import Payroll
import PayrollFiles

extension FindingCode {
  /// What the finding says of one person: the figures, and what to do.
  func message(for paid: PaidRow, in language: Language) -> String {
    if self == .injuryLeaveBeyond, let granted = paid.injuryLeaveGranted {
      return InjuryGrants.message(onRoster: paid.person.attendance.leave[.injury], covered: granted)
        .text(in: language)
    }
    return message(paid.payslip, paid.person, paid.applied, paid.carryover, Phrase(language: language))
  }

  private func message(
    _ payslip: Payslip, _ person: PersonMonth, _ applied: AppliedStandards, _ carryover: Carryover?,
    _ say: Phrase
  ) -> String {
    switch self {
    case .minimumWage, .accidentPlanMissing, .overtimeMonthlyCap, .standardStale:
      ofPay(payslip, person, applied, say)
    case .baseAssumed, .baseFloor, .baseCeiling, .schemeExcluded:
      ofContributions(payslip, say)
    case .compLeaveExpired, .annualLeaveOverdrawn, .annualLeaveUnused, .annualLeaveSick:
      ofLeave(payslip, say)
    case .recoveryLimited, .deductionLimited, .arrears, .netPayZero:
      ofDeductions(payslip, say)
    case .bankAccountMissing, .bankAccountShared, .idNumberShared, .bankAccountDoubtful:
      ofNumbers(say)
    case .probationTooLong, .probationAgain, .probationFloor, .retirementReached, .injuryLeaveBelow,
      .maternityByFund, .attendanceDoubtful, .daysUnpaid, .endDateChanged, .monthRepeated:
      ofAttendance(payslip, person, applied, carryover, say)
    case .severanceEmployed, .deductionBelowMinimum, .taxBasisLowIncomeDue, .bonusCheaperCombined,
      .bonusCliff:
      ofMoney(payslip, say)
    default:
      ofEmployment(payslip, person, carryover, say)
    }
  }

  private func ofPay(
    _ payslip: Payslip, _ person: PersonMonth, _ applied: AppliedStandards, _ say: Phrase
  ) -> String {
    switch self {
    case .minimumWage:
      let minimum = applied.region.minimumWage
      return say(
        "月工资标准 \(payslip[.monthlyWage]) 元加整月绩效仍低于当地最低工资 \(minimum) 元；请调整标准，补足差额",
        "the monthly wage \(payslip[.monthlyWage]) with a whole month's performance pay is below the "
          + "minimum wage \(minimum); adjust the standard and pay the difference")
    case .accidentPlanMissing:
      return say(
        "勤务岗位或危险性系数大于1的岗位没有配置人身意外伤害保险方案；请购买并写入 posts.csv",
        "the post is a patrol post or its risk factor is above 1, and it has no accident plan; buy one and enter it in posts.csv"
      )
    case .overtimeMonthlyCap:
      let attendance = person.attendance
      let hours = Hours(
        hundredths: attendance.overtimeWorkday.hundredths + attendance.overtimeRestday.hundredths
          + attendance.overtimeHoliday.hundredths)
      return say(
        "本月加班合计 \(hours) 小时，超过每月上限；加班费照付，请控制加班",
        "\(hours) hours of overtime this month are above the monthly cap; they are paid, reduce them")
    default:
      let from = applied.region.salary.origin.effectiveFrom
      return say(
        "所用薪酬标准自 \(from) 起执行，已久未调整；请会同财政、人社部门动态调整",
        "the salary standard is in force since \(from) and has not been adjusted for long; "
          + "review it with finance and human resources")
    }
  }

  private func ofContributions(_ payslip: Payslip, _ say: Phrase) -> String {
    func names(_ schemes: SchemeSet) -> Bilingual {
      Bilingual(
        schemes.schemes.map(\.title.chinese).joined(separator: "、"),
        schemes.schemes.map(\.title.english).joined(separator: ", "))
    }
    switch self {
    case .baseAssumed:
      return say(
        "未填缴费基数，暂按本月工资、整月绩效和津补贴计算；请填写上年月平均工资（新入职为首月工资）",
        "no contribution base is given, so this month's wage, performance pay and allowance are used; "
          + "enter last year's average (the first month's wage for a new hire)")
    case .baseFloor:
      let schemes = names(payslip.schemesAtFloor)
      return say("缴费基数低于下限，按下限计：\(schemes.chinese)", "base raised to the floor: \(schemes.english)")
    case .baseCeiling:
      let schemes = names(payslip.schemesAtCeiling)
      return say("缴费基数高于上限，按上限计：\(schemes.chinese)", "base cut to the ceiling: \(schemes.english)")
    default:
      let schemes = names(payslip.schemesExcluded)
      return say(
        "按名册不在本单位参保：\(schemes.chinese)；请保存依据"
          + (payslip.schemesExcluded.contains(.workInjury) ? "，工伤保险一般不得除外" : ""),
        "not insured here by the roster: \(schemes.english); keep the evidence"
          + (payslip.schemesExcluded.contains(.workInjury)
            ? ", and note that work injury can hardly be left out" : ""))
    }
  }

  private func ofLeave(_ payslip: Payslip, _ say: Phrase) -> String {
    let days = Days(hundredths: payslip.amounts[.annualLeaveBalanceDays])
    switch self {
    case .compLeaveExpired:
      return say(
        "到期未补休的小时已折算 \(payslip[.compLeavePayout]) 元；请及时安排补休",
        "expired compensatory leave was paid out with \(payslip[.compLeavePayout]); arrange leave in time")
    case .annualLeaveOverdrawn:
      return say(
        "年休假余额为 \(days) 天，已超休；请核对应休天数",
        "the annual leave balance is \(days) days; check the entitlement and the days taken")
    case .annualLeaveUnused:
      return say(
        "年末尚有 \(days) 天年休假未休；请安排跨年休假，或支付未休年休假工资",
        "\(days) days of annual leave are left at the end of the year; arrange them or pay them out")
    default:
      return say(
        "本年病假累计 \(payslip.next.sickLeave) 天，已达到不享受当年年休假的标准；请核对",
        "\(payslip.next.sickLeave) sick days this year reach the limit beyond which the year's annual "
          + "leave is lost; check it")
    }
  }

  private func ofDeductions(_ payslip: Payslip, _ say: Phrase) -> String {
    switch self {
    case .recoveryLimited:
      say(
        "本月追偿 \(payslip[.recovery]) 元，余 \(payslip.next.recoveryCarried) 元结转下月（不超过月工资的法定比例且不低于最低工资）",
        "\(payslip[.recovery]) recovered this month, \(payslip.next.recoveryCarried) carried on "
          + "(the lawful share of the pay, and the minimum wage is left)")
    case .deductionLimited:
      say(
        "本月扣款 \(payslip[.otherDeduction]) 元，余 \(payslip.next.deductionCarried) 元结转下月",
        "\(payslip[.otherDeduction]) deducted this month, \(payslip.next.deductionCarried) carried on")
    case .arrears:
      say(
        "单位垫付的个人缴费尚欠 \(payslip.next.arrears) 元；请与本人确认归还安排",
        "\(payslip.next.arrears) of contributions laid out is still owed; agree on the repayment")
    default:
      say("本月实发为零；请核对并告知本人", "net pay is zero; check it and tell the person")
    }
  }

  private func ofNumbers(_ say: Phrase) -> String {
    switch self {
    case .bankAccountMissing:
      say("没有银行账号，列入现金名单；请补充账号", "no bank account, so it is on the cash list; enter one")
    case .bankAccountDoubtful:
      say(
        "银行账号的校验位不符，或末尾各位都是0（表格软件会丢失位数）；请对照银行卡核对，防止退票",
        "the account fails its check digit, or ends in zeros as a spreadsheet leaves them; check it against the card"
      )
    case .bankAccountShared:
      say(
        "银行账号与名册上另一人相同；请核对，防止错发",
        "the bank account is another person's on the roster too; check it before paying")
    default:
      say(
        "身份证号与名册上另一人相同；请核对是否重复录入",
        "the ID number is another person's on the roster too; check for a person entered twice")
    }
  }
}

/// Says a sentence in one language; the other is not even formed.
struct Phrase {
  let language: Language

  func callAsFunction(
    _ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String
  ) -> String {
    language == .chinese ? chinese() : english()
  }
}

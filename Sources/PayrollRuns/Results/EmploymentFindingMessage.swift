import Payroll

/// The sentences of findings on somebody's employment: attendance, money that nobody expected, what the ledger knows.
extension FindingCode {
  func ofAttendance(
    _ payslip: Payslip, _ person: PersonMonth, _ applied: AppliedStandards, _ carryover: Carryover?,
    _ say: Phrase
  ) -> String {
    let employee = person.employee
    func date(_ date: CivilDate?) -> String { date?.description ?? "" }
    switch self {
    case .probationTooLong:
      return say(
        "试用期从 \(employee.hireDate) 到 \(date(employee.probationUntil))，超过六个月；请依法缩短，补足差额",
        "probation from \(employee.hireDate) to \(date(employee.probationUntil)) is longer than six months; "
          + "shorten it and pay the difference")
    case .probationAgain:
      return say(
        "台账中此人曾在本单位任职，同一单位只能约定一次试用期；请核对",
        "the ledger knows an earlier employment, and the law allows one probation with an employer; check it")
    case .probationFloor:
      return say(
        "试用期月工资 \(payslip[.monthlyWage]) 元，低于本岗位工资加整月绩效的80%；请补足",
        "the wage in probation, \(payslip[.monthlyWage]), is below 80 % of the post's wage with performance pay; "
          + "make it up")
    case .retirementReached:
      let month = employee.birth.flatMap { birth in applied.category.map { birth.retires($0) } }
      return say(
        "按身份证号 \(month?.description ?? "") 达到法定退休年龄，仍在缴养老保险；请办理退休或核对",
        "by the ID number the age of retirement is reached in \(month?.description ?? ""), and the pension is still "
          + "paid; arrange retirement or check it")
    case .injuryLeaveBelow:
      let wage = payslip.next.wages[person.period] ?? .zero
      let average = payslip.wageBeforeInjury ?? wage
      let below = Money(fen: average.fen &- wage.fen)
      return say(
        "停工留薪期内本月正常工资 \(wage) 元，比台账所存前12个月的平均 \(average) 元少 \(below) 元；原工资福利待遇不变，差额可用补发工资发放",
        "in injury leave this month's regular wage, \(wage), is \(below) below \(average), the average of the twelve months "
          + "before as far as the ledger has them; it must stay the same, pay the difference by an adjustment"
      )
    case .maternityByFund:
      return say(
        "产假 \(person.attendance.leave[.maternity]) 天由基金发给本人，本月不发这些天；请确认基金已发放",
        "\(person.attendance.leave[.maternity]) maternity days are paid by the fund and not by this month; make sure "
          + "that the fund pays them")
    case .attendanceDoubtful:
      return say(
        "法定节假日加班 \(person.attendance.overtimeHoliday) 小时、休息日加班 \(person.attendance.overtimeRestday) 小时，"
          + "超过本月和上月这些日子的全部小时；请核对",
        "\(person.attendance.overtimeHoliday) hours on holidays and \(person.attendance.overtimeRestday) on days of "
          + "rest are more than these days of this month and the one before have; check them")
    case .daysUnpaid:
      return say(
        "本月以前有 \(payslip.daysUnpaid) 个计薪天没有发放；请核对，用补发工资发放",
        "\(payslip.daysUnpaid) payable days before this month have not been paid; check them and pay them as back pay"
      )
    case .endDateChanged:
      return say(
        "台账的离职日期是 \(date(carryover?.endDate))，名册上是“\(date(employee.endDate))”，又不是重新入职；请核对",
        "the ledger's end date is \(date(carryover?.endDate)), the roster's '\(date(employee.endDate))', and it is no "
          + "new employment; check it")
    default:
      return say(
        "本月的加班、假期和一次性款项与上月完全相同；请核对是否把上月的名册当作本月的",
        "overtime, leave and single payments are exactly last month's; check whether it is last month's roster"
      )
    }
  }

  func ofMoney(_ payslip: Payslip, _ say: Phrase) -> String {
    switch self {
    case .severanceEmployed:
      say(
        "发放经济补偿 \(payslip[.severance]) 元，但名册没有本月的离职日期；请核对",
        "severance of \(payslip[.severance]) without an end date in this month; check it")
    case .deductionBelowMinimum:
      say(
        "其他扣款 \(payslip[.otherDeduction]) 元后低于最低工资；请核对依据和本人书面同意",
        "the deduction of \(payslip[.otherDeduction]) leaves less than the minimum wage; check what it rests on and "
          + "the written consent")
    case .taxBasisLowIncomeDue:
      say(
        "上年在本单位满12个月且收入不超过6万元，今年可从1月起按六万元以下方式扣缴；请核对后改名册",
        "twelve months here and at most 60,000 last year: the 60,000 may count from January on; check it and change "
          + "the roster")
    case .bonusCheaperCombined:
      say(
        "年终奖单独计税比并入本月综合所得多缴；由本人在年度汇算时选择，请告知",
        "taxed separately the bonus costs more than in this month's income; the person chooses in the annual "
          + "settlement, tell them")
    default:
      say(
        "年终奖 \(payslip[.annualBonus]) 元刚超过一个级距，税后反而比级距上限的奖金少；请核对",
        "the bonus of \(payslip[.annualBonus]) lies just beyond a bracket and leaves less than one at its limit; check it"
      )
    }
  }

  func ofEmployment(
    _ payslip: Payslip, _ person: PersonMonth, _ carryover: Carryover?, _ say: Phrase
  ) -> String {
    switch self {
    case .ledgerMissing:
      return say(
        "\(person.employee.hireDate) 入职，但上月台账中没有此人；个税累计、年休假和补休从零算起，请核对台账",
        "hired on \(person.employee.hireDate) and not in the ledger: tax, annual and compensatory leave "
          + "start from nothing; check the ledger")
    case .ledgerGap:
      return say(
        "台账中此人最近发放的月份是 \(carryover?.period.description ?? "")，不是上个月；请核对其间各月是否漏发",
        "the ledger's last month for this person is \(carryover?.period.description ?? ""), not the month "
          + "before; check the months between")
    case .taxBasisChanged:
      return say(
        "名册的扣缴方式“\(person.tax.basis?.title.chinese ?? "")”与本年已用的不同；"
          + "本年仍按“\(payslip.next.taxBasis.title.chinese)”扣缴",
        "the roster asks for \(person.tax.basis?.code ?? "") and the year began with another basis; "
          + "\(payslip.next.taxBasis.code) stays for the year")
    case .taxBasisDoubtful:
      let lastYear = person.period.year - 1
      if person.employee.hireDate <= PayPeriod(unchecked: lastYear, 1).firstDay,
        let gross = carryover?.yearGrossPay
      {
        return say(
          "六万元以下方式要求上一年工资不超过全年减除费用；台账中 \(lastYear) 年应发合计 \(gross) 元，请核对",
          "low_income needs last year's pay to be no more than the deduction of the year; the ledger has \(gross) yuan "
            + "of gross pay for \(lastYear), check it")
      }
      return say(
        "六万元以下方式要求上一完整年度在本单位任职；此人 \(person.employee.hireDate) 入职，请核对",
        "low_income needs the whole year before in this unit; hired on \(person.employee.hireDate), check it")
    case .afterLeaving:
      return say(
        "已离职人员的后续发放；只计补发、奖金、调整和个税",
        "a later payment to somebody who has left: back pay, bonus, adjustments and tax only")
    case .leaverUnsettled:
      return say(
        "已离职，但台账没有离职日期，或仍有补休结余；请核对离职月的结算",
        "has left, but the ledger knows no end date or still holds compensatory leave; "
          + "check the settlement of the last month")
    case .hireDateChanged:
      return say(
        "名册的入职日期 \(person.employee.hireDate) 与台账的 \(carryover?.hireDate.description ?? "") 不同，"
          + "又不是重新入职；请核对",
        "the roster's hire date \(person.employee.hireDate) is not the ledger's "
          + "\(carryover?.hireDate.description ?? ""), and it is no new employment; check it")
    default:
      return say(
        FindingCode.rosterMissingMessage.chinese, FindingCode.rosterMissingMessage.english)
    }
  }

  /// Somebody of last month's ledger is not on the roster.
  static let rosterMissingMessage = Bilingual(
    "上月在台账中、没有离职日期，但不在本月名册上；请核对是否漏报",
    "in last month's ledger without an end date and not on this roster; check whether it was left out")
}

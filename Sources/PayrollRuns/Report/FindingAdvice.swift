import Payroll
import PayrollFiles

extension FindingCode {
  /// What the office does about it, in a few words.
  var advice: Bilingual {
    switch self {
    case .minimumWage: Bilingual("调整标准，补足差额", "adjust the standard and pay the difference")
    case .accidentPlanMissing: Bilingual("购买意外险，写入 posts.csv", "buy a plan and enter it in posts.csv")
    case .probationTooLong:
      Bilingual("依法缩短试用期，补足差额", "shorten it to what the law allows and pay the difference")
    case .probationAgain:
      Bilingual("同一单位只能约定一次试用期，核对", "the law allows one probation with an employer; check it")
    case .probationFloor: Bilingual("补足到同岗位工资的80%", "raise it to 80 % of the post's wage")
    case .attendanceDoubtful: Bilingual("核对加班小时是否填错", "check the hours for a typing error")
    case .monthRepeated: Bilingual("核对本月各栏是否为上月留下的", "check whether last month's figures were left in")
    case .daysUnpaid: Bilingual("用补发工资发放这些天", "pay these days as back pay")
    case .endDateChanged: Bilingual("以解除文件核对离职日期", "check the end date against the papers")
    case .maternityByFund: Bilingual("确认基金已发给本人", "make sure that the fund pays the person")
    case .retirementReached: Bilingual("办理退休，或停缴养老保险", "arrange retirement, or end the pension contributions")
    case .deductionBelowMinimum: Bilingual("核对扣款依据和本人同意", "check what the deduction rests on and the consent")
    case .injuryLeaveBelow: Bilingual("按受伤前平均补足", "make up the difference to the average before")
    case .severanceEmployed: Bilingual("填写离职日期，或删去经济补偿", "enter the end date, or take the severance out")
    case .bankAccountDoubtful: Bilingual("对照银行卡核对账号", "check the account against the card")
    case .taxBasisLowIncomeDue: Bilingual("名册扣缴方式可改为六万元以下", "the basis may become low_income")
    case .bonusCheaperCombined:
      Bilingual("告知本人，由本人在汇算时选择", "tell the person, who chooses in the annual settlement")
    case .bonusCliff: Bilingual("减少奖金到级距上限更合算", "a bonus at the limit of the bracket leaves more")
    case .overtimeMonthlyCap: Bilingual("加班费已照付，调整勤务安排", "it is paid; arrange the duties anew")
    case .baseAssumed: Bilingual("在名册填写经办机构核定的缴费基数", "enter the base that the insurance has approved")
    case .baseFloor, .baseCeiling: Bilingual("核对基数是否填对", "check that the base is right")
    case .schemeExcluded: Bilingual("核对是否确在别处参保", "check that the person is insured elsewhere")
    case .compLeaveExpired: Bilingual("已折算发放，核对小时", "it is paid out; check the hours")
    case .annualLeaveOverdrawn:
      Bilingual("核对假别，多休部分按事假处理", "check the kind of leave; what is too much is unpaid")
    case .annualLeaveUnused: Bilingual("年内安排休假或折算", "let it be taken this year, or pay it")
    case .annualLeaveSick: Bilingual("不再安排本年年休假", "arrange no annual leave this year")
    case .recoveryLimited, .deductionLimited:
      Bilingual("余额自动结转，下月继续", "the rest goes on next month by itself")
    case .arrears: Bilingual("从以后工资归还；离职前结清", "repaid from later pay; settle it before the person leaves")
    case .standardStale: Bilingual("会同财政、人社部门调整", "review it with finance and human resources")
    case .bankAccountMissing: Bilingual("补银行账号，或发放现金", "enter the account, or pay in cash")
    case .netPayZero: Bilingual("核对假期和扣款", "check leave and deductions")
    case .bankAccountShared, .idNumberShared: Bilingual("核对名册，防止重复或冒领", "check the roster for doubles")
    case .ledgerMissing:
      Bilingual("补上期初台账，或确认从零开始", "give an opening ledger, or confirm the start from nothing")
    case .ledgerGap: Bilingual("核对漏发的月份，用调整表补发", "check the months left out and pay them by adjustments")
    case .rosterMissing:
      Bilingual("确认离职的填离职日期，漏列的补上", "enter the end date of leavers; add whoever was left out")
    case .taxBasisChanged: Bilingual("本年沿用原方式，名册改回", "it stays for the year; correct the roster")
    case .taxBasisDoubtful: Bilingual("核对上年收入和任职情况", "check last year's income and employer")
    case .afterLeaving: Bilingual("核对离职后款项的依据", "check what the payment rests on")
    case .leaverUnsettled: Bilingual("离职前结清休假和欠款", "settle leave and arrears of the leaver")
    case .injuryLeaveBeyond: Bilingual("核对天数，或补齐延长的批准", "check the days, or have the extension confirmed")
    case .hireDateChanged: Bilingual("以劳动合同核对入职日期", "check the date against the contract")
    }
  }
}

extension FaultCode {
  /// The fault in a few words, for lists.
  var summary: Bilingual {
    switch self {
    case .required: Bilingual("必填项空着", "a required value is missing")
    case .format: Bilingual("写法不对", "not a number, date or word of its kind")
    case .decimals: Bilingual("小数位过多", "too many decimals")
    case .range: Bilingual("超出允许范围", "out of range")
    case .columns: Bilingual("列数与表头不符", "too many or too few fields")
    case .duplicate: Bilingual("人员编号重复", "employee number given twice")
    case .similarId: Bilingual("人员编号与另一编号只差写法", "employee number is another's, written differently")
    case .unknownRegion: Bilingual("地区没有标准", "no standard for the region")
    case .unknownPost: Bilingual("岗位没有标准", "no standard for the post")
    case .unknownGrade: Bilingual("层级没有标准", "no standard for the grade")
    case .unknownRating: Bilingual("考核等次没有标准", "no standard for the rating")
    case .categoryMismatch: Bilingual("类别与岗位不符", "category is not the post's")
    case .idNumber: Bilingual("身份证号有误", "ID number is not valid")
    case .overflow: Bilingual("金额超出可计算的范围", "an amount is too great")
    case .dateOrder: Bilingual("日期先后矛盾", "dates out of order")
    case .leaveExceedsPayableDays: Bilingual("假期天数多于计薪天数", "more leave than payable days")
    case .compLeaveElected: Bilingual("选择补休多于休息日加班", "more hours elected than worked")
    case .compLeaveBalance: Bilingual("补休多于结余", "more compensatory leave than there is")
    case .annualLeavePayout: Bilingual("折算天数多于应休", "more annual leave paid out than due")
    case .hoursSystem: Bilingual("工时制度与加班不符", "overtime that the hours system does not have")
    case .bonusTwice: Bilingual("年终奖本年已单独计税", "bonus taxed separately twice")
    case .bonusTax: Bilingual("年终奖计税方式有误", "the bonus cannot be taxed so")
    case .alreadyPaid: Bilingual("本月已发放", "paid this month already")
    case .ledgerAhead: Bilingual("台账月份在本月之后", "the ledger is ahead")
    }
  }
}

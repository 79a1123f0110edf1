import PayrollTestSupport
import Testing

@testable import Payroll

/// Everything that is said of one person in one month.
@Suite struct PersonMonthTests {
  @Test(
    "Somebody leaves in the month of the last day",
    arguments: [
      (nil, false), ("2026-02-28", false), ("2026-03-01", true), ("2026-03-31", true), ("2026-04-01", false),
    ] as [(CivilDate?, Bool)])
  func leaving(_ left: CivilDate?, _ isLeaving: Bool) {
    #expect(PersonMonth.sample(left: left).isLeaving == isLeaving)
    #expect(PersonMonth.sample(left: left).isLaterPayment == (left == "2026-02-28"))
  }

  @Test("Corrections of contributions add up by scheme and side")
  func adjustments() throws {
    var adjustments = ContributionAdjustments()
    try adjustments.add("10", .pension, .employee)
    try adjustments.add("-2.50", .pension, .employee)
    try adjustments.add("7", .housingFund, .employer)
    #expect(adjustments.employee(.pension) == "7.50")
    #expect(adjustments.employer(.pension) == "0")
    #expect(adjustments.employer(.housingFund) == "7")
    #expect(adjustments.employee(.housingFund) == "0")
    #expect(adjustments.schemes.schemes == [.pension, .housingFund])
  }

  @Test("A scheme whose corrections cancel out is still corrected")
  func cancelled() throws {
    var adjustments = ContributionAdjustments()
    try adjustments.add("10", .medical, .employee)
    try adjustments.add("-10", .medical, .employee)
    #expect(adjustments.employee(.medical) == "0")
    #expect(adjustments.schemes.schemes == [.medical])
  }

  @Test("Corrections beyond the range of money are an error and change nothing")
  func overflow() throws {
    var adjustments = ContributionAdjustments()
    try adjustments.add(Money(fen: .max), .medical, .employer)
    #expect(throws: Overflow()) { try adjustments.add("0.01", .medical, .employer) }
    #expect(adjustments.employer(.medical) == Money(fen: .max))
  }

  @Test("The words of the roster")
  func words() {
    #expect(BonusTaxation.allCases.map(\.code) == ["separate", "combined"])
    #expect(TaxBasis.allCases.map(\.code) == ["standard", "first_job", "low_income"])
    #expect(BonusTaxation.allCases.map(\.title.chinese) == ["单独", "并入"])
    #expect(TaxBasis.allCases.map(\.title.chinese) == ["一般", "首次入职", "六万元以下"])
    #expect(AllowanceRecipient.allCases.map(\.code) == ["unit", "person"])
    #expect(AllowanceRecipient.allCases.map(\.title.chinese) == ["单位", "个人"])
    #expect(AdjustmentOrigin.allCases.map(\.code) == ["standards", "corrections", "both"])
  }

  /// The fields of the month and of its parts, in words.
  private func fields(_ month: PersonMonth) -> [String] {
    Mirror(reflecting: month).children.flatMap { part in
      let parts = Mirror(reflecting: part.value).children
      return parts.isEmpty
        ? ["\(part.label ?? ""): \(part.value)"]
        : parts.map { "\(part.label ?? "").\($0.label ?? ""): \($0.value)" }
    }
  }

  private func full() throws -> PersonMonth {
    var month = PersonMonth(
      "2026-03",
      Employee(
        hireDate: "2021-05-06", endDate: "2026-03-30", probationUntil: "2021-08-06", priorServiceMonths: 7,
        seniorityFrom: "2020-01-01", hoursSystem: .irregular, hasBankAccount: false,
        birth: BirthMonth("1990-01", isWoman: true)))
    month.employee.isBankAccountDoubtful = true
    month.attendance.overtimeWorkday = "1"
    month.attendance.overtimeRestday = "2"
    month.attendance.overtimeHoliday = "3"
    month.attendance.compLeaveElected = "0.5"
    month.attendance.compLeaveTaken = "4"
    month.attendance.dutyDays = "5"
    month.attendance.leave[.sick] = "6"
    month.attendance.annualLeaveEntitlement = "10"
    month.attendance.annualLeavePayout = "1"
    month.attendance.annualLeaveWaived = true
    month.attendance.maternityAllowanceTo = .person
    month.earnings.allowance = "100"
    month.earnings.taxExemptPay = "200"
    month.earnings.backPay = "300"
    try month.earnings.pastBackPay.add("250", for: "2026-01", paidIn: "2026-03")
    month.earnings.overtimeBackPay = "30"
    try month.earnings.pastOvertimeBackPay.add("25", for: "2026-01", paidIn: "2026-03")
    month.earnings.annualBonus = "400"
    month.earnings.award = "500"
    month.earnings.severance = "600"
    month.earnings.adjusted.award = "1"
    month.earnings.bonusTaxation = .combined
    month.insurance.contributionBase = "5000"
    month.insurance.housingFundBase = "6000"
    month.insurance.excluded = SchemeSet(.pension)
    try month.insurance.adjustments.add("7", .medical, .employee)
    month.tax.additionalDeductions = "1000"
    month.tax.otherDeductions = "2000"
    month.tax.reduction = "8"
    month.tax.basis = .lowIncome
    month.deductions.recovery = "9"
    month.deductions.other = "10"
    return month
  }

  @Test("No field of a month is left out when it is taken over, nor does one of the month before stay")
  func takenOver() throws {
    let full = try full()
    let plain = PersonMonth("2026-02", Employee(hireDate: "2019-02-03"))
    for (before, after) in zip(fields(plain), fields(full)) where !before.hasPrefix("attendance.leave") {
      #expect(before != after, "a field left as it was")
    }
    var month = plain
    month.takeOver(full)
    #expect(fields(month) == fields(full))
    #expect(month.attendance.leave[.sick] == "6")
    #expect(month.earnings.pastBackPay["2026-01"] == "250")
    #expect(month.earnings.pastOvertimeBackPay["2026-01"] == "25")
    #expect(month.insurance.adjustments.employee(.medical) == "7")
    month.takeOver(plain)
    #expect(fields(month) == fields(plain))
    #expect(month.attendance.leave[.sick] == .zero)
    #expect(month.earnings.pastBackPay["2026-01"] == nil && month.earnings.pastOvertimeBackPay.isEmpty)
    #expect(month.insurance.adjustments.employee(.medical) == .zero)
  }
}

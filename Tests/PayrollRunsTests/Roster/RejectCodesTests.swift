import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Every code of `rejects.csv`: line, column, code, value and the whole message in both languages.
@Suite struct RejectCodesTests {
  private static func required(_ column: String, _ title: String) -> RejectCase {
    RejectCase(column, "", "required", "必须填写，请补上", "this must not be blank; fill it in")
  }

  static let required = [
    required("employee_id", "人员编号"), required("name", "姓名"), required("region", "地区代码"),
    required("post", "岗位"),
    required("grade", "层级"), required("hire_date", "入职日期"),
  ]

  private static func noDate(_ column: String, _ value: String, _ title: String) -> RejectCase {
    RejectCase(
      column, value, "format", "不是日期，请写成 2026-01-05、2026/1/5、20260105 或 2026年1月5日",
      "this is no date; write 2026-01-05, 2026/1/5, 20260105 or 2026年1月5日")
  }

  private static func noNumber(_ column: String, _ value: String, _ title: String) -> RejectCase {
    RejectCase(
      column, value, "format", "不是数字；请写成普通小数，如 1234.50，不要千分位、货币符号或汉字",
      "this is no number; write a plain decimal such as 1234.50, without thousands separators or signs of "
        + "currency")
  }

  private static func decorated(_ column: String, _ value: String, _ plain: String) -> RejectCase {
    RejectCase(
      column, value, "format", "不是数字；请写成 \(plain)，不要千分位、货币符号、汉字或全角数字",
      "this is no number; write \(plain), without thousands separators, signs of currency or full-width digits"
    )
  }

  private static func noWord(
    _ column: String, _ value: String, _ title: String, _ chinese: String, _ english: String
  ) -> RejectCase {
    RejectCase(
      column, value, "format", "只能是：\(chinese)", "this must be one of: \(english)")
  }

  private static func noRegion(_ value: String, _ hint: Bilingual = regions) -> RejectCase {
    RejectCase(
      "region", value, "format", "地区代码须为2、4或6位数字（GB/T 2260），请改正" + hint.chinese,
      "a region is a code of 2, 4 or 6 digits (GB/T 2260); correct it" + hint.english)
  }

  private static let regions = there("5301", "530102", "530111", "5303", "5304", "530402", "5309", "5326")

  /// What is said where no code is near, and there are few.
  private static func there(_ codes: String...) -> Bilingual {
    Bilingual("；现有：" + codes.joined(separator: "、"), "; there are " + codes.joined(separator: ", "))
  }

  static let format = [
    RejectCase("hire_date", "2026-02-29", "format", "没有这一天，请核对", "there is no such day; check it"),
    RejectCase(
      "end_date", "31.10.2026", "format", "这样写的日期不认；请写成 2026-10-31",
      "a date is not written like this; write 2026-10-31"),
    RejectCase(
      "probation_until", "5.1.2026", "format", "这样写的日期不认；请写成 2026-05-01 或 2026-01-05",
      "a date is not written like this; write 2026-05-01 or 2026-01-05"),
    noDate("seniority_from", "昨天", "工龄起算日"),
    decorated("allowance", "1,000.00", "1000.00"), decorated("tax_exempt_pay", "￥5", "5"),
    noNumber("recovery", "1e3", "追偿"), noNumber("annual_bonus", ".5", "年终奖"),
    noNumber("other_deduction", "5.", "其他扣款"), noNumber("overtime_workday_hours", "两", "工作日加班小时"),
    noNumber("duty_days", "5 d", "执勤天数"), noNumber("prior_service_months", "1年", "入职前工龄月数"),
    noNumber("contribution_base", "8%", "缴费基数"),
    noWord("category", "文职人员", "类别", "文职、勤务", "civilian, patrol"),
    noWord("hours_system", "Standard", "工时制度", "标准、综合、不定时", "standard, comprehensive, irregular"),
    noWord("annual_leave_waived", "y", "放弃年休假", "是、否", "yes, no"),
    noWord("bonus_tax", "分开", "年终奖计税", "单独、并入", "separate, combined"),
    noWord("tax_basis", "首次", "扣缴方式", "一般、首次入职、六万元以下", "standard, first_job, low_income"),
    noWord(
      "schemes_excluded", "pension;养老金", "不参保险种",
      "全部，或以分号分隔的险种：养老保险、医疗保险、生育保险、失业保险、工伤保险、住房公积金、大额医疗",
      "all, or schemes separated by \";\": pension, medical, maternity, unemployment, work_injury, "
        + "housing_fund, serious_illness"),
    noRegion("530"), noRegion("53O1", Bilingual("；是不是 5301？", "; did you mean 5301?")), noRegion("5301110"),
    noRegion("昆明"),
    RejectCase(
      "bank_account", "6.22E+18", "format", "表格软件已把长数字变成了科学计数法，原号码已丢失；请把该列设为文本格式后重新填写",
      "a spreadsheet has turned the long number into an exponent and lost digits; format the column as text and "
        + "enter it again"),
  ]

  private static func twoDecimals(_ column: String, _ value: String, _ title: String) -> RejectCase {
    RejectCase(
      column, value, "decimals", "最多两位小数，请改正", "this has at most two decimals; correct it")
  }

  static let decimals = [
    twoDecimals("allowance", "1.005", "其他津补贴"), twoDecimals("allowance", "1.500", "其他津补贴"),
    twoDecimals("back_pay", "-0.001", "补发工资"), twoDecimals("overtime_restday_hours", "1.255", "休息日加班小时"),
    twoDecimals("sick_leave_days", "0.125", "病假天数"),
    RejectCase(
      "prior_service_months", "12.0", "decimals", "须为整数，请去掉小数",
      "this is a whole number; remove the decimals"),
  ]

  private static func range(
    _ column: String, _ value: String, _ title: String, _ chinese: String, _ english: String
  ) -> RejectCase {
    RejectCase(
      column, value, "range", "超出范围（应为\(chinese)），请改正",
      "this is out of range (\(english)); correct it")
  }

  static let range: [RejectCase] = [
    ("allowance", "-0.01", "其他津补贴", "0 到 9999999999.99 元", "0 to 9999999999.99 yuan"),
    ("allowance", "10000000000", "其他津补贴", "0 到 9999999999.99 元", "0 to 9999999999.99 yuan"),
    ("recovery", "123456789012345678901234567890", "追偿", "0 到 9999999999.99 元", "0 to 9999999999.99 yuan"),
    (
      "back_pay", "-10000000000", "补发工资", "-9999999999.99 到 9999999999.99 元",
      "-9999999999.99 to 9999999999.99 yuan"
    ),
    ("overtime_workday_hours", "744.01", "工作日加班小时", "0 到 744 小时", "0 to 744 hours"),
    ("comp_leave_taken_hours", "-1", "已补休小时", "0 到 744 小时", "0 to 744 hours"),
    ("duty_days", "31.01", "执勤天数", "0 到 31 天", "0 to 31 days"),
    ("annual_leave_payout_days", "32", "未休年休假折算天数", "0 到 31 天", "0 to 31 days"),
    ("annual_leave_entitlement_days", "366.01", "年休假应休天数", "0 到 366 天", "0 to 366 days"),
    ("prior_service_months", "721", "入职前工龄月数", "0 到 720 个月", "0 to 720 months"),
  ].map { range($0.0, $0.1, $0.2, $0.3, $0.4) }

  private static func unknown(
    _ column: String, _ value: String, _ code: String, region: String, _ chinese: String, _ english: String,
    _ table: String, _ hint: Bilingual
  ) -> RejectCase {
    RejectCase(
      column, value, code,
      "2026-10-01 没有适用于地区 \(region) 的\(chinese)“\(value)”标准；请核对代码，或在 \(table) 补上标准" + hint.chinese,
      "no standard for \(english) \"\(value)\" is in force in region \(region) on 2026-10-01; check the code or add it "
        + "to \(table)" + hint.english)
  }

  private static let identityMessage = Bilingual(
    "身份证号须为18位且校验码正确，请核对证件",
    "an ID number has 18 characters with a valid check digit; compare it with the card")

  private static func hidden(_ number: String) -> RejectCase {
    RejectCase(
      "id_number", number, "id_number", "号码本身没有错，但夹有撇号、空格等符号或全角字符；请只留18位半角数字（末位可为X）",
      "the number itself is right, but there are apostrophes, spaces or full-width characters in it; leave its 18 "
        + "characters alone")
  }

  static let codes = [
    RejectCase(
      "region", "54", "unknown_region",
      "2026-10-01 没有适用于地区 54 的基准工资；请核对地区代码，或在 salary.csv 补上；2026-10-01 没有地区 54 的最低工资类别"
        + "（只认这个代码本身的行，不沿用上级地区的）；请核对地区代码，或在 regions.csv 补上",
      "no reference salary is in force in region 54 on 2026-10-01; check the code or add it to salary.csv; no class of "
        + "the minimum wage is in force for exactly region 54 on 2026-10-01 (that of a wider region does not count); "
        + "check the code or add it to regions.csv"),
    unknown(
      "post", "CLERK", "unknown_post", region: "5301", "岗位", "post", "posts.csv",
      there("OFFICE", "PATROL", "GUARD")),
    unknown(
      "post", "patrol", "unknown_post", region: "5301", "岗位", "post", "posts.csv",
      Bilingual("；是不是 PATROL？", "; did you mean PATROL?")),
    unknown(
      "grade", "9", "unknown_grade", region: "5301", "层级", "grade", "grades.csv",
      there("0", "2270", "2500", "4000", "10000", "20000", "21750", "30000", "G1", "G2")),
    unknown(
      "rating", "Z", "unknown_rating", region: "5301", "考核等次", "rating", "ratings.csv", there("A", "B", "P")),
    RejectCase(
      "category", "patrol", "category_mismatch", "类别与岗位不符：该岗位属于文职；请改正其一",
      "the category is not the post's, which is civilian; correct one of them"),
    // 17 digits of 2026's sample with the last one wrong; 17 characters; a letter among the digits.
    RejectCase(
      "id_number", "530111198206149974", "id_number", identityMessage.chinese, identityMessage.english),
    RejectCase(
      "id_number", "53011119820614997", "id_number", identityMessage.chinese, identityMessage.english),
    RejectCase(
      "id_number", "53011119820614997A", "id_number", identityMessage.chinese, identityMessage.english),
    // The right number with spaces, or with full-width digits, in it.
    hidden("530111 19820614 9973"), hidden("53011119820614９９７３"),
  ]

  private static func dates(_ name: String, _ cells: Cells, _ column: String) -> RejectCase {
    let reason: (String, String) =
      if column == "hire_date" {
        (
          "入职日期晚于发放月份；请核对入职日期，或到入职的月份再列入名册",
          "hired after this month; check the hire date, or put the person on the roster of the month of hiring"
        )
      } else if cells["hire_date"] != nil {
        ("离职日期早于入职日期；请核对两个日期", "the end date lies before the hire date; check both dates")
      } else {
        (
          "此人在本月以前已离职，不能再有考勤、加班、执勤或休假；没有后续发放的请从名册删去，有的请清空这些栏",
          "left before this month, so that there can be no attendance, overtime, duty or leave; remove the row if "
            + "nothing more is paid, or clear these columns"
        )
      }
    return RejectCase(name, cells, column, "date_order", reason.0, reason.1)
  }

  private static func hours(_ name: String, _ cells: Cells) -> RejectCase {
    RejectCase(
      name, cells, "hours_system", "hours_system", "工时制度与加班小时不符：综合工时不计休息日加班，不定时工时不计加班",
      "the hours system does not know these hours: comprehensive hours have no rest-day overtime, irregular hours no "
        + "overtime at all")
  }

  private static func leave(_ name: String, _ cells: Cells, _ column: String, days: Int) -> RejectCase {
    RejectCase(
      name, cells, column, "leave_exceeds_payable_days",
      "各类假期和缺勤天数之和超过本人当月计薪天数（\(days)天）；填的是计薪天数（工作日和法定节假日），不是日历天数，请核对",
      "the days of leave and absence together exceed the person's \(days) payable days of the month; payable days are meant, not calendar days, check them"
    )
  }

  private static func bank(_ name: String, _ cells: Cells, ledger: Cells?) -> RejectCase {
    RejectCase(
      name, cells, "comp_leave_taken_hours", "comp_leave_balance", ledger: ledger,
      "已补休小时超过补休结余（含本月选择的小时）；请核对",
      "more compensatory leave taken than the balance holds, this month's hours included; check it")
  }

  private static func payout(_ name: String, _ cells: Cells, ledger: Cells?) -> RejectCase {
    RejectCase(
      name, cells, "annual_leave_payout_days", "annual_leave_payout", ledger: ledger,
      "折算的未休年休假天数超过年休假结余；请核对", "more annual leave paid out than is left; check it")
  }

  static let rules = [
    dates("date_order: hired on the day after the month", ["hire_date": "2026-11-01"], "hire_date"),
    dates(
      "date_order: left on the day before hiring", ["hire_date": "2026-10-12", "end_date": "2026-10-11"],
      "end_date"
    ),
    dates(
      "date_order: left before the month, with duty", ["end_date": "2026-09-30", "duty_days": "1"], "end_date"
    ),
    dates(
      "date_order: left before the month, with leave paid out",
      ["end_date": "2026-09-30", "annual_leave_payout_days": "1"], "end_date"),
    // October 2026 has 21 payable days (18 workdays and 3 holidays).
    leave(
      "leave_exceeds_payable_days: 21.01 of 21 days", ["absent_days": "20", "sick_leave_days": "1.01"],
      "absent_days", days: 21),
    leave(
      "leave_exceeds_payable_days: 2 of 1 day", ["hire_date": "2026-10-30", "bereavement_leave_days": "2"],
      "bereavement_leave_days", days: 1),
    RejectCase(
      "comp_leave_elected: 3.01 of 3 hours",
      ["overtime_restday_hours": "3", "comp_leave_elected_hours": "3.01"], "comp_leave_elected_hours",
      "comp_leave_elected", "选择补休的小时多于休息日加班小时；只有休息日加班可以补休（劳动法第44条）",
      "more hours elected as leave than rest-day hours; only rest-day overtime may become leave (劳动法 Art. 44)"
    ),
    bank("comp_leave_balance: without a ledger", ["comp_leave_taken_hours": "0.01"], ledger: nil),
    // 4 + 3.50 of the ledger and 2 of this month are 9.50.
    bank(
      "comp_leave_balance: 9.51 of 9.50 hours",
      ["overtime_restday_hours": "2", "comp_leave_elected_hours": "2", "comp_leave_taken_hours": "9.51"],
      ledger: ["comp_leave_lots": "2026-05:4.00;2026-08:3.50"]),
    // 11 years of service: 10 days a year, 4 used and 1 taken now; 5 are left.
    payout(
      "annual_leave_payout: 5.01 of 5 days", ["annual_leave_days": "1", "annual_leave_payout_days": "5.01"],
      ledger: ["annual_leave_used_days": "4.00"]),
    hours(
      "hours_system: comprehensive with rest-day hours",
      ["hours_system": "综合", "overtime_restday_hours": "0.01"]),
    hours(
      "hours_system: irregular with holiday hours", ["hours_system": "不定时", "overtime_holiday_hours": "1"]),
    hours(
      "hours_system: irregular with workday hours",
      ["hours_system": "irregular", "overtime_workday_hours": "1"]),
    RejectCase(
      "bonus_twice: a second one in the year", ["annual_bonus": "1"], "annual_bonus", "bonus_twice",
      ledger: ["bonus_taxed": "yes"], "本年已有一次年终奖单独计税，每年只能一次；请改填“并入”（并入综合所得）",
      "a bonus has been taxed separately this year already, which is allowed once; tax this one combined"),
    RejectCase(
      "already_paid: the ledger stands at this month", [:], "employee_id", "already_paid",
      ledger: ["period": "2026-10"], "台账显示此人本月已发放；差额请在下月调整",
      "the ledger shows the person as paid for this month; correct it next month"),
    RejectCase(
      "ledger_ahead: the ledger stands at a later month", [:], "employee_id", "ledger_ahead",
      ledger: ["period": "2027-01", "tax_year": "2027", "deduction_months": "1"], "台账中此人的月份晚于发放月份；请核对所用台账",
      "the ledger's row of this person is of a later month; check which ledger was given"),
  ]

  @Test(
    "A row is refused with its line, column, value, code and message, and nobody else is",
    arguments: required + format + decimals + range + codes + rules, Language.allCases)
  func rejected(_ example: RejectCase, _ language: Language) throws {
    let results = try example.month(language).pay()
    #expect(results.account.paid == 1 && results.account.rejected == 1)
    let reject = results.table(.rejects).rows.first ?? []
    #expect(
      Array(reject.prefix(6)) == [
        "roster.csv", "3", example.title(language), example.value, example.code,
        example.message.text(in: language),
      ])
  }

  @Test(
    "What stands just on the edge of a check is paid",
    arguments: [
      (["back_pay": "-9999999999.99"], nil), (["allowance": "9999999999.99"], nil),
      (["overtime_workday_hours": "744"], nil), (["prior_service_months": "720"], nil),
      (["annual_leave_entitlement_days": "366"], nil), (["duty_days": "31"], nil),
      (["hire_date": "2026-10-31"], nil), (["hire_date": "2026-10-12", "end_date": "2026-10-12"], nil),
      (["end_date": "2026-09-30", "allowance": "1"], nil),
      (["absent_days": "20", "sick_leave_days": "1.00"], nil),
      (["overtime_restday_hours": "3", "comp_leave_elected_hours": "3.00"], nil),
      (["comp_leave_taken_hours": "7.50"], ["comp_leave_lots": "2026-05:4.00;2026-08:3.50"]),
      (
        ["annual_leave_days": "1", "annual_leave_payout_days": "5.00"], ["annual_leave_used_days": "4.00"]
      ),
      (["hours_system": "comprehensive", "overtime_workday_hours": "9", "overtime_holiday_hours": "3"], nil),
      (["annual_bonus": "1", "bonus_tax": "combined"], ["bonus_taxed": "yes"]),
      // The bonus of last year does not count.
      (["annual_bonus": "1"], ["bonus_taxed": "yes", "period": "2025-12", "tax_year": "2025"]),
      (["id_number": "530111198206149973"], nil), (["region": "530111"], nil), (["category": "文职"], nil),
      (["bank_account": "６222 0212-34"], nil), (["hire_date": "20150301", "end_date": "2027/1/5"], nil),
    ] as [(Cells, Cells?)])
  func edge(_ cells: Cells, _ ledger: Cells?) throws {
    var month = Month("2026-10", [person("E1", cells)])
    month.ledger = ledger.map { LedgerText.of([LedgerText.row("E1", $0)]) }
    #expect(try month.pay().account.rejected == 0)
  }

  @Test("A bonus cannot be taxed separately while no monthly table is in force", arguments: Language.allCases)
  func noMonthlyTable(_ language: Language) throws {
    var month = Month(
      "2026-10",
      [person("E1", ["annual_bonus": "9"]), person("E2", ["annual_bonus": "9", "bonus_tax": "并入"])])
    month.standards = PayStandards.common.removing("monthly", from: "tax.csv")
    month.allowsRejects = true
    month.language = language
    let results = try month.pay()
    #expect(results.account.paid == 1)
    let message = Bilingual(
      "当前没有年终奖单独计税的月度税率表；请改填“并入”（并入综合所得），或补充 tax.csv",
      "no monthly table is in force, so a bonus cannot be taxed separately; tax it combined or complete tax.csv"
    )
    #expect(
      Array(results.table(.rejects).rows[0].prefix(6)) == [
        "roster.csv", "2", language == .chinese ? "年终奖计税" : "bonus_tax", "", "bonus_tax",
        message.text(in: language),
      ])
  }

  @Test("Every code of the list is tested here or in the suites of its own")
  func everyCode() {
    let tested =
      RejectCodesTests.required + RejectCodesTests.format + RejectCodesTests.decimals
      + RejectCodesTests.range + RejectCodesTests.codes + RejectCodesTests.rules
    let others = ["columns", "duplicate", "similar_id", "bonus_tax", "overflow"]
    #expect(Set(tested.map(\.code) + others) == Set(FaultCode.allCases.map(\.rawValue)))
  }
}

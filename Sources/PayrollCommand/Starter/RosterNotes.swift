import Payroll

extension ColumnNote {
  /// Who somebody is, and in which post.
  static let person = [
    ColumnNote(
      "employee_id", required, Bilingual("全名册唯一，以后不再改", "unique, and never changed later"), "A001"),
    ColumnNote("name", required, Bilingual("姓名", "full name"), Bilingual("王小明", "Wang Xiaoming")),
    ColumnNote(
      "id_number", none,
      Bilingual(
        "18位，先把这一列设为文本格式；校验码会核对",
        "18 characters, format the column as text first; the check digit is verified"),
      "530124199001019979"),
    ColumnNote(
      "unit", none, Bilingual("所队名称，汇总和缴费按它分组", "station or brigade; sums go by it"),
      Bilingual("城关派出所", "Chengguan station")),
    ColumnNote(
      "region", required, Bilingual("工作地行政区划代码，2、4或6位", "GB/T 2260 code of the place of work"),
      "530124"),
    ColumnNote(
      "category", Bilingual("空=按岗位", "blank = the post's"),
      Bilingual("文职或勤务，须与岗位一致", "civilian or patrol, as the post's"), Bilingual("勤务", "patrol")),
    ColumnNote(
      "post", required, Bilingual("标准文件夹 posts.csv 里的岗位代码", "a code of posts.csv"), "PATROL"),
    ColumnNote(
      "grade", required, Bilingual("标准文件夹 grades.csv 里的层级代码", "a code of grades.csv"), "G4"),
    ColumnNote("hire_date", required, Bilingual("入职第一天", "first day employed"), "2020-03-01"),
    ColumnNote(
      "end_date", Bilingual("空=在职", "blank = still employed"),
      Bilingual("在职最后一天；离职当月仍要列入", "last day employed; keep the row in that month"), ""),
    ColumnNote(
      "probation_until", Bilingual("空=无试用期", "blank = none"),
      Bilingual("试用期最后一天", "last day of probation"), "2020-08-31"),
    ColumnNote(
      "prior_service_months", zero,
      Bilingual("入职前在各单位累计工作的整月数，用于年休假", "whole months of work before, for annual leave"), "24"),
    ColumnNote(
      "seniority_from", Bilingual("空=入职日期", "blank = hire date"),
      Bilingual("年功工资从哪天起算", "from when seniority pay counts"), "2020-03-01"),
    ColumnNote(
      "hours_system", Bilingual("空=标准", "blank = standard"),
      Bilingual("标准、综合、不定时", "standard, comprehensive or irregular"), Bilingual("标准", "standard")),
    ColumnNote(
      "rating", Bilingual("空=无绩效", "blank = no performance pay"),
      Bilingual("标准文件夹 ratings.csv 里的等次代码", "a code of ratings.csv"), "B"),
    ColumnNote(
      "contribution_base", Bilingual("空=按本月工资推定并提示", "blank = assumed, with a finding"),
      Bilingual("经办机构核定的月缴费基数", "monthly base of the social insurances"), "5200.00"),
    ColumnNote(
      "housing_fund_base", Bilingual("空=同缴费基数", "blank = contribution base"),
      Bilingual("公积金月缴存基数", "monthly base of the housing fund"), "5200.00"),
    ColumnNote(
      "schemes_excluded", Bilingual("空=全部参保", "blank = none"),
      Bilingual("不在本单位参保的险种，用分号隔开，或写全部", "schemes not paid here, separated by ; or all"),
      Bilingual("大额医疗", "serious_illness")),
  ]

  /// Overtime, compensatory leave and duty.
  static let time = [
    ColumnNote(
      "overtime_workday_hours", zero, Bilingual("工作日延长工作的小时", "hours on workdays"), "6"),
    ColumnNote(
      "overtime_restday_hours", zero,
      Bilingual("休息日加班的小时，含选择补休的", "hours on rest days, those elected as leave included"), "8"),
    ColumnNote(
      "overtime_holiday_hours", zero, Bilingual("法定节假日加班的小时", "hours on statutory holidays"), "8"),
    ColumnNote(
      "comp_leave_elected_hours", zero,
      Bilingual("休息日加班中改为补休的小时，存入补休结余", "rest-day hours put into compensatory leave"), "4"),
    ColumnNote(
      "comp_leave_taken_hours", zero,
      Bilingual("本月已补休的小时，不能多于结余", "hours of it taken this month, at most the balance"), "4"),
    ColumnNote(
      "duty_days", zero, Bilingual("有执勤补贴的天数", "days of duty that earn duty pay"), "10"),
  ]

  /// Days of absence and leave.
  static let leave = [
    day("personal_leave_days", "事假", "unpaid leave", "1"),
    day("absent_days", "旷工", "absence without leave", "1"),
    day("sick_leave_days", "病假", "sick leave", "1.5"),
    day("suspended_days", "停职", "suspension", "1"),
    day("injury_leave_days", "工伤停工留薪", "leave after a work injury", "1"),
    day("annual_leave_days", "年休假", "annual leave", "1"),
    day("marriage_leave_days", "婚假", "marriage leave", "1"),
    day("maternity_leave_days", "产假", "maternity leave", "1"),
    day("paternity_leave_days", "护理假", "partner's leave", "1"),
    day("childcare_leave_days", "育儿假", "childcare leave", "1"),
    day("bereavement_leave_days", "丧假", "bereavement leave", "1"),
    ColumnNote(
      "annual_leave_entitlement_days", Bilingual("空=按工龄计算", "blank = computed from service"),
      Bilingual("本年应休天数，单位另有规定时填", "the year's days, where the bureau knows better"), "10"),
    ColumnNote(
      "annual_leave_payout_days", zero,
      Bilingual("单位无法安排、现在折算工资的天数", "days that could not be arranged and are paid now"), "1"),
    ColumnNote(
      "annual_leave_waived", Bilingual("空=否", "blank = no"),
      Bilingual("本人书面放弃年休假：是或否", "refused in writing: yes or no"), Bilingual("否", "no")),
  ]

  private static func day(
    _ code: String, _ chinese: String, _ english: String, _ example: String
  ) -> ColumnNote {
    ColumnNote(
      code, zero, Bilingual("本月\(chinese)的计薪天数，可有小数", "payable days of \(english) this month"), example)
  }

  /// Amounts of the month, and the account.
  static let money = [
    ColumnNote("allowance", zero, Bilingual("应税的其他津补贴，元", "taxable allowances, yuan"), "150.00"),
    ColumnNote("tax_exempt_pay", zero, Bilingual("免税的补贴，元", "allowances free of tax, yuan"), "100.00"),
    ColumnNote(
      "back_pay", zero, Bilingual("补发以前月份的工资，元；可为负数", "pay of earlier months, yuan; may be negative"),
      "138.60"),
    ColumnNote("annual_bonus", zero, Bilingual("全年一次性奖金，元", "annual bonus, yuan"), "3000.00"),
    ColumnNote(
      "bonus_tax", Bilingual("空=单独", "blank = separate"),
      Bilingual("年终奖单独计税或并入综合所得", "separate or combined"), Bilingual("单独", "separate")),
    ColumnNote(
      "additional_deductions", zero,
      Bilingual("本月专项附加扣除合计（子女教育、赡养老人等），元", "this month's special additional deductions, yuan"),
      "2000.00"),
    ColumnNote(
      "other_tax_deductions", zero, Bilingual("个人养老金等，元", "such as a personal pension, yuan"), "100.00"),
    ColumnNote("tax_reduction", zero, Bilingual("本月减免税额，元", "tax reduction of the month, yuan"), "0"),
    ColumnNote(
      "tax_basis", Bilingual("空=沿用本年，否则一般", "blank = as before this year, else standard"),
      Bilingual("一般、首次入职、六万元以下", "standard, first_job or low_income"), Bilingual("一般", "standard")),
    ColumnNote(
      "recovery", zero, Bilingual("本月要追偿的损失，元（条例第四十条）", "loss to be recovered, yuan (Art. 40)"),
      "200.00"),
    ColumnNote(
      "other_deduction", zero, Bilingual("本月其他扣款，元", "other deductions, yuan"), "50.00"),
    ColumnNote(
      "bank_account", Bilingual("空=列入现金名单", "blank = cash list"),
      Bilingual("全部数字，先把这一列设为文本格式", "all digits, format the column as text first"),
      "6200000000123456789"),
  ]
}

import Payroll

/// What a bureau decides itself, as rows that ask for it: the wage, posts, grades, ratings, the insurance, leave and the
/// choices of the formulas. (Article 33 has no figure.)
struct RegionDecisions {
  let region: StarterRegion
  /// The first month to be paid, from which on the rows count.
  let period: PayPeriod

  /// Whoever decides the standards of a level of government together.
  private var office: String { "问\(region.name)公安、财政、人社部门（本级政府批准的文件）：" }
  private var from: String { "\(period)-01" }

  /// The rows of a table, in its columns.
  func rows(of file: String) -> [String] {
    switch file {
    case "salary.csv":
      [row(",,,,待填", "警务辅助人员基准工资（条例第三十三条）")]
    case "posts.csv":
      [("CLERK,文职岗位", "civilian"), ("PATROL,勤务岗位", "patrol")].map { post, category in
        row(
          ",\(post),\(category),待填,待填,待填,待填,待填,A",
          "岗位系数和补贴（条例第三十三条），没有的系数填1、补贴填0；每个岗位一行，照样加行、改名")
      }
    case "grades.csv":
      [row(",G1,一级,待填", "各层级的层级工资（条例第二十六条）；每个层级一行，照样加行")]
    case "ratings.csv":
      ["A,优秀", "B,称职", "C,基本称职", "D,不称职"].map {
        row(",\($0),,,待填,待填,待填", "这一考核等次的绩效系数和定额，没有的填0；试用期是否发，填是或否（条例第二十八条）")
      }
    case "accident_plans.csv":
      [row(",A,待填,,待填", "人身意外伤害保险合同的月保费和保额（条例第三十四条）；是否计入应税收入（填是或否）问主管税务机关（国税函〔2005〕318号）")]
    case "leave.csv": leave.map { row(",\($0),,\($1),待填", $2 + "；绩效按几成发") }
    case "parameters.csv": parameters.map { row(",\($0),待填,\($1)", $2) } + [reminder]
    case "injury.csv":
      ["injured", "disabled", "killed"].map {
        "\(region.code),condolence,\($0),,,待填,待填,\(from),,问云南省公安厅：因公负伤、致残、牺牲的慰问金（条例第三十六条，参照人民警察标准）,"
      }
    default: []
    }
  }

  private func row(_ cells: String, _ question: String) -> String {
    "\(region.code)\(cells),\(from),,\(office)\(question),"
  }

  /// The kinds of leave of which something is open: kind, share of the wage, question.
  private var leave: [(String, String, String)] {
    let paid = "工资照发"
    return [
      ("personal", "0", "事假不计薪为通行做法（二手来源）"), ("absent", "0", "旷工不计薪"),
      ("sick", "待填", "病假工资比例（所得不低于最低工资的80%，劳部发〔1995〕309号第五十九条）"),
      ("suspended", "待填", "停职期间工资按几成发（条例第三十二条只规定暂停履行职责）"),
      ("marriage", "1", paid + " 工资支付暂行规定第十一条"),
      ("paternity", "1", paid + " 云南省人口与计划生育条例第十八条（二手来源）"),
      ("childcare", "1", paid + " 云南省人口与计划生育条例第十八条（二手来源）"),
    ]
  }

  /// The parameters that are open: name, unit, question.
  private var parameters: [(String, String, String)] {
    [
      ("factor_combination", "", "岗位系数怎样合成，连乘（multiplicative）还是相加（additive）"),
      ("proration_basis", "", "不足月怎样折算，按月计薪天数21.75天（paid_days）、按当月天数（month_days）或按缺勤（as_absence）"),
      ("absence_basis", "", "缺勤一天扣多少，按月计薪天数21.75天（paid_days）或按当月天数（month_days）"),
      ("overtime_base", "", "加班费从哪里算起（劳动合同），月工资（monthly_wage）或月工资和绩效（with_performance）"),
      ("seniority_pay_per_year", "yuan", "年功工资每年多少元，没有的填0"),
      ("seniority_max_years", "years", "年功工资最多算多少年，没有年功工资的填0"),
      ("probation_rate", "", "试用期工资按几成发（劳动合同法第二十条：不低于80%）"),
      ("comp_leave_expiry_months", "months", "补休几个月内有效，0为不过期"),
      ("health_check_cost", "yuan", "每人每年体检费（条例第三十五条）"),
      ("health_check_month", "month", "每年体检所在月份，0为不计（条例第三十五条）"),
    ]
  }

  /// After how long a run reminds of standards that have not changed; it pays nobody.
  private var reminder: String {
    "\(region.code),standard_stale_months,24,months,\(from),,程序的提醒：多少个月没有新标准就提示，可以改（条例第三十三条：实行动态调整）,"
  }
}

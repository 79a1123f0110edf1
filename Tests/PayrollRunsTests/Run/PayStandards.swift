import PayrollFiles
import PayrollRuns

/// A small set of standards as CSV texts, made for tests that pay whole months.
///
/// Region 5301 is Kunming as the worked examples have it: no reference salary, so that the grade `10000` is a
/// monthly wage of 10,000. Region 5304 has a little of everything: factors, seniority pay, ratings, duty pay,
/// fixed contributions, a health check. 5303 and 5326 are there for examples of Qujing and Wenshan.
struct PayStandards: Sendable {
  private var tables: [(name: String, lines: [String])]

  /// The files as they are given to a run.
  var files: [StandardsFile] {
    tables.map { name, lines in
      StandardsFile(name: name, bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
    }
  }

  /// The standards with one more row in a table.
  func adding(_ line: String, to table: String) -> PayStandards {
    changing(table) { $0.append(line) }
  }

  /// The standards with other rows in a table; the header stays unless it is among the lines.
  func replacing(_ table: String, by lines: [String], headerIncluded: Bool = false) -> PayStandards {
    changing(table) { $0 = headerIncluded ? lines : [$0[0]] + lines }
  }

  /// The standards without the rows of a table in which a text stands.
  func removing(_ text: String, from table: String) -> PayStandards {
    changing(table) { $0.removeAll { $0.contains(text) } }
  }

  private func changing(_ table: String, _ change: (inout [String]) -> Void) -> PayStandards {
    var changed = self
    guard let index = tables.firstIndex(where: { $0.name == table }) else {
      preconditionFailure("no table \(table)")
    }
    change(&changed.tables[index].lines)
    return changed
  }

  private init(_ tables: [(String, String)]) {
    self.tables = tables.map { name, text in (name, text.split(separator: "\n").map(String.init)) }
  }

  /// The standards of the tests.
  static let common = PayStandards([
    ("regions.csv", regions), ("minimum_wage.csv", minimumWages), ("salary.csv", salary),
    ("posts.csv", posts), ("grades.csv", grades), ("ratings.csv", ratings),
    ("contributions.csv", contributions), ("accident_plans.csv", accidentPlans), ("leave.csv", leave),
    ("tax.csv", tax), ("calendar.csv", calendar), ("parameters.csv", parameters),
  ])
}

extension PayStandards {
  private static let regions = """
    region,wage_class,effective_from,source
    5301,一类,2020-01-01,test
    530102,一类,2020-01-01,test
    530111,一类,2020-01-01,test
    5303,三类,2020-01-01,test
    5304,二类,2020-01-01,test
    530402,二类,2020-01-01,test
    5309,一类,2020-01-01,test
    5326,三类,2020-01-01,test
    """

  private static let minimumWages = """
    region,wage_class,minimum_wage,effective_from,source
    53,一类,2270,2020-01-01,test
    53,二类,2070,2020-01-01,test
    53,三类,1770,2020-01-01,test
    """

  private static let salary = """
    region,reference_salary,effective_from,source
    5301,0,2020-01-01,test
    5303,0,2020-01-01,test
    5304,3000,2020-01-01,test
    5326,1500,2020-01-01,test
    """

  private static let posts = """
    region,post,category,professionalism,risk,intensity,post_pay,duty_pay_per_day,accident_plan,effective_from,source
    53,OFFICE,civilian,,,,,,,2020-01-01,test
    53,PATROL,patrol,1.05,1.2,1.1,300,20,A,2020-01-01,test
    53,GUARD,patrol,,,,2345,,,2020-01-01,test
    """

  private static let grades = """
    region,grade,grade_pay,effective_from,source
    53,0,0,2020-01-01,test
    53,2270,2270,2020-01-01,test
    53,2500,2500,2020-01-01,test
    53,4000,4000,2020-01-01,test
    53,10000,10000,2020-01-01,test
    53,20000,20000,2020-01-01,test
    53,21750,21750,2020-01-01,test
    53,30000,30000,2020-01-01,test
    53,G1,900,2020-01-01,test
    53,G2,1060,2020-01-01,test
    """

  private static let ratings = """
    region,rating,post,grade,coefficient,amount,in_probation,effective_from,source
    53,A,,,0.25,200,no,2020-01-01,test
    53,B,,,0.1,,yes,2020-01-01,test
    53,P,PATROL,,0.3,,yes,2020-01-01,test
    """

  private static let contributions = """
    region,unit,scheme,base_floor,base_ceiling,employer_rate,employee_rate,employer_fixed,employee_fixed,employer_rounding,employee_rounding,new_hire_until_day,leaver_from_day,deductible,effective_from,source
    53,,pension,4403,22017,16%,8%,,,,,,,,2020-01-01,test
    53,,medical,4403,22017,7%,2%,,,,,,,,2020-01-01,test
    53,,maternity,4403,22017,0.9%,,,,,,,,,2020-01-01,test
    53,,unemployment,4403,22017,0.7%,0.3%,,,,,,,,2020-01-01,test
    53,,work_injury,4403,22017,0.2%,,,,,,,,,2020-01-01,test
    53,八类,work_injury,4403,22017,1.9%,,,,,,,,,2020-01-01,test
    53,,housing_fund,,,12%,12%,,,half_up_yuan,half_up_yuan,0,,,2020-01-01,test
    53,百分之五,housing_fund,,,5%,5%,,,half_up_yuan,half_up_yuan,0,,,2020-01-01,test
    5304,,medical,4403,22017,7%,2%,,,,,15,15,,2020-01-01,test
    5304,,serious_illness,,,,,10,5,,,,,no,2020-01-01,test
    """

  private static let accidentPlans = """
    region,plan,monthly_premium,taxable,effective_from,source
    53,A,18,no,2020-01-01,test
    """

  private static let leave = """
    region,kind,pay_rate,performance_rate,effective_from,source
    53,personal,0,0,2020-01-01,test
    53,absent,0,0,2020-01-01,test
    53,sick,0.6,0,2020-01-01,test
    53,suspended,0.5,0,2020-01-01,test
    53,injury,1,1,2020-01-01,test
    53,annual,1,1,2020-01-01,test
    53,marriage,1,1,2020-01-01,test
    53,maternity,1,1,2020-01-01,test
    53,paternity,1,1,2020-01-01,test
    53,childcare,1,1,2020-01-01,test
    53,bereavement,1,1,2020-01-01,test
    """

  private static let tax = """
    table,over,rate,quick_deduction,effective_from,source
    annual,0,3%,0,2019-01-01,test
    annual,36000,10%,2520,2019-01-01,test
    annual,144000,20%,16920,2019-01-01,test
    annual,300000,25%,31920,2019-01-01,test
    annual,420000,30%,52920,2019-01-01,test
    annual,660000,35%,85920,2019-01-01,test
    annual,960000,45%,181920,2019-01-01,test
    monthly,0,3%,0,2019-01-01,test
    monthly,3000,10%,210,2019-01-01,test
    monthly,12000,20%,1410,2019-01-01,test
    monthly,25000,25%,2660,2019-01-01,test
    monthly,35000,30%,4410,2019-01-01,test
    monthly,55000,35%,7160,2019-01-01,test
    monthly,80000,45%,15160,2019-01-01,test
    """

  /// The days of 2024 (from October), 2025 and 2026 that do not follow the weekday: 国办发明电〔2023〕7号 and
  /// 〔2024〕12号, and the notice for 2026.
  private static let calendar: String = {
    let days = [
      "holiday": """
      2024-10-01 2024-10-02 2024-10-03 2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-04
      2025-05-01 2025-05-02 2025-05-31 2025-10-01 2025-10-02 2025-10-03 2025-10-06 2026-01-01 2026-02-16
      2026-02-17 2026-02-18 2026-02-19 2026-04-05 2026-05-01 2026-05-02 2026-06-19 2026-09-25 2026-10-01
      2026-10-02 2026-10-03
      """,
      "rest": """
      2024-10-04 2024-10-07 2025-02-03 2025-02-04 2025-05-05 2025-06-02 2025-10-07 2025-10-08 2026-01-02
      2026-02-20 2026-02-23 2026-04-06 2026-05-04 2026-05-05 2026-10-05 2026-10-06 2026-10-07
      """,
      "workday": """
      2024-10-12 2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28
      2026-05-09 2026-09-20 2026-10-10
      """,
    ]
    var lines = ["region,date,kind"]
    for kind in ["holiday", "rest", "workday"] {
      for day in (days[kind] ?? "").split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        lines.append(",\(day),\(kind)")
      }
    }
    return lines.joined(separator: "\n")
  }()

  private static let parameters = """
    region,name,value,effective_from,source
    ,factor_combination,multiplicative,2020-01-01,test
    ,proration_basis,paid_days,2020-01-01,test
    ,absence_basis,paid_days,2020-01-01,test
    ,overtime_base,monthly_wage,2020-01-01,test
    ,seniority_pay_per_year,0,2020-01-01,test
    5304,seniority_pay_per_year,20,2020-01-01,test
    ,seniority_max_years,20,2020-01-01,test
    ,probation_rate,0.8,2020-01-01,test
    ,monthly_paid_days,21.75,2020-01-01,test
    ,hours_per_day,8,2020-01-01,test
    ,overtime_workday_rate,1.5,2020-01-01,test
    ,overtime_restday_rate,2,2020-01-01,test
    ,overtime_holiday_rate,3,2020-01-01,test
    ,overtime_monthly_cap_hours,36,2020-01-01,test
    ,comp_leave_expiry_months,6,2020-01-01,test
    ,sick_pay_floor,0.8,2020-01-01,test
    ,annual_leave_payout_rate,2,2020-01-01,test
    ,basic_deduction,5000,2020-01-01,test
    ,low_income_deduction,60000,2020-01-01,test
    ,recovery_limit,0.2,2020-01-01,test
    ,health_check_cost,420,2020-01-01,test
    ,health_check_month,0,2020-01-01,test
    5304,health_check_month,10,2020-01-01,test
    ,standard_stale_months,240,2020-01-01,test
    ,national_disposable_income,54188,2020-01-01,test
    ,local_average_wage,7263,2020-01-01,test
    ,severance_average_wage,10531.92,2020-01-01,test
    """
}

import Payroll

@testable import PayrollFiles
@testable import PayrollRuns

/// A small folder of standards without a fault, for tests that change one thing in it.
struct SmallFolder: Sendable {
  /// The files by name; each line is a row, without quotes.
  private var files: [(name: String, rows: [[String]])]

  /// The folder without a fault.
  static let valid = SmallFolder(files: [
    (
      "salary.csv",
      """
      region,peer_average,social_average,peer_weight,reference_salary,effective_from,effective_to,source,decided_on
      53,,,,3000.00,2025-01-01,,文件甲,
      5301,5000,6000,0.5,,2025-01-01,2026-12-31,文件甲,2024-12-01
      """
    ),
    (
      "regions.csv",
      """
      region,region_name,wage_class,effective_from,effective_to,source,decided_on
      53,云南,一类,2025-01-01,,文件甲,
      5301,昆明,一类,2025-01-01,,文件甲,
      530111,官渡,一类,2025-01-01,,文件甲,
      """
    ),
    (
      "minimum_wage.csv",
      """
      region,wage_class,minimum_wage,effective_from,effective_to,source,decided_on
      53,一类,2070,2025-01-01,,文件甲,
      """
    ),
    (
      "posts.csv",
      """
      region,post,post_name,category,professionalism,risk,intensity,post_pay,duty_pay_per_day,accident_plan,effective_from,effective_to,source,decided_on
      53,PATROL,巡逻,patrol,1.05,120%,,300.00,20.00,A,2025-01-01,,文件甲,
      53,CLERK,文书,文职,,,,,,,2025-01-01,,文件甲,
      """
    ),
    (
      "grades.csv",
      """
      region,grade,grade_name,grade_pay,effective_from,effective_to,source,decided_on
      53,G1,一级,900,2025-01-01,,文件甲,
      5301,G1,一级,,2025-01-01,,文件甲,
      """
    ),
    (
      "ratings.csv",
      """
      region,rating,rating_name,post,grade,coefficient,amount,in_probation,effective_from,effective_to,source,decided_on
      53,A,优秀,,,0.3,200,no,2025-01-01,,文件甲,
      53,A,优秀,PATROL,,25%,,,2025-01-01,,文件甲,
      """
    ),
    (
      "contributions.csv",
      """
      region,unit,scheme,base_floor,base_ceiling,employer_rate,employee_rate,employer_fixed,employee_fixed,employer_rounding,employee_rounding,new_hire_until_day,leaver_from_day,deductible,effective_from,effective_to,source,decided_on
      53,,pension,4403.00,22017.00,16%,8%,,,,,,,yes,2025-01-01,,文件甲,
      53,,工伤,,,0.002,0,,,up_fen,,15,16,,2025-01-01,,文件甲,
      53,一所,住房公积金,,,12%,12%,,,half_up_yuan,half_up_yuan,0,,是,2025-01-01,,文件甲,
      """
    ),
    (
      "accident_plans.csv",
      """
      region,plan,monthly_premium,coverage,taxable,effective_from,effective_to,source,decided_on
      53,A,35.00,600000,no,2025-01-01,,文件甲,
      """
    ),
    (
      "leave.csv",
      """
      region,kind,service_years,pay_rate,performance_rate,effective_from,effective_to,source,decided_on
      ,personal,,0,0,2025-01-01,,文件甲,
      ,病假,,60%,0,2025-01-01,,文件甲,
      """
    ),
    (
      "tax.csv",
      """
      table,over,rate,quick_deduction,effective_from,effective_to,source,decided_on
      annual,0,3%,0,2019-01-01,,文件甲,
      annual,36000,10%,2520,2019-01-01,,文件甲,
      annual,144000,20%,16920,2019-01-01,,文件甲,
      月度,0,3%,,2019-01-01,2027-12-31,文件甲,
      月度,3000,10%,210,2019-01-01,2027-12-31,文件甲,
      """
    ),
    (
      "calendar.csv",
      """
      region,date,kind,name
      ,2026-10-01,holiday,国庆节
      ,2026-10-02,休息日,国庆节
      5323,2026-10-02,workday,
      """
    ),
    (
      "injury.csv",
      """
      region,benefit,grade,months,percent,amount,payer,effective_from,effective_to,source,decided_on
      ,own_wage_floor,,,60,,,2011-01-01,,文件甲,
      ,disability_lump_sum,1,27,,,fund,2011-01-01,,文件甲,
      53,condolence,injured,,,3000.00,财政,2011-01-01,,文件甲,
      """
    ),
    (
      "parameters.csv",
      """
      region,name,value,unit,effective_from,effective_to,source,decided_on
      ,factor_combination,multiplicative,,2025-01-01,,文件甲,
      ,proration_basis,paid_days,,2025-01-01,,文件甲,
      ,absence_basis,paid_days,,2025-01-01,,文件甲,
      ,seniority_pay_per_year,20,yuan,2025-01-01,,文件甲,
      ,seniority_max_years,20,years,2025-01-01,,文件甲,
      ,probation_rate,80%,,2025-01-01,,文件甲,
      ,monthly_paid_days,21.75,days,2025-01-01,,文件甲,
      ,hours_per_day,8,hours,2025-01-01,,文件甲,
      ,overtime_workday_rate,1.5,,2025-01-01,,文件甲,
      ,overtime_restday_rate,200%,,2025-01-01,,文件甲,
      ,overtime_holiday_rate,3,,2025-01-01,,文件甲,
      ,overtime_monthly_cap_hours,36,hours,2025-01-01,,文件甲,
      ,comp_leave_expiry_months,6,months,2025-01-01,,文件甲,
      ,sick_pay_floor,0.8,,2025-01-01,,文件甲,
      ,annual_leave_payout_rate,2,,2025-01-01,,文件甲,
      ,basic_deduction,5000,yuan,2025-01-01,,文件甲,
      ,low_income_deduction,60000,yuan,2025-01-01,,文件甲,
      ,recovery_limit,20%,,2025-01-01,,文件甲,
      ,health_check_cost,420,yuan,2025-01-01,,文件甲,
      ,health_check_month,10,,2025-01-01,,文件甲,
      ,standard_stale_months,24,months,2025-01-01,,文件甲,
      ,national_disposable_income,54188,yuan,2025-01-01,,文件甲,
      ,overtime_base,monthly_wage,,2025-01-01,,文件甲,
      ,local_average_wage,7263,yuan,2025-01-01,,文件甲,
      ,severance_average_wage,10531.92,yuan,2025-01-01,,文件甲,
      """
    ),
  ])

  private init(files: [(String, String)]) {
    self.files = files.map { name, text in
      (name, text.split(separator: "\n").map { SmallFolder.fields(String($0)) })
    }
  }

  private static func fields(_ line: String) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}

extension SmallFolder {
  /// The folder with another value in one cell. Line 1 is the header.
  func with(_ file: String, _ line: Int, _ column: String, _ value: String) -> SmallFolder {
    var changed = self
    guard let index = files.firstIndex(where: { $0.name == file }),
      let place = files[index].rows[0].firstIndex(of: column)
    else { preconditionFailure("no column \(column) in \(file)") }
    changed.files[index].rows[line - 1][place] = value
    return changed
  }

  /// The folder with one more row in a file, which is made if there is none.
  func adding(_ row: String, to file: String) -> SmallFolder {
    var changed = self
    if let index = files.firstIndex(where: { $0.name == file }) {
      changed.files[index].rows.append(SmallFolder.fields(row))
    } else {
      changed.files.append((file, [SmallFolder.fields(row)]))
    }
    return changed
  }

  /// The folder with a file that has other lines.
  func replacing(_ file: String, by lines: [String]) -> SmallFolder {
    lines.reduce(without(file)) { $0.adding($1, to: file) }
  }

  /// The folder without a file.
  func without(_ file: String) -> SmallFolder {
    var changed = self
    changed.files.removeAll { $0.name == file }
    return changed
  }

  /// The folder without a line of a file.
  func without(_ line: Int, of file: String) -> SmallFolder {
    var changed = self
    for index in files.indices where files[index].name == file {
      changed.files[index].rows.remove(at: line - 1)
    }
    return changed
  }

  /// The lines of a file.
  func lines(of file: String) -> [String] {
    files.first { $0.name == file }?.rows.map { $0.joined(separator: ",") } ?? []
  }

  /// The files as they are given to the program.
  var standardsFiles: [StandardsFile] {
    files.map { name, rows in
      let text = rows.map { $0.joined(separator: ",") }.joined(separator: "\n")
      return StandardsFile(name: name, bytes: Array(text.utf8))
    }
  }

  /// What the program reads.
  func load() throws(FileFaults) -> Standards {
    try StandardsFolder.load(standardsFiles, converter: FewCharacters())
  }

  /// What the program finds wrong.
  var faults: [FileFault] {
    do {
      _ = try load()
      return []
    } catch {
      return error.faults
    }
  }
}

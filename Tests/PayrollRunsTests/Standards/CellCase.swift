import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// One cell of the small folder with a value that is wrong, and what must be said of it.
struct CellCase: Sendable, CustomTestStringConvertible {
  let file: String
  let line: Int
  let column: String
  let value: String
  /// The column at which the fault must show.
  let faultyColumn: String
  /// What must be said.
  let reason: Bilingual

  /// A cell, its value, and what must be said of it; `at` if the fault shows at another column.
  init(
    _ file: String, _ line: Int, _ column: String, _ value: String, at faultyColumn: String? = nil,
    _ reason: Bilingual
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.value = value
    self.faultyColumn = faultyColumn ?? column
    self.reason = reason
  }

  var testDescription: String { "\(file):\(line) \(column) = \"\(value)\"" }

  /// Expects exactly this fault.
  func check() {
    let faults = SmallFolder.valid.with(file, line, column, value).faults
    #expect(faults.count == 1)
    guard let fault = faults.first else { return }
    #expect(fault.file == file)
    #expect(fault.line == line)
    #expect(fault.column == faultyColumn)
    if faultyColumn == column { #expect(fault.value ?? "" == value) }
    #expect(fault.reason.chinese == reason.chinese)
    #expect(fault.reason.english == reason.english)
  }
}

/// What is said of the commonest faults.
extension Bilingual {
  static let blank = Bilingual("这一栏必须填写，请补上", "this must not be blank; fill it in")
  static let amount = Bilingual(
    "金额超出范围（应为0到9999999999.99元），请改正",
    "an amount out of range (0 to 9999999999.99 yuan); correct it")
  static let twoDecimals = Bilingual("最多2位小数，请改正", "at most 2 decimals are allowed; correct it")
  static let whole = Bilingual("须为整数，请去掉小数", "this is a whole number; remove the decimals")
  static let share = Bilingual(
    "比例须在0到1之间（如 8% 或 0.08），请改正", "a rate lies between 0 and 1 (such as 8% or 0.08); correct it")
  static let factor = Bilingual("系数须在0到100之间，请改正", "a factor lies between 0 and 100; correct it")
  static let noNumber = Bilingual(
    "不是数字；请写成普通小数，如 1234.50，不要千分位、货币符号或汉字",
    "this is no number; write a plain decimal such as 1234.50, without thousands separators or signs of currency"
  )
  static let noDate = Bilingual(
    "不是日期，请写成 2026-01-05、2026/1/5、20260105 或 2026年1月5日",
    "this is no date; write 2026-01-05, 2026/1/5, 20260105 or 2026年1月5日")
  static let noRegion = Bilingual(
    "地区代码须为2、4或6位数字（GB/T 2260），空白表示所有地区；请改正",
    "a region is a code of 2, 4 or 6 digits (GB/T 2260), blank for everywhere; correct it")
  static let referenceSalary = Bilingual(
    "必须填写核定基准工资（reference_salary），或者填写两项平均工资和权重（peer_average、social_average、peer_weight）",
    "state either reference_salary, or both averages and their weight (peer_average, social_average, peer_weight)"
  )
  static let employerOnly = Bilingual(
    "工伤保险由用人单位缴纳，个人不缴费（社会保险法第三十三条、第五十三条）；请改为0或留空",
    "the employer alone contributes for work injury (社会保险法 Arts. 33, 53); write 0 or leave it blank")
  static let yesOrNo = oneOf("是（yes）、否（no）", "yes, no")
  static let rounding = oneOf(
    "四舍五入到分（half_up_fen）、见厘进分（up_fen）、舍去分以下（down_fen）、"
      + "四舍五入到角（half_up_jiao）、见分进角（up_jiao）、舍去角以下（down_jiao）、"
      + "四舍五入到元（half_up_yuan）、见角分进元（up_yuan）、舍去元以下（down_yuan）",
    "half_up_fen, up_fen, down_fen, half_up_jiao, up_jiao, down_jiao, half_up_yuan, up_yuan, down_yuan")

  static func oneOf(_ chinese: String, _ english: String) -> Bilingual {
    Bilingual("不认识这个词，只能是：\(chinese)", "unknown word; it must be one of: \(english)")
  }

  static func range(_ least: Int, _ most: Int) -> Bilingual {
    Bilingual(
      "超出范围（应为\(least)到\(most)），请改正", "this is out of range (\(least) to \(most)); correct it")
  }

  static func lawFloor(_ limit: String, _ chinese: String, _ english: String) -> Bilingual {
    Bilingual("低于法定下限 \(limit)（\(chinese)），请改正", "below the law's floor of \(limit) (\(english)); correct it")
  }

  static func lawLimit(_ limit: String, _ chinese: String, _ english: String) -> Bilingual {
    Bilingual("超过法定上限 \(limit)（\(chinese)），请改正", "above the law's limit of \(limit) (\(english)); correct it")
  }

  static func quickDeduction(_ expected: String) -> Bilingual {
    Bilingual(
      "速算扣除数与级距和税率不符，应为 \(expected)（上一级速算扣除数＋级距×税率之差）；请核对级距、税率和速算扣除数",
      "the quick deduction does not fit the edges and rates, which give \(expected) (the one before + edge x rise of "
        + "the rate); check all three")
  }
}

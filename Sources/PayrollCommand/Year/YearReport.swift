import Payroll
import PayrollFiles
import PayrollRuns

/// The short account of a year on the terminal; nobody's name is in it.
struct YearReport {
  private let result: YearResult
  private let plan: YearPlan

  init(_ result: YearResult, _ plan: YearPlan) {
    self.result = result
    self.plan = plan
  }

  /// That the year was not begun in January or is not ended; nil for a whole one.
  var warning: String? {
    if result.isWhole { return nil }
    let (first, last) = (result.months.lowerBound, result.months.upperBound)
    return Bilingual(
      "\(plan.options.year) 年只有 \(first) 至 \(last)，不是整年：各项是这 \(result.monthCount) 个月的合计，每人的月数在“月数”一列",
      "of \(plan.options.year) there are only \(first) to \(last), no whole year: each line is the sum of these "
        + "\(result.monthCount) months, and the column months says how many are a person's"
    ).text(in: plan.language)
  }

  /// People, months and sums.
  var lines: [String] {
    let (gross, net, cost) = (
      BackPaySums.text(result.grossPay), BackPaySums.text(result.netPay),
      BackPaySums.text(result.employerCost)
    )
    return [
      Bilingual(
        "\(plan.options.year) 年 \(result.monthCount) 个月，发放过 \(result.people) 人",
        "\(plan.options.year): \(result.monthCount) months, \(result.people) people paid"),
      Bilingual(
        "应发 \(gross) 元，实发 \(net) 元，单位用工成本 \(cost) 元",
        "gross pay \(gross) yuan, net pay \(net), employer cost \(cost)"),
      Bilingual("结果在 \(plan.asked.target)/", "Results: \(plan.asked.target)/"),
    ].map { $0.text(in: plan.language) }
  }
}

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

  /// That the year was not begun in January or is not ended, and of whom months are lacking.
  var warnings: [String] {
    var warnings: [Bilingual] = []
    if !result.isWhole {
      let (first, last) = (result.months.lowerBound, result.months.upperBound)
      warnings.append(
        Bilingual(
          "\(plan.year) 年只有 \(first) 至 \(last)，不是整年：各项是这 \(result.monthCount) 个月的合计，每人的月数在“月数”一列",
          "of \(plan.year) there are only \(first) to \(last), no whole year: each line is the sum of these "
            + "\(result.monthCount) months, and the column months says how many are a person's"))
    }
    if result.months.upperBound.month != 12 {
      warnings.append(
        Bilingual(
          "12月还没有发放：谁次年一次减除六万元现在还定不了，月平均工资也没有算满全年",
          "December is not paid yet: for whom the 60,000 counts next year is not known, and the average wages lack months"
        ))
    }
    if result.end.lackingMonths > 0 {
      warnings.append(
        Bilingual(
          "\(result.end.lackingMonths) 人的月平均工资缺月份，或者没有可申报的险种，见 contribution_wages.csv 的“说明”",
          "\(result.end.lackingMonths) people lack months in their average wage, or have no scheme to declare to: see the notes "
            + "in contribution_wages.csv"))
    }
    return warnings.map { $0.text(in: plan.language) }
  }

  /// People, months and sums.
  var lines: [String] {
    let (gross, net, cost) = (
      BackPaySums.text(result.grossPay), BackPaySums.text(result.netPay),
      BackPaySums.text(result.employerCost)
    )
    let lines =
      [
        Bilingual(
          "\(plan.year) 年 \(result.monthCount) 个月，发放过 \(result.people) 人",
          "\(plan.year): \(result.monthCount) months, \(result.people) people paid"),
        Bilingual(
          "应发 \(gross) 元，实发 \(net) 元，单位用工成本 \(cost) 元",
          "gross pay \(gross) yuan, net pay \(net), employer cost \(cost)"),
        Bilingual(
          "下一年：申报基数 \(result.end.declared) 人，一次减除六万元 \(result.end.lowIncome) 人；年终奖并入计税更少的 "
            + "\(result.end.cheaperCombined) 人（由本人在汇算时选择）",
          "next year: \(result.end.declared) people with a wage to declare, \(result.end.lowIncome) for whom the 60,000 counts; "
            + "\(result.end.cheaperCombined) whose bonus is cheaper combined (who decide in the annual settlement)"
        ),
      ] + rosterLine + [
        Bilingual("结果在 \(plan.asked.target)/", "Results: \(plan.asked.target)/")
      ]
    return lines.map { $0.text(in: plan.language) }
  }

  private var rosterLine: [Bilingual] {
    guard let rows = result.end.rosterRows, let place = plan.roster?.to else { return [] }
    return [
      Bilingual("新名册 \(place)：\(rows) 人写入新基数", "new roster \(place): \(rows) people with the new bases")
    ]
  }
}

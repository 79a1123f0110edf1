import Payroll
import PayrollFiles

extension ReportPage {
  /// What stands beside last month's, each the sum of some items.
  private var lines: [(title: String, items: [PayItem])] {
    func component(_ component: PayComponent) -> (String, [PayItem]) {
      (component.title.text(in: options.language), component.items)
    }
    return [
      (say("应发合计", "Gross pay"), [.grossPay]), component(.employeeContributions), component(.incomeTax),
      (say("实发合计", "Net pay"), [.netPay]),
      (
        say("单位社保和公积金", "Insurances and housing fund, employer"),
        PayComponent.socialInsurance.items + PayComponent.housingFund.items
      ),
      (
        say("意外险和体检", "Accident insurance and health checks"),
        PayComponent.accidentInsurance.items + PayComponent.healthCheck.items
      ),
      (say("单位总成本", "Employer cost"), [.employerCost]),
    ]
  }

  private func sum(_ items: [PayItem], _ totals: GroupTotals) throws(RunError) -> Int64 {
    try fen(items.reduce(0) { $0 + totals.sums[$1] })
  }

  /// The month's totals beside last month's.
  func addTotals(to page: inout PageFrame) throws(RunError) {
    page.heading(2, say("总额", "Totals"))
    page.paragraph(comparison, note: true)
    let total = total
    var columns: [PageTable.Column] = [
      .text(say("项目", "Item")), .number(String(describing: options.period)),
    ]
    if earlier != nil {
      columns += [.number(String(describing: lastMonth)), .number(say("增减", "Change")), .number("%")]
    }
    var table = PageTable(say("合计（summary.csv）", "Totals (summary.csv)"), columns)
    var people = [say("人数", "People"), ReadableNumber.count(total.headcount)]
    if let earlier {
      let change = total.headcount - earlier.total.headcount
      people += [
        ReadableNumber.count(earlier.total.headcount),
        (change > 0 ? "+" : "") + ReadableNumber.count(change), percent(change, of: earlier.total.headcount),
      ]
    }
    table.add(people)
    for line in lines {
      let now = try sum(line.items, total)
      var cells = [line.title, ReadableNumber.yuan(now)]
      if let earlier {
        let before = line.items.reduce(0) { $0 + (earlier.total.items[$1] ?? 0) }
        cells += [
          ReadableNumber.yuan(before), ReadableNumber.change(now - before), percent(now - before, of: before),
        ]
      }
      table.add(cells, isTotal: line.items == [.employerCost])
    }
    page.add(html: table.html)
  }

  private func percent(_ change: some BinaryInteger, of base: some BinaryInteger) -> String {
    ReadableNumber.percentChange(Percent.hundredths(Int128(change), of: Int128(base)))
  }

  /// Whence last month's figures come, or why there are none.
  private var comparison: String {
    guard let earlier else {
      return inputs.earlier == nil
        ? say(
          "结果文件夹旁边没有 \(lastMonth) 的结果，没有与上月比较。",
          "No results of \(lastMonth) lie beside this folder, so there is no comparison.")
        : say(
          "旁边的 \(lastMonth) 不是该月完整的结果，没有与上月比较。",
          "\(lastMonth) beside this folder is not that month's whole result, so there is no comparison.")
    }
    let text = say(
      "上月数取自旁边 \(lastMonth) 的 summary.csv。", "Last month is summary.csv of \(lastMonth) beside it.")
    if earlier.rejected == 0 { return text }
    return text
      + say(
        "上月那次退回了 \(earlier.rejected) 行，另行发放的不在其内。",
        " That run refused \(earlier.rejected) rows; what was paid to them later is not in it.")
  }

  /// The cost by component as a picture.
  func addComponents(to page: inout PageFrame) throws(RunError) {
    page.heading(2, say("成本构成", "What the cost consists of"))
    let total = total
    let whole = try sum([.employerCost], total)
    var table = PageTable(
      say("各组成部分，合计等于单位总成本", "The components add up to the employer cost"),
      [.text(say("组成", "Component")), .number(say("金额", "Amount")), .number(say("占比", "Share"))])
    var bars: [BarChart.Bar] = []
    for component in PayComponent.ofCost {
      let title = component.title.text(in: options.language)
      let amount = try sum(component.items, total)
      if amount == 0 { continue }
      let share = Percent.hundredths(Int128(amount), of: Int128(whole)).map(Percent.text)
      table.add([title, ReadableNumber.yuan(amount), share ?? "–"])
      bars.append(
        BarChart.Bar(
          label: title, end: amount, text: ReadableNumber.yuan(amount),
          kind: amount < 0 ? .fall : .plain))
    }
    table.add([say("单位总成本", "Employer cost"), ReadableNumber.yuan(whole), "100.00%"], isTotal: true)
    page.figure(
      BarChart(title: say("单位总成本的构成（元）", "Employer cost by component (yuan)"), id: "components", bars: bars),
      table)
  }
}

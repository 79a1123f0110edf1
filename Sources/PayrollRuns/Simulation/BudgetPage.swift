import Payroll
import PayrollFiles

/// The budget on the page: today's standards by month and by unit, and who reaches the age of retirement.
extension SimulationPage {
  /// The most units, and people, that the page shows; the tables have all.
  private static let rowsShown = 100

  /// The columns of amounts, and what fills them.
  private var amounts: [(title: String, of: (SimulatedSums) -> Int128)] {
    [
      (PayItem.grossPay.entry.title.text(in: options.language), { $0.grossPay }),
      (say("单位缴费", "Contributions"), { $0.employerContributions }),
      (PayItem.accidentInsurance.entry.title.text(in: options.language), { $0.accidentInsurance }),
      (PayItem.healthCheck.entry.title.text(in: options.language), { $0.healthCheck }),
      (PayItem.employerCost.entry.title.text(in: options.language), { $0.employerCost }),
    ]
  }

  private func table(_ caption: String, _ first: [String]) -> PageTable {
    PageTable(
      caption,
      first.map { .text($0) } + [.number(say("人数", "People"))] + amounts.map { .number($0.title) })
  }

  private func cells(_ sums: SimulatedSums) throws(RunError) -> [String] {
    var cells = [ReadableNumber.count(sums.headcount)]
    for amount in amounts { cells.append(ReadableNumber.yuan(try cost(amount.of(sums)))) }
    return cells
  }

  /// Today's standards, month by month.
  func addMonths(to page: inout PageFrame) throws(RunError) {
    page.heading(2, say("现行标准逐月预算", "Today's standards month by month"))
    var table = table(say("逐月预算（budget.csv）", "By month (budget.csv)"), [say("月份", "Month")])
    var bars: [BarChart.Bar] = []
    for (month, sums) in results.months[0].enumerated() {
      let name = results.simulation.first.advanced(by: month).description
      table.add([name] + (try cells(sums)))
      let amount = try cost(sums.employerCost)
      bars.append(BarChart.Bar(label: name, end: amount, text: ReadableNumber.yuan(amount), kind: .total))
    }
    var total = try cells(results.totals[0])
    total[0] = ""
    table.add([say("合计", "Total")] + total, isTotal: true)
    page.figure(
      BarChart(title: say("各月单位总成本", "Employer cost by month"), id: "months", bars: bars), table)
  }

  /// Today's standards, unit by unit over all months.
  func addUnits(to page: inout PageFrame) throws(RunError) {
    let units = results.budget.overAllMonths(0)
    let isShort = units.count > SimulationPage.rowsShown
    var table = table(
      say("各单位全部月份（budget.csv）", "By unit, all months (budget.csv)")
        + (isShort
          ? say("，前 \(SimulationPage.rowsShown) 个", ", the first \(SimulationPage.rowsShown)") : ""),
      [say("地区", "Region"), say("单位", "Unit")])
    for (group, sums) in units.prefix(SimulationPage.rowsShown) {
      table.add([group.region, group.unit] + (try cells(sums)))
    }
    page.add(html: table.html)
    page.paragraph(
      say("单位的人数是各月人数中最多的一个月。", "The people of a unit are those of the month that has most."), note: true)
  }

  /// Who reaches the age of retirement in these months.
  func addRetiring(_ people: [RetiringPerson], to page: inout PageFrame) {
    if people.isEmpty { return }
    let isShort = people.count > SimulationPage.rowsShown
    var table = PageTable(
      say(
        "达到退休年龄的人，照常计入（retiring.csv）", "Those who reach the age of retirement, still counted (retiring.csv)")
        + (isShort
          ? say("，前 \(SimulationPage.rowsShown) 人", ", the first \(SimulationPage.rowsShown)") : ""),
      [
        .text(say("人员编号", "Employee number")), .text(say("地区", "Region")), .text(say("单位", "Unit")),
        .text(say("达到退休年龄的月份", "Age of retirement reached")),
      ])
    for person in people.prefix(SimulationPage.rowsShown) {
      table.add([person.employeeId, person.region, person.unit, person.month.description])
    }
    page.add(html: table.html)
  }
}

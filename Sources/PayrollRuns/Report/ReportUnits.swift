import Payroll
import PayrollFiles

extension ReportPage {
  /// How many units the table lists by themselves, and how many the picture shows.
  private static let unitsListed = 60
  private static let unitsDrawn = 20

  /// Sums by region and unit.
  func addUnits(to page: inout PageFrame) throws(RunError) {
    page.heading(2, say("各单位", "Units"))
    var table = PageTable(
      say("各单位（summary.csv）", "By unit (summary.csv)"), columns(first: say("地区和单位", "Region and unit")))
    let cost = groups.map { $0.totals.sums[.employerCost] }
    let largest = groups.indices.sorted { (-cost[$0], $0) < (-cost[$1], $1) }
    let listed = Set(largest.prefix(ReportPage.unitsListed))
    var others = GroupTotals()
    var othersBefore: EarlierSums.Sums? = EarlierSums.Sums()
    for (index, group) in groups.enumerated() {
      if listed.contains(index) {
        table.add(try cells(name(group), group.totals, earlier?.sums(group)))
      } else {
        others.add(group.totals)
        othersBefore = ReportPage.sum(othersBefore, earlier?.sums(group))
      }
    }
    if groups.count > listed.count {
      let count = groups.count - listed.count
      table.add(
        try cells(say("其余 \(count) 个单位", "\(count) other units"), others, othersBefore))
    }
    table.add(try cells(say("合计", "Total"), total, earlier?.total), isTotal: true)
    var bars: [BarChart.Bar] = []
    for index in largest.prefix(ReportPage.unitsDrawn) {
      let amount = try fen(cost[index])
      bars.append(
        BarChart.Bar(
          label: name(groups[index]), end: amount, text: ReadableNumber.yuan(amount), kind: .plain))
    }
    let isShort = groups.count > bars.count
    page.figure(
      BarChart(
        title: say("单位总成本", "Employer cost by unit")
          + (isShort ? say("（最大的 \(bars.count) 个单位）", " (the \(bars.count) largest)") : ""),
        id: "units", bars: bars), table)
  }

  /// Sums by region.
  func addRegions(to page: inout PageFrame) throws(RunError) {
    var table = PageTable(
      say("各地区", "By region"), columns(first: say("地区", "Region")))
    var index = groups.startIndex
    while index < groups.endIndex {
      let region = groups[index].region
      var totals = GroupTotals()
      var before: EarlierSums.Sums?
      while index < groups.endIndex, groups[index].region == region {
        totals.add(groups[index].totals)
        before = ReportPage.sum(before, earlier?.sums(groups[index]))
        index += 1
      }
      table.add(try cells(region, totals, before))
    }
    page.add(html: table.html)
  }

  private func columns(first: String) -> [PageTable.Column] {
    [
      .text(first), .number(say("人数", "People")), .number(say("应发", "Gross pay")),
      .number(say("实发", "Net pay")), .number(say("单位总成本", "Employer cost")),
    ] + (earlier == nil ? [] : [.number(say("成本比上月", "Cost beside last month"))])
  }

  private func cells(
    _ name: String, _ totals: GroupTotals, _ before: EarlierSums.Sums?
  ) throws(RunError) -> [String] {
    let cost = try fen(totals.sums[.employerCost])
    var cells = [
      name, ReadableNumber.count(totals.headcount), ReadableNumber.yuan(try fen(totals.sums[.grossPay])),
      ReadableNumber.yuan(try fen(totals.sums[.netPay])), ReadableNumber.yuan(cost),
    ]
    if earlier != nil {
      cells.append(
        before.map { ReadableNumber.change(cost - ($0.items[.employerCost] ?? 0)) } ?? say("上月没有", "new"))
    }
    return cells
  }

  private static func sum(_ left: EarlierSums.Sums?, _ right: EarlierSums.Sums?) -> EarlierSums.Sums? {
    guard let right else { return left }
    var result = left ?? EarlierSums.Sums()
    result.headcount += right.headcount
    for (item, amount) in right.items { result.items[item, default: 0] += amount }
    return result
  }
}

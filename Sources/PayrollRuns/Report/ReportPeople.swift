import Payroll
import PayrollFiles

extension ReportPage {
  /// How many people have how much net pay.
  func addNetPay(to page: inout PageFrame) throws(RunError) {
    page.heading(2, say("实发工资的分布", "Distribution of net pay"))
    let counted = counts.netPay
    guard let first = counted.firstIndex(where: { $0 > 0 }), let last = counted.lastIndex(where: { $0 > 0 })
    else { return }
    let average = try fen(total.sums[.netPay]) / Int64(max(1, total.headcount))
    page.paragraph(
      say(
        "平均 \(ReadableNumber.yuan(average)) 元（舍去分以下）。",
        "\(ReadableNumber.yuan(average)) yuan on average, rounded down."))
    var table = PageTable(
      say("每 500 元一档，含下限、不含上限", "Classes of 500 yuan, with the lower limit and without the upper"),
      [.text(say("实发工资（元）", "Net pay (yuan)")), .number(say("人数", "People"))])
    var bars: [BarChart.Bar] = []
    for index in first...last {
      let label = netPayClass(index)
      table.add([label, ReadableNumber.count(counted[index])])
      bars.append(
        BarChart.Bar(
          label: label, end: Int64(counted[index]), text: ReadableNumber.count(counted[index]), kind: .plain))
    }
    page.figure(
      BarChart(title: say("实发工资各档人数", "People by net pay"), id: "net", bars: bars), table)
  }

  private func netPayClass(_ index: Int) -> String {
    func limit(_ index: Int) -> String { ReadableNumber.count(index * Int(ReportCounts.classWidth / 100)) }
    return index == ReportCounts.classCount - 1
      ? say("\(limit(index)) 及以上", "\(limit(index)) and more") : limit(index) + "–" + limit(index + 1)
  }

  /// Overtime, and the bank of compensatory leave.
  func addHours(to page: inout PageFrame) {
    page.heading(2, say("加班和补休", "Overtime and compensatory leave"))
    let classes = [
      say("没有加班", "none"), say("12 小时以内", "up to 12 hours"), say("12 至 24 小时", "12 to 24 hours"),
      say("24 至 36 小时", "24 to 36 hours"), say("超过 36 小时", "more than 36 hours"),
    ]
    var people = PageTable(
      say("本月加班小时合计", "Hours of overtime this month"),
      [.text(say("加班", "Overtime")), .number(say("人数", "People"))])
    var bars: [BarChart.Bar] = []
    for (title, count) in zip(classes, counts.overtime) {
      people.add([title, ReadableNumber.count(count)])
      bars.append(
        BarChart.Bar(label: title, end: Int64(count), text: ReadableNumber.count(count), kind: .plain))
    }
    page.figure(
      BarChart(title: say("加班小时各档人数", "People by hours of overtime"), id: "overtime", bars: bars), people)
    addHoursOfUnits(to: &page)
    addBank(to: &page)
  }

  private func hours(_ hundredths: Int64) -> String {
    ReadableNumber.grouped(Hours(hundredths: hundredths).description)
  }

  private func addHoursOfUnits(to page: inout PageFrame) {
    var table = PageTable(
      say("有加班或补休结余的单位，小时（至多 30 个）", "Units with overtime or hours saved (at most 30)"),
      [
        .text(say("地区和单位", "Region and unit")), .number(say("工作日", "Workdays")),
        .number(say("休息日", "Rest days")), .number(say("法定节假日", "Holidays")),
        .number(say("合计", "Total")), .number(say("人均", "A head")), .number(say("补休结余", "Hours saved")),
      ])
    var all = ReportCounts.Unit()
    let units = groups.map { ($0, counts.unit($0)) }
    for (_, unit) in units { all.add(unit) }
    let shown = units.indices.filter { units[$0].1.overtime > 0 || units[$0].1.balance > 0 }
      .sorted { (-units[$0].1.overtime, $0) < (-units[$1].1.overtime, $1) }.prefix(30)
    for index in shown { add(name(units[index].0), units[index].1, units[index].0.totals.headcount, &table) }
    add(say("全部", "All"), all, total.headcount, &table, isTotal: true)
    page.add(html: table.html)
  }

  private func add(
    _ name: String, _ unit: ReportCounts.Unit, _ headcount: Int, _ table: inout PageTable,
    isTotal: Bool = false
  ) {
    table.add(
      [
        name, hours(unit.workday), hours(unit.restday), hours(unit.holiday), hours(unit.overtime),
        hours(unit.overtime / Int64(max(1, headcount))), hours(unit.balance),
      ], isTotal: isTotal)
  }

  /// How the bank of compensatory leave came from last month's to this month's.
  private func addBank(to page: inout PageFrame) {
    var closing: Int64 = 0
    for unit in counts.units.values { closing += unit.balance }
    let paidOut = counts.opening + counts.elected - counts.taken - closing
    let steps: [(String, Int64)] = [
      (say("本月选择补休", "Put in this month"), counts.elected), (say("本月已补休", "Taken this month"), -counts.taken),
      (say("到期、离职等折算", "Paid out on expiry or leaving"), -paidOut),
    ]
    var table = PageTable(
      say("补休结余，小时；月末 \(counts.savers) 人有结余", "The bank in hours; \(counts.savers) people have some"),
      [.text(say("项目", "Item")), .number(say("小时", "Hours"))])
    var bars = [bar(say("月初结余", "At the beginning"), 0, counts.opening, .total)]
    table.add([say("月初结余", "At the beginning"), hours(counts.opening)])
    var sum = counts.opening
    for (title, change) in steps {
      table.add([title, (change > 0 ? "+" : "") + hours(change)])
      bars.append(bar(title, sum, sum + change, change < 0 ? .fall : .rise))
      sum += change
    }
    table.add([say("月末结余", "At the end"), hours(closing)], isTotal: true)
    bars.append(bar(say("月末结余", "At the end"), 0, closing, .total))
    page.figure(
      BarChart(
        title: say("补休结余的变动（小时，本月发放的人）", "The bank of compensatory leave (hours of those paid)"), id: "bank",
        bars: bars), table)
  }

  private func bar(
    _ title: String, _ start: Int64, _ end: Int64, _ kind: BarChart.Kind
  ) -> BarChart.Bar {
    let change = end - start
    return BarChart.Bar(
      label: title, start: start, end: end,
      text: (kind != .total && change > 0 ? "+" : "") + hours(change), kind: kind)
  }
}

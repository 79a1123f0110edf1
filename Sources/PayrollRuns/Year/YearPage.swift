import CSV
import Payroll
import PayrollFiles

/// `year.html`: the year as pictures. Counts and sums only, nobody's name is in it.
struct YearPage {
  let options: YearOptions
  let sums: YearSums
  let units: YearUnits
  let leave: YearLeave

  /// How many units have a bar; the table has them all.
  private static let mostUnits = 40

  private func say(_ chinese: String, _ english: String) -> String {
    Bilingual(chinese, english).text(in: options.language)
  }

  private func yuan(_ fen: Int128) throws(RunError) -> String { ReadableNumber.yuan(try self.fen(fen)) }

  private func fen(_ sum: Int128) throws(RunError) -> Int64 {
    try RunError.settled(sum, PayItem.employerCost.entry.title)
  }

  /// The whole page.
  func content() throws(RunError) -> ByteBuffer {
    let heading = say("\(options.year) 年工资汇总", "Pay of \(options.year)")
    var page = PageFrame(
      options.title.isEmpty ? heading : options.title + say("：", ": ") + heading, options.language)
    try addMonths(to: &page)
    try addComponents(to: &page)
    addPeople(to: &page)
    try addUnits(to: &page)
    addLeave(to: &page)
    let content = ByteBuffer()
    content.append(page.html)
    return content
  }

  private func addMonths(to page: inout PageFrame) throws(RunError) {
    page.heading(2, say("各月成本", "Cost by month"))
    var bars: [BarChart.Bar] = []
    var table = PageTable(
      say("各月合计（元，months.csv）", "Months, yuan (months.csv)"),
      [.text(say("月份", "Month"))]
        + [PayItem.grossPay, .netPay, .employerCost].map {
          .number($0.entry.title.text(in: options.language))
        })
    for month in sums.months {
      let cost = month.sums[YearLines.place(of: .employerCost)]
      bars.append(
        BarChart.Bar(label: month.period.description, end: try fen(cost), text: try yuan(cost), kind: .plain))
      table.add([
        month.period.description, try yuan(month.sums[YearLines.place(of: .grossPay)]),
        try yuan(month.sums[YearLines.place(of: .netPay)]), try yuan(cost),
      ])
    }
    table.add(
      [
        say("合计", "Total"), try yuan(sums.total(of: .grossPay)), try yuan(sums.total(of: .netPay)),
        try yuan(sums.total(of: .employerCost)),
      ], isTotal: true)
    page.figure(BarChart(title: say("单位用工成本（元）", "Employer cost, yuan"), id: "months", bars: bars), table)
  }

  private func addComponents(to page: inout PageFrame) throws(RunError) {
    page.heading(2, say("成本构成", "Cost by line"))
    var bars: [BarChart.Bar] = []
    var table = PageTable(
      say("全年各项（元）", "Lines of the year, yuan"),
      [.text(say("项目", "Line")), .number(say("金额", "Amount")), .number(say("占成本", "Of the cost"))])
    let cost = sums.total(of: .employerCost)
    for component in PayComponent.ofCost {
      let sum = component.items.reduce(Int128(0)) { $0 + sums.total(of: $1) }
      if sum == 0 { continue }
      let title = component.title.text(in: options.language)
      bars.append(
        BarChart.Bar(label: title, end: try fen(sum), text: try yuan(sum), kind: sum < 0 ? .fall : .plain))
      let share = Percent.hundredths(sum, of: cost).map(Percent.text) ?? "–"
      table.add([title, try yuan(sum), share])
    }
    table.add([say("合计", "Total"), try yuan(cost), cost == 0 ? "–" : "100.00%"], isTotal: true)
    page.figure(
      BarChart(title: say("全年成本的构成（元）", "What the year's cost consists of, yuan"), id: "lines", bars: bars),
      table)
  }

  private func addPeople(to page: inout PageFrame) {
    page.heading(2, say("各月人数", "People by month"))
    var table = PageTable(
      say("发放人数", "People paid"), [.text(say("月份", "Month")), .number(say("人数", "People"))])
    let bars = sums.months.map { month in
      table.add([month.period.description, ReadableNumber.count(month.headcount)])
      return BarChart.Bar(
        label: month.period.description, end: Int64(month.headcount),
        text: ReadableNumber.count(month.headcount), kind: .plain)
    }
    page.figure(BarChart(title: say("发放人数", "People paid"), id: "people", bars: bars), table)
  }

  private func addUnits(to page: inout PageFrame) throws(RunError) {
    page.heading(2, say("各单位的加班和执勤", "Overtime and duty by unit"))
    var bars: [BarChart.Bar] = []
    var table = PageTable(
      say("全年（元）；调动的人算在最后的单位", "The year, yuan; who has moved counts in the last unit"),
      [
        .text(RosterField.unit.entry.title.text(in: options.language)),
        .number(PayComponent.overtime.title.text(in: options.language)),
        .number(PayComponent.duty.title.text(in: options.language)),
      ])
    for (place, unit) in units.sorted.enumerated() {
      let name = unit.name.isEmpty ? say("（没有单位）", "(no unit)") : unit.name
      let sum = unit.overtime + unit.duty
      if place < YearPage.mostUnits {
        bars.append(BarChart.Bar(label: name, end: try fen(sum), text: try yuan(sum), kind: .plain))
      }
      table.add([name, try yuan(unit.overtime), try yuan(unit.duty)])
    }
    page.figure(
      BarChart(title: say("加班和执勤合计（元）", "Overtime and duty together, yuan"), id: "units", bars: bars), table)
  }

  private func addLeave(to page: inout PageFrame) {
    page.heading(2, say("各种假期", "Leave by kind"))
    var table = PageTable(
      say("全年天数", "Days of the year"), [.text(say("假期", "Kind")), .number(say("天数", "Days"))])
    let bars = leave.days.map { kind in
      let (title, days) = (
        kind.field.entry.title.text(in: options.language),
        ReadableNumber.grouped(BackPaySums.text(Int128(kind.hundredths)))
      )
      table.add([title, days])
      return BarChart.Bar(label: title, end: kind.hundredths, text: days, kind: .plain)
    }
    if bars.isEmpty { return page.paragraph(say("没有人请假。", "Nobody was on leave."), note: true) }
    page.figure(BarChart(title: say("天数", "Days"), id: "leave", bars: bars), table)
  }
}

import CSV
import Payroll
import PayrollFiles

/// `simulation.html`: the figures of the tables with pictures, for those who decide.
struct SimulationPage {
  let results: SimulationResults
  private let summary: SimulationSummary
  private let deciles: [[GainDecile]]
  let options: RunOptions

  init(
    _ results: SimulationResults, _ summary: SimulationSummary, _ deciles: [[GainDecile]],
    _ options: RunOptions
  ) {
    self.results = results
    self.summary = summary
    self.deciles = deciles
    self.options = options
  }

  func say(_ chinese: String, _ english: String) -> String {
    Bilingual(chinese, english).text(in: options.language)
  }

  private func name(_ standard: Int) -> String {
    standard == 0 ? say("现行标准", "Today's standard") : summary.standards[standard].name
  }

  func cost(_ sum: Int128) throws(RunError) -> Int64 {
    try RunError.settled(sum, PayItem.employerCost.entry.title)
  }

  /// The whole page.
  func content() throws(RunError) -> ByteBuffer {
    var page = PageFrame(
      say(
        "标准调整测算：\(summary.first) 至 \(summary.last)",
        "Simulation of standards: \(summary.first) to \(summary.last)"),
      options.language)
    begin(&page)
    addCosts(to: &page)
    try addMonths(to: &page)
    try addUnits(to: &page)
    addRetiring(summary.retiring, to: &page)
    if let solution = summary.solution { add(solution, to: &page) }
    let shares = results.simulation.shares(results.totals.map(\.employerCost))
    let regions = GroupSums.all(results, .region, options.language)
    for standard in 1..<max(1, results.standardCount) {
      page.heading(2, name(standard))
      tell(standard, &page)
      try addCauses(standard, shares[standard - 1], to: &page)
      addDeciles(standard, to: &page)
      try addRegions(standard, regions, to: &page)
      addLargest(standard, to: &page)
      addFindings(standard, to: &page)
    }
    addMethod(to: &page)
    let content = ByteBuffer()
    content.append(page.html)
    return content
  }

  private func begin(_ page: inout PageFrame) {
    let people = ReadableNumber.count(results.roster.count)
    page.paragraph(
      say(
        "\(people) 人，\(results.simulation.months) 个月；金额单位为元，单位总成本含应发工资、单位缴费、意外险和体检费。",
        "\(people) people, \(results.simulation.months) months; amounts in yuan. The employer's cost is gross pay, the "
          + "employer's contributions, accident insurance and health checks."))
    for year in summary.provisionalYears {
      page.paragraph(
        say(
          "注意：\(year) 年的放假安排尚未公布，按 calendar.csv 中标“暂定”的法定节假日测算，未计调休。",
          "Note: the calendar of \(year) is not published; the days of calendar.csv marked 暂定 (provisional) were used, "
            + "without exchanged days."), note: true)
    }
    for ending in summary.changesEnding {
      let message = ending.message
      page.paragraph(say("注意：" + message.chinese + "。", "Note: " + message.english + "."), note: true)
    }
  }

  private func addCosts(to page: inout PageFrame) {
    page.heading(2, say("总成本", "Cost"))
    let today = summary.standards[0].employerCost.fen
    let bars = summary.standards.enumerated().map { index, standard in
      BarChart.Bar(
        label: name(index), end: standard.employerCost.fen,
        text: ReadableNumber.yuan(standard.employerCost.fen)
          + (index == 0 ? "" : "  " + ReadableNumber.percentChange(standard.differencePercent)),
        kind: index == 0 ? .total : standard.difference.fen < 0 ? .fall : .rise)
    }
    var table = PageTable(
      say("各方案合计（totals.csv）", "Totals of each scenario (totals.csv)"),
      [
        .text(say("方案", "Scenario")), .number(say("人数", "People")), .number(say("应发工资", "Gross pay")),
        .number(say("实发工资", "Net pay")), .number(say("单位总成本", "Employer cost")),
        .number(say("成本增减", "Difference")), .number("%"), .number(say("增/减/不变人数", "Gain/lose/stay")),
      ])
    for (index, standard) in summary.standards.enumerated() {
      table.add([
        name(index), ReadableNumber.count(standard.headcount), ReadableNumber.yuan(standard.grossPay.fen),
        ReadableNumber.yuan(standard.netPay.fen), ReadableNumber.yuan(standard.employerCost.fen),
        ReadableNumber.change(standard.difference.fen),
        ReadableNumber.percentChange(standard.differencePercent),
        "\(standard.gainers)/\(standard.losers)/\(standard.unchanged)",
      ])
    }
    if bars.count == 1 {
      page.add(html: table.html)
      return
    }
    page.figure(
      BarChart(
        title: say("各方案的单位总成本（虚线为现行标准）", "Employer cost by scenario (dashed: today's standard)"), id: "cost",
        bars: bars, mark: today), table)
  }

  private func add(_ solution: Solution, to page: inout PageFrame) {
    let question = solution.question
    page.heading(2, say("预算容得下的调整幅度", "What the budget allows"))
    var table = PageTable(
      say("solve.csv", "solve.csv"),
      [
        .text(say("表和栏目", "Table and column")), .text(say("地区", "Region")), .number(say("百分比", "Per cent")),
        .number(say("单位总成本", "Employer cost")), .number(say("预算", "Budget")),
        .text(say("是否容得下", "Fits")),
      ])
    let name = "\(question.table.rawValue).\(question.column)" + (question.key.map { " \($0)" } ?? "")
    let region = question.region?.code ?? say("全部", "all")
    let budget = ReadableNumber.yuan(question.budget.fen)
    table.add([
      name, region, Solution.text(solution.percent) + "%", ReadableNumber.yuan(solution.cost.fen), budget,
      say("是", "yes"),
    ])
    if let next = solution.next {
      table.add([
        name, region, Solution.text(next.percent) + "%", ReadableNumber.yuan(next.cost.fen), budget,
        say("否", "no"),
      ])
    }
    page.add(html: table.html)
  }

  private func tell(_ standard: Int, _ page: inout PageFrame) {
    let summary = summary.standards[standard]
    let difference = ReadableNumber.change(summary.difference.fen)
    let percent = ReadableNumber.percentChange(summary.differencePercent)
    page.paragraph(
      say(
        "成本 \(difference) 元（\(percent)）。实发工资增加 \(summary.gainers) 人，减少 \(summary.losers) 人，不变 \(summary.unchanged) 人。",
        "The cost changes by \(difference) yuan (\(percent)). Net pay grows for \(summary.gainers), shrinks for "
          + "\(summary.losers) and stays for \(summary.unchanged) people."))
  }

  /// The most lines that the waterfall shows; the table has all.
  private static let linesShown = 30

  private func addCauses(
    _ standard: Int, _ shares: [Int128], to page: inout PageFrame
  ) throws(RunError) {
    let scenario = results.simulation.scenarios[standard - 1]
    var table = PageTable(
      say("按方案各行拆分，合计到分（causes.csv）", "Line by line of the scenario, adding up to the fen (causes.csv)"),
      [
        .number(say("行", "Line")), .text(say("标准", "Standard")), .text(say("地区", "Region")),
        .text(say("调整对象", "Key")), .text(say("改动", "Change")), .number(say("成本增减", "Cost")),
      ])
    var bars: [BarChart.Bar] = []
    var sum: Int64 = 0
    for (change, share) in zip(scenario.changes, shares) {
      let amount = try cost(share)
      table.add([
        String(change.line), "\(change.table.rawValue) \(title(of: change))", change.region.code, change.key,
        describe(change), ReadableNumber.change(amount),
      ])
      if bars.count < SimulationPage.linesShown {
        let row = [change.region.code, change.key].filter { !$0.isEmpty }.joined(separator: " ")
        bars.append(
          BarChart.Bar(
            label: "\(row) \(title(of: change)) \(operation(of: change))", start: sum, end: sum + amount,
            text: ReadableNumber.change(amount), kind: amount < 0 ? .fall : .rise))
      }
      sum += amount
    }
    let total = ReadableNumber.change(sum)
    table.add(["", say("合计", "Total"), "", "", "", total], isTotal: true)
    let isShort = scenario.changes.count > bars.count
    let shown = say("前 \(bars.count) 行", "the first \(bars.count) lines")
    bars.append(BarChart.Bar(label: say("合计", "Total"), end: sum, text: total, kind: .total))
    page.figure(
      BarChart(
        title: say("成本增减的原因", "What the difference comes from")
          + (isShort ? say("（\(shown)）", " (\(shown))") : ""),
        id: "causes-\(standard)", bars: bars), table)
  }

  /// The column as people call it.
  private func title(of change: StandardChange) -> String {
    if options.language == .english { return change.column }
    return change.table.fileColumns.first { $0.code == change.column }?.title.chinese
      ?? change.column
  }

  private func describe(_ change: StandardChange) -> String {
    operation(of: change) + (change.from.map { say("（自 \($0)）", " (from \($0))") } ?? "")
  }

  private func operation(of change: StandardChange) -> String {
    let value = change.value.text
    switch change.operation {
    case .set: return "= \(value)"
    case .add: return value.hasPrefix("-") || value.hasPrefix("+") ? value : "+\(value)"
    case .percent: return (value.hasPrefix("-") ? "" : "+") + value + (value.hasSuffix("%") ? "" : "%")
    }
  }

  private func addDeciles(_ standard: Int, to page: inout PageFrame) {
    var table = PageTable(
      say(
        "按实发工资增减从少到多排队，每份十分之一的人（gains.csv）",
        "People in ten parts, from those who gain least to those who gain most (gains.csv)"),
      [
        .number(say("十分位", "Decile")), .number(say("人数", "People")), .number(say("最少", "Least")),
        .number(say("平均", "Average")), .number(say("最多", "Greatest")), .number(say("合计", "Sum")),
      ])
    var bars: [BarChart.Bar] = []
    for decile in deciles[standard - 1] {
      table.add([
        String(decile.number), ReadableNumber.count(decile.headcount), ReadableNumber.change(decile.least),
        ReadableNumber.change(decile.average), ReadableNumber.change(decile.greatest),
        ReadableNumber.change(decile.sum),
      ])
      bars.append(
        BarChart.Bar(
          label: say("第 \(decile.number) 份", "Decile \(decile.number)"), end: decile.average,
          text: ReadableNumber.change(decile.average), kind: decile.average < 0 ? .fall : .rise))
    }
    page.figure(
      BarChart(
        title: say("每人实发工资增减（各十分位平均）", "Change of net pay a person (average of each decile)"),
        id: "gains-\(standard)", bars: bars), table)
  }

  private func addRegions(
    _ standard: Int, _ regions: [GroupSums], to page: inout PageFrame
  ) throws(RunError) {
    var table = PageTable(
      say("按地区（groups.csv）", "By region (groups.csv)"),
      [
        .text(say("地区", "Region")), .number(say("人数", "People")), .number(say("现行成本", "Cost today")),
        .number(say("方案成本", "Cost")), .number(say("增减", "Difference")), .number("%"),
      ])
    var bars: [BarChart.Bar] = []
    for region in regions {
      let (today, sums) = (region.standards[0], region.standards[standard])
      let difference = try cost(sums.employerCost - today.employerCost)
      table.add([
        region.value, ReadableNumber.count(sums.headcount), ReadableNumber.yuan(try cost(today.employerCost)),
        ReadableNumber.yuan(try cost(sums.employerCost)), ReadableNumber.change(difference),
        ReadableNumber.percentChange(Percent.hundredths(Int128(difference), of: today.employerCost)),
      ])
      bars.append(
        BarChart.Bar(
          label: region.value, end: difference, text: ReadableNumber.change(difference),
          kind: difference < 0 ? .fall : .rise))
    }
    page.figure(
      BarChart(title: say("各地区成本增减", "Difference of cost by region"), id: "regions-\(standard)", bars: bars),
      table)
  }

  private func addLargest(_ standard: Int, to page: inout PageFrame) {
    for kind in GainKind.allCases {
      let people = LargestGains.of(kind, results, standard)
      if people.isEmpty { continue }
      var table = PageTable(
        kind == .gain
          ? say("实发工资增加最多的人（largest.csv）", "Those whose net pay grows most (largest.csv)")
          : say("实发工资减少最多的人（largest.csv）", "Those whose net pay shrinks most (largest.csv)"),
        [
          .number(say("名次", "Rank")), .text(say("人员编号", "Employee number")),
          .number(say("应发增减", "Gross pay")), .number(say("实发增减", "Net pay")),
        ])
      for (rank, gain) in people.enumerated() {
        table.add([
          String(rank + 1), gain.employeeId, ReadableNumber.change(gain.gross),
          ReadableNumber.change(gain.net),
        ])
      }
      page.add(html: table.html)
    }
  }

  private func addFindings(_ standard: Int, to page: inout PageFrame) {
    let changes = FindingChange.all(results, standard).filter { $0.appeared + $0.vanished > 0 }
    if changes.isEmpty {
      page.paragraph(say("需核对的事项没有人增减。", "Nobody's findings change."), note: true)
      return
    }
    var table = PageTable(
      say("需核对事项的变化，人数（findings.csv）", "Findings that appear or vanish, in people (findings.csv)"),
      [
        .text(say("事项", "Finding")), .number(say("现行", "Today")), .number(say("方案", "Scenario")),
        .number(say("新出现", "Appear")), .number(say("消失", "Vanish")),
      ])
    for change in changes {
      table.add([
        change.code.summary.text(in: options.language), ReadableNumber.count(change.today),
        ReadableNumber.count(change.people), ReadableNumber.count(change.appeared),
        ReadableNumber.count(change.vanished),
      ])
    }
    page.add(html: table.html)
  }

  private func addMethod(to page: inout PageFrame) {
    page.heading(2, say("测算口径", "How it is reckoned"))
    page.paragraph(
      say(
        "每人每月都按发放工资的同一套公式计算到分，各月依次结转（累计个税、年休假、补休、欠款）。加班和执勤、考核等次、津补贴、专项附加扣除每月重复；"
          + "年终奖、表彰奖励、经济补偿、补发、追偿、其他扣款、各项调整、休假停职、补休和年休假折算只计在首月。离职日期以后不再计算。",
        "Each month of each person is a whole payslip by the formulas that pay, and hands on to the next: cumulative "
          + "tax, annual leave, compensatory leave, arrears. Hours, duty days, rating, allowances and tax deductions are "
          + "repeated; bonus, award, severance, back pay, recovery, other deductions, adjustments, leave and suspension, compensatory "
          + "leave and annual leave paid out stand in the first month only. People leave at their end date."),
      note: true)
    page.paragraph(
      say(
        "某一行的成本＝改到这一行的成本－改到上一行的成本，依方案书写的次序，因此各行相加恰为总增减。",
        "What a line costs is the cost after it less the cost before it, in the order written, so that the lines add "
          + "up to the whole."), note: true)
  }
}

import CSV
import Payroll
import PayrollFiles

/// `compare.html`: the two months on a page, for whoever approves the later one. People stand in it by their numbers,
/// or by their names if that is asked for; never ID or bank numbers.
struct ComparePage {
  private let options: CompareOptions
  private let before: PayPeriod
  private let after: PayPeriod
  private let units: [ComparedUnit]
  private let total: CompareSums
  private let largest: (changed: [ComparedPerson], cameOrLeft: [ComparedPerson])

  init(
    _ options: CompareOptions, _ before: PayPeriod, _ after: PayPeriod, _ units: [ComparedUnit],
    _ total: CompareSums, _ largest: (changed: [ComparedPerson], cameOrLeft: [ComparedPerson])
  ) {
    self.options = options
    self.before = before
    self.after = after
    self.units = units
    self.total = total
    self.largest = largest
  }

  private func say(_ chinese: String, _ english: String) -> String {
    Bilingual(chinese, english).text(in: options.language)
  }

  /// The file in which the same sums stand. Among the results of a run `summary.csv` is that of the month.
  private var ofSummary: String { options.hasOwnSummary ? say("（summary.csv）", " (summary.csv)") : "" }

  private func fen(_ sum: Int128) throws(RunError) -> Int64 {
    try RunError.settled(sum, PayItem.netPay.entry.title)
  }

  private func yuan(_ sum: Int128) throws(RunError) -> String { ReadableNumber.yuan(try fen(sum)) }
  private func change(_ sum: Int128) throws(RunError) -> String { ReadableNumber.change(try fen(sum)) }

  /// The whole page.
  func content() throws(RunError) -> ByteBuffer {
    let heading = say("\(after) 与 \(before) 工资对比", "Pay of \(after) beside \(before)")
    var page = PageFrame(
      options.title.isEmpty ? heading : options.title + say("：", ": ") + heading, options.language)
    try begin(&page)
    try addCauses(to: &page)
    try addUnits(to: &page)
    try addPeople(to: &page)
    addSignatures(to: &page)
    let content = ByteBuffer()
    content.append(page.html)
    return content
  }

  private func begin(_ page: inout PageFrame) throws(RunError) {
    let difference = total.netAfter - total.netBefore
    let percent = ReadableNumber.percentChange(Percent.hundredths(difference, of: total.netBefore))
    var table = PageTable(
      say("总数", "Totals") + ofSummary,
      [
        .text(say("月份", "Month")), .number(say("人数", "People")), .number(say("实发工资（元）", "Net pay, yuan")),
      ])
    table.add([
      before.description, ReadableNumber.count(total.headcountBefore), try yuan(total.netBefore),
    ])
    table.add([after.description, ReadableNumber.count(total.headcountAfter), try yuan(total.netAfter)])
    let count = total.headcountAfter - total.headcountBefore
    table.add(
      [
        say("增减", "Difference"), (count > 0 ? "+" : "") + ReadableNumber.count(count),
        try change(difference) + (percent == "–" ? "" : say("（\(percent)）", " (\(percent))")),
      ], isTotal: true)
    page.add(html: table.html)
    page.paragraph(
      say(
        "新增 \(total.joined) 人（上次没有工资条），减少 \(total.left) 人（本次没有工资条）。",
        "\(total.joined) people joined (without a payslip before), \(total.left) left (without a payslip now)."
      ))
  }

  private func addCauses(to page: inout PageFrame) throws(RunError) {
    page.heading(2, say("实发工资为什么变", "Why net pay changed"))
    var table = PageTable(
      say("按原因，合计到分（changes.csv）", "By cause, adding up to the fen (changes.csv)"),
      [.text(say("原因", "Cause")), .number(say("实发增减（元）", "Change of net pay, yuan"))])
    var bars: [BarChart.Bar] = []
    var sum: Int64 = 0
    for cause in CompareCause.allCases {
      let amount = try fen(total.causes[cause.rawValue])
      if amount == 0 && cause == .other { continue }
      let title = cause.title.text(in: options.language)
      table.add([title, ReadableNumber.change(amount)])
      bars.append(
        BarChart.Bar(
          label: title, start: sum, end: sum + amount, text: ReadableNumber.change(amount),
          kind: amount < 0 ? .fall : .rise))
      sum += amount
    }
    let text = ReadableNumber.change(sum)
    table.add([say("合计", "Total"), text], isTotal: true)
    bars.append(BarChart.Bar(label: say("合计", "Total"), end: sum, text: text, kind: .total))
    page.figure(
      BarChart(title: say("各原因带来的实发增减", "What each cause brought"), id: "causes", bars: bars), table)
    page.paragraph(
      say(
        "从上次的数据开始，依次换成本次的月份、标准、名册、调整、台账，每换一样都按发放工资的同一套公式重算，差额归这一样。",
        "From the earlier month's data on, the month, the standards, the roster, the adjustments and the ledger are taken "
          + "over one after the other and everybody is paid again by the same formulas; what changes is that cause's."
      ),
      note: true)
  }

  /// How many units the table lists by themselves.
  private static let unitsListed = 60

  private func addUnits(to page: inout PageFrame) throws(RunError) {
    page.heading(2, say("各单位", "Units"))
    var table = PageTable(
      say("各单位", "By unit") + ofSummary + say("；调动的人两个月都算在现单位", "; who moved counts in the later unit"),
      [
        .text(say("单位", "Unit")), .number(say("原人数", "People before")), .number(say("新人数", "People now")),
        .number(say("原实发", "Net pay before")), .number(say("新实发", "Net pay now")),
        .number(say("增减", "Difference")),
      ])
    func add(_ name: String, _ sums: CompareSums, isTotal: Bool = false) throws(RunError) {
      table.add(
        [
          name, ReadableNumber.count(sums.headcountBefore), ReadableNumber.count(sums.headcountAfter),
          try yuan(sums.netBefore), try yuan(sums.netAfter), try change(sums.netAfter - sums.netBefore),
        ], isTotal: isTotal)
    }
    let most = units.indices.sorted {
      let (left, right) = (units[$0].sums, units[$1].sums)
      let one = (left.netAfter - left.netBefore).magnitude
      let other = (right.netAfter - right.netBefore).magnitude
      return one == other ? $0 < $1 : one > other
    }
    let listed = Set(most.prefix(ComparePage.unitsListed))
    var others = CompareSums()
    for (index, unit) in units.enumerated() {
      if listed.contains(index) {
        try add(unit.unit.isEmpty ? say("（未填单位）", "(no unit)") : unit.unit, unit.sums)
      } else {
        others.add(unit.sums)
      }
    }
    let rest = units.count - listed.count
    if rest > 0 { try add(say("其余 \(rest) 个单位", "\(rest) other units"), others) }
    try add(say("合计", "Total"), total, isTotal: true)
    page.add(html: table.html)
  }

  private func addPeople(to page: inout PageFrame) throws(RunError) {
    page.heading(2, say("变化最大的人", "The largest changes"))
    try add(
      largest.changed, say("两个月都发放的人，实发增减最大的 20 人以内", "Paid in both months, up to 20 people"), to: &page)
    try add(largest.cameOrLeft, say("新增和减少的人，实发最多的 20 人以内", "Joined or left, up to 20 people"), to: &page)
  }

  private func add(_ people: [ComparedPerson], _ caption: String, to page: inout PageFrame) throws(RunError) {
    if people.isEmpty { return }
    var table = PageTable(
      caption,
      [
        .text(options.showsNames ? say("姓名", "Name") : say("人员编号", "Employee number")),
        .text(say("单位", "Unit")), .number(say("原实发", "Before")), .number(say("新实发", "Now")),
        .number(say("增减", "Difference")), .text(say("原因", "Causes")),
      ])
    for person in people {
      table.add([
        options.showsNames ? person.name : person.employeeId, person.unit, try yuan(person.before),
        try yuan(person.after), try change(person.difference), try causes(of: person),
      ])
    }
    page.add(html: table.html)
  }

  /// The most lines of a cause that are told.
  private static let linesTold = 3

  /// The causes of a person's change, each with the lines that it changed most.
  private func causes(of person: ComparedPerson) throws(RunError) -> String {
    var told: [String] = []
    for cause in CompareCause.allCases {
      let own = person.changes.filter { $0.cause == cause }
      if own.isEmpty { continue }
      var text = cause.title.text(in: options.language) + " "
      text += try change(own.reduce(0) { $0 + $1.difference })
      if cause != .joined && cause != .left { text += try lines(own) }
      told.append(text)
    }
    return told.joined(separator: say("；", "; "))
  }

  private func lines(_ changes: [LineChange]) throws(RunError) -> String {
    let greatest = changes.sorted {
      let (left, right) = ($0.difference.magnitude, $1.difference.magnitude)
      return left == right ? $0.line < $1.line : left > right
    }
    var told: [String] = []
    for line in greatest.prefix(ComparePage.linesTold) {
      let title = ComparedLines.items[line.line].entry.title.text(in: options.language)
      told.append(title + " " + (try change(line.difference)))
    }
    if greatest.count > told.count { told.append("…") }
    return say("（", " (") + told.joined(separator: say("，", ", ")) + say("）", ")")
  }

  private func addSignatures(to page: inout PageFrame) {
    let blank = "____________"
    let names = [say("制表", "Prepared by"), say("审核", "Checked by"), say("负责人", "Approved by")]
    page.paragraph(names.map { $0 + say("：", ": ") + blank }.joined(separator: "\u{3000}\u{3000}"))
  }
}

import CSV
import Payroll
import PayrollFiles

/// `sheet.html`: the sheet that the people of each unit sign, A4 across; the last page has the sum of all.
struct PaySheetPage {
  private let options: SlipOptions
  private let period: PayPeriod
  private let titles: [String]
  /// The sums of each unit.
  private var units: [(name: String, sums: UnitSums)] = []

  /// What the last page says of some people.
  private struct UnitSums {
    var people = 0
    var lines = [Int128](repeating: 0, count: SlipLines.items.count)

    mutating func add(_ person: SlipPerson) {
      people += 1
      for (line, figure) in person.figures.enumerated() { lines[line] += Int128(figure) }
    }

    mutating func add(_ other: UnitSums) {
      people += other.people
      for line in lines.indices { lines[line] += other.lines[line] }
    }
  }

  init(_ options: SlipOptions, _ period: PayPeriod) {
    self.options = options
    self.period = period
    titles = SlipLines.items.map { $0.entry.title.text(in: options.language) }
  }

  private func say(_ chinese: String, _ english: String) -> String {
    Bilingual(chinese, english).text(in: options.language)
  }

  private var heading: String {
    (options.title.isEmpty ? "" : options.title + " ") + say("\(period) 工资发放表", "Pay sheet of \(period)")
  }

  /// The beginning of the page.
  var start: String { PageFrame.start(heading, options.language, PaySheetPage.style) }

  /// The pages of a unit, and its sums for the last one.
  mutating func pages(of unit: String, _ people: [SlipPerson]) -> String {
    var whole = UnitSums()
    for person in people { whole.add(person) }
    units.append((unit, whole))
    let lines = SlipLines.ofSheet.filter { line in
      [PayItem.grossPay, .netPay].contains(SlipLines.items[line]) || people.contains { $0.figures[line] != 0 }
    }
    let form = PaySheetForm(
      lines.map { line in
        PaySheetForm.Column(
          line: line, title: titles[line], width: BackPaySums.text(whole.lines[line]).count)
      }, names: people.map { max(HTMLText.width($0.name), HTMLText.width($0.employeeId)) }.max() ?? 0)
    let pageCount = (people.count + form.peopleOnPage - 1) / form.peopleOnPage
    var html = ""
    for page in 0..<pageCount {
      let start = page * form.peopleOnPage
      let shown = people[start..<min(start + form.peopleOnPage, people.count)]
      let number = say("第 \(page + 1) 页，共 \(pageCount) 页", "page \(page + 1) of \(pageCount)")
      html += begin(unit.isEmpty ? say("（无单位）", "(no unit)") : unit, number, size: form.size)
      html += form.head(say)
      var sums = UnitSums()
      for (index, person) in shown.enumerated() {
        sums.add(person)
        html += form.row(String(start + index + 1), person) + "\n"
      }
      if pageCount > 1 { html += form.total(say("本页小计", "Page"), sums.lines) }
      if page == pageCount - 1 {
        html += form.total(say("单位合计（\(whole.people) 人）", "Unit (\(whole.people))"), whole.lines)
      }
      html += "</tbody></table></div>\n" + signatures + "</section>\n"
    }
    return html
  }

  /// The last page: each unit's sums, and that of all in figures and in capitals.
  var end: String {
    var all = UnitSums()
    var html = begin(say("汇总", "All units"), "", size: 9) + "<thead><tr>"
    for title in [
      say("单位", "Unit"), say("人数", "People"), titles[SlipLines.place(of: .grossPay)],
      say("扣款合计", "Deductions"),
      titles[SlipLines.place(of: .netPay)],
    ] { html += "<th scope=\"col\">\(HTMLText.escaped(title))</th>" }
    html += "</tr></thead><tbody>\n"
    for (name, sums) in units {
      all.add(sums)
      html += row(name.isEmpty ? say("（无单位）", "(no unit)") : name, sums)
    }
    html += row(say("合计", "Total"), all, isTotal: true) + "</tbody></table></div>\n"
    let net = all.lines[SlipLines.place(of: .netPay)]
    html += "<p class=\"capitals\">\(say("实发合计（大写）：", "Net pay in capitals: "))\(AmountInCapitals.text(net))"
    html += "　（¥\(BackPaySums.text(net))）</p>\n"
    let kept = say(
      "依据：《工资支付暂行规定》第六条：书面记录支付的数额、时间、领取者姓名和签字，保存两年以上备查。",
      "By Art. 6 of the provisional regulations on payment of wages: amounts, dates, names and signatures are kept for two "
        + "years at least.")
    return html + "<p class=\"notes\">\(HTMLText.escaped(kept))</p>\n" + signatures
      + "</section>\n" + PageFrame.end
  }

  private func row(_ name: String, _ sums: UnitSums, isTotal: Bool = false) -> String {
    let (gross, net) = (
      sums.lines[SlipLines.place(of: .grossPay)], sums.lines[SlipLines.place(of: .netPay)]
    )
    let cells = [String(sums.people)] + [gross, gross - net, net].map { BackPaySums.text($0) }
    return "<tr\(isTotal ? " class=\"total\"" : "")><td class=\"t\">\(HTMLText.escaped(name))</td>"
      + cells.map { "<td>\($0)</td>" }.joined() + "</tr>\n"
  }

  /// The beginning of a page, to its table's caption, with the size of the table's letters in points.
  private func begin(_ unit: String, _ number: String, size: Double) -> String {
    """
    <section class="page">
    <h1>\(HTMLText.escaped(heading))</h1>
    <div class="wide"><table style="font-size: \(size)pt">
    <caption><p class="who"><span>\(say("单位：", "Unit: "))\(HTMLText.escaped(unit))</span><span>\(number)</span>\
    <span>\(say("金额单位：元", "in yuan"))</span></p></caption>

    """
  }

  private var signatures: String {
    let names = [
      say("制表", "Prepared by"), say("审核", "Checked by"), say("负责人", "Approved by"), say("日期", "Date"),
    ]
    return "<p class=\"sign\">" + names.map { "<span>\($0)\(say("：", ":"))</span>" }.joined() + "</p>\n"
  }

  private static let style = """
    @page { size: A4 landscape; margin: 9mm; }
    .page { break-before: page; max-width: 279mm; margin: 0 auto; } .page:first-of-type { break-before: auto; }
    @media screen { .page { padding: 16px 12px 32px; } }
    h1 { font-size: 14pt; margin: 0; text-align: center; }
    .who { margin: 2pt 0 4pt; font-size: 9pt; display: flex; justify-content: space-between; }
    th, td { border: .5pt solid var(--quiet); padding: 1pt 1.5pt; text-align: right; font-weight: 400;
      font-variant-numeric: tabular-nums; }
    tr { break-inside: avoid; }
    th { text-align: center; font-weight: 600; overflow-wrap: anywhere; } td.t { text-align: left; }
    td.s { width: 18mm; } tr.total > * { font-weight: 600; }
    @media screen { th { overflow-wrap: break-word; } }
    .sign { margin: 8pt 0 0; font-size: 9pt; display: flex; } .sign span { flex: 1; }
    .capitals { font-size: 11pt; font-weight: 600; } .notes { font-size: 8pt; }
    """
}

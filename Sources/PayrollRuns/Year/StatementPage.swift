import Payroll
import PayrollFiles

/// `statements.html`: a sheet of A4 for each person, the months side by side.
struct StatementPage {
  let options: YearOptions

  private func say(_ chinese: String, _ english: String) -> String {
    Bilingual(chinese, english).text(in: options.language)
  }

  private var heading: String {
    say("\(options.year) 年工资、缴费和扣缴税款明细", "Pay, contributions and tax withheld in \(options.year)")
  }

  /// The beginning of the page: it needs nothing but itself, no script and no address outside it.
  var start: String {
    """
    <!DOCTYPE html>
    <html lang="\(options.language == .chinese ? "zh-CN" : "en")">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(HTMLText.escaped(heading))</title>
    <style>
    \(StatementPage.style)
    </style>
    </head>
    <body>

    """
  }

  /// The end of the page.
  static let end = "</body>\n</html>\n"

  /// The sheet of a person. A line that is 0 in every month is not on it.
  func sheet(of person: Statements.Person, idNumber: String) -> String {
    let who = [
      (RosterField.name, person.person.name), (.employeeId, person.person.employeeId), (.idNumber, idNumber),
    ].filter { !$0.1.isEmpty }.map { field, text in
      "<span>\(HTMLText.escaped(field.entry.title.text(in: options.language))) \(HTMLText.escaped(text))</span>"
    }
    let periods = person.months.map { "<th class=\"n\">\($0.period)</th>" }
    let bodies = StatementLines.parts.compactMap { part in body(part, person) }
    return """
      <section class="person">
      <h1>\(HTMLText.escaped(options.title.isEmpty ? heading : options.title + say("：", ": ") + heading))</h1>
      <p class="who">\(who.joined())<span>\(say("单位：元", "in yuan"))</span></p>
      <table>
      <thead><tr><th></th>\(periods.joined())<th class="n">\(say("合计", "Total"))</th></tr></thead>
      \(bodies.joined(separator: "\n"))
      </table>
      <p class="notes">\(say("依据：个人所得税扣缴申报管理办法（试行）第十三条、社会保险法第六十条。各月为零的项目不列。",
      "By Art. 13 of the measures on withholding income tax and Art. 60 of the social insurance law. Lines that are 0 in every month are left out."))</p>
      <p class="sign">\(say("单位（盖章）：　　　　　　　　日期：　　　　年　　月　　日", "Employer (seal): ____________  Date: ____________"))</p>
      </section>

      """
  }

  /// A part of the sheet; nil if all of it is 0.
  private func body(_ part: StatementLines.Part, _ person: Statements.Person) -> String? {
    let rows = part.lines.compactMap { row($0, person) }
    if rows.isEmpty { return nil }
    let title = HTMLText.escaped(part.title.text(in: options.language))
    return """
      <tbody>
      <tr><th class="part" colspan="\(person.months.count + 2)">\(title)</th></tr>
      \(rows.joined(separator: "\n"))
      </tbody>
      """
  }

  private func row(_ line: Int, _ person: Statements.Person) -> String? {
    let figures = person.months.map { $0.figures[$0.figures.startIndex + line] }
    if figures.allSatisfy({ $0 == 0 }) { return nil }
    let item = StatementLines.items[line]
    let sum = figures.reduce(Int128(0)) { $0 + Int128($1) }
    // What a base or the taxable income so far adds up to says nothing.
    let total = item.isSummable ? BackPaySums.text(sum) : ""
    let cells = (figures.map { BackPaySums.text(Int128($0)) } + [total]).map { "<td>\($0)</td>" }
    let isTotal = [PayItem.grossPay, .netPay, .employerCost].contains(item)
    return "<tr\(isTotal ? " class=\"total\"" : "")><th>"
      + HTMLText.escaped(item.entry.title.text(in: options.language)) + "</th>" + cells.joined() + "</tr>"
  }

  private static let style = """
    @page { size: A4 landscape; margin: 9mm; }
    * { box-sizing: border-box; }
    \(PageFrame.isolation)
    body { margin: 0; background: #fff; color: #111;
      font: 7pt/1.2 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", SimSun, sans-serif; }
    .person { max-width: 279mm; margin: 0 auto; break-after: page; }
    .person:last-of-type { break-after: auto; }
    @media screen { body { font-size: 12px; line-height: 1.3; } .person { padding: 12px; max-width: 1200px; } }
    h1 { font-size: 1.7em; margin: 0 0 .2em; } p { margin: .2em 0; }
    .who { font-size: 1.2em; } .who span { margin-right: 1.6em; white-space: nowrap; }
    table { width: 100%; border-collapse: collapse; margin: .3em 0; }
    th, td { padding: .06em .3em; border-bottom: .3pt solid #ccc; font-weight: 400; text-align: left; }
    td, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    thead th, th.part { font-weight: 600; border-bottom: .6pt solid #888; } th.part { padding-top: .35em; }
    tr.total > * { font-weight: 600; } tr { break-inside: avoid; }
    .notes { color: #333; font-size: .9em; } .sign { margin: 1.2em 0 0; font-size: 1.2em; text-align: right; }
    """
}

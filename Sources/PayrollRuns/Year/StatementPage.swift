import CSV
import Payroll
import PayrollFiles

/// `statements.html`: a sheet of A4 for each person, the months side by side.
struct StatementPage {
  /// A part of a sheet, and its lines.
  private struct Part {
    let title: String
    let lines: [(place: Int, start: String, isSummable: Bool)]
  }

  private let options: YearOptions
  private let parts: [Part]
  private let title: String
  private let end: String

  init(options: YearOptions) {
    self.options = options
    func say(_ text: Bilingual) -> String { HTMLText.escaped(text.text(in: options.language)) }
    parts = StatementLines.parts.map { part in
      Part(
        title: say(part.title),
        lines: part.lines.map { place in
          let item = StatementLines.items[place]
          let isTotal = [PayItem.grossPay, .netPay, .employerCost].contains(item)
          let row = isTotal ? "<tr class=\"total\">" : "<tr>"
          return (place, row + "<th scope=row>\(say(item.entry.title))</th>", item.isSummable)
        })
    }
    let heading = StatementPage.heading(options.year)
    title =
      "<h1>" + (options.title.isEmpty ? "" : HTMLText.escaped(options.title) + say(Bilingual("：", ": ")))
      + say(heading) + "</h1>"
    let notes = say(
      Bilingual(
        "依据：个人所得税扣缴申报管理办法（试行）第十三条、社会保险法第六十条。各月为零的项目不列。",
        "By Art. 13 of the measures on withholding income tax and Art. 60 of the social insurance law. Lines that are 0 in "
          + "every month are left out."))
    let sign = say(
      Bilingual("单位（盖章）：　　　　　　　　日期：　　　　年　　月　　日", "Employer (seal): ____________  Date: ____________"))
    end = """
      </table></div>
      <p class="notes">\(notes)</p>
      <p class="sign">\(sign)</p>
      </section>

      """
  }

  private func say(_ chinese: String, _ english: String) -> String {
    Bilingual(chinese, english).text(in: options.language)
  }

  private static func heading(_ year: Int) -> Bilingual {
    Bilingual("\(year) 年工资、缴费和扣缴税款明细", "Pay, contributions and tax withheld in \(year)")
  }

  /// The beginning of the page.
  var start: String {
    PageFrame.start(
      StatementPage.heading(options.year).text(in: options.language), options.language, StatementPage.style)
  }

  /// Appends the sheet of a person. A line that is 0 in every month is not on it.
  func append(_ person: Statements.Person, idNumber: String, to html: ByteBuffer) {
    let who = [
      (RosterField.name, person.person.name), (.employeeId, person.person.employeeId), (.idNumber, idNumber),
    ].filter { !$0.1.isEmpty }.map { field, text in
      "<span>\(HTMLText.escaped(field.entry.title.text(in: options.language))) \(HTMLText.escaped(text))</span>"
    }
    let periods = person.months.map { "<th scope=col class=\"n\">\($0.period)</th>" }
    html.append(
      """
      <section class="person">
      \(title)
      <div class="wide"><table>
      <caption class="who">\(who.joined())<span>\(say("单位：元", "in yuan"))</span></caption>
      <thead><tr><th scope=col>\(say("项目", "Item"))</th>\(periods.joined())\
      <th scope=col class="n">\(say("合计", "Total"))</th></tr></thead>

      """)
    for part in parts { append(part, person, to: html) }
    html.append(end)
  }

  /// Appends a part of the sheet; nothing if all of it is 0. A cell and a row end where the next begins, as HTML has it:
  /// a third of the bytes.
  private func append(_ part: Part, _ person: Statements.Person, to html: ByteBuffer) {
    let lines = part.lines.filter { line in
      person.months.contains { $0.figures[$0.figures.startIndex + line.place] != 0 }
    }
    if lines.isEmpty { return }
    let columns = person.months.count + 2
    html.append(
      "<tbody>\n<tr><th scope=rowgroup class=\"part\" colspan=\"\(columns)\">\(part.title)</th></tr>\n")
    for line in lines {
      html.append(line.start)
      var sum = Int128(0)
      for month in person.months {
        let figure = month.figures[month.figures.startIndex + line.place]
        sum += Int128(figure)
        html.append("<td>")
        html.append(hundredths: figure)
      }
      // What a base or the taxable income so far adds up to says nothing.
      html.append("<td>")
      if line.isSummable { html.append(BackPaySums.text(sum)) }
      html.append("\n")
    }
    html.append("</tbody>\n")
  }

  private static let style = """
    @page { size: A4 landscape; margin: 9mm; }
    body { font-size: 7pt; line-height: 1.2; }
    .person { max-width: 279mm; margin: 0 auto; break-after: page; }
    .person:last-of-type { break-after: auto; }
    @media screen { body { font-size: 12px; line-height: 1.3; } .person { padding: 12px; max-width: 1200px; } }
    h1 { font-size: 1.7em; margin: 0 0 .2em; } p { margin: .2em 0; }
    .who { font-size: 1.2em; } .who span { margin-right: 1.6em; white-space: nowrap; }
    table { margin: .3em 0; }
    th, td { padding: .06em .3em; border-bottom: .3pt solid var(--line); font-weight: 400; text-align: left; }
    td, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    thead th, th.part { font-weight: 600; border-bottom: .6pt solid var(--quiet); } th.part { padding-top: .35em; }
    tr.total > * { font-weight: 600; } tr { break-inside: avoid; }
    .notes { font-size: .9em; } .sign { margin: 1.2em 0 0; font-size: 1.2em; text-align: right; }
    """
}

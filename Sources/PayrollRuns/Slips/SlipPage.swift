import CSV
import Payroll
import PayrollFiles

/// `slips.html`: a slip for each person, about six to an A4, with dotted lines to cut.
struct SlipPage {
  private let options: SlipOptions
  private let period: PayPeriod
  private let titles: [String]

  init(_ options: SlipOptions, _ period: PayPeriod) {
    self.options = options
    self.period = period
    titles = SlipLines.items.map { HTMLText.escaped($0.entry.title.text(in: options.language)) }
  }

  private func say(_ chinese: String, _ english: String) -> String {
    Bilingual(chinese, english).text(in: options.language)
  }

  private var heading: String {
    (options.title.isEmpty ? "" : options.title + " ") + say("\(period) 工资条", "Payslips of \(period)")
  }

  /// The beginning of the page.
  var start: String { PageFrame.start(heading, options.language, SlipPage.style) }

  /// The end of the page.
  var end: String { PageFrame.end }

  /// Appends somebody's slip; a line that is 0 is not on it.
  ///
  /// - Parameters:
  ///   - earlier: what is paid or taken for an earlier month.
  ///   - yearTax: the tax withheld in the year so far.
  func append(
    _ person: SlipPerson, unit: String, earlier: [EarlierPayments.Payment], yearTax: Money?,
    to html: ByteBuffer
  ) {
    html.append("<section class=\"slip\">\n<p class=\"who\"><b>\(HTMLText.escaped(heading))</b>")
    for (field, text) in [(RosterField.unit, unit), (.employeeId, person.employeeId), (.name, person.name)]
    where !text.isEmpty {
      html.append(
        "<span>\(HTMLText.escaped(field.entry.title.text(in: options.language))) \(HTMLText.escaped(text))</span>"
      )
    }
    html.append("</p>\n")
    for part in SlipLines.parts {
      let lines = part.lines.filter { person.figures[$0] != 0 || $0 == SlipLines.place(of: .netPay) }
      let isTax = part.lines.contains(SlipLines.place(of: .cumulativeTaxableIncome))
      let tax = isTax ? yearTax.flatMap { $0 == .zero ? nil : $0 } : nil
      if lines.isEmpty && tax == nil { continue }
      html.append("<dl><div class=\"part\">\(HTMLText.escaped(part.title.text(in: options.language)))</div>")
      for line in lines {
        let isTotal = [PayItem.grossPay, .netPay].contains(SlipLines.items[line])
        html.append("<div\(isTotal ? " class=\"total\"" : "")><dt>")
        html.append(titles[line])
        html.append("</dt><dd>")
        html.append(hundredths: person.figures[line])
        html.append("</dd></div>")
      }
      if let tax {
        html.append("<div><dt>\(say("本年已扣税", "Tax of the year"))</dt><dd>\(tax)</dd></div>")
      }
      html.append("</dl>\n")
    }
    for payment in earlier { html.append(text(of: payment)) }
    html.append("</section>\n")
  }

  private func text(of payment: EarlierPayments.Payment) -> String {
    let title = payment.title.text(in: options.language)
    let amount = BackPaySums.text(Int128(payment.amount))
    let text =
      payment.isAsked
      ? say(
        "\(title)应扣的属于 \(payment.period) \(amount)（本月实扣见上，未扣完的结转）",
        "\(title), for \(payment.period): \(amount) (taken: see above, the rest is carried)")
      : say("其中属于 \(payment.period) 的\(title) \(amount)", "of it for \(payment.period): \(title) \(amount)")
    return
      "<p class=\"earlier\">\(HTMLText.escaped(text + (payment.note.isEmpty ? "" : say("：", ": ") + payment.note)))</p>\n"
  }

  private static let style = """
    @page { size: A4; margin: 8mm 10mm; }
    body { font-size: 7.2pt; line-height: 1.2; }
    .slip { break-inside: avoid; padding: 2mm 0 2.5mm; border-bottom: 1px dashed var(--quiet); max-width: 75em;
      margin: 0 auto; }
    @media screen { body { font-size: 13px; padding: 0 12px; } }
    .who { margin: 0 0 1mm; font-size: 1.1em; } .who b, .who span { margin-right: 1.4em; }
    dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(6em, 1fr)); margin: 0 0 .6mm;
      border-top: .4pt solid var(--quiet); }
    dl > div { padding: .2mm .5mm; border-right: .3pt solid var(--line); }
    dl > .part { color: var(--quiet); } dl > .total { font-weight: 600; }
    dt { font-size: .8em; color: var(--quiet); overflow-wrap: anywhere; }
    dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .earlier { margin: .5mm 0 0; }
    """
}

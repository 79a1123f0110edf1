import Payroll
import PayrollFiles

extension ExplanationSheet {
  /// The beginning of a page of sheets: it needs nothing but itself, no script and no address outside it.
  public static func pageStart(_ title: String, _ language: Language) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language == .chinese ? "zh-CN" : "en")">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>

    """
  }

  /// The end of a page of sheets.
  public static let pageEnd = "</body>\n</html>\n"

  /// Small print, so that an ordinary person fits on one sheet of A4.
  private static let style = """
    @page { size: A4; margin: 7mm 9mm; }
    * { box-sizing: border-box; }
    \(PageFrame.isolation)
    body { margin: 0; background: #fff; color: #111;
      font: 6.5pt/1.18 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", SimSun, sans-serif; }
    .person { max-width: 192mm; margin: 0 auto; break-after: page; }
    .person:last-of-type { break-after: auto; }
    @media screen { body { font-size: 12px; line-height: 1.25; } .person { padding: 10px 0 24px; max-width: 900px; } }
    h1 { font-size: 1.7em; margin: 0 0 .2em; } h1 span { float: right; font-weight: 400; }
    h2 { font-size: 1.05em; margin: .5em 0 .1em; }
    p { margin: .15em 0; } ul { margin: 0; padding-left: 1.4em; }
    .who span { margin-right: 1.4em; white-space: nowrap; }
    .sum { border-top: .4pt solid #888; border-bottom: .4pt solid #888; padding: .2em 0; font-size: 1.15em; }
    table { width: 100%; border-collapse: collapse; margin: .25em 0 0; table-layout: fixed; }
    caption { text-align: left; font-weight: 600; }
    th, td { text-align: left; vertical-align: top; padding: .08em .35em; font-weight: 400;
      border-bottom: .3pt solid #ccc; overflow-wrap: anywhere; }
    th { width: 12%; }
    td.n { width: 8%; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    i { font-style: normal; font-variant-numeric: tabular-nums; } small { color: #555; font-size: .86em; white-space: nowrap; }
    tr.total > * { font-weight: 600; } tr.none { color: #444; } tr.none b { font-weight: 400; }
    .notes { color: #333; font-size: .86em; margin-top: .5em; }
    .sign { margin: 1em 0 0; font-size: 1.2em; text-align: right; }
    tr, .sign, li { break-inside: avoid; }
    """
}

import Payroll
import PayrollFiles

/// A page for a screen and for A4: headings, paragraphs, tables and pictures below each other.
struct PageFrame {
  let title: String
  let language: Language
  private var parts: [String] = []

  init(_ title: String, _ language: Language) {
    self.title = title
    self.language = language
  }

  /// Adds HTML as it is.
  mutating func add(html: String) { parts.append(html) }

  /// Adds a heading of a level, from 2 on.
  mutating func heading(_ level: Int, _ text: String) {
    parts.append("<h\(level)>\(HTMLText.escaped(text))</h\(level)>")
  }

  /// Adds a paragraph.
  mutating func paragraph(_ text: String, note: Bool = false) {
    parts.append("<p\(note ? " class=\"note\"" : "")>\(HTMLText.escaped(text))</p>")
  }

  /// Adds a picture with the table of its figures.
  mutating func figure(_ chart: BarChart, _ table: PageTable) {
    parts.append(
      "<figure>\n<figcaption>\(HTMLText.escaped(chart.title))</figcaption>\n\(chart.svg)\n</figure>")
    parts.append(table.html)
  }

  /// The whole page.
  var html: String {
    """
    \(PageFrame.start(title, language, PageFrame.style))<main>
    <h1>\(HTMLText.escaped(title))</h1>
    \(parts.joined(separator: "\n"))
    </main>
    \(PageFrame.end)
    """
  }

  /// The beginning of every page that is written. It needs nothing but itself: no script, no picture, no font and no
  /// address outside it. On a screen it follows the reader's choice of light or dark; on paper it is dark on white.
  static func start(_ title: String, _ language: Language, _ style: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language == .chinese ? "zh-CN" : "en")">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(base)
    \(style)
    </style>
    </head>
    <body>

    """
  }

  /// The end of every page.
  static let end = "</body>\n</html>\n"

  /// What all pages have in common. What comes from a file stays in its place: letters that run from right to left turn
  /// nothing around them. A table that is wider than the window scrolls by itself, and not the page. A bar that falls is
  /// hollow, so that it is told from one that rises without colours too.
  private static let base = """
    :root { --ground: #fff; --ink: #1c1f23; --quiet: #5c6470; --line: #d5d9df; --band: #f3f5f8;
      --plain: #8894a5; --rise: #1f6fb5; --fall: #b8602b; --total: #3d4653; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --ground: #16191d; --ink: #e8eaed; --quiet: #a2abb7; --line: #3a414b; --band: #1f242a;
        --plain: #707c8c; --rise: #5aa6e6; --fall: #e0935f; --total: #c3cad4; } }
    * { box-sizing: border-box; }
    h1, h2, h3, p, li, th, td, caption, figcaption, span, b, i, small, text { unicode-bidi: isolate; }
    body { margin: 0; background: var(--ground); color: var(--ink);
      font-family: "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", SimSun, sans-serif; }
    @media screen { .wide { overflow-x: auto; } }
    table { width: 100%; border-collapse: collapse; }
    caption { text-align: left; }
    thead { display: table-header-group; }
    """

  private static let style = """
    body { font-size: 15px; line-height: 1.6; }
    main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
    h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .75rem; }
    h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; padding-top: .75rem; border-top: 2px solid var(--line); }
    h3 { font-size: 1.05rem; margin: 1.75rem 0 .25rem; }
    p { margin: .5rem 0; }
    .note { color: var(--quiet); font-size: .9em; }
    figure { margin: 1rem 0 .25rem; }
    figcaption { font-weight: 600; padding: .25rem 0; }
    caption { color: var(--quiet); padding: .25rem 0; }
    svg { width: 100%; display: block; overflow: visible; }
    svg text { font-size: 12.5px; fill: var(--ink); font-variant-numeric: tabular-nums; }
    svg .plain { fill: var(--plain); } svg .rise { fill: var(--rise); }
    svg .fall { fill: var(--ground); stroke: var(--fall); stroke-width: 2; } svg .total { fill: var(--total); }
    svg .axis { stroke: var(--quiet); stroke-width: 1; }
    svg .mark { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 3 3; }
    table { margin: .25rem 0 1.25rem; font-size: .87em; }
    th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); text-align: left;
      vertical-align: top; overflow-wrap: break-word; }
    thead th { border-bottom: 2px solid var(--line); font-weight: 600; word-break: keep-all; }
    tbody tr:nth-child(even) { background: var(--band); }
    th.n, td.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    th.n { white-space: normal; }
    tr.total td { font-weight: 600; border-top: 2px solid var(--line); }
    @media screen and (max-width: 46rem) {
      td:not(.n) { min-width: 7em; } td:last-child:not(.n) { min-width: 16em; } }
    @page { size: A4; margin: 14mm 13mm; }
    @media print {
      body { font-size: 9.5pt; line-height: 1.45; } main { max-width: none; padding: 0; }
      h1 { font-size: 16pt; } h2 { font-size: 12.5pt; margin-top: 1.5rem; } h3 { font-size: 10.5pt; }
      table { font-size: 8.3pt; } th, td { padding: .18rem .3rem; }
      h1, h2, h3, h2 + p, h2 + p + p, figcaption { break-after: avoid; } figure, tr { break-inside: avoid; }
      figure, caption { break-after: avoid; } table.short { break-inside: avoid; }
      svg { zoom: .8; }
      thead { break-after: avoid; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}

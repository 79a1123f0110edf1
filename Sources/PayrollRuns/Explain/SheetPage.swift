import Payroll
import PayrollFiles

extension ExplanationSheet {
  /// The beginning of a page of sheets: it needs nothing but itself, no script and no address outside it.
  public static func pageStart(_ title: String, _ language: Language) -> String {
    PageFrame.start(title, language, style)
  }

  /// The end of a page of sheets.
  public static let pageEnd = PageFrame.end

  /// Small print, so that an ordinary person fits on one sheet of A4.
  private static let style = """
    @page { size: A4; margin: 7mm 9mm; }
    body { font-size: 6.5pt; line-height: 1.18; }
    .person { max-width: 192mm; margin: 0 auto; break-after: page; }
    .person:last-of-type { break-after: auto; }
    @media screen { body { font-size: 12px; line-height: 1.25; } .person { padding: 10px 12px 24px; max-width: 924px; } }
    h1 { font-size: 1.7em; margin: 0 0 .2em; } h1 span { float: right; font-weight: 400; }
    h2 { font-size: 1.05em; margin: .5em 0 .1em; }
    p { margin: .15em 0; } ul { margin: 0; padding-left: 1.4em; }
    .who span { margin-right: 1.4em; display: inline-block; }
    .sum { border-top: .4pt solid var(--quiet); border-bottom: .4pt solid var(--quiet); padding: .2em 0; font-size: 1.15em; }
    table { margin: .25em 0 0; table-layout: fixed; }
    caption { font-weight: 600; }
    th, td { text-align: left; vertical-align: top; padding: .08em .35em; font-weight: 400;
      border-bottom: .3pt solid var(--line); overflow-wrap: anywhere; }
    th { width: 12%; }
    td.n { width: 8%; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    i { font-style: normal; font-variant-numeric: tabular-nums; } small { color: var(--quiet); font-size: .86em; white-space: nowrap; }
    tr.total > * { font-weight: 600; } tr.none { color: var(--quiet); } tr.none b { font-weight: 400; }
    .notes { font-size: .86em; margin-top: .5em; }
    .sign { margin: 1em 0 0; font-size: 1.2em; text-align: right; }
    tr, .sign, li { break-inside: avoid; }
    @media screen and (max-width: 46rem) { th { width: 7.5em; } td.n { width: 5.5em; } small { white-space: normal; } }
    """
}
